import type { Queryable } from '../../platform/database/database';
import { type ChangesKnown, changeSources, changesKnown } from './change-columns';
import { interestOf, rowsIn } from './changed-interest';
import {
  type ChangedInterest,
  mostInterests,
  type OwnershipChange,
  type OwnershipChangeEvent,
  type OwnershipChangeFilter,
} from './ownership-change';

function isAsked({ status, were }: ChangesKnown): string {
  return `${were === null ? '' : `${were} and `}($1::text is null or ${status} = $1) and ($2::int is null or c.subject_id = $2)
  and ($3::int is null or c.weight >= $3)`;
}

/** How a statement about the moment ends its name, and what it takes for it at a place among its values. */
function knownAtPlace(place: number, knownAt: string | null) {
  return knownAt === null
    ? ({ suffix: '', known: null, values: [] } as const)
    : ({ suffix: '-then', known: `$${place}::timestamptz`, values: [knownAt] } as const);
}

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
    knownAt: string | null = null,
  ): Promise<OwnershipChange[]> {
    const { suffix, known, values } = knownAtPlace(7, knownAt);
    const changes = changesKnown(known);
    return this.db.query<OwnershipChange>({
      name: `ownership-changes${suffix}`,
      text: `select ${changes.columns} from ${changes.from} ${changeSources}
        where ${isAsked(changes)} and ($5::int is null or (c.weight, c.id) < ($5, $6))
        order by c.weight desc, c.id desc limit $4`,
      values: [...valuesOf(filter), first, ...(after ?? [null, null]), ...values],
    });
  }

  async count(filter: OwnershipChangeFilter, knownAt: string | null = null): Promise<number> {
    const { suffix, known, values } = knownAtPlace(4, knownAt);
    const changes = changesKnown(known);
    const [row] = await this.db.query<{ count: number }>({
      name: `ownership-change-count${suffix}`,
      text: `select count(*)::int as count from ${changes.from} where ${isAsked(changes)}`,
      values: [...valuesOf(filter), ...values],
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

  /** What was last done about each change, up to the moment. */
  async lastEvents(changeIds: readonly number[], knownAt: string | null = null): Promise<OwnershipChangeEvent[]> {
    const { suffix, known, values } = knownAtPlace(2, knownAt);
    return this.db.query<OwnershipChangeEvent>({
      name: `ownership-change-last-events${suffix}`,
      text: `select distinct on (change_id) change_id as "changeId", version, verdict, reason, told,
          decided_by as "decidedBy", decided_at as "decidedAt"
        from ownership_change_event where change_id = any($1::int[])${known === null ? '' : ` and decided_at <= ${known}`} order by change_id, version desc`,
      values: [changeIds, ...values],
    });
  }
}
