import { existsSync } from 'node:fs';
import path from 'node:path';
import type { EmbeddedPostgres } from '../../../src/platform/embedded-postgres/embedded-postgres';
import { type Keeping, keepRunning } from '../../../src/platform/embedded-postgres/keep-running';
import { readPostmasterFile } from '../../../src/platform/embedded-postgres/postmaster-file';
import { ask, removeTrialFolders, start, trialFolder } from './trial-folder';

let server: EmbeddedPostgres;
let keeping: Keeping;
let restarts = 0;
let tellRestarted: () => void;
let restarted: Promise<void>;
beforeAll(async () => {
  server = await start(trialFolder());
  restarted = new Promise((resolve) => {
    tellRestarted = resolve;
  });
  const onRestarted = () => {
    restarts += 1;
    tellRestarted();
  };
  keeping = keepRunning(server, { lookEveryMs: 20, onRestarted });
});
afterAll(async () => {
  await keeping.stop();
  await removeTrialFolders();
});

const cluster = () => path.join(server.dataDir, 'postgres');

it('starts a server that was killed again, on its port and with its data', async () => {
  await ask(server.adminUrl, 'create table kept as select 7 as n');
  process.kill(readPostmasterFile(cluster())?.pid ?? 0, 'SIGKILL');
  await restarted;
  expect(await ask(server.adminUrl, 'select n from kept')).toBe(7);
  expect(restarts).toBe(1);
});

it('leaves a server alone that was stopped in order', async () => {
  await server.stop();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(existsSync(path.join(cluster(), 'postmaster.pid'))).toBe(false);
  expect(restarts).toBe(1);
});

it('looks no more once it was told to stop', async () => {
  const another = await start(trialFolder());
  const kept = keepRunning(another, { lookEveryMs: 5 });
  await kept.stop();
  const pid = readPostmasterFile(path.join(another.dataDir, 'postgres'))?.pid ?? 0;
  process.kill(pid, 'SIGKILL');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(readPostmasterFile(path.join(another.dataDir, 'postgres'))?.pid).toBe(pid);
});
