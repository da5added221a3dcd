import type { Queryable } from '../../platform/database/database';
import type { Observation, ObservationPlace, ObservationsWanted } from './observation';
import { observationColumns } from './observation-columns';

/** Observations that stand, wanted for the day. */
const wanted = `o.recorded_to = 'infinity' and o.from_day <= $1::date and ($3::text[] is null or o.kind = any($3))
  and (not $4::boolean or o.to_day > $1::date)`;

const ofSetting = 'o.setting_id = p.id';
const ofGroup = `o.setting_id in (select m.setting_id from group_membership m
  where m.group_id = p.id and m.from_day <= $1::date and m.to_day > $1::date)`;

function wantedValues(ids: readonly number[], { asOf, kinds, openOnly }: ObservationsWanted): unknown[] {
  return [asOf, ids, kinds, openOnly];
}

type OfParent = Observation & { parentId: number };

/** Reads what was recorded of settings. Which of it the caller may see is the database's own fence. */
export class ObservationStore {
  constructor(private readonly db: Queryable) {}

  async byId(id: number): Promise<Observation | null> {
    const [row] = await this.db.query<Observation>({
      name: 'observation-by-id',
      text: `select ${observationColumns} from observation o join registration r on r.id = o.registration_id where o.id = $1`,
      values: [id],
    });
    return row ?? null;
  }

  /** Of each setting, newest first. */
  ofSettings(ids: readonly number[], of: ObservationsWanted, first: number, after: ObservationPlace | null) {
    return this.page('settings', ofSetting, wantedValues(ids, of), first, after);
  }

  /** Of the settings that are in each group on the day, newest first. */
  ofGroups(ids: readonly number[], of: ObservationsWanted, first: number, after: ObservationPlace | null) {
    return this.page('groups', ofGroup, wantedValues(ids, of), first, after);
  }

  countsOfSettings(ids: readonly number[], of: ObservationsWanted) {
    return this.counts('settings', ofSetting, wantedValues(ids, of));
  }

  countsOfGroups(ids: readonly number[], of: ObservationsWanted) {
    return this.counts('groups', ofGroup, wantedValues(ids, of));
  }

  private page(
    of: string,
    belonging: string,
    values: readonly unknown[],
    first: number,
    after: ObservationPlace | null,
  ) {
    const beyond = after === null ? '' : 'and (o.from_day, o.id) < ($6::date, $7::int)';
    return this.db.query<OfParent>({
      name: `observations-of-${of}-${after === null ? 'start' : 'after'}`,
      text: `select p.id as "parentId", s.* from unnest($2::int[]) as p(id) cross join lateral (
          select ${observationColumns} from observation o join registration r on r.id = o.registration_id
          where ${belonging} and ${wanted} ${beyond} order by o.from_day desc, o.id desc limit $5) s`,
      values: [...values, first, ...(after ?? [])],
    });
  }

  private counts(of: string, belonging: string, values: readonly unknown[]) {
    return this.db.query<{ parentId: number; count: number }>({
      name: `observation-counts-of-${of}`,
      text: `select p.id as "parentId", s.count from unnest($2::int[]) as p(id) cross join lateral (
          select count(*)::int as count from observation o where ${belonging} and ${wanted}) s`,
      values,
    });
  }
}
