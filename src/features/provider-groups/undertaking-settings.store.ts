import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import type { Setting } from '../settings/setting';
import { settingColumns } from '../settings/setting-columns';

/** For which day, and as of which moment's knowledge. */
interface Moment {
  asOf: Day;
  /** Null: as it is known now. */
  knownAt: string | null;
}

/** Settings `v` with registration `r` whose published owner is linked to one of the undertakings `$2`. */
function ofProviders(knownAt: string | null): string {
  const recorded =
    knownAt === null
      ? `v.recorded_to = 'infinity'`
      : 'v.recorded_from <= $3::timestamptz and v.recorded_to > $3::timestamptz';
  return `from owner_company c
    join owner o on o.id = c.owner_id or o.id in (select i.owner_id from owner_stand_in i where i.stand_in_id = c.owner_id)
    join setting_version v on v.owner_id = o.id and ${recorded} and v.valid_from <= $1::date and v.valid_to > $1::date
      and v.status in ('ACTIVE', 'SUSPENDED')
    join registration r on r.id = v.registration_id
    where c.party_id = any($2::int[]) and (o.id = c.owner_id or not exists (select from owner_company own where own.owner_id = o.id))`;
}

/** Reads the settings that undertakings provide, as of a day and as known at a moment. */
export class UndertakingSettingsStore {
  constructor(private readonly db: Queryable) {}

  async page(providers: readonly number[], { asOf, knownAt }: Moment, first: number, after: string | null) {
    const values = [asOf, providers, ...(knownAt === null ? [] : [knownAt])];
    const [limit, urn] = [`$${values.length + 1}`, `$${values.length + 2}`];
    return this.db.query<Setting>({
      name: `settings-of-providers-${knownAt === null ? 'now' : 'then'}`,
      text: `select ${settingColumns('$1')} ${ofProviders(knownAt)} and (${urn}::text is null or r.urn > ${urn})
        order by r.urn limit ${limit}`,
      values: [...values, first, after],
    });
  }

  async count(providers: readonly number[], { asOf, knownAt }: Moment): Promise<number> {
    const [row] = await this.db.query<{ count: number }>({
      name: `count-settings-of-providers-${knownAt === null ? 'now' : 'then'}`,
      text: `select count(*)::int as count ${ofProviders(knownAt)}`,
      values: [asOf, providers, ...(knownAt === null ? [] : [knownAt])],
    });
    return row?.count ?? 0;
  }
}
