import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Fault } from '../../../src/platform/audit/audit-report';
import { chainStart, entryText, sealHash } from '../../../src/platform/audit/entry-text';
import { exportAudit } from '../../../src/platform/audit/export-audit';
import { sealEntries } from '../../../src/platform/audit/seal-entries';
import { verifyAudit, verifyExport } from '../../../src/platform/audit/verify-audit';
import { writeCheckpoint } from '../../../src/platform/audit/write-checkpoint';
import { fixedClock } from '../../../src/platform/clock';
import type { Database } from '../../../src/platform/database/database';
import { type AuditTrail, givenTrail, recordSome, tamper, trialFolders } from './support/audit-database';

const clock = fixedClock('2025-04-01');
let sound: AuditTrail;

/** Sixty entries under three checkpoints. */
beforeAll(async () => {
  sound = await givenTrail();
  for (const from of [1, 21, 41]) {
    await recordSome(sound.system, from, from + 19);
    await sealEntries(sound.system, 7);
    await writeCheckpoint(sound.system, sound.folders, clock);
  }
  await sound.system.close();
});
afterAll(() => sound.remove());

let trail: AuditTrail;
beforeEach(async () => {
  const folders = trialFolders();
  cpSync(sound.folders.folder, folders.folder, { recursive: true });
  trail = await givenTrail(sound.holder.name, folders);
});
afterEach(() => trail.remove());

const run =
  (...statements: string[]) =>
  () =>
    tamper(trail.system, ...statements);

/** Every seal from the first on, made again over what the entries say now. */
async function rehash(system: Database): Promise<void> {
  const rows = await system.query<{ sequence: number; text: string }>({
    text: `select s.sequence, ${entryText('e')} as text from audit_seal s join audit_entry e on e.id = s.entry_id order by 1`,
  });
  let hash = chainStart;
  for (const { sequence, text } of rows) {
    hash = sealHash(hash, text);
    await system.query({
      text: `update audit_seal set hash = decode($2, 'hex') where sequence = $1`,
      values: [sequence, hash],
    });
  }
}

function editCheckpoints(edit: (lines: string[]) => string[]): void {
  const file = path.join(trail.folders.folder, 'checkpoints.jsonl');
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  writeFileSync(file, `${edit(lines).join('\n')}\n`);
}

/** What a check without the chain would look at: as many entries as seals, each with its partner, nothing waiting. */
async function countAndCompare(system: Database): Promise<'sound' | 'unsound'> {
  const [row] = await system.query<{ isSound: boolean }>({
    text: `select (select count(*) from audit_entry) = (select count(*) from audit_seal)
      and (select count(*) from audit_seal s join audit_entry e on e.id = s.entry_id) = (select count(*) from audit_seal)
      and not exists (select from audit_pending)
      and not exists (select from audit_entry where kind not in ('WRITE', 'READ', 'REFUSED')) as "isSound"`,
  });
  return row?.isSound ? 'sound' : 'unsound';
}

type Case = [kind: string, attack: () => unknown, fault: Fault, sequence: number | null, says: RegExp];

const tamperings: Case[] = [
  [
    'a changed value',
    run(`update audit_entry set new_value = '{"state": "CLEARED"}' where id = 30`),
    'ENTRY_CHANGED',
    30,
    /^Entry 30 is not what was sealed at sequence 30/,
  ],
  [
    'a changed reason',
    run(`update audit_entry set reason = 'Seen with the regulator' where id = 31`),
    'ENTRY_CHANGED',
    31,
    /^Entry 31 is not what was sealed/,
  ],
  [
    'a row deleted in the middle, with its seal',
    run('delete from audit_entry where id = 30', 'delete from audit_seal where entry_id = 30'),
    'SEAL_MISSING',
    30,
    /^Seal 30 is missing: after sequence 29 comes 31/,
  ],
  [
    'the end cut off, entries and seals',
    run('delete from audit_entry where id > 55', 'delete from audit_seal where entry_id > 55'),
    'TAIL_CUT',
    56,
    /stops at sequence 55, and a checkpoint was signed at 60/,
  ],
  [
    'a forged row with a forged seal',
    run(
      `insert into audit_entry overriding user value select (e).* from (select e from audit_entry e where id = 12) forged`,
      `insert into audit_seal select 61, max(id), sha256('forged') from audit_entry`,
    ),
    'CHAIN_BROKEN',
    61,
    /^The chain breaks at sequence 61/,
  ],
  [
    'two rows swapped',
    run(
      'update audit_entry set id = -1 where id = 10',
      'update audit_entry set id = 10 where id = 20',
      'update audit_entry set id = 20 where id = -1',
    ),
    'ENTRY_CHANGED',
    10,
    /^Entry 10 is not what was sealed/,
  ],
  [
    'every seal made again after a change',
    async () => {
      await tamper(trail.system, `update audit_entry set actor = 'nobody' where id = 30`);
      await rehash(trail.system);
    },
    'CHAIN_REWRITTEN',
    40,
    /at sequence 40 it is not what was signed. What was changed lies after sequence 20/,
  ],
  [
    'a moment shifted by one microsecond',
    run(`update audit_entry set recorded_at = recorded_at + interval '1 microsecond' where id = 44`),
    'ENTRY_CHANGED',
    44,
    /^Entry 44 is not what was sealed/,
  ],
  [
    'the hash of a seal changed',
    run(`update audit_seal set hash = sha256('other') where sequence = 33`),
    'SEAL_CHANGED',
    33,
    /^The hash of seal 33 was changed; its entry 33 was not/,
  ],
  [
    'a checkpoint line changed',
    () => editCheckpoints((lines) => lines.map((line) => line.replace('"entries":40', '"entries":41'))),
    'CHECKPOINT_BAD',
    null,
    /^Checkpoint line 2 is bad: it is not in the form/,
  ],
  [
    'the checkpoints rolled back',
    () => editCheckpoints((lines) => lines.slice(0, 1)),
    'CHECKPOINT_GONE',
    40,
    /The checkpoint of sequence 40 was written and is gone/,
  ],
];

