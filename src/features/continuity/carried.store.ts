import type { Day } from '../../domain/values/day';
import type { Urn } from '../../domain/values/urn';
import type { Queryable } from '../../platform/database/database';
import type { CarriedInspection, SettingLinks } from './continuity-link';

const confirmed = `l.kind = 'SAME_SETTING' and l.status = 'CONFIRMED'`;

/** Every registration that a setting carries on, however far back; each names the one after it. */
const past = `past as (
    select s.id as carried_to, l.from_registration_id as registration_id, l.confirmed_on, array[l.to_registration_id] as path
    from unnest($1::int[]) as s(id) join registration r on r.setting_id = s.id
    join continuity_link l on l.to_registration_id = r.id and ${confirmed}
    union all
    select p.carried_to, l.from_registration_id, l.confirmed_on, p.path || l.to_registration_id
    from past p join continuity_link l on l.to_registration_id = p.registration_id and ${confirmed}
    where l.from_registration_id <> all(p.path))`;

const carriedColumns = `i.id, i.setting_id as "settingId", i.event_number as "eventNumber", i.event_type as "eventType",
  i.event_type_as_published as "eventTypeAsPublished", i.inspected_on as "inspectedOn", i.published_on as "publishedOn",
  i.provision_type as "provisionType"`;

export interface NextNumber {
  urn: Urn;
  nextUrn: Urn;
  confirmedOn: Day;
}

/** Reads what confirmed links carry from one registration to the next. */
export class CarriedStore {
  constructor(private readonly db: Queryable) {}

  /** Of each setting: what it carries on, what it goes on as, and when a successor was last looked for. */
  async linksOf(settingIds: readonly number[]): Promise<SettingLinks[]> {
    return this.db.query<SettingLinks>({
      name: 'continuity-of-settings',
      text: `select r.setting_id as "settingId", max(fr.urn) as "fromUrn", max(f.confirmed_on) as "fromConfirmedOn",
          max(tr.urn) as "toUrn", max(t.confirmed_on) as "toConfirmedOn",
          max(c.checked_at) as "checkedAt", count(distinct p.id)::int as proposed
        from registration r
        left join continuity_link f on f.to_registration_id = r.id and f.kind = 'SAME_SETTING' and f.status = 'CONFIRMED'
        left join registration fr on fr.id = f.from_registration_id
        left join continuity_link t on t.from_registration_id = r.id and t.kind = 'SAME_SETTING' and t.status = 'CONFIRMED'
        left join registration tr on tr.id = t.to_registration_id
        left join continuity_link p on p.from_registration_id = r.id and p.kind = 'SAME_SETTING' and p.status = 'PROPOSED'
        left join continuity_check c on c.registration_id = r.id
        where r.setting_id = any($1::int[]) group by r.setting_id`,
      values: [settingIds],
    });
  }

  /** The inspections of all that each setting carries on, newest first. */
  async inspectionsOf(
    settingIds: readonly number[],
    asOf: Day,
    first: number,
    after: readonly [Day, number] | null,
  ): Promise<CarriedInspection[]> {
    return this.db.query<CarriedInspection>({
      name: 'carried-inspections',
      text: `with recursive ${past}
        select c.* from (select distinct carried_to from past) s cross join lateral (
          select p.carried_to as "carriedTo", r.urn as "fromUrn", p.confirmed_on as "confirmedOn", ${carriedColumns}
          from past p join registration r on r.id = p.registration_id
          join inspection i on i.registration_id = p.registration_id and i.recorded_to = 'infinity' and i.inspected_on <= $2::date
          where p.carried_to = s.carried_to and ($4::date is null or (i.inspected_on, i.id) < ($4::date, $5::int))
          order by i.inspected_on desc, i.id desc limit $3) c`,
      values: [settingIds, asOf, first, after?.[0] ?? null, after?.[1] ?? null],
    });
  }

  async inspectionCountsOf(settingIds: readonly number[], asOf: Day): Promise<{ carriedTo: number; count: number }[]> {
    return this.db.query({
      name: 'carried-inspection-counts',
      text: `with recursive ${past}
        select p.carried_to as "carriedTo", count(*)::int as count from past p
        join inspection i on i.registration_id = p.registration_id and i.recorded_to = 'infinity' and i.inspected_on <= $2::date
        group by p.carried_to`,
      values: [settingIds, asOf],
    });
  }

  /** From a number to the one it goes on as, and so on to the last: one row a step. */
  async stepsFrom(urn: Urn): Promise<NextNumber[]> {
    return this.db.query<NextNumber>({
      name: 'continuity-steps',
      text: `with recursive steps as (
          select l.from_registration_id, l.to_registration_id, l.confirmed_on, 1 as step, array[l.from_registration_id] as path
          from registration r join continuity_link l on l.from_registration_id = r.id and ${confirmed} where r.urn = $1
          union all
          select l.from_registration_id, l.to_registration_id, l.confirmed_on, s.step + 1, s.path || l.from_registration_id
          from steps s join continuity_link l on l.from_registration_id = s.to_registration_id and ${confirmed}
          where l.to_registration_id <> all(s.path))
        select f.urn, t.urn as "nextUrn", s.confirmed_on as "confirmedOn" from steps s
        join registration f on f.id = s.from_registration_id join registration t on t.id = s.to_registration_id order by s.step`,
      values: [urn],
    });
  }
}
