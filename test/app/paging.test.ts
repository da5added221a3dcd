import fc from 'fast-check';
import { pageThrough } from '../support/paging';
import { type Service, servedNation } from '../support/service';

const service = servedNation();

type List = readonly [name: string, list: string, wrap: (list: string) => string];

const alone = (list: string) => list;

const inGroup = (list: string) => `group: providerGroups(first: 1, orderBy: SETTINGS_DESC) { nodes { ${list} } }`;
const inCouncil = (list: string) => `council: localAuthority(code: "888") { ${list} }`;
const inFinding = (list: string) =>
  `findings(first: 1, filter: { indicators: [STATUTORY_WATCH] }) { nodes { ${list} } }`;
const inGroupOfFinding = (list: string) => inFinding(`providerGroup { ${list} }`);
const inSettingOfFinding = (list: string) =>
  `findings(first: 1, filter: { indicators: [REPEATED_ADVERSE] }) { nodes { settings(first: 1) { nodes { ${list} } } } }`;
const inSetting = (list: string) => `settings(first: 1) { nodes { ${list} } }`;

const lists: readonly List[] = [
  ['settings by URN', 'settings(orderBy: URN, PAGE)', alone],
  ['settings by places', 'settings(orderBy: PLACES_DESC, PAGE)', alone],
  ['settings by registration', 'settings(orderBy: REGISTERED_ON_DESC, PAGE)', alone],
  ['settings that left', 'settings(filter: { statuses: [RESIGNED, CANCELLED, CLOSED] }, PAGE)', alone],
  ['settings of a region', 'settings(filter: { regions: ["E12000002"], sectors: [PRIVATE] }, PAGE)', alone],
  ['settings of an owner', 'settings(filter: { ownerContains: "care" }, orderBy: PLACES_DESC, PAGE)', alone],
  ['groups by name', 'providerGroups(orderBy: NAME, PAGE)', alone],
  ['groups by settings', 'providerGroups(orderBy: SETTINGS_DESC, PAGE)', alone],
  ['groups by settings below good', 'providerGroups(orderBy: BELOW_GOOD_DESC, PAGE)', alone],
  ['groups by adverse settings', 'providerGroups(orderBy: ADVERSE_DESC, PAGE)', alone],
  ['groups whose name has a word', 'providerGroups(filter: { nameContains: "CARE" }, PAGE)', alone],
  ['groups of two settings and more', 'providerGroups(filter: { minSettings: 2 }, PAGE)', alone],
  [
    'groups with settings below good',
    'providerGroups(filter: { minBelowGood: 1 }, orderBy: BELOW_GOOD_DESC, PAGE)',
    alone,
  ],
  [
    'groups with adverse settings',
    'providerGroups(filter: { minAdverse: 1, minSettings: 2 }, orderBy: NAME, PAGE)',
    alone,
  ],
  ['inspections of a year', 'inspections(filter: { inspectedFrom: "2024-04-01" }, PAGE)', alone],
  ['inspections that judged adverse', 'inspections(filter: { judgementValues: [INADEQUATE] }, PAGE)', alone],
  ['findings', 'findings(PAGE)', alone],
  ['findings of one rule', 'findings(filter: { indicators: [REPEATED_ADVERSE] }, PAGE)', alone],
  ['import runs', 'importRuns(PAGE)', alone],
  ['councils', 'localAuthorities(existingOn: "2025-03-31", PAGE)', alone],
  ['councils of a region', 'localAuthorities(region: "E12000007", PAGE)', alone],
  ['powers', 'powers(PAGE)', alone],
  ['owner merge proposals', 'ownerMergeProposals(PAGE)', alone],
  ['settings of a group', 'settings(PAGE)', inGroup],
  ['timeline of a group', 'timeline(PAGE)', inGroup],
  ['settings of a council', 'settings(PAGE)', inCouncil],
  ['history of a setting', 'history(PAGE)', inSetting],
  ['findings of a group', 'findings(PAGE)', inGroupOfFinding],
  ['settings that a finding rests on', 'restsOn: settings(PAGE)', inFinding],
  ['inspections that a finding read at a setting', 'inspections(PAGE)', inSettingOfFinding],
];

