import path from 'node:path';
import { orm } from '../../../src/app/orm';
import { MembershipStore } from '../../../src/features/provider-groups/membership.store';
import { ProviderGroupStore } from '../../../src/features/provider-groups/provider-group.store';
import type { Database } from '../../../src/platform/database/database';
import { openDatabase } from '../../../src/platform/database/open-database';
import { describeWithRealFiles, ofstedFiles } from '../../sources/support/real-files';
import { freshDatabase, type TestDatabase } from '../../support/database';
import { importInto } from '../publications/support/import-into';

const years = [2019, 2021, 2023];
const definition = 'OFSTED_PUBLISHED_OWNER';
const aYearOn = '2023-03-31';

describeWithRealFiles('owners in the published registers of 2019, 2021 and 2023', () => {
  let given: TestDatabase;
  let db: Database;
  beforeAll(async () => {
    given = await freshDatabase('real');
    db = await openDatabase(given.url, { orm });
    for (const year of years) {
      await importInto(db, path.join(ofstedFiles, `provider_level_by_year/provider_at_march_${year}.csv`));
    }
  }, 240_000);
  afterAll(async () => {
    await db.close();
    await given.drop();
  });
  it('show who came and who went: 40 settings passed from Priory to Aspris, between the last two registers', async () => {
    const groups = new ProviderGroupStore(db);
    const store = new MembershipStore(db);
    const aspris = await groups.byKey(definition, 'aspris childrens services ltd', aYearOn);
    const members = await store.ofGroups([aspris?.id ?? 0], { asOf: aYearOn, knownAt: null }, {}, 100, null);
    const priory = await groups.byKey(definition, 'priory education services ltd', aYearOn);
    const cameOver = members.filter(({ cameFromGroupId }) => cameFromGroupId === priory?.id);
    expect(cameOver.length).toBe(40);
    for (const { joining, joinedOn, joinedNotBefore } of cameOver) {
      expect([joining, joinedOn, joinedNotBefore]).toEqual(['CAME_OVER', '2023-03-31', '2021-04-01']);
    }
    const went = await store.ofGroups(
      [priory?.id ?? 0],
      { asOf: aYearOn, knownAt: null },
      { standing: false },
      100,
      null,
    );
    expect(went.filter(({ wentToGroupId }) => wentToGroupId === aspris?.id).length).toBe(40);

    const [counts] = await db.query<Record<string, number>>({
      text: `select
            (select count(*) from group_membership a join group_membership b on b.setting_id = a.setting_id and b.definition = a.definition
              and b.from_day = a.to_day)::int as changes,
            (select count(*) from group_membership m where to_day <= '2023-03-31' and not exists (select from group_membership b
              where b.setting_id = m.setting_id and b.definition = m.definition and b.from_day >= m.to_day))::int as gone`,
    });
    process.stderr.write(`Real registers: ${counts?.['changes']} changes of owner, ${counts?.['gone']} exits.\n`);
    expect(counts).toEqual({ changes: 579, gone: 530 });
  });

  it('name as the largest group of homes Cambian Childcare on all three days: 153, 173 and 181', async () => {
    const rows = await db.query<{ day: string; name: string; homes: number }>({
      text: `select d.day::text, t.name, t.homes from unnest(array['2019-03-31', '2021-03-31', '2023-03-31']::date[]) as d(day)
          cross join lateral (
            select g.name, count(*)::int as homes from group_membership m join provider_group g on g.id = m.group_id
            join setting_version v on v.setting_id = m.setting_id and v.recorded_to = 'infinity' and v.valid_from <= d.day and v.valid_to > d.day
            where m.definition = $1 and m.from_day <= d.day and m.to_day > d.day and v.provision_type = 'CHILDRENS_HOME'
            group by g.id order by 2 desc, 1 limit 10) t`,
      values: [definition],
    });
    const top = (day: string) => rows.filter((row) => row.day === day).map(({ name, homes }) => `${name}: ${homes}`);
    for (const year of years) process.stderr.write(`${year}: ${top(`${year}-03-31`).join('; ')}\n`);
    expect(years.map((year) => top(`${year}-03-31`)[0])).toEqual([
      'Cambian Childcare Ltd: 153',
      'Cambian Childcare Ltd: 173',
      'Cambian Childcare Ltd: 181',
    ]);
  });
});
