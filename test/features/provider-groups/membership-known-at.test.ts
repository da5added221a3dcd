import { orm } from '../../../src/app/orm';
import { readWorld } from '../../../src/app/refresh-ownership';
import { anonymous } from '../../../src/domain/access/caller';
import type { OwnerPair } from '../../../src/domain/casework/same-owners';
import { refreshControlGroups } from '../../../src/features/provider-groups/refresh-control-groups';
import { refreshProviderGroups } from '../../../src/features/provider-groups/refresh-provider-groups';
import type { Database } from '../../../src/platform/database/database';
import { openDatabase } from '../../../src/platform/database/open-database';
import { answerOver } from '../../support/answer-over';
import { freshDatabase, type TestDatabase } from '../../support/database';
import { OwnershipBuilder } from '../../support/ownership';
import { givenOwners } from '../owner-matching/support/given-matching';

let holder: TestDatabase;
let db: Database;
beforeAll(async () => {
  holder = await freshDatabase();
  db = await openDatabase(holder.url, { orm });
});
afterAll(async () => {
  await db.close();
  await holder.drop();
});

const answered = answerOver(() => db);

async function ask(source: string, variables: Record<string, unknown>) {
  const { result } = await answered(anonymous, source, variables, '2024-06-01');
  if (result.errors) throw new Error(JSON.stringify(result.errors));
  // biome-ignore lint/suspicious/noExplicitAny: a test says by what it reads how an answer is shaped.
  return result.data as any;
}

/** The moment at which everything before it is known, and nothing after it. */
async function moment(): Promise<string> {
  const [row] = await db.query<{ at: string }>({
    text: `select to_char(clock_timestamp() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`,
  });
  return row?.at ?? '';
}

const nodes = `totalCount nodes { definition joinedOn joinedNotBefore leftOn joining leaving basis providerGroup { key }
  cameFrom { key } wentTo { key } setting { urn ownerAsPublished } }`;

/** Memberships of the settings of each owner, by the owner's name as published. */
async function ofSettings(owners: readonly string[], definition: string, knownAt: string | null = null) {
  const source = `query ($owner: String!, $definition: GroupDefinition!, $knownAt: Instant) {
    settings(first: 10, filter: { ownerContains: $owner }) { nodes { memberships(first: 50, definition: $definition, knownAt: $knownAt) { ${nodes} } } } }`;
  const answers = await Promise.all(owners.map((owner) => ask(source, { owner, definition, knownAt })));
  return answers.flatMap(({ settings }) =>
    settings.nodes.map(({ memberships }: { memberships: unknown }) => memberships),
  );
}

async function ofGroup(key: string, definition: string, knownAt: string | null = null) {
  const [group] = await db.query<{ id: number }>({
    text: 'select id from provider_group where definition = $1 and key = $2',
    values: [definition, key],
  });
  const source = `query ($id: ID!, $knownAt: Instant) { providerGroup(id: $id) { memberships(first: 50, knownAt: $knownAt) { ${nodes} }
    standing: memberships(first: 1, filter: { standing: true }, knownAt: $knownAt) { totalCount }
    settings(first: 50, knownAt: $knownAt) { totalCount nodes { urn asOf status ownerAsPublished } } } }`;
  return (await ask(source, { id: group?.id, knownAt })).providerGroup;
}

async function former(): Promise<number> {
  const [row] = await db.query<{ count: number }>({
    text: 'select count(*)::int as count from former_group_membership',
  });
  return row?.count ?? 0;
}

const published = (same: readonly OwnerPair[]) => db.transaction((tx) => refreshProviderGroups(tx, same));
const controlled = () => db.transaction((tx) => refreshControlGroups(tx, readWorld));

describe('a merge of two owners', () => {
  const [first, second] = ['alderbrook care ltd', 'elmhurst homes ltd'];
  const definition = 'OFSTED_PUBLISHED_OWNER';
  let [beforeAny, before, after] = ['', '', ''];

  const everything = async (knownAt: string | null = null) => ({
    settings: await ofSettings(['Alderbrook Care Ltd', 'Elmhurst Homes Ltd'], definition, knownAt),
    groups: [await ofGroup(first ?? '', definition, knownAt), await ofGroup(second ?? '', definition, knownAt)],
  });
  let [then, now]: unknown[] = [];

  beforeAll(async () => {
    beforeAny = await moment();
    await givenOwners(db, [{ text: 'Alderbrook Care Ltd' }, { text: 'Elmhurst Homes Ltd' }]);
    await published([]);
    then = await everything();
    before = await moment();
    await published([{ first: first ?? '', second: second ?? '' }]);
    now = await everything();
    after = await moment();
  });

  it('changes who belongs where, and what was answered before is answered still as known before', async () => {
    expect(now).not.toEqual(then);
    expect(await everything(before)).toEqual(then);
    expect(await everything(after)).toEqual(now);
    const counted = (totalCount: number) => ({ standing: { totalCount }, settings: { totalCount } });
    expect(then).toMatchObject({ groups: [counted(1), counted(1)] });
    expect(now).toMatchObject({ groups: [counted(2), counted(0)] });
  });

  it('is unknown before anything was, and then nothing is told', async () => {
    const nothing = { totalCount: 0, nodes: [] };
    const { settings, groups } = await everything(beforeAny);
    expect(settings).toEqual([nothing, nothing]);
    expect(groups.map(({ memberships }) => memberships)).toEqual([nothing, nothing]);
    expect(groups.map((group) => group.settings)).toEqual([nothing, nothing]);
  });

  it('that is taken back is known to have stood in between', async () => {
    await published([]);
    expect(await everything()).toEqual(then);
    expect(await everything(await moment())).toEqual(then);
    expect(await everything(after)).toEqual(now);
    expect(await everything(before)).toEqual(then);
  });

  it('leaves its settings as they were known to stand, though what they are was corrected since', async () => {
    const [at, before] = [await moment(), await ofGroup(first ?? '', definition)];
    const corrected = `from setting_version v join registration r on r.id = v.registration_id where v.recorded_to = 'infinity' and r.urn = $1`;
    const urn = before.settings.nodes[0].urn;
    const [row] = await db.query<{ kept: unknown }>({ text: `select to_jsonb(v) as kept ${corrected}`, values: [urn] });
    await db.query({
      text: `update setting_version set recorded_to = now() where id = (select v.id ${corrected})`,
      values: [urn],
    });
    await db.query({
      text: `insert into setting_version overriding user value select n.* from jsonb_populate_record(null::setting_version,
        $1::jsonb || jsonb_build_object('recorded_from', now(), 'recorded_to', 'infinity', 'status', 'SUSPENDED')) n`,
      values: [JSON.stringify(row?.kept)],
    });
    const now = await ofGroup(first ?? '', definition);
    expect(now.settings.nodes[0]).toMatchObject({ urn, status: 'SUSPENDED' });
    expect((await ofGroup(first ?? '', definition, at)).settings).toEqual(before.settings);
    expect((await ofGroup(first ?? '', definition, await moment())).settings).toEqual(now.settings);
  });

  it('and a moment that is none is refused with what was expected', async () => {
    const { result } = await answered(
      anonymous,
      `{ settings(first: 1) { nodes { memberships(first: 1, knownAt: "2024-01-01T00:00") { totalCount } } } }`,
      {},
      '2024-06-01',
    );
    expect(result.errors).toMatchObject([{ message: expect.stringContaining('Expected a moment with its zone') }]);
  });
});

