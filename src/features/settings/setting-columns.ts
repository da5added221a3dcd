/** The columns of a setting, from its version `v` and its registration `r`, as of `$day`. */
export function settingColumns(day: string): string {
  return `v.setting_id as id, ${day}::text as "asOf", r.urn, v.name, v.is_name_redacted as "isNameRedacted",
    v.provision_type as "provisionType", v.sector, v.status, v.registered_on as "registeredOn", v.places, v.premises,
    v.short_breaks_only as "shortBreaksOnly", v.multi_building as "multiBuilding",
    v.local_authority_id as "localAuthorityId", v.local_authority_name as "localAuthorityName",
    v.region_code as "regionCode", v.constituency, v.owner_as_published as "ownerAsPublished",
    v.owner_unstated_reason as "ownerUnstatedReason", v.begins_not_before as "changedNotBefore", v.valid_from as "changedBy"`;
}

/** Versions that held on a day, as we believe now. */
export function standingOn(day: string): string {
  return `v.recorded_to = 'infinity' and v.valid_from <= ${day} and v.valid_to > ${day}`;
}

/** Their names, in that order. */
export const settingColumnNames = [
  'id',
  'asOf',
  'urn',
  'name',
  'isNameRedacted',
  'provisionType',
  'sector',
  'status',
  'registeredOn',
  'places',
  'premises',
  'shortBreaksOnly',
  'multiBuilding',
  'localAuthorityId',
  'localAuthorityName',
  'regionCode',
  'constituency',
  'ownerAsPublished',
  'ownerUnstatedReason',
  'changedNotBefore',
  'changedBy',
] as const;
