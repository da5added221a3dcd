import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { CheckpointFile } from '../../../src/platform/audit/checkpoint-file';
import { sealEntries } from '../../../src/platform/audit/seal-entries';
import { verifyAudit } from '../../../src/platform/audit/verify-audit';
import { writeCheckpoint } from '../../../src/platform/audit/write-checkpoint';
import { fixedClock } from '../../../src/platform/clock';
import { type AuditTrail, givenTrail, recordSome } from './support/audit-database';

const clock = fixedClock('2025-04-01');
let trail: AuditTrail;
beforeEach(async () => {
  trail = await givenTrail();
});
afterEach(() => trail.remove());

const fileOf = () => new CheckpointFile(trail.folders.folder).path;
const lines = () => readFileSync(fileOf(), 'utf8').split('\n').slice(0, -1);
const keyFile = () => path.join(trail.folders.keyFolder, 'audit-signing-key.pem');

async function grow(from: number, to: number) {
  await recordSome(trail.system, from, to);
  await sealEntries(trail.system);
  return writeCheckpoint(trail.system, trail.folders, clock);
}

describe('a checkpoint', () => {
  it('says how far the chain goes, and is written only when it has grown', async () => {
    expect(await writeCheckpoint(trail.system, trail.folders, clock)).toBeNull();
    expect(await grow(1, 3)).toMatchObject({ sequence: 3, at: '2025-04-01T12:00:00.000000Z' });
    expect(await writeCheckpoint(trail.system, trail.folders, clock)).toBeNull();
    expect(await grow(4, 5)).toMatchObject({ sequence: 5 });
    expect(lines().map((line) => JSON.parse(line).entries)).toEqual([3, 5]);
  });

  it('is signed with a key that only its owner reads, whose public half lies beside it', async () => {
    await grow(1, 1);
    expect(statSync(keyFile()).mode & 0o777).toBe(0o600);
    expect(statSync(fileOf()).mode & 0o777).toBe(0o600);
    const { key } = JSON.parse(lines()[0] ?? '');
    expect(readdirSync(trail.folders.keyFolder).sort()).toEqual([
      `audit-signing-key.${key}.pub.pem`,
      'audit-signing-key.pem',
    ]);
  });

  it('goes on with a new key when the old one is taken away, and old lines still count', async () => {
    await grow(1, 2);
    rmSync(keyFile());
    await grow(3, 4);
    expect(new Set(lines().map((line) => JSON.parse(line).key)).size).toBe(2);
    expect(await verifyAudit(trail.system, trail.folders)).toMatchObject({ entries: 4, checkpoints: 2, bad: null });
  });

  it('takes the place of half a line that a crash left', async () => {
    await grow(1, 2);
    appendFileSync(fileOf(), '{"sequence":3,"entr');
    expect(await verifyAudit(trail.system, trail.folders)).toMatchObject({ checkpoints: 1, bad: null });
    await grow(3, 4);
    expect(await verifyAudit(trail.system, trail.folders)).toMatchObject({ checkpoints: 2, bad: null });
  });

  it('that reached the disk without the database being told is built upon', async () => {
    await grow(1, 2);
    await trail.system.query({ text: 'alter table audit_checkpoint disable trigger all' });
    await trail.system.query({ text: 'delete from audit_checkpoint' });
    await grow(3, 4);
    expect(await verifyAudit(trail.system, trail.folders)).toMatchObject({ checkpoints: 2, bad: null });
  });

  it('is written once when two ask at once', async () => {
    await recordSome(trail.system, 1, 3);
    await sealEntries(trail.system);
    const ask = () => writeCheckpoint(trail.system, trail.folders, clock);
    const written = await Promise.all([ask(), ask(), ask()]);
    expect(written.filter((checkpoint) => checkpoint !== null)).toHaveLength(1);
    expect(lines()).toHaveLength(1);
  });

  it('is missed when its whole file is gone', async () => {
    await grow(1, 3);
    rmSync(fileOf());
    expect((await verifyAudit(trail.system, trail.folders)).bad).toMatchObject({
      fault: 'CHECKPOINT_GONE',
      sequence: 3,
    });
    expect(existsSync(keyFile())).toBe(true);
  });
});
