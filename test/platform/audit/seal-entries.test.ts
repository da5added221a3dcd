import { setTimeout as pause } from 'node:timers/promises';
import { recordAudit } from '../../../src/platform/audit/audit.store';
import { sealEntries } from '../../../src/platform/audit/seal-entries';
import { verifyAudit } from '../../../src/platform/audit/verify-audit';
import type { Database } from '../../../src/platform/database/database';
import { type AuditTrail, anEntry, givenTrail, recordSome } from './support/audit-database';

let trail: AuditTrail;
beforeEach(async () => {
  trail = await givenTrail();
});
afterEach(() => trail.remove());

const order = async (system: Database) =>
  (await system.query<{ id: number }>({ text: 'select entry_id as id from audit_seal order by sequence' })).map(
    ({ id }) => id,
  );

describe('sealing', () => {
  it('takes what waits in the order of its numbers, in as many batches as it needs, and then nothing', async () => {
    await recordSome(trail.system, 1, 10);
    expect(await sealEntries(trail.system, 3)).toBe(10);
    expect(await order(trail.system)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(await sealEntries(trail.system)).toBe(0);
  });

  it('gives an entry that commits late a later place', async () => {
    const { system } = trail;
    await system.transaction(async (late) => {
      await recordAudit(late, [anEntry({ recordId: 'late' })]);
      await recordSome(system, 1, 2);
      expect(await sealEntries(system)).toBe(2);
    });
    expect(await sealEntries(system)).toBe(1);
    expect(await order(system)).toEqual([2, 3, 1]);
    expect(await verifyAudit(system, trail.folders)).toMatchObject({ entries: 3, bad: null });
  });

  it('leaves out what was rolled back', async () => {
    const { system } = trail;
    const work = system.transaction(async (tx) => {
      await recordAudit(tx, [anEntry()]);
      throw new Error('It came to nothing.');
    });
    await expect(work).rejects.toThrow('It came to nothing.');
    await recordSome(system, 1, 1);
    expect(await sealEntries(system)).toBe(1);
    expect(await order(system)).toEqual([2]);
  });

  it('goes on past entries that someone deleted while they waited', async () => {
    const { system } = trail;
    await recordSome(system, 1, 5);
    await system.query({ text: 'alter table audit_entry disable trigger all' });
    await system.query({ text: 'delete from audit_entry where id <= 3' });
    expect(await sealEntries(system, 2)).toBe(2);
    expect(await order(system)).toEqual([4, 5]);
  });

  it('seals every entry once, with eight that write and two that seal', async () => {
    const { system } = trail;
    const transactionsEach = 40;
    const atOnce = [1, 2, 3];
    let writing = 8;
    const write = async (writer: number) => {
      for (let round = 0; round < transactionsEach; round += 1) {
        await system.transaction(async (tx) => {
          const many = atOnce[(writer + round) % atOnce.length] ?? 1;
          await recordAudit(
            tx,
            Array.from({ length: many }, () => anEntry({ recordId: `${writer}:${round}` })),
          );
          await pause((writer * round) % 4);
        });
      }
      writing -= 1;
    };
    const seal = async () => {
      while (writing > 0) await sealEntries(system, 5);
    };
    await Promise.all([...Array.from({ length: 8 }, (_, writer) => write(writer)), seal(), seal()]);
    await sealEntries(system);
    const [counts] = await system.query<Record<string, number>>({
      text: `select (select count(*) from audit_entry) as entries, (select count(*) from audit_pending) as waiting,
        count(*) as seals, count(distinct entry_id) as sealed, min(sequence) as first, max(sequence) as last from audit_seal`,
    });
    const entries = counts?.['entries'] ?? 0;
    expect(entries).toBeGreaterThanOrEqual(8 * transactionsEach);
    expect(counts).toEqual({ entries, waiting: 0, seals: entries, sealed: entries, first: 1, last: entries });
    expect(await verifyAudit(system, trail.folders)).toMatchObject({ entries, bad: null });
  });
});
