import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { examineDisks, examinePackages, judgeWalDisk } from '../../../src/app/examination/examine-machine';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'oversight-machine-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the disks', () => {
  it('are looked at before there is a database', async () => {
    expect((await examineDisks(path.join(folder, 'not', 'yet'))).map(({ about }) => about)).toEqual(['disk']);
  });

  it('are looked at with that of the log once there is one', async () => {
    mkdirSync(path.join(folder, 'postgres', 'pg_wal'), { recursive: true });
    expect((await examineDisks(folder)).map(({ about }) => about)).toEqual(['disk', 'log disk']);
  });

  it.each([
    [5_000_000_000, 'good'],
    [2_000_000_000, 'good'],
    [1_999_999_999, 'look'],
    [999_999_999, 'mend'],
  ])('with %d bytes for the log are %s', (free, verdict) => {
    const advice = judgeWalDisk(free);
    expect(advice.verdict).toBe(verdict);
    expect(advice.mend === undefined).toBe(verdict === 'good');
  });
});

describe('the packages', () => {
  it('are missed where they are not', () => {
    expect(examinePackages(folder)).toMatchObject({ verdict: 'mend', mend: 'Run: npm ci' });
  });
});
