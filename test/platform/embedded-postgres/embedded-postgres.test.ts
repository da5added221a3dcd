import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startEmbeddedPostgres } from '../../../src/platform/embedded-postgres/embedded-postgres';
import { EmbeddedPostgresError } from '../../../src/platform/embedded-postgres/embedded-postgres-error';
import { readPostmasterFile } from '../../../src/platform/embedded-postgres/postmaster-file';
import { isAlive } from '../../../src/platform/embedded-postgres/processes';
import { ask, removeTrialFolders, reportOf, start, startElsewhere, trialFolder } from './trial-folder';

afterAll(removeTrialFolders);

const cluster = (dataDir: string) => path.join(dataDir, 'postgres');
const postmasterOf = (dataDir: string) => readPostmasterFile(cluster(dataDir))?.pid ?? 0;

describe('a kept server', () => {
  const dataDir = trialFolder();

  it('keeps its data over a stop and a start', async () => {
    const first = await start(dataDir);
    await ask(first.adminUrl, 'create table kept as select 7 as n');
    await first.stop();
    await first.stop();
    const second = await start(dataDir);
    expect(await ask(second.adminUrl, 'select n from kept')).toBe(7);
    expect([first.adopted, second.adopted]).toEqual([false, false]);
  });

  it('listens to this machine only, checks its pages and orders text by its bytes', async () => {
    const { adminUrl } = await start(dataDir);
    const settings = `select array[current_setting('listen_addresses'), current_setting('unix_socket_directories'),
      current_setting('data_checksums'), current_setting('fsync'), current_setting('TimeZone'), current_setting('server_encoding')]`;
    expect(await ask(adminUrl, settings)).toEqual(['127.0.0.1', '', 'on', 'on', 'UTC', 'UTF8']);
    expect(await ask(adminUrl, `select string_agg(t, ' ' order by t) from unnest('{b,a,É,Z}'::text[]) t`)).toBe(
      'Z a b É',
    );
    expect(await ask(adminUrl, `select lower('É')`)).toBe('é');
  });

  it('lets nobody in without its password, which only the owner can read', async () => {
    const { adminUrl } = await start(dataDir);
    const guess = new URL(adminUrl);
    guess.password = 'guess';
    await expect(ask(guess.toString(), 'select 1')).rejects.toThrow('password authentication failed');
    guess.password = '';
    await expect(ask(guess.toString(), 'select 1')).rejects.toThrow(/password/);
    expect(statSync(path.join(dataDir, 'password')).mode & 0o777).toBe(0o600);
    expect(statSync(path.join(dataDir, 'server.log')).mode & 0o777).toBe(0o600);
    expect(readFileSync(path.join(cluster(dataDir), 'pg_hba.conf'), 'utf8')).not.toMatch(/^[^#].*\btrust\b/m);
  });

  it('is adopted by who comes second, and stopped by them only when told so', async () => {
    const second = await start(dataDir);
    expect(second.adopted).toBe(true);
    await second.stop();
    expect(await ask(second.adminUrl, 'select 1')).toBe(1);
    await second.stop({ evenIfAdopted: true });
    expect(existsSync(path.join(cluster(dataDir), 'postmaster.pid'))).toBe(false);
  });

  it('repairs itself after its process was killed', async () => {
    const before = await start(dataDir);
    await ask(before.adminUrl, 'insert into kept values (8)');
    process.kill(postmasterOf(dataDir), 'SIGKILL');
    const after = await start(dataDir);
    expect(after.adopted).toBe(false);
    expect(await ask(after.adminUrl, 'select sum(n)::int from kept')).toBe(15);
    await after.stop();
  });

  it('is not confused by a process that got the number of the dead server', async () => {
    await start(dataDir);
    const file = path.join(cluster(dataDir), 'postmaster.pid');
    const text = readFileSync(file, 'utf8');
    const dead = postmasterOf(dataDir);
    process.kill(dead, 'SIGKILL');
    while (isAlive(dead)) await pause(10);
    await pause(200);
    writeFileSync(file, text.replace(/^\d+/, String(process.pid)));
    const after = await start(dataDir);
    expect(after.adopted).toBe(false);
    expect(await ask(after.adminUrl, 'select sum(n)::int from kept')).toBe(15);
    await after.stop();
  });

  it('says what PostgreSQL said when it cannot start', async () => {
    const file = path.join(cluster(dataDir), 'postgresql.auto.conf');
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, "no_such_setting = 'on'\n");
    const attempt = start(dataDir);
    await expect(attempt).rejects.toThrow(EmbeddedPostgresError);
    await expect(attempt).rejects.toThrow(/did not start: it ended at once[\s\S]*no_such_setting/);
    writeFileSync(file, whole);
  });

  it('is not started on a port that is taken', async () => {
    const holder = await start(trialFolder(), 'throwaway');
    const attempt = startEmbeddedPostgres({ dataDir, profile: 'kept', port: holder.port });
    await expect(attempt).rejects.toThrow(/Address already in use/);
    await holder.stop();
  });

  it('refuses data of another major version, and says what to do', async () => {
    const file = path.join(cluster(dataDir), 'PG_VERSION');
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, '14\n');
    await expect(start(dataDir)).rejects.toThrow(/written by PostgreSQL 14[\s\S]*What to do: dump it/);
    writeFileSync(file, whole);
  });
});

describe('a folder', () => {
  it('that was left halfway is made anew', async () => {
    const dataDir = trialFolder();
    const child = startElsewhere(dataDir, { detached: true, stdio: 'ignore' });
    const hasBegun = () => readdirSync(dataDir).some((entry) => existsSync(path.join(dataDir, entry, 'PG_VERSION')));
    while (!hasBegun()) await pause(5);
    process.kill(-(child.pid ?? 0), 'SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
    const left = readdirSync(dataDir);
    expect(left).not.toContain('postgres');
    expect(left).toContain('start.lock');

    const server = await start(dataDir);
    expect(await ask(server.adminUrl, 'select 1')).toBe(1);
    expect(readdirSync(dataDir).sort()).toEqual(['password', 'postgres', 'server.log']);
    await server.stop();
  });

  it.each([
    ['holds something else', 'postgres/notes.txt', '', /neither empty nor a database/],
    ['is a file', 'notes.txt', 'notes.txt', /cannot be used/],
  ])('that %s is left alone', async (_name, file, dataDir, complaint) => {
    const folder = trialFolder();
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), 'mine');
    await expect(start(path.join(folder, dataDir))).rejects.toThrow(complaint);
    expect(readFileSync(path.join(folder, file), 'utf8')).toBe('mine');
  });

  it('whose password is lost says where it belongs', async () => {
    const dataDir = trialFolder();
    await (await start(dataDir, 'throwaway')).stop();
    await expect(start(dataDir)).rejects.toThrow(/password of the database .* is not in/);
  });

  it('wanted by two processes at once gets one server, which both use', async () => {
    const dataDir = trialFolder();
    const [first, second] = await Promise.all([reportOf(startElsewhere(dataDir)), reportOf(startElsewhere(dataDir))]);
    expect(first.port).toBe(second.port);
    expect([first.adopted, second.adopted].sort()).toEqual([false, true]);
    const third = await start(dataDir);
    expect([third.adopted, third.port]).toEqual([true, first.port]);
    await third.stop({ evenIfAdopted: true });
  });
});