/** So short that a page of seven would hold them whole. */
const short = ['history of a setting', 'findings of a group', 'inspections that a finding read at a setting'];

function smallPage([name]: List): number {
  return short.includes(name) ? 1 : 7;
}

async function walk(from: Service, [, list, wrap]: List, sizes: () => number) {
  return pageThrough(from, list, wrap, sizes);
}

/** The synthetic nation spells its owners too well for the importer to propose any. */
beforeAll(async () => {
  await service.database.query({
    text: `insert into owner_merge_proposal (first_owner_id, second_owner_id, similarity, reason)
      select a.id, b.id, 0.9, 'Planted.' from owner a join owner b on b.id > a.id order by a.id, b.id limit 25`,
  });
});

describe('every list, paged through from its start', () => {
  it.each(
    lists,
  )('%s: gives each node once, totalCount of them, in the same order at any page size', async (...list) => {
    const small = await walk(service, list, () => smallPage(list));
    expect(small.totalCounts.size).toBe(1);
    expect(small.nodes).toHaveLength([...small.totalCounts][0] ?? -1);
    expect(new Set(small.cursors).size).toBe(small.cursors.length);
    expect(new Set(small.nodes).size).toBe(small.nodes.length);
    const large = await walk(service, list, () => 100);
    expect(large.nodes).toEqual(small.nodes);
    expect(large.cursors).toEqual(small.cursors);
  }, 120_000);

  it('holds something in every list', async () => {
    for (const list of lists) {
      const { nodes } = await walk(service, list, () => 100);
      expect([list[0], nodes.length]).not.toEqual([list[0], 0]);
    }
  }, 120_000);

  it('is the same whatever sizes its pages have', async () => {
    const whole = new Map<string, readonly string[]>();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...lists.filter(([name]) => name !== 'settings that left')),
        fc.infiniteStream(fc.integer({ min: 3, max: 60 })),
        async (list, sizes) => {
          const expected = whole.get(list[0]) ?? (await walk(service, list, () => 100)).nodes;
          whole.set(list[0], expected);
          const { nodes } = await walk(service, list, () => sizes.next().value as number);
          expect(nodes).toEqual(expected);
        },
      ),
      { numRuns: 25 },
    );
  }, 180_000);
});

