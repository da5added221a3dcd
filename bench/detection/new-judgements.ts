import type { Day } from '../../src/domain/values/day';
import type { Database } from '../../src/platform/database/database';

/** Homes that stood good on the day, of groups of every size, the same ones each time. */
export async function settingsToJudge(database: Database, day: Day, count: number): Promise<readonly number[]> {
  const rows = await database.query<{ id: number }>({
    text: `select m.setting_id as id from group_membership m
      join lateral (select value from grade_span s where s.setting_id = m.setting_id and s.key = 'OVERALL' and s.from_day <= $1
        and s.to_day > $1) g on g.value = 'GOOD'
      where m.definition = 'OFSTED_PUBLISHED_OWNER' and m.from_day <= $1 and m.to_day > $1
      order by md5(m.setting_id::text) limit $2`,
    values: [day, count],
  });
  return rows.map(({ id }) => id);
}

/** One more full inspection of the setting, a fortnight before the day, at which everything was found inadequate. Answers its number. */
export async function addJudgement(database: Database, settingId: number, day: Day): Promise<number> {
  const [row] = await database.query<{ id: number }>({
    text: `with like_it as (
        select * from inspection where setting_id = $1 and recorded_to = 'infinity' and event_type = 'FULL'
        order by inspected_on desc, id desc limit 1),
      added as (
        insert into inspection (setting_id, registration_id, event_key, event_number, event_type, event_type_as_published,
          inspected_on, published_on, provision_type, content_hash, release_id, recorded_from, recorded_to)
        select setting_id, registration_id, 'bench ' || id, null, event_type, event_type_as_published, $2::date - 14, $2::date - 1,
          provision_type, 'bench', release_id, now(), 'infinity' from like_it returning id),
      judged as (
        insert into judgement (inspection_id, framework, framework_version, key, scale, value, as_published)
        select a.id, j.framework, j.framework_version, j.key, j.scale,
          case when j.scale like 'FOUR_POINT%' then 'INADEQUATE' else j.value end, j.as_published
        from added a, like_it l join judgement j on j.inspection_id = l.id)
      select id from added`,
    values: [settingId, day],
  });
  if (row === undefined) throw new Error(`Setting ${settingId} was never inspected in full.`);
  return row.id;
}

export async function takeBack(database: Database, inspectionIds: readonly number[]): Promise<void> {
  await database.query({
    text: 'delete from finding_setting where inspection_ids && $1::int[]',
    values: [inspectionIds],
  });
  await database.query({ text: 'delete from judgement where inspection_id = any($1::int[])', values: [inspectionIds] });
  await database.query({ text: 'delete from inspection where id = any($1::int[])', values: [inspectionIds] });
}
