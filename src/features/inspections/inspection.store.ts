import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import { queryManyRows } from '../../platform/database/many-rows';
import type { CouncilInspection, Inspection, InspectionFilter, Judgement } from './inspection';

const columns = `i.id, i.setting_id as "settingId", i.event_number as "eventNumber", i.event_type as "eventType",
  i.event_type_as_published as "eventTypeAsPublished", i.inspected_on as "inspectedOn", i.published_on as "publishedOn",
  i.provision_type as "provisionType"`;

const inspectionColumns = [
  'id',
  'settingId',
  'eventNumber',
  'eventType',
  'eventTypeAsPublished',
  'inspectedOn',
  'publishedOn',
  'provisionType',
] as const;

export const judgementColumns = [
  'inspectionId',
  'framework',
  'frameworkVersion',
  'key',
  'scale',
  'value',
  'asPublished',
] as const;

export type JudgementColumn = (typeof judgementColumns)[number];

const matching = `i.recorded_to = 'infinity'
  and ($1::text is null or i.registration_id = (select id from registration where urn = $1))
  and ($2::text[] is null or i.event_type = any($2))
  and ($3::date is null or i.inspected_on >= $3) and ($4::date is null or i.inspected_on <= $4)
  and ($5::text[] is null or i.provision_type = any($5))
  and (($6::text is null and $7::text[] is null) or exists (select from judgement j where j.inspection_id = i.id
    and j.key = coalesce($6, 'OVERALL') and ($7::text[] is null or j.value = any($7))))`;

function filterValues(filter: InspectionFilter): unknown[] {
  return [
    filter.urn ?? null,
    filter.eventTypes ?? null,
    filter.inspectedFrom ?? null,
    filter.inspectedTo ?? null,
    filter.provisionTypes ?? null,
    filter.judgementKey ?? null,
    filter.judgementValues ?? null,
  ];
}

/** Reads inspections and their judgements. */
export class InspectionStore {
  constructor(private readonly db: Queryable) {}

  /** Newest first. */
  async page(filter: InspectionFilter, first: number, after: readonly [Day, number] | null): Promise<Inspection[]> {
    const beyond = after === null ? '' : 'and (i.inspected_on, i.id) < ($9, $10)';
    return this.db.query<Inspection>({
      name: `inspection-page-${after === null ? 'start' : 'after'}`,
      text: `select ${columns} from inspection i where ${matching} ${beyond} order by i.inspected_on desc, i.id desc limit $8`,
      values: [...filterValues(filter), first, ...(after ?? [])],
    });
  }

  async count(filter: InspectionFilter): Promise<number> {
    const [row] = await this.db.query<{ count: number }>({
      name: 'inspection-count',
      text: `select count(*)::int as count from inspection i where ${matching}`,
      values: filterValues(filter),
    });
    return row?.count ?? 0;
  }

  async byIds(ids: readonly number[]): Promise<Inspection[]> {
    return this.db.query<Inspection>({
      name: 'inspections-by-id',
      text: `select ${columns} from inspection i where i.id = any($1::int[])`,
      values: [ids],
    });
  }

  /** The latest of each setting up to a day, newest first. */
  async latestOf(settingIds: readonly number[], asOf: Day, first: number): Promise<Inspection[]> {
    return queryManyRows<Inspection>(this.db, {
      name: 'inspections-by-setting',
      columns: inspectionColumns,
      text: `select i.* from unnest($1::int[]) as s(id)
        cross join lateral (select ${columns} from inspection i
          where i.setting_id = s.id and i.recorded_to = 'infinity' and i.inspected_on <= $2::date
          order by i.inspected_on desc, i.id desc limit $3) i`,
      values: [settingIds, asOf, first],
    });
  }

  async countsOf(settingIds: readonly number[], asOf: Day): Promise<{ settingId: number; count: number }[]> {
    return this.db.query({
      name: 'inspection-counts-by-setting',
      text: `select setting_id as "settingId", count(*)::int as count from inspection
        where setting_id = any($1::int[]) and recorded_to = 'infinity' and inspected_on <= $2::date group by setting_id`,
      values: [settingIds, asOf],
    });
  }

  /** With these columns only, where thousands are to be read. */
  async judgementsOf(
    inspectionIds: readonly number[],
    columns: readonly JudgementColumn[] = judgementColumns,
  ): Promise<Judgement[]> {
    return queryManyRows<Judgement>(this.db, {
      name: 'judgements-by-inspection',
      columns,
      text: `select inspection_id as "inspectionId", framework, framework_version as "frameworkVersion", key, scale, value,
          as_published as "asPublished"
        from judgement where inspection_id = any($1::int[]) order by inspection_id, id`,
      values: [inspectionIds],
    });
  }

  /** The judgements standing on a day: the latest of each kind. */
  async standingOf(settingIds: readonly number[], asOf: Day): Promise<(Judgement & { settingId: number })[]> {
    return queryManyRows(this.db, {
      name: 'standing-judgements',
      columns: ['settingId', ...judgementColumns],
      text: `select g.setting_id as "settingId", j.inspection_id as "inspectionId", j.framework,
          j.framework_version as "frameworkVersion", j.key, j.scale, j.value, j.as_published as "asPublished"
        from grade_span g join judgement j on j.inspection_id = g.inspection_id and j.key = g.key
        where g.setting_id = any($1::int[]) and g.from_day <= $2::date and g.to_day > $2::date order by g.setting_id, j.id`,
      values: [settingIds, asOf],
    });
  }

  async ofCouncils(localAuthorityIds: readonly number[], asOf: Day, first: number): Promise<CouncilInspection[]> {
    return this.db.query<CouncilInspection>({
      name: 'council-inspections',
      text: `select c.* from unnest($1::int[]) as l(id)
        cross join lateral (select id, local_authority_id as "localAuthorityId", event_type as "eventType",
            event_type_as_published as "eventTypeAsPublished", inspected_on as "inspectedOn", published_on as "publishedOn", theme
          from council_inspection where local_authority_id = l.id and recorded_to = 'infinity'
            and coalesce(inspected_on, published_on) <= $2::date
          order by coalesce(inspected_on, published_on) desc, id desc limit $3) c`,
      values: [localAuthorityIds, asOf, first],
    });
  }

  async councilJudgementsOf(councilInspectionIds: readonly number[]): Promise<Judgement[]> {
    return this.db.query<Judgement>({
      name: 'council-judgements',
      text: `select council_inspection_id as "inspectionId", framework, framework_version as "frameworkVersion", key, scale, value,
          as_published as "asPublished"
        from council_judgement where council_inspection_id = any($1::int[]) order by council_inspection_id, id`,
      values: [councilInspectionIds],
    });
  }
}
