import type { Queryable } from '../../platform/database/database';
import { changeColumns, changeSources } from './change-columns';
import { interestOf, rowsIn } from './changed-interest';
import {
  type ChangedInterest,
  mostInterests,
  type OwnershipChange,
  type OwnershipChangeEvent,
  type OwnershipChangeFilter,
} from './ownership-change';

const isAsked = `($1::text is null or c.status = $1) and ($2::int is null or c.subject_id = $2)
  and ($3::int is null or c.weight >= $3)`;

function valuesOf({ status, subjectId, minWeight }: OwnershipChangeFilter) {
  return [status ?? null, subjectId ?? null, minWeight ?? null];
}

/** Reads proposed changes with what is decided of them. */
export class OwnershipChangeListStore {
  constructor(private readonly db: Queryable) {}

  /** What does most first; of those that do as much, the newest. */
  async page(
    filter: OwnershipChangeFilter,
    first: number,
    after: readonly [number, number] | null,
  ): Promise<OwnershipChange[]> {
    return this.db.query<OwnershipChange>({
      name: 'ownership-changes',
      text: `select ${changeColumns} from ownership_change c ${changeSources}
        where ${isAsked} and ($5::int is null or (c.weight, c.id) < ($5, $6))
        order by c.weight desc, c.id desc limit $4`,
      values: [...valuesOf(filter), first, ...(after ?? [null, null])],
    });
  }

  async count(filter: OwnershipChangeFilter): Promise<number> {
    const [row] = await this.db.query<{ count: number }>({
      name: 'ownership-change-count',
      text: `select count(*)::int as count from ownership_change c where ${isAsked}`,
      values: valuesOf(filter),
    });
    return row?.count ?? 0;
  }

  /** The first interests of both sides of each change, in the order in which they are kept. */
  async interestsOf(changeIds: readonly number[]): Promise<ChangedInterest[]> {
    const side = (column: 'held' | 'proposed') => `select c.id as change_id, e.place, ${column === 'held'} as is_held,
        ${interestOf} as interest
      from ownership_change c cross join lateral ${rowsIn(column)} join ownership_source s on s.id = i.source_id
      where c.id = any($1::int[]) and e.place <= ${mostInterests}`;
    const rows = await this.db.query<{ changeId: number; isHeld: boolean; interest: ChangedInterest }>({
      name: 'ownership-change-interests',
      text: `select change_id as "changeId", is_held as "isHeld", interest
        from (${side('held')} union all ${side('proposed')}) r order by change_id, is_held desc, place`,
      values: [changeIds],
    });
    return rows.map(({ interest, changeId, isHeld }) => ({ ...interest, changeId, isHeld }));
  }

  /** What was last done about each change. */
  async lastEvents(changeIds: readonly number[]): Promise<OwnershipChangeEvent[]> {
    return this.db.query<OwnershipChangeEvent>({
      name: 'ownership-change-last-events',
      text: `select distinct on (change_id) change_id as "changeId", version, verdict, reason, told,
          decided_by as "decidedBy", decided_at as "decidedAt"
        from ownership_change_event where change_id = any($1::int[]) order by change_id, version desc`,
      values: [changeIds],
    });
  }
}
