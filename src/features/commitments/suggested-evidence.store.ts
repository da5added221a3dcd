import type { JudgementValue } from '../../domain/judgements/frameworks';
import type { EnforcementAction, EvidenceSource, ObservationKind } from '../../domain/observations/observation';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';

/** What later records are looked for. */
export interface EvidenceWanted {
  matterId: number;
  groupId: number | null;
  urns: readonly string[];
  /** The day of the promise: only what came after it. */
  promisedOn: Day;
  judgement: string | null;
}

/** A place in the list, newest first. */
export type EvidencePlace = readonly [Day, string, number];

export interface EvidenceRow {
  matterId: number;
  kind: 'INSPECTION' | 'OBSERVATION';
  target: number;
  on: Day;
  urn: string;
  wasOfGroup: boolean | null;
  isPointedAt: boolean;
  value: JudgementValue | null;
  observation: ObservationKind | null;
  from: Day | null;
  to: Day | null;
  evidence: EvidenceSource | null;
  action: EnforcementAction | null;
  regulation: string | null;
  count: number | null;
}

/** The settings that are named, and what they go on as; those of the group where none is named. */
const concerned = `recursive line as (
      select r.id, r.setting_id from registration r where r.urn = any(p.urns)
      union
      select n.id, n.setting_id from line l join continuity_link c on c.from_registration_id = l.id and c.kind = 'SAME_SETTING'
        and c.status = 'CONFIRMED' join registration n on n.id = c.to_registration_id),
    concerned as (
      select setting_id from line
      union
      select g.setting_id from group_membership g where cardinality(p.urns) = 0 and g.group_id = p.group_id and g.to_day > p.promised_on
        and g.from_day <= $2::date)`;

const later = `
      select 'INSPECTION' as kind, i.id as target, i.inspected_on as "on", r.urn, i.setting_id, j.value,
        null as observation, null::date as "from", null::date as "to", null as evidence, null as action, null as regulation, null::int as count
      from concerned s join inspection i on i.setting_id = s.setting_id and i.recorded_to = 'infinity' and i.inspected_on > p.promised_on
        and i.inspected_on <= $2::date
      join registration r on r.id = i.registration_id left join judgement j on j.inspection_id = i.id and j.key = p.judgement
      union all
      select 'OBSERVATION', o.id, case when o.from_day > p.promised_on then o.from_day else o.to_day end, r.urn, o.setting_id, null,
        o.kind, o.from_day, case when o.to_day <= $2::date then o.to_day end, o.evidence, o.action, o.regulation, o.count
      from concerned s join observation o on o.setting_id = s.setting_id and o.recorded_to = 'infinity' and o.from_day <= $2::date
        and (o.from_day > p.promised_on or o.to_day > p.promised_on and o.to_day <= $2::date)
      join registration r on r.id = o.registration_id`;

const wanted = `jsonb_to_recordset($1::jsonb) as p(matter_id int, group_id int, urns text[], promised_on date, judgement text)`;

const found = `select e.*, case when p.group_id is not null then g.is_of end as "wasOfGroup",
      exists (select from matter_link l where l.kind = e.kind and l.target = e.target::text and l.matter_id = p.matter_id) as "isPointedAt"
    from (${later}) e cross join lateral (select exists (select from group_membership g where g.group_id = p.group_id
      and g.setting_id = e.setting_id and g.from_day <= e."on" and g.to_day > e."on") as is_of) g
    where cardinality(p.urns) > 0 or g.is_of`;

function given(commitments: readonly EvidenceWanted[]): string {
  return JSON.stringify(
    commitments.map(({ matterId, groupId, urns, promisedOn, judgement }) => ({
      matter_id: matterId,
      group_id: groupId,
      urns,
      promised_on: promisedOn,
      judgement,
    })),
  );
}

/** Reads what was recorded of the settings of commitments after they were promised, as far as row security shows it. */
export class SuggestedEvidenceStore {
  constructor(private readonly db: Queryable) {}

  /** Of each commitment up to the day, newest first. */
  async page(
    commitments: readonly EvidenceWanted[],
    asOf: Day,
    size: number,
    after: EvidencePlace | null,
  ): Promise<EvidenceRow[]> {
    return this.db.query<EvidenceRow>({
      name: 'suggested-evidence',
      text: `select p.matter_id as "matterId", e.* from ${wanted} cross join lateral (with ${concerned}
          select * from (${found}) e where $3::date is null or (e."on", e.kind, e.target) < ($3::date, $4, $5::int)
          order by e."on" desc, e.kind desc, e.target desc limit $6) e`,
      values: [given(commitments), asOf, ...(after ?? [null, null, null]), size],
    });
  }

  async counts(commitments: readonly EvidenceWanted[], asOf: Day): Promise<{ matterId: number; count: number }[]> {
    return this.db.query({
      name: 'suggested-evidence-counts',
      text: `select p.matter_id as "matterId", e.count from ${wanted} cross join lateral (with ${concerned}
          select count(*)::int as count from (${found}) e) e`,
      values: [given(commitments), asOf],
    });
  }
}
