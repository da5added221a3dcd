import type { RecordedObservation } from '../../domain/observations/observation';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import { queryManyRows } from '../../platform/database/many-rows';

type FactRow = Omit<RecordedObservation, 'observationId'> & { id: number; settingId: number };

const columns = ['id', 'settingId', 'kind', 'from', 'to', 'evidence', 'action', 'regulation', 'count'] as const;

/**
 * What was not over on the day is open on it, however it ended since; and endings over a stretch were not yet counted
 * while it lasted.
 */
const onDay = `o.from_day <= $1::date and (o.kind <> 'UNPLANNED_ENDING' or o.to_day <= $1::date)`;

/** Reads what the rules read of observations, over the whole nation. For the system login, which sees all lanes. */
export class ObservationFactsStore {
  constructor(private readonly db: Queryable) {}

  /** Of each setting that has any, in the order of their days: as known now, or as it was known at the instant. */
  async on(day: Day, knownAt: string | null = null): Promise<Map<number, RecordedObservation[]>> {
    const known =
      knownAt === null
        ? `o.recorded_to = 'infinity'`
        : 'o.recorded_from <= $2::timestamptz and o.recorded_to > $2::timestamptz';
    const rows = await queryManyRows<FactRow>(this.db, {
      name: `observation-facts-${knownAt === null ? 'now' : 'then'}`,
      columns,
      text: `select o.id, o.setting_id as "settingId", o.kind, o.from_day as "from",
          case when o.to_day <= $1::date then o.to_day end as "to", o.evidence, o.action, o.regulation, o.count
        from observation o where ${known} and ${onDay} order by o.setting_id, o.from_day, o.id`,
      values: knownAt === null ? [day] : [day, knownAt],
    });
    const bySetting = new Map<number, RecordedObservation[]>();
    for (const { id, settingId, ...said } of rows) {
      const observation = { observationId: String(id), ...said };
      const list = bySetting.get(settingId);
      if (list) list.push(observation);
      else bySetting.set(settingId, [observation]);
    }
    return bySetting;
  }
}
