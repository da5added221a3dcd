import type { Coverage } from '../../domain/register/registration-facts';
import type { Day } from '../../domain/values/day';
import type { Urn } from '../../domain/values/urn';
import type { Queryable } from '../../platform/database/database';
import type { Dataset } from '../../sources/ofsted/records';
import type { CountedRow, FormerRow, OtherSightings } from './reconciliation';

/** A release that is loaded: at least one of its entries stands. */
export interface LoadedRelease {
  id: number;
  dataset: Dataset;
  asAt: Day;
  covers: Coverage;
}

const onRegister = `v.recorded_to = 'infinity' and v.valid_from <= $1 and v.valid_to > $1 and v.status in ('ACTIVE', 'SUSPENDED')`;
const overallOfEntry = `(select j ->> 'value' from jsonb_array_elements(i.judgements::jsonb) j where j ->> 'key' = 'OVERALL')`;

/** A setting's columns, and an inspection's, of which each statement gives its own expressions. */
const settingColumns = (of: string) => `e.urn as key, e.urn, e.provision_type as "provisionType", ${of} as weight,
  null as grade, null as "eventType", null as "inspectedOn", null as "publishedOn", null as "releasedAsAt"`;
const inspectionColumns = (provisionType: string) => `i.urn, ${provisionType} as "provisionType", 1 as weight,
  ${overallOfEntry} as grade, i.event_type as "eventType", i.inspected_on as "inspectedOn", i.published_on as "publishedOn", null as "releasedAsAt"`;
const formerColumns = `run.id as "importId", run.file_name as "fileName"`;

const weights = { PROVIDERS: '1', PLACES: 'coalesce(e.places, 0)' } as const;
export type SettingCount = keyof typeof weights;

/** Reads both sides: what our facts say as of a day, and what the entries of that day's release say. */
export class ReconciliationStore {
  constructor(private readonly db: Queryable) {}

  async loadedReleases(): Promise<LoadedRelease[]> {
    return this.db.query<LoadedRelease>({
      text: `select id, dataset, as_at as "asAt", covers from release l
        where exists (select from register_entry e where e.release_id = l.id and e.recorded_to = 'infinity')
        order by as_at, dataset`,
    });
  }

  async settingsOn(day: Day, count: SettingCount): Promise<CountedRow[]> {
    const weight = count === 'PLACES' ? 'coalesce(v.places, 0)' : '1';
    return this.db.query<CountedRow>({
      text: `select r.urn as key, r.urn, v.provision_type as "provisionType", ${weight} as weight,
          null as grade, null as "eventType", null as "inspectedOn", null as "publishedOn", null as "releasedAsAt"
        from setting_version v join registration r on r.id = v.registration_id
        where ${onRegister} order by r.urn`,
      values: [day],
    });
  }

  /** A judgement of an earlier registration of the same setting is not the later registration's. */
  async standingJudgementsOn(day: Day): Promise<CountedRow[]> {
    return this.db.query<CountedRow>({
      text: `select r.urn as key, r.urn, v.provision_type as "provisionType", 1 as weight, g.value as grade,
          i.event_type as "eventType", i.inspected_on as "inspectedOn", i.published_on as "publishedOn", l.as_at as "releasedAsAt"
        from setting_version v join registration r on r.id = v.registration_id
        join grade_span g on g.setting_id = v.setting_id and g.key = 'OVERALL' and g.from_day <= $1 and g.to_day > $1
        join inspection i on i.id = g.inspection_id and i.registration_id = v.registration_id
        join release l on l.id = i.release_id
        where ${onRegister} order by r.urn`,
      values: [day],
    });
  }

  /** Full inspections only: a monitoring inspection can carry a grade, and Ofsted's in-year totals leave it out. */
  async fullInspectionsBetween(from: Day, to: Day): Promise<CountedRow[]> {
    return this.db.query<CountedRow>({
      text: `select r.urn || ' ' || i.event_key as key, r.urn, i.provision_type as "provisionType", 1 as weight, j.value as grade,
          i.event_type as "eventType", i.inspected_on as "inspectedOn", i.published_on as "publishedOn", l.as_at as "releasedAsAt"
        from inspection i join registration r on r.id = i.registration_id
        join judgement j on j.inspection_id = i.id and j.key = 'OVERALL'
        join release l on l.id = i.release_id
        where i.recorded_to = 'infinity' and i.event_type = 'FULL' and i.inspected_on between $1 and $2
        order by r.urn, i.event_key`,
      values: [from, to],
    });
  }

