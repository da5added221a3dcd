import { orm } from '../../../src/app/orm';
import { readWorld } from '../../../src/app/refresh-ownership';
import { refreshControlGroups } from '../../../src/features/provider-groups/refresh-control-groups';
import type { Database } from '../../../src/platform/database/database';
import { openDatabase } from '../../../src/platform/database/open-database';
import { freshDatabase, type TestDatabase } from '../../support/database';
import { OwnershipBuilder } from '../../support/ownership';
import { givenOwners } from '../owner-matching/support/given-matching';

let holder: TestDatabase;
let db: Database;
let given: OwnershipBuilder;
beforeAll(async () => {
  holder = await freshDatabase();
  db = await openDatabase(holder.url, { orm });
  given = new OwnershipBuilder(db);
});
afterAll(async () => {
  await db.close();
  await holder.drop();
});

const refresh = () => db.transaction((tx) => refreshControlGroups(tx, readWorld));

async function linked(text: string, party: number): Promise<number> {
  const [id = 0] = (await givenOwners(db, [{ text }])).values();
  await db.query({
    text: `insert into owner_company (owner_id, party_id, basis) values ($1, $2, 'EXACT_NAME')`,
    values: [id, party],
  });
  return id;
}

async function groupsOf(text: string): Promise<{ key: string; party: number; count: number }[]> {
  return db.query({
    text: `select g.key, g.party_id as party, count(*)::int as count from group_membership m
      join provider_group g on g.id = m.group_id join setting_version v on v.setting_id = m.setting_id
      where m.definition = 'COMPANIES_ACT_PARENT' and v.owner_as_published = $1 group by 1, 2`,
    values: [text],
  });
}

describe('a group of undertakings', () => {
  it('stays the one it is when its undertaking gets a better known number', async () => {
    const top = await given.entity('Top Ltd', { identifiers: { 'XI-LEI': '5493001KJTIIGC8Y1R12' } });
    const sub = await given.entity('Sub Ltd', { identifiers: { 'GB-COH': '05000001' } });
    await given.holds(top, sub, { share: '75..100' });
    await linked('Sub Ltd', sub);
    await refresh();
    const [before] = await db.query<{ id: number }>({
      text: `select id from provider_group where definition = 'COMPANIES_ACT_PARENT' and party_id = $1`,
      values: [top],
    });
    await db.query({
      text: `insert into party_identifier (party_id, scheme, identifier) values ($1, 'GB-COH', '05000002')`,
      values: [top],
    });
    await refresh();
    expect(await groupsOf('Sub Ltd')).toEqual([{ key: 'XI-LEI-5493001KJTIIGC8Y1R12', party: top, count: 1 }]);
    const after = await db.query<{ id: number }>({
      text: `select id from provider_group where definition = 'COMPANIES_ACT_PARENT' and party_id = $1`,
      values: [top],
    });
    expect(after).toEqual([before]);
    expect(await refresh()).toMatchObject({ membershipsAdded: 0, membershipsRemoved: 0 });
  });

  it('holds the settings of an owner for whom a linked owner stands', async () => {
    const company = await given.entity('Birch Ltd', { identifiers: { 'GB-COH': '05000003' } });
    const standIn = await linked('Birch Ltd', company);
    const [other] = (await givenOwners(db, [{ text: 'Birch Homes' }])).values();
    await db.query({
      text: 'insert into owner_stand_in (owner_id, stand_in_id) values ($1, $2)',
      values: [other, standIn],
    });
    await refresh();
    expect(await groupsOf('Birch Homes')).toEqual([{ key: 'GB-COH-05000003', party: company, count: 1 }]);
    await db.query({ text: 'delete from owner_stand_in where owner_id = $1', values: [other] });
    await refresh();
    expect(await groupsOf('Birch Homes')).toEqual([]);
  });

  it('keeps a setting that it bought when something changes above the seller alone', async () => {
    const [partner, seller, buyer] = [
      await given.entity('Partner Ltd', { identifiers: { 'GB-COH': '05000012' } }),
      await given.entity('Seller Ltd', { identifiers: { 'GB-COH': '05000010' } }),
      await given.entity('Buyer Ltd', { identifiers: { 'GB-COH': '05000011' } }),
    ];
    const both = await given.person('Both');
    await given.holds(both, partner, { share: '50..75' });
    await given.holds(both, buyer, { share: '50..75' });
    await linked('Partner Ltd', partner);
    const sold = await linked('Seller Ltd', seller);
    const bought = await linked('Buyer Ltd', buyer);
    await db.query({ text: `update setting_version set valid_to = '2020-09-01' where owner_id = $1`, values: [sold] });
    await db.query({
      text: `update setting_version b set setting_id = s.setting_id, registration_id = s.registration_id, valid_from = s.valid_to
        from setting_version s where b.owner_id = $1 and s.owner_id = $2`,
      values: [bought, sold],
    });
    await refresh();
    const before = [await groupsOf('Seller Ltd'), await groupsOf('Buyer Ltd')];
    expect(before[0]).toHaveLength(2);
    const touched = await db.transaction((tx) => refreshControlGroups(tx, readWorld, [seller]));
    expect(touched).toMatchObject({ membershipsAdded: 0, membershipsRemoved: 0 });
    expect([await groupsOf('Seller Ltd'), await groupsOf('Buyer Ltd')]).toEqual(before);
  });

  it('stays one network when something changes at one end of it alone', async () => {
    const names = ['Far Ltd', 'Middle Ltd', 'Near Ltd'] as const;
    const [far = 0, middle = 0, near = 0] = await Promise.all(names.map((name) => given.entity(name)));
    for (const [place, party] of [far, middle, near].entries()) {
      await db.query({
        text: `insert into party_identifier (party_id, scheme, identifier) values ($1, 'GB-COH', $2)`,
        values: [party, `0600000${place}`],
      });
      await linked(names[place] ?? '', party);
    }
    const [one, other] = [await given.person('One'), await given.person('Other')];
    for (const [holder, held] of [
      [one, near],
      [one, middle],
      [other, middle],
      [other, far],
    ] as const) {
      await given.holds(holder, held, { share: '50..75' });
    }
    await refresh();
    const touched = await db.transaction((tx) => refreshControlGroups(tx, readWorld, [near]));
    expect(touched).toMatchObject({ membershipsAdded: 0, membershipsRemoved: 0 });
    expect(await refresh()).toMatchObject({ membershipsAdded: 0, membershipsRemoved: 0 });
  });
});