const further: Case[] = [
  [
    'an entry gone, its seal left',
    run('delete from audit_entry where id = 30'),
    'ENTRY_MISSING',
    30,
    /Entry 30.* gone/,
  ],
  [
    'the last entry changed',
    run(`update audit_entry set purpose = 'AUDIT' where id = 60`),
    'ENTRY_CHANGED',
    60,
    /^Entry 60 is not what was sealed/,
  ],
  [
    'the last seal changed',
    run(`update audit_seal set hash = sha256('other') where sequence = 60`),
    'SEAL_CHANGED',
    60,
    /seal 60/,
  ],
  [
    'a row deleted and the rest moved up',
    run(
      'delete from audit_entry where id = 30',
      'delete from audit_seal where entry_id = 30',
      'update audit_seal set sequence = -sequence where sequence > 30',
      'update audit_seal set sequence = -sequence - 1 where sequence < 0',
    ),
    'ENTRY_CHANGED',
    30,
    /sequence 30: it was changed, or a row before it was taken out/,
  ],
  [
    'an entry sealed twice',
    run('drop index audit_seal_entry_id_key', `insert into audit_seal values (61, 5, sha256('again'))`),
    'SEALED_TWICE',
    61,
    /Entry 5 is sealed again/,
  ],
  ['all of it deleted', run('delete from audit_entry', 'delete from audit_seal'), 'TAIL_CUT', 1, /stops at sequence 0/],
  [
    'an entry put in past the trigger',
    async () => {
      await tamper(trail.system);
      await recordSome(trail.system, 61, 61);
    },
    'ENTRY_UNKNOWN',
    null,
    /Entry 61 is neither sealed nor waiting/,
  ],
  [
    'an entry put in past the trigger, and a sealed one into the queue to make up the count',
    async () => {
      await tamper(trail.system, 'insert into audit_pending values (5)');
      await recordSome(trail.system, 61, 61);
    },
    'ENTRY_UNKNOWN',
    null,
    /Entry 61 is neither sealed nor waiting/,
  ],
  [
    'an entry deleted before it was sealed',
    async () => {
      await recordSome(trail.system, 61, 61);
      await tamper(trail.system, 'delete from audit_entry where id = 61');
    },
    'ENTRY_MISSING',
    null,
    /Entry 61 waited for its seal and is gone/,
  ],
  [
    'a checkpoint signed with a key of their own',
    () => editCheckpoints((lines) => lines.map((line) => line.replace(/"key":"\w+"/, '"key":"0123456789abcdef"'))),
    'CHECKPOINT_BAD',
    null,
    /^Checkpoint line 1 is bad: no public key "0123456789abcdef"/,
  ],
  [
    'a checkpoint that says another moment',
    () => editCheckpoints((lines) => lines.map((line) => line.replace('2025-04-01T', '2025-04-02T'))),
    'CHECKPOINT_BAD',
    null,
    /its signature does not belong to what it says/,
  ],
  [
    'a checkpoint taken out of the middle',
    () => editCheckpoints((lines) => lines.filter((_line, at) => at !== 1)),
    'CHECKPOINT_GONE',
    60,
    /does not follow the line before it/,
  ],
  [
    'chain and checkpoints rolled back together',
    async () => {
      await tamper(trail.system, 'delete from audit_entry where id > 20', 'delete from audit_seal where entry_id > 20');
      editCheckpoints((lines) => lines.slice(0, 1));
    },
    'CHECKPOINT_GONE',
    40,
    /rolled back/,
  ],
];

