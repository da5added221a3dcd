import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { freshDatabase, type TestDatabase } from '../../support/database';
import { runCommand } from '../../support/run-command';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const examine = (env: Record<string, string>) => runCommand(['doctor'], env).end();

/** Something that holds a port and does not speak HTTP. */
async function holdPort(): Promise<{ port: number; server: Server }> {
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { port: typeof address === 'object' && address ? address.port : 0, server };
}

describe('doctor', () => {
  it('finds nothing to mend where all is well, and ends with 0', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'oversight-doctor-'));
    try {
      await runCommand(['imports'], { DATA_DIR: folder }).end();
      const { ended, output } = await runCommand(['doctor'], { DATA_DIR: folder, PORT: '0' }).end();
      expect(output).not.toContain('MEND');
      expect(output).toMatch(/^good {2}embedded database: answers$/m);
      expect(output).toMatch(/^good {2}fsync: on$/m);
      expect(output).toMatch(/^good {2}full_page_writes: on$/m);
      expect(output).toMatch(/^good {2}synchronous_commit: on$/m);
      expect(output).toMatch(/^good {2}data_checksums: on$/m);
      expect(output).toMatch(/^good {2}clocks: /m);
      expect(output).toMatch(/^(good|look) {2}log disk: .* GB free for the write-ahead log/m);
      expect(output).toMatch(/^good {2}tables: up to date$/m);
      expect(output).toMatch(/^look {2}register: empty$/m);
      expect(ended).toBe(0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 90_000);

  it('says that the server of the tests would lose data, and how to mend that', async () => {
    const { ended, output } = await examine({ DATABASE_URL: database.url, PORT: '0' });
    expect(output).toMatch(/^good {2}DATABASE_URL: answers$/m);
    expect(output).toMatch(/^MEND {2}fsync: off: a crash of the machine/m);
    expect(output).toMatch(/^MEND {2}full_page_writes: off: /m);
    expect(output).toMatch(/^MEND {2}synchronous_commit: off: what was answered as done can be lost in a crash\.$/m);
    expect(output).toContain('      As a superuser: alter system set fsync = on; then: select pg_reload_conf()');
    expect(ended).toBe(1);
  });

  it.each(['http', '70000', '-1', '40.5'])('says what PORT cannot be: %s', async (port) => {
    const { ended, output } = await examine({ DATABASE_URL: database.url, PORT: port });
    expect(output).toContain(`MEND  environment: PORT cannot be "${port}". Expected a whole number from 0 to 65535`);
    expect(ended).toBe(1);
  });

  it('says when another program holds the port, and what to do', async () => {
    const { port, server } = await holdPort();
    const { ended, output } = await examine({ DATABASE_URL: database.url, PORT: String(port) });
    server.close();
    expect(output).toContain(`MEND  port: ${port} is held by another program.`);
    expect(output).toContain('Choose another: PORT=');
    expect(ended).toBe(1);
  });

  it('says when no server can be reached, without the password', async () => {
    const { port, server } = await holdPort();
    server.close();
    const url = `postgres://someone:secret-word@127.0.0.1:${port}/register`;
    const { ended, output } = await examine({ DATABASE_URL: url, PORT: '0' });
    expect(output).toMatch(/^MEND {2}DATABASE_URL: Cannot use PostgreSQL at .*ECONNREFUSED/m);
    expect(output).not.toContain('secret-word');
    expect(ended).toBe(1);
  }, 60_000);

  it('says what DATABASE_URL must look like', async () => {
    const { ended, output } = await examine({ DATABASE_URL: 'localhost/register', PORT: '0' });
    expect(output).toContain('DATABASE_URL must look like postgres://');
    expect(ended).toBe(1);
  });

  it('says that tables are not up to date, and when that will be', async () => {
    const empty = await freshDatabase();
    const client = new Client({ connectionString: empty.url });
    await client.connect();
    await client.query('drop table demo_load; delete from migration where id = (select max(id) from migration)');
    await client.end();
    const { output } = await examine({ DATABASE_URL: empty.url, PORT: '0' });
    await empty.drop();
    expect(output).toMatch(/^look {2}tables: Some migrations have not run\.$/m);
    expect(output).not.toContain('MEND  row-level security');
  });

  it('looks at a folder that is not there yet, as deep as it may be', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'oversight-doctor-'));
    try {
      const { output } = await examine({ DATA_DIR: path.join(folder, 'not', 'there', 'yet'), PORT: '0' });
      expect(output).toMatch(/^good {2}disk: .* GB free for /m);
      expect(output).toMatch(/^good {2}embedded database: answers$/m);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 90_000);
});
