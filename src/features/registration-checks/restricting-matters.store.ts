import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import type { EnforcementOfPlace, MatterOfPlace } from './restricted-place';

export interface MattersAsked {
  kinds: readonly string[];
  registrations: readonly number[];
  parties: readonly number[];
  groups: readonly number[];
  /** Settings through whose groups, whatever makes them, matters about a group are found. */
  settings: readonly number[];
  asOf: Day;
  /** Whose hypothetical matters are read beside those under the law as it is; null for none. */
  scenario: string | null;
}

/** Reads what may restrict registrations, as far as row security shows it. */
export class RestrictingMattersStore {
  constructor(private readonly db: Queryable) {}

  /** Matters about any of these, as they stood at the end of the day, by the days of their steps. */
  async matters(asked: MattersAsked): Promise<MatterOfPlace[]> {
    const { kinds, registrations, parties, groups, settings, asOf, scenario } = asked;
    return this.db.query<MatterOfPlace>({
      name: 'restricting-matters',
      text: `select m.id, m.kind, s.state, m.is_open as "isOpen", s.is_hypothetical as "isHypothetical", m.registration_id as "registrationId",
          m.setting_id as "settingId", m.party_id as "partyId", m.group_id as "groupId", p.past
        from matter m
        cross join lateral (select s.state, s.is_hypothetical from matter_step s
          where s.matter_id = m.id and s.on_day <= $5::date order by s.version desc limit 1) s
        cross join lateral (select jsonb_agg(jsonb_build_object('step', s.step, 'on', s.on_day::text, 'by', s.taken_by,
            'particulars', s.particulars) order by s.version) as past
          from matter_step s where s.matter_id = m.id and s.on_day <= $5::date) p
        where m.id in (
            select id from matter where registration_id = any($2::int[])
            union select id from matter where party_id = any($3::int[])
            union select id from matter where group_id = any($4::int[])
            union select g.id from matter g join group_membership b on b.group_id = g.group_id
              where b.setting_id = any($7::int[]) and b.from_day <= $5::date and b.to_day > $5::date)
          and m.kind = any($1::text[]) and (m.scenario is null or m.scenario = $6)
        order by m.id`,
      values: [kinds, registrations, parties, groups, asOf, scenario, settings],
    });
  }

  /** Enforcement actions recorded of these registrations that are open on the day. */
  async enforcement(settings: readonly number[], asOf: Day): Promise<EnforcementOfPlace[]> {
    return this.db.query<EnforcementOfPlace>({
      name: 'restricting-observations',
      text: `select o.id, o.registration_id as "registrationId", o.action, o.from_day as "from" from observation o
        where o.setting_id = any($1::int[]) and o.kind = 'ENFORCEMENT_ACTION' and o.evidence = 'REGULATOR'
          and o.recorded_to = 'infinity' and o.from_day <= $2::date and o.to_day > $2::date order by o.id`,
      values: [settings, asOf],
    });
  }
}
