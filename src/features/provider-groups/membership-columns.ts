const kept = 'id, definition, group_id, setting_id, from_day, from_not_before, to_day, basis';

/** Which memberships there are, as known at a moment; null: as known now, which the read model alone answers. */
export function membershipsKnown(known: string | null): string {
  if (known === null) return 'group_membership';
  return `(select ${kept} from group_membership where recorded_from <= ${known}
    union all
    select ${kept} from former_group_membership where recorded_from <= ${known} and recorded_to > ${known})`;
}

/** Facts of the register, as known at the moment. */
export function versionsKnown(version: string, known: string | null): string {
  return known === null
    ? `${version}.recorded_to = 'infinity'`
    : `${version}.recorded_from <= ${known} and ${version}.recorded_to > ${known}`;
}

function neighbour(side: 'before' | 'after', known: string | null): string {
  const of = `from ${membershipsKnown(known)} o where o.definition = m.definition and o.setting_id = m.setting_id`;
  return side === 'before'
    ? `select o.group_id, o.to_day ${of} and o.to_day <= m.from_day order by o.to_day desc limit 1`
    : `select o.group_id, o.from_day ${of} and o.from_day >= m.to_day order by o.from_day limit 1`;
}

/** For each membership `m`: the group the setting was in before, and the one after. */
export function neighboursKnown(known: string | null): string {
  return `left join lateral (${neighbour('before', known)}) b on true left join lateral (${neighbour('after', known)}) a on true`;
}

/** Memberships `m`, each with where the setting came from and went to. `$1` is the day up to which things are told. */
export function membershipColumns(known: string | null): string {
  const onRegister = `select from setting_version v where v.setting_id = m.setting_id and ${versionsKnown('v', known)}
        and v.status in ('ACTIVE', 'SUSPENDED')`;
  return `m.id, m.group_id as "groupId", m.setting_id as "settingId", m.definition, m.from_day as "joinedOn",
    m.from_not_before as "joinedNotBefore", case when m.to_day <= $1::date then m.to_day end as "leftOn", m.basis,
    b.group_id as "cameFromGroupId",
    case when b.group_id is not null then 'CAME_OVER'
      when exists (${onRegister} and v.valid_to = m.from_day) then 'FIRST_SEEN'
      else 'REGISTERED' end as joining,
    case when m.to_day <= $1::date then a.group_id end as "wentToGroupId",
    case when m.to_day > $1::date then null
      when a.from_day = m.to_day then 'WENT_OVER'
      when exists (${onRegister} and v.valid_from = m.to_day) then 'GROUP_NOT_KNOWN'
      else 'LEFT_THE_REGISTER' end as leaving`;
}
