import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { freshDatabase, type TestDatabase } from '../../support/database';
import { testScale } from '../../support/nation';
import { type RunningCommand, runCommand } from '../../support/run-command';

/** So that what a failed test leaves behind still ends. */
const started: RunningCommand[] = [];
afterEach(async () => {
  for (const { child } of started.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
});

function start(env: Record<string, string>, ...args: string[]): RunningCommand {
  const command = runCommand(['start', '--demo-scale', String(testScale), ...args], { PORT: '0', ...env });
  started.push(command);
  return command;
}

function originOf({ output }: RunningCommand): string {
  return `http://127.0.0.1:${/Ready: http:\/\/localhost:(\d+)\/graphql/.exec(output)?.[1]}`;
}

async function settingsAt(origin: string): Promise<number> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: '{ settings(first: 1, asOf: "2025-03-31") { totalCount } findings(first: 1) { totalCount } }',
    }),
  });
  const { data } = (await response.json()) as {
    data: { settings: { totalCount: number }; findings: { totalCount: number } };
  };
  expect(data.findings.totalCount).toBeGreaterThan(0);
  return data.settings.totalCount;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The process of the embedded server that keeps its data there; null when none is said to run. */
function serverOf(dataDir: string): number | null {
  const file = path.join(dataDir, 'postgres', 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : null;
}

describe('start, on a database of its own', () => {
  let dataDir: string;
  beforeAll(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'oversight-start-'));
  });
  afterAll(() => {
    const server = serverOf(dataDir);
    if (server !== null && isAlive(server)) process.kill(server, 'SIGINT');
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  });
  let settings = 0;

  it('interrupted while it loads, ends soon, says so, and stops its database', async () => {
    const command = start({ DATA_DIR: dataDir });
    await command.says('Importing 5 of');
    command.child.kill('SIGINT');
    const { ended, output } = await command.end();
    expect(ended).toBe(130);
    expect(output).toContain('Stopped by SIGINT while starting; the next start goes on from here.');
    expect(output).not.toMatch(/\n\s+at /);
    expect(serverOf(dataDir)).toBeNull();
  }, 120_000);

  it('the next start makes the load whole', async () => {
    const command = start({ DATA_DIR: dataDir });
    await command.says('Ready:');
    expect(command.output).toContain('Importing 1 of');
    settings = await settingsAt(originOf(command));
    expect(settings).toBeGreaterThan(100);
    command.child.kill('SIGTERM');
    expect((await command.end()).ended).toBe(0);
    expect(serverOf(dataDir)).toBeNull();
  }, 180_000);

  it('a start after that loads nothing', async () => {
    const command = start({ DATA_DIR: dataDir });
    await command.says('Ready:');
    expect(command.output).not.toMatch(/Importing|Making/);
    expect(await settingsAt(originOf(command))).toBe(settings);
    command.child.kill('SIGKILL');
    expect((await command.end()).ended).toBe('SIGKILL');
    expect(serverOf(dataDir)).not.toBeNull();
  }, 120_000);

  it('a start after it was killed goes on with the server that was left running', async () => {
    const command = start({ DATA_DIR: dataDir });
    await command.says('Ready:');
    expect(command.output).not.toMatch(/Importing|Making/);
    expect(await settingsAt(originOf(command))).toBe(settings);
    command.child.kill('SIGTERM');
    expect((await command.end()).ended).toBe(0);
  }, 120_000);
});

describe('start, on a database of the operator', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await freshDatabase();
  });
  afterEach(() => database.drop());

  async function ask<Row>(text: string): Promise<Row[]> {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    try {
      return (await client.query(text)).rows as Row[];
    } finally {
      await client.end();
    }
  }

  it('killed while it loads, is made whole by the next start, with nothing in it twice', async () => {
    const first = start({ DATABASE_URL: database.url });
    await first.says('Importing 9 of');
    first.child.kill('SIGKILL');
    await first.end();
    const second = start({ DATABASE_URL: database.url });
    await second.says('Ready:');
    await settingsAt(originOf(second));
    second.child.kill('SIGTERM');
    expect((await second.end()).ended).toBe(0);
    const twice = await ask(
      `select registration_id from setting_version where recorded_to = 'infinity' group by registration_id, valid_from having count(*) > 1`,
    );
    expect(twice).toEqual([]);
    expect(await ask('select (completed_at is not null) as whole from demo_load')).toEqual([{ whole: true }]);
  }, 180_000);

  it('with --no-demo leaves an empty database empty', async () => {
    const command = start({ DATABASE_URL: database.url }, '--no-demo');
    await command.says('Ready:');
    command.child.kill('SIGTERM');
    expect((await command.end()).ended).toBe(0);
    expect(await ask('select id from import_run')).toEqual([]);
  });

  it('does not load over what somebody imported', async () => {
    await ask(
      `insert into import_run (file_name, file_sha256, file_bytes, status, started_at) values ('a.csv', 'x', 1, 'REFUSED', now())`,
    );
    const command = start({ DATABASE_URL: database.url });
    await command.says('Ready:');
    expect(command.output).not.toContain('Importing');
    command.child.kill('SIGTERM');
    await command.end();
  });

  it('says that it is not ready while it loads, and is live', async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    const address = holder.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await new Promise((resolve) => holder.close(resolve));
    const command = start({ DATABASE_URL: database.url, PORT: String(port) });
    await command.says('Making the synthetic nation.');
    const ready = await fetch(`http://127.0.0.1:${port}/health/ready`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ status: 'starting', doing: expect.stringMatching(/\.$|csv$/) });
    expect((await fetch(`http://127.0.0.1:${port}/health/live`)).status).toBe(200);
    const early = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    });
    expect([early.status, early.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await early.json()).toMatchObject({ errors: [{ extensions: { code: 'STARTING' } }] });
  }, 60_000);
});

describe('start, where it cannot', () => {
  it('says which port is held, and ends with 1', async () => {
    const database = await freshDatabase();
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    const address = holder.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { ended, output } = await start({ DATABASE_URL: database.url, PORT: String(port) }).end();
    holder.close();
    await database.drop();
    expect(ended).toBe(1);
    expect(output).toBe(`Port ${port} is held by another program. Choose another: PORT=${port + 1} npm start\n`);
  });

  it('says what PORT may be, before it touches a database', async () => {
    const { ended, output } = await start({ PORT: 'many', DATA_DIR: '/nowhere/at/all' }).end();
    expect(ended).toBe(1);
    expect(output).toBe('PORT cannot be "many". Expected a whole number from 0 to 65535, such as 4000.\n');
  });
});
