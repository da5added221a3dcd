const suspended = `setting_version v where v.setting_id = m.setting_id and v.recorded_to = 'infinity' and v.status = 'SUSPENDED'`;

/** A change of anything else in the midst of a suspension neither begins nor ends it. */
const onlySuspendedTill = (day: string, other: string) => `not exists (select from setting_version o
      where o.setting_id = v.setting_id and o.recorded_to = 'infinity' and o.status = 'SUSPENDED' and o.${other} = v.${day})`;

/**
 * Suspensions that began, and ended, while the setting of the membership `m` was in the group: a lateral query, up to the
 * day `$1`. One that ends with the membership has no end of its own.
 */
export const suspensionEvents = `
  select 's' || v.id as seq, 'SETTING_SUSPENDED' as kind, v.valid_from as "happenedOn", v.begins_not_before as "notBefore"
  from ${suspended} and v.valid_from >= m.from_day and v.valid_from < m.to_day and v.valid_from <= $1::date
    and ${onlySuspendedTill('valid_from', 'valid_to')}
  union all
  select 'r' || v.id, 'SUSPENSION_ENDED', v.valid_to, coalesce(
      (select n.begins_not_before from setting_version n
        where n.setting_id = v.setting_id and n.recorded_to = 'infinity' and n.valid_from = v.valid_to limit 1), v.valid_to)
  from ${suspended} and v.valid_to > m.from_day and v.valid_to < m.to_day and v.valid_to <= $1::date
    and ${onlySuspendedTill('valid_to', 'valid_from')}`;