describe('a page', () => {
  const refusal = (first: number) =>
    new RegExp(`^\`first\` of \`[\\w.]+\` cannot be ${first}\\. Expected a whole number from 1 to 100; page through`);

  it.each(lists)('of %s is refused with a size of 0, 101 or -1, before anything runs', async (_name, list, wrap) => {
    for (const first of [0, 101, -1]) {
      const answer = await service.ask(`{ ${wrap(`${list.replace('PAGE', `first: ${first}`)} { totalCount }`)} }`);
      const { status, errors, statements } = answer;
      expect(errors).toMatchObject([
        { message: expect.stringMatching(refusal(first)), extensions: { code: 'PAGE_SIZE_OUT_OF_RANGE' } },
      ]);
      expect([status, statements]).toEqual([400, []]);
    }
  });

  it.each(
    lists,
  )('of %s is refused after the cursor of another list, or after what is no cursor', async (name, list, wrap) => {
    service.faults.length = 0;
    const { data } = await service.ask('{ settings(first: 1) { pageInfo { endCursor } } }');
    const { data: other } = await service.ask('{ importRuns(first: 1) { pageInfo { endCursor } } }');
    const foreign = name.startsWith('settings')
      ? other.importRuns.pageInfo.endCursor
      : data.settings.pageInfo.endCursor;
    const tampered = [['x'], [1], { a: 1 }, 'text', null].map((value) =>
      Buffer.from(JSON.stringify(value)).toString('base64url'),
    );
    for (const after of [foreign, 'not a cursor', '', ...tampered]) {
      const page = `first: 1, after: ${JSON.stringify(after)}`;
      const { errors } = await service.ask(`{ ${wrap(`${list.replace('PAGE', page)} { nodes { __typename } }`)} }`);
      expect(errors).toMatchObject([
        { message: expect.stringContaining('does not belong to this list'), extensions: { code: 'BAD_USER_INPUT' } },
      ]);
    }
    expect(service.faults).toEqual([]);
  });

  it('of settings in one order is refused after a cursor of another order', async () => {
    const { data } = await service.ask('{ settings(first: 1, orderBy: PLACES_DESC) { pageInfo { endCursor } } }');
    const { errors } = await service.ask(
      'query ($after: String) { settings(first: 1, orderBy: REGISTERED_ON_DESC, after: $after) { totalCount } }',
      { after: data.settings.pageInfo.endCursor },
    );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('of findings is refused after a cursor of another run of detection', async () => {
    const query =
      'query ($day: Day, $after: String) { findings(asOf: $day, first: 1, after: $after) { pageInfo { endCursor } } }';
    const { data } = await service.ask(query, { day: '2024-03-31' });
    const { errors } = await service.ask(query, { day: '2025-03-31', after: data.findings.pageInfo.endCursor });
    expect(errors).toMatchObject([{ message: expect.stringContaining('another run of detection') }]);
  });

  it('of the findings of a group is refused after a cursor of another run of detection', async () => {
    const [row] = await service.database.query<{ groupId: number }>({
      text: `select f.group_id as "groupId" from finding f join detection_run r on r.id = f.detection_run_id
        where r.as_of in ('2024-03-31', '2025-03-31')
        group by f.group_id having count(distinct r.as_of) = 2
          and min(f.rank) filter (where r.as_of = '2024-03-31') < max(f.rank) filter (where r.as_of = '2025-03-31')
        order by f.group_id limit 1`,
    });
    const query = `query ($id: ID, $day: Day, $after: String) { providerGroup(id: $id, asOf: $day) {
      findings(first: 1, after: $after) { pageInfo { endCursor } } } }`;
    const ofGroup = { id: String(row?.groupId) };
    const { data } = await service.ask(query, { ...ofGroup, day: '2024-03-31' });
    const after = data.providerGroup.findings.pageInfo.endCursor;
    expect(after).toEqual(expect.any(String));
    const { errors } = await service.ask(query, { ...ofGroup, day: '2025-03-31', after });
    expect(errors).toMatchObject([{ message: expect.stringContaining('another run of detection') }]);
  });

  it('says where it ends: no cursor and nothing after it when empty', async () => {
    const { data } = await service.ask(
      '{ settings(first: 5, filter: { urns: ["SC999999"] }) { totalCount nodes { urn } edges { cursor } pageInfo { hasNextPage endCursor } } }',
    );
    expect(data.settings).toEqual({
      totalCount: 0,
      nodes: [],
      edges: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    });
  });

  it('of the inspections of a setting goes on in the list of its registration', async () => {
    const { data } =
      await service.ask(`{ providerGroups(first: 1, orderBy: SETTINGS_DESC) { nodes { settings(first: 1) {
      nodes { urn all: inspections(first: 100) { nodes { id } } one: inspections(first: 1) { pageInfo { endCursor } } } } } } }`);
    const { urn, all, one } = data.providerGroups.nodes[0].settings.nodes[0];
    const { data: rest } = await service.ask(
      'query ($urn: Urn, $after: String) { inspections(first: 100, filter: { urn: $urn }, after: $after) { nodes { id } } }',
      { urn, after: one.pageInfo.endCursor },
    );
    expect(rest.inspections.nodes).toEqual(all.nodes.slice(1));
  });
});
