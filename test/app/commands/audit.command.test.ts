import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { freshDatabase, type TestDatabase } from '../../support/database';
import { runCommand } from '../../support/run-command';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await freshDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'oversight-audit-command-'));
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const audit = (...args: string[]) =>
  runCommand(['audit', ...args], { DATABASE_URL: database.url, AUDIT_DIR: folder }).end();

async function inDatabase(...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

const threeEntries = `insert into audit_entry (kind, actor, actor_roles, purpose, operation, record_class, record_id, fields, request_id)
  select 'READ', 'key:1', '{AUDITOR}', 'AUDIT', 'accessLog', 'ACCESS_LOG', n::text, '{}', 'r' from generate_series(1, 3) n`;

describe('oversight audit', () => {
  it('seals, verifies, exports, verifies the export, and names the first bad row', async () => {
    expect((await audit('verify')).output).toBe('0 entries, chain whole to sequence 0, no checkpoint.\n');

    await inDatabase(threeEntries);
    const sealed = await audit('seal');
    expect(sealed.output).toBe('3 entries sealed, signed at sequence 3.\n');
    expect(existsSync(path.join(folder, 'checkpoints.jsonl'))).toBe(true);
    expect((await audit('seal')).output).toBe('0 entries sealed, nothing new to sign.\n');

    const whole = await audit('verify');
    expect(whole.output).toMatch(
      /^3 entries, chain whole to sequence 3, checkpoint of 20\S+Z, at sequence 3, the newest of 1\.\n$/,
    );
    expect(whole.ended).toBe(0);

    const file = path.join(folder, 'export.jsonl');
    expect((await audit('export', '--to', file)).output).toMatch(/^3 sealed entries written to /);
    expect((await audit('export', '--to', file)).ended).toBe(1);

    await inDatabase(
      'alter table audit_entry disable trigger all',
      `update audit_entry set purpose = 'COMMISSIONING' where id = 2`,
    );
    const broken = await audit('verify');
    expect(broken.output).toMatch(
      /^The trail is not whole at sequence 2\. Entry 2 is not what was sealed at sequence 2: .*\nUp to sequence 1 it is\.\n$/,
    );
    expect(broken.ended).toBe(1);

    const offline = await runCommand(['audit', 'verify', '--file', file], { AUDIT_DIR: folder }).end();
    expect(offline.output).toMatch(/^3 entries, chain whole to sequence 3, /);
    expect(offline.ended).toBe(0);
  }, 120_000);

  it('says when a file that it is to verify is not there', async () => {
    const { ended, output } = await audit('verify', '--file', path.join(folder, 'none.jsonl'));
    expect(ended).toBe(1);
    expect(output).toContain('There is no file');
  });
});
