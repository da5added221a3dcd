import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { withStartLock } from '../../../src/platform/embedded-postgres/start-lock';

const folder = mkdtempSync(path.join(tmpdir(), 'oversight-lock-'));
const lock = path.join(folder, 'start.lock');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('lets one in at a time', async () => {
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise(setImmediate);
    inside -= 1;
  };
  await Promise.all([1, 2, 3].map(() => withStartLock(folder, work)));
  expect([most, readdirSync(folder)]).toEqual([1, []]);
});

it.each([
  ['a process that is gone', () => `${spawnSync(process.execPath, ['--version']).pid}\n`],
  ['nobody', () => ''],
])('takes no notice of a lock of %s', async (_name, content) => {
  writeFileSync(lock, content());
  expect(await withStartLock(folder, async () => existsSync(lock))).toBe(true);
  expect(readdirSync(folder)).toEqual([]);
});

it('opens again when the work fails', async () => {
  await expect(withStartLock(folder, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(existsSync(lock)).toBe(false);
});