  async listedSettings(releaseId: number, count: SettingCount): Promise<CountedRow[]> {
    return this.db.query<CountedRow>({
      text: `select ${settingColumns(weights[count])} from register_entry e
        where e.release_id = $1 and e.recorded_to = 'infinity' and e.status in ('ACTIVE', 'SUSPENDED')`,
      values: [releaseId],
    });
  }

  async listedJudgements(releaseId: number): Promise<CountedRow[]> {
    return this.db.query<CountedRow>({
      text: `select i.urn as key, ${inspectionColumns('e.provision_type')}
        from register_entry e join inspection_entry i on i.release_id = e.release_id and i.urn = e.urn and i.recorded_to = 'infinity'
        where e.release_id = $1 and e.recorded_to = 'infinity' and e.status in ('ACTIVE', 'SUSPENDED')`,
      values: [releaseId],
    });
  }

  async listedFullInspections(releaseId: number, from: Day, to: Day): Promise<CountedRow[]> {
    return this.db.query<CountedRow>({
      text: `select i.urn || ' ' || i.event_key as key, ${inspectionColumns('i.provision_type')} from inspection_entry i
        where i.release_id = $1 and i.recorded_to = 'infinity' and i.event_type = 'FULL' and i.inspected_on between $2 and $3`,
      values: [releaseId, from, to],
    });
  }

  /** What the release said of settings before an import took it back or changed it, the latest of each. */
  async formerSettings(releaseId: number, count: SettingCount): Promise<FormerRow[]> {
    return this.db.query<FormerRow>({
      text: `select distinct on (e.urn) ${settingColumns(weights[count])}, ${formerColumns}
        from register_entry e join import_run run on run.id = e.closed_by_run_id
        where e.release_id = $1 and e.recorded_to <> 'infinity' and e.status in ('ACTIVE', 'SUSPENDED')
        order by e.urn, e.recorded_to desc, e.id desc`,
      values: [releaseId],
    });
  }

  /** A register keeps one judgement a setting, an in-year list one an inspection: their keys differ so. */
  async formerJudgements(releaseId: number, keyedBy: 'SETTING' | 'INSPECTION'): Promise<FormerRow[]> {
    const key = keyedBy === 'SETTING' ? 'i.urn' : `i.urn || ' ' || i.event_key`;
    return this.db.query<FormerRow>({
      text: `select distinct on (${key}) ${key} as key, ${inspectionColumns('i.provision_type')}, ${formerColumns}
        from inspection_entry i join import_run run on run.id = i.closed_by_run_id
        where i.release_id = $1 and i.recorded_to <> 'infinity' and ($2 or i.event_type = 'FULL')
        order by ${key}, i.recorded_to desc, i.id desc`,
      values: [releaseId, keyedBy === 'SETTING'],
    });
  }

  /** The first and last day on which releases of other days show these settings, leavers' lists included. */
  async otherSightings(urns: readonly Urn[], day: Day): Promise<Map<Urn, OtherSightings>> {
    const rows = await this.db.query<OtherSightings & { urn: Urn }>({
      text: `select urn, min(seen_on) as "firstOn", max(seen_on) as "lastOn" from (
          select e.urn, l.as_at as seen_on from register_entry e join release l on l.id = e.release_id
          where e.urn = any($1) and e.recorded_to = 'infinity' and l.as_at <> $2
          union all
          select urn, left_on from lifecycle_entry where urn = any($1) and recorded_to = 'infinity' and left_on is not null) seen
        group by urn`,
      values: [urns, day],
    });
    return new Map(rows.map(({ urn, ...sightings }) => [urn, sightings]));
  }

  async rejectedRows(releaseId: number): Promise<string[]> {
    const rows = await this.db.query<{ text: string }>({
      text: `select distinct 'row ' || p.row_number || ' of ' || run.file_name || ' was not taken: ' || p.column_name || ' '
            || to_json(p.value) || ', ' || p.reason as text
        from import_problem p join import_run run on run.id = p.import_run_id
        where run.release_id = $1 and run.status = 'COMPLETED' and p.is_rejection order by text`,
      values: [releaseId],
    });
    return rows.map(({ text }) => text);
  }
}
