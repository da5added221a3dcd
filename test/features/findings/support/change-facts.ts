import type { Database } from '../../../../src/platform/database/database';

export interface SomeFacts {
  settingId: number;
  /** Of an inspection of the setting that judged. */
  inspectionId: number;
  otherSettingId: number;
  /** A group that it is in by its published owner, and that owner. */
  groupId: number;
  ownerId: number;
  partyId: number;
}

let taken = 0;

/** A setting that stands in a group and was judged; another one each time it is asked for. */
export async function someFacts(database: Database): Promise<SomeFacts> {
  const [found] = await database.query<SomeFacts>({
    text: `select v.setting_id as "settingId", i.id as "inspectionId", m.group_id as "groupId", v.owner_id as "ownerId",
        (select max(o.setting_id) from setting_version o where o.setting_id <> v.setting_id) as "otherSettingId",
        (select min(id) from party) as "partyId"
      from setting_version v join group_membership m on m.setting_id = v.setting_id and m.to_day = 'infinity'
        and m.definition = 'OFSTED_PUBLISHED_OWNER'
      join lateral (select id from inspection i where i.setting_id = v.setting_id and i.recorded_to = 'infinity'
        and exists (select from judgement where inspection_id = i.id) order by id limit 1) i on true
      where v.recorded_to = 'infinity' and v.valid_to = 'infinity' and v.status = 'ACTIVE'
        and not exists (select from owner_stand_in s where v.owner_id in (s.owner_id, s.stand_in_id))
      order by v.setting_id offset $1 limit 1`,
    values: [taken],
  });
  taken += 1;
  if (!found) throw new Error('The nation of the tests has no more such settings.');
  return found;
}
