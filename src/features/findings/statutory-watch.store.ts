import type { Outcome } from '../../domain/expectation/expected-trial';
import { settingsShort } from '../../domain/indicators/statutory-watch/nearness';
import type { Queryable } from '../../platform/database/database';
import type { FindingFilter } from './finding';
import { filterValues, findingColumns, fromFinding, matchingFinding, matchingValues } from './finding-columns';
import type { WatchedGroup } from './statutory-watch';

/** The outcome by which strength of effect is read: it counts what the watch counts. */
export const watchedOutcome: Outcome = 'ADVERSE';

/** What the watch takes after what the filter takes. */
const [short, outcome, place, limit] = [1, 2, 3, 4].map((at) => `$${matchingValues + at}`);

/**
 * A stored run never changes, so that a place in it is as good a key as any.
 *
 * A group of which nothing is expected comes after every group of which something is.
 */
const placed = `select f.id, s.short, row_number() over (
      order by s.short, coalesce(e.shrunken_low95, '-infinity') desc, f.group_id)::int as place
    from finding f
    cross join lateral (select (${short}::jsonb->>(f.numbers->>'state'))::int as short) s
    left join group_effect e on e.detection_run_id = f.detection_run_id and e.group_id = f.group_id and e.outcome = ${outcome}
    where f.detection_run_id = $1 and f.indicator = 'statutory-watch'`;

/** Places are those of the whole watch, whichever of it is asked for. */
const onWatch = { indicators: ['statutory-watch'] } as const satisfies FindingFilter;

/** Where a group's observed settings lie, as the filter of findings reads it. */
export type WatchFilter = Pick<FindingFilter, 'localAuthority' | 'region'>;

/** Reads the statutory watch in order of nearness. */
export class StatutoryWatchStore {
  constructor(private readonly db: Queryable) {}

  async page(runId: number, filter: WatchFilter, first: number, afterPlace: number): Promise<WatchedGroup[]> {
    return this.db.query<WatchedGroup>({
      name: 'statutory-watch-page',
      text: `select w.place, w.short as "settingsShort", ${findingColumns} ${fromFinding} join (${placed}) w on w.id = f.id
        where ${matchingFinding} and w.place > ${place} order by w.place limit ${limit}`,
      values: [
        ...filterValues(runId, { ...filter, ...onWatch }),
        JSON.stringify(settingsShort),
        watchedOutcome,
        afterPlace,
        first,
      ],
    });
  }

  async count(runId: number, filter: WatchFilter): Promise<number> {
    const [row] = await this.db.query<{ count: number }>({
      name: 'statutory-watch-count',
      text: `select count(*)::int as count ${fromFinding} where ${matchingFinding}`,
      values: filterValues(runId, { ...filter, ...onWatch }),
    });
    return row?.count ?? 0;
  }
}