describe('a link of an owner to another company', () => {
  it('moves its settings between groups, and is told as it was known', async () => {
    const given = new OwnershipBuilder(db);
    const companies = [];
    for (const [name, number] of [
      ['Top One Ltd', '05000001'],
      ['Top Two Ltd', '05000002'],
    ] as const) {
      companies.push(await given.entity(name, { identifiers: { 'GB-COH': number } }));
    }
    const [owner] = (await givenOwners(db, [{ text: 'Linked Care Ltd' }])).values();
    const definition = 'COMPANIES_ACT_PARENT';
    await db.query({
      text: `insert into owner_company (owner_id, party_id, basis) values ($1, $2, 'EXACT_NAME')`,
      values: [owner, companies[0]],
    });
    await controlled();
    const [then] = await ofSettings(['Linked Care Ltd'], definition);
    const at = await moment();
    await db.query({
      text: 'update owner_company set party_id = $2 where owner_id = $1',
      values: [owner, companies[1]],
    });
    await controlled();
    expect(then.nodes).toMatchObject([{ providerGroup: { key: 'GB-COH-05000001' } }]);
    expect((await ofSettings(['Linked Care Ltd'], definition))[0].nodes).toMatchObject([
      { providerGroup: { key: 'GB-COH-05000002' } },
    ]);
    expect((await ofSettings(['Linked Care Ltd'], definition, at))[0]).toEqual(then);
  });
});

describe('what is kept of memberships that are not believed any more', () => {
  const add = `insert into group_membership (definition, group_id, setting_id, from_day, from_not_before, to_day)
    select 'OFSTED_PUBLISHED_OWNER', g.id, s.setting_id, '2001-01-01', '2001-01-01', '2002-01-01'
    from (select min(id) as id from provider_group) g, (select min(id) as setting_id from setting) s`;
  const added = `from_day = '2001-01-01'`;

  it('is nothing where a refresh changes nothing', async () => {
    await published([]);
    const state = () => db.query({ text: 'select m.*, xmin::text as written from group_membership m order by id' });
    const [there, kept] = [await state(), await former()];
    expect(there.length).toBeGreaterThan(2);
    expect(await published([])).toMatchObject({ membershipsAdded: 0, membershipsRemoved: 0 });
    expect(await controlled()).toMatchObject({ membershipsAdded: 0, membershipsRemoved: 0 });
    expect([await state(), await former()]).toEqual([there, kept]);
  });

  it('is not what one transaction added and took away', async () => {
    const kept = await former();
    await db.transaction(async (tx) => {
      await tx.query({ text: add });
      await tx.query({ text: `update group_membership set to_day = '2003-01-01' where ${added}` });
      await tx.query({ text: `delete from group_membership where ${added}` });
    });
    expect(await former()).toBe(kept);
  });

  it('is a row as it was before it changed, with since when it was believed, and no row that stays as it is', async () => {
    await db.query({ text: add });
    const [row] = await db.query<{ id: number; since: string }>({
      text: `select id, recorded_from::text as since from group_membership where ${added}`,
    });
    await db.query({ text: `update group_membership set to_day = to_day where ${added}` });
    await db.query({ text: `update group_membership set to_day = '2003-01-01' where ${added}` });
    await db.query({ text: `delete from group_membership where ${added}` });
    const kept = await db.query<{ from: string; to: string }>({
      text: `select to_day, recorded_from::text as "from", recorded_to::text as "to" from former_group_membership
        where id = $1 order by recorded_from`,
      values: [row?.id],
    });
    expect(kept).toMatchObject([{ to_day: '2002-01-01', from: row?.since }, { to_day: '2003-01-01' }]);
    expect(kept[1]?.from).toBe(kept[0]?.to);
  });
});