describe('a sound trail', () => {
  it('is found whole, with its newest checkpoint', async () => {
    const report = await verifyAudit(trail.system, trail.folders);
    expect(report).toMatchObject({ entries: 60, sequence: 60, checkpoints: 3, bad: null, warnings: [] });
    expect(report.checkpoint).toMatchObject({ sequence: 60, at: '2025-04-01T12:00:00.000000Z' });
  });

  it('stays whole when it grows, and says what is not signed yet', async () => {
    await recordSome(trail.system, 61, 65);
    await sealEntries(trail.system);
    const report = await verifyAudit(trail.system, trail.folders);
    expect(report).toMatchObject({ entries: 65, bad: null });
    expect(report.warnings).toEqual(['5 sealed entries at the end are not under a checkpoint yet.']);
  });

  it('says which entries have waited long for their seal', async () => {
    await recordSome(trail.system, 61, 62);
    const report = await verifyAudit(trail.system, trail.folders, { sealedWithinSeconds: 0 });
    expect(report.bad).toBeNull();
    expect(report.warnings).toEqual(['2 entries have waited for their seal for over 0 s, from entry 61 on.']);
  });

  it('and an empty one is whole too', async () => {
    const empty = await givenTrail();
    const report = await verifyAudit(empty.system, empty.folders);
    expect(report).toMatchObject({ entries: 0, checkpoint: null, bad: null, warnings: [] });
    await empty.remove();
  });
});

describe('tampering is found and named:', () => {
  it.each([...tamperings, ...further])('%s', async (_kind, attack, fault, sequence, says) => {
    await attack();
    const { bad } = await verifyAudit(trail.system, trail.folders);
    expect(bad).toMatchObject({ fault, sequence });
    expect(bad?.sentence).toMatch(says);
  });
});

describe('the control, which counts and compares without the chain, finds nothing in', () => {
  it.each(tamperings)('%s', async (_kind, attack) => {
    await attack();
    expect(await countAndCompare(trail.system)).toBe('sound');
  });
});

describe('no new checkpoint covers up', () => {
  it.each([
    ['a cut end', run('delete from audit_seal where sequence > 55'), /at sequence 60, is not in the chain/],
    [
      'checkpoints rolled back',
      () => editCheckpoints((lines) => lines.slice(0, 2)),
      /sequence 60 is gone from the end/,
    ],
    [
      'a bad line',
      () => editCheckpoints((lines) => lines.map((line) => line.replace(/.{9}$/, '==="}'))),
      /cannot be trusted/,
    ],
  ])('%s', async (_kind, attack, says) => {
    await attack();
    await recordSome(trail.system, 61, 70);
    await sealEntries(trail.system);
    await expect(writeCheckpoint(trail.system, trail.folders, clock)).rejects.toThrow(says);
  });
});

describe('an exported trail', () => {
  const exported = async () => {
    const file = path.join(trail.folders.folder, 'export.jsonl');
    expect(await exportAudit(trail.system, file)).toBe(60);
    return file;
  };

  it('is verified without the database, and is JSON', async () => {
    const file = await exported();
    expect(await verifyExport(file, trail.folders)).toMatchObject({ entries: 60, bad: null, checkpoints: 3 });
    const [heading, first] = readFileSync(file, 'utf8').split('\n');
    expect(JSON.parse(heading ?? '').entry[14]).toBe('reason');
    expect(JSON.parse(first ?? '')).toMatchObject({ sequence: 1, entryId: 1 });
    expect(JSON.parse(first ?? '').entry[14]).toBe('Seen with the regulator.');
  });

  it.each([
    [
      'a changed word',
      (text: string) => text.replace('"FINDING_REVIEW","30"', '"FINDING_REVIEW","31"'),
      'ENTRY_CHANGED',
      30,
    ],
    ['a line left out', (text: string) => text.replace(/\{"sequence":30,.*\n/, ''), 'SEAL_MISSING', 30],
    ['the end left out', (text: string) => text.replace(/\{"sequence":60,.*\n/, ''), 'TAIL_CUT', 60],
    ['half a line', (text: string) => text.slice(0, -20), 'NOT_A_SEAL', 60],
  ])('is found out by %s', async (_name, edit, fault, sequence) => {
    const file = await exported();
    writeFileSync(file, edit(readFileSync(file, 'utf8')));
    expect((await verifyExport(file, trail.folders)).bad).toMatchObject({ fault, sequence });
  });
});
