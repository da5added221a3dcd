import type { WaitingStep } from '../../domain/matters/waiting-steps';
import type { Queryable } from '../../platform/database/database';
import type { StoredStep } from '../matters/matter';
import { stepColumns } from '../matters/matter-columns';

/** Where a list of changes goes on. */
export type ChangePlace = readonly [recordedAt: string, id: number];

/**
 * A matter waits where a step under four eyes leads on from where it stands, and neither the caller nor a key of theirs is
 * among its authors, as the kernel refuses it.
 */
const waiting = `matter m
  cross join lateral (select s.state from matter_step s where s.matter_id = m.id order by s.version desc limit 1) s
  where m.is_open and m.kind = any($1::text[]) and exists (
    select from unnest($1::text[], $2::text[], $3::text[]) w(kind, state, authors)
    where w.kind = m.kind and w.state = s.state and not exists (
      select from matter_step t where t.matter_id = m.id and t.step = any(string_to_array(w.authors, ','))
        and (t.taken_by = $4 or t.taken_by in (select 'key:' || k.id from api_key k where k.owner_id = $4))))`;

function valuesOf(waits: readonly WaitingStep[], callerId: string): unknown[] {
  const authors = waits.map(({ notBy }) => notBy.join(','));
  return [waits.map(({ kind }) => kind), waits.map(({ state }) => state), authors, callerId];
}

/** Steps that others recorded after a moment. */
const changed = `matter_step s where s.recorded_at > $1::timestamptz and s.taken_by <> $2`;

/** Reads what waits for somebody, as far as row security shows it. */
export class QueueStore {
  constructor(private readonly db: Queryable) {}

  /** The numbers of matters that wait for an approval of the caller, first begun first. */
  async approvals(waits: readonly WaitingStep[], callerId: string, first: number, after: number): Promise<number[]> {
    const rows = await this.db.query<{ id: number }>({
      name: 'queue-approvals',
      text: `select m.id from ${waiting} and m.id > $5 order by m.id limit $6`,
      values: [...valuesOf(waits, callerId), after, first],
    });
    return rows.map(({ id }) => id);
  }

  async approvalCount(waits: readonly WaitingStep[], callerId: string): Promise<number> {
    const [row] = await this.db.query<{ count: number }>({
      name: 'queue-approval-count',
      text: `select count(*)::int as count from ${waiting}`,
      values: valuesOf(waits, callerId),
    });
    return row?.count ?? 0;
  }

  /** What others recorded since, first recorded first. */
  changes(since: string, callerId: string, first: number, after: ChangePlace | null): Promise<StoredStep[]> {
    return this.db.query<StoredStep>({
      name: 'queue-changes',
      text: `select ${stepColumns} from ${changed}
          and ($3::timestamptz is null or (s.recorded_at, s.id) > ($3::timestamptz, $4)) order by s.recorded_at, s.id limit $5`,
      values: [since, callerId, after?.[0] ?? null, after?.[1] ?? null, first],
    });
  }

  async changeCount(since: string, callerId: string): Promise<number> {
    const [row] = await this.db.query<{ count: number }>({
      name: 'queue-change-count',
      text: `select count(*)::int as count from ${changed}`,
      values: [since, callerId],
    });
    return row?.count ?? 0;
  }

  /** When the caller last said that they had seen their queue; null for never. */
  async visitedAt(callerId: string): Promise<string | null> {
    const [row] = await this.db.query<{ visitedAt: string }>({
      name: 'queue-visit',
      text: 'select v.visited_at as "visitedAt" from queue_visit v where v.caller = $1',
      values: [callerId],
    });
    return row?.visitedAt ?? null;
  }

  /** Never back: what was seen stays seen. Answers the moment that stands. */
  async visit(callerId: string, seenAt: string): Promise<string> {
    const [row] = await this.db.query<{ visitedAt: string }>({
      text: `insert into queue_visit (caller, visited_at) values ($1, $2)
        on conflict (caller) do update set visited_at = greatest(queue_visit.visited_at, excluded.visited_at) returning visited_at as "visitedAt"`,
      values: [callerId, seenAt],
    });
    if (!row) throw new Error('The visit was not kept.');
    return row.visitedAt;
  }
}
