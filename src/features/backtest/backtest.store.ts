import type { SettingAfterwards } from '../../domain/backtest/outcomes';
import { isAdverse, type JudgementValue, judgementValues } from '../../domain/judgements/frameworks';
import type { RegistrationStatus } from '../../domain/register/vocabulary';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';

interface HappenedRow {
  settingId: number;
  on: Day;
}

interface ExitRow extends HappenedRow {
  by: RegistrationStatus;
}

const adverseValues = (Object.keys(judgementValues) as JudgementValue[]).filter(isAdverse);

/** Reads what came of settings, whatever day a replay stands on. It writes nothing. */
export class BacktestStore {
  constructor(private readonly db: Queryable) {}

  /** The days of the registers that are loaded, oldest first. */
  async registerDays(): Promise<readonly Day[]> {
    const rows = await this.db.query<{ day: Day }>({
      text: `select distinct r.as_at as day from release r
        where r.dataset in ('PROVIDER_REGISTER', 'PROVIDERS_AND_PLACES')
          and exists (select from register_entry e where e.release_id = r.id and e.recorded_to = 'infinity')
        order by 1`,
    });
    return rows.map(({ day }) => day);
  }

  /** Of each setting to which any of it happened: adverse judgements, exits and suspensions, oldest first. */
  async afterwards(): Promise<ReadonlyMap<string, SettingAfterwards>> {
    const settings = new Map<string, { adverseOn: Day[]; exits: ExitRow[]; suspendedOn: Day[] }>();
    const of = (settingId: number) => {
      const known = settings.get(String(settingId)) ?? { adverseOn: [], exits: [], suspendedOn: [] };
      settings.set(String(settingId), known);
      return known;
    };
    for (const { settingId, on } of await this.adverseJudgements()) of(settingId).adverseOn.push(on);
    for (const exit of await this.exits()) of(exit.settingId).exits.push(exit);
    for (const { settingId, on } of await this.suspensions()) of(settingId).suspendedOn.push(on);
    return new Map(
      [...settings].map(([id, { exits, ...rest }]) => [
        id,
        { ...rest, exits: exits.map(({ on, by }) => ({ on, by })) },
      ]),
    );
  }

  /** How many full inspections are loaded that were made after the first day and up to the last. */
  async fullInspectionsBetween(after: Day, upTo: Day): Promise<number> {
    const [row] = await this.db.query<{ count: number }>({
      text: `select count(*)::int as count from inspection
        where recorded_to = 'infinity' and event_type = 'FULL' and inspected_on > $1 and inspected_on <= $2`,
      values: [after, upTo],
    });
    return row?.count ?? 0;
  }

  private adverseJudgements(): Promise<HappenedRow[]> {
    return this.db.query<HappenedRow>({
      text: `select distinct i.setting_id as "settingId", i.inspected_on as "on"
        from inspection i join judgement j on j.inspection_id = i.id
        where i.recorded_to = 'infinity' and i.event_type = 'FULL' and j.key in ('OVERALL', 'HELPED_AND_PROTECTED')
          and j.value = any($1::text[])
        order by 1, 2`,
      values: [adverseValues],
    });
  }

  /** A setting that goes on under another registration has not left. */
  private exits(): Promise<ExitRow[]> {
    return this.db.query<ExitRow>({
      text: `select v.setting_id as "settingId", v.valid_from as "on", v.status as "by"
        from setting_version v
        where v.recorded_to = 'infinity' and v.status not in ('ACTIVE', 'SUSPENDED')
          and not exists (select from setting_version o where o.setting_id = v.setting_id and o.recorded_to = 'infinity'
            and o.status in ('ACTIVE', 'SUSPENDED') and o.valid_from <= v.valid_from and o.valid_to > v.valid_from)
        order by 1, 2`,
    });
  }

  private suspensions(): Promise<HappenedRow[]> {
    return this.db.query<HappenedRow>({
      text: `select setting_id as "settingId", valid_from as "on" from setting_version v
        where recorded_to = 'infinity' and status = 'SUSPENDED'
          and not exists (select from setting_version b where b.registration_id = v.registration_id
            and b.recorded_to = 'infinity' and b.status = 'SUSPENDED' and b.valid_to = v.valid_from)
        order by 1, 2`,
    });
  }
}
