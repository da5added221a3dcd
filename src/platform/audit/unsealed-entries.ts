import type { Queryable } from '../database/database';
import { type BadRow, grouped } from './audit-report';

interface Counts {
  entries: number;
  waiting: number;
  /** Of those that wait, the ones that are there and not sealed: it should be all. */
  rightly: number;
}

/** Counting takes a moment; looking for the odd one out takes as long as the rest of the check. */
async function isAccountedFor(tx: Queryable, sealed: number): Promise<boolean> {
  const [counts] = await tx.query<Counts>({
    text: `select (select count(*) from audit_entry) as entries, count(*) as waiting,
        count(e.id) filter (where s.entry_id is null) as rightly
      from audit_pending p left join audit_entry e on e.id = p.entry_id left join audit_seal s on s.entry_id = p.entry_id`,
  });
  return counts !== undefined && counts.waiting === counts.rightly && counts.entries === sealed + counts.waiting;
}

/**
 * An entry that the trail never took in and never will, or one that went before it was sealed. `sealed` is how many
 * entries the chain, which is whole, holds.
 */
export async function findUnaccounted(tx: Queryable, sealed: number): Promise<BadRow | null> {
  if (await isAccountedFor(tx, sealed)) return null;
  const [unknown] = await tx.query<{ id: number; isGone: boolean }>({
    text: `(select e.id, false as "isGone" from audit_entry e
        where not exists (select from audit_seal s where s.entry_id = e.id)
          and not exists (select from audit_pending p where p.entry_id = e.id) order by e.id limit 1)
      union all
      (select p.entry_id, true from audit_pending p
        where not exists (select from audit_entry e where e.id = p.entry_id) order by p.entry_id limit 1)
      limit 1`,
  });
  if (!unknown) return null;
  const sentence = unknown.isGone
    ? `Entry ${unknown.id} waited for its seal and is gone.`
    : `Entry ${unknown.id} is neither sealed nor waiting for its seal: it was put in past the trail.`;
  return { fault: unknown.isGone ? 'ENTRY_MISSING' : 'ENTRY_UNKNOWN', sequence: null, entryId: unknown.id, sentence };
}

/** In words, which entries have waited too long for their seal. */
export async function findOverdue(tx: Queryable, seconds: number): Promise<string[]> {
  const [overdue] = await tx.query<{ count: number; oldest: number }>({
    text: `select count(*)::int as count, min(e.id) as oldest from audit_pending p join audit_entry e on e.id = p.entry_id
      where e.recorded_at < clock_timestamp() - make_interval(secs => $1)`,
    values: [seconds],
  });
  if (!overdue?.count) return [];
  return [
    `${grouped(overdue.count)} entries have waited for their seal for over ${seconds} s, from entry ${overdue.oldest} on.`,
  ];
}
