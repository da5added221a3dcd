import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import type { Place } from './restricted-place';

const columns = `r.id as "registrationId", v.setting_id as "settingId", r.urn, v.name, v.status, v.valid_from as since,
  v.registered_on as "registeredOn", v.places`;

const held = `v.recorded_to = 'infinity' and v.valid_from <= $1::date and v.valid_to > $1::date`;

/** Reads registrations as the register has them on a day: of undertakings, and of groups. */
export class PlacesStore {
  constructor(private readonly db: Queryable) {}

  /** Of undertakings to which published owners are linked, in the order of their numbers. */
  async ofParties(parties: readonly number[], asOf: Day): Promise<Place[]> {
    return this.db.query<Place>({
      name: 'registration-check-places',
      text: `select ${columns}, c.party_id as "partyId", null::int as "groupId"
        from owner_company c
        join owner o on o.id = c.owner_id or o.id in (select i.owner_id from owner_stand_in i where i.stand_in_id = c.owner_id)
        join setting_version v on v.owner_id = o.id and ${held}
        join registration r on r.id = v.registration_id
        where c.party_id = any($2::int[])
          and (o.id = c.owner_id or not exists (select from owner_company own where own.owner_id = o.id))
        order by r.urn`,
      values: [asOf, parties],
    });
  }

  /** Of the settings that are in each group on the day. */
  async ofGroups(groups: readonly number[], asOf: Day): Promise<Place[]> {
    return this.db.query<Place>({
      name: 'growth-restriction-places',
      text: `select ${columns}, c.party_id as "partyId", m.group_id as "groupId"
        from group_membership m
        join setting_version v on v.setting_id = m.setting_id and ${held}
        join registration r on r.id = v.registration_id
        left join owner_company c on c.owner_id = v.owner_id
        where m.group_id = any($2::int[]) and m.from_day <= $1::date and m.to_day > $1::date order by m.group_id, r.urn`,
      values: [asOf, groups],
    });
  }
}
