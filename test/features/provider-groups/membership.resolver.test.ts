import { followMerges } from '../../../src/app/refresh-ownership';
import { servedNation } from '../../support/service';

const service = servedNation();

interface Moved {
  urn: string;
  definition: string;
  from: string;
  to: string;
}

/** A setting that passed from one group to another. */
async function movedSetting(): Promise<Moved> {
  const [row] = await service.database.query<Moved>({
    text: `select r.urn, a.definition, a.group_id::text as "from", b.group_id::text as "to" from group_membership a
      join group_membership b on b.setting_id = a.setting_id and b.definition = a.definition and b.from_day = a.to_day
      join registration r on r.setting_id = a.setting_id join setting_version v on v.registration_id = r.id
      where a.definition = 'OFSTED_PUBLISHED_OWNER' and v.recorded_to = 'infinity' and v.valid_to = 'infinity'
        and v.status = 'ACTIVE' and b.to_day = 'infinity'
      order by r.urn limit 1`,
  });
  if (!row) throw new Error('No setting of the nation passed from one group to another.');
  return row;
}

const memberships = `memberships(first: 10) { totalCount nodes { definition joinedOn joinedNotBefore leftOn joining leaving basis
  providerGroup { id } cameFrom { id } wentTo { id } setting { urn } } }`;

describe('the groups a setting has been in', () => {
  it('follow one another, each saying where the setting came from and went to', async () => {
    const { urn, from, to } = await movedSetting();
    const { data, errors } = await service.ask(`{ setting(urn: "${urn}") { ${memberships} } }`);
    expect(errors).toBeUndefined();
    const { nodes } = data.setting.memberships;
    const [before, after] = nodes.slice(-2);
    expect([before.providerGroup.id, after.providerGroup.id]).toEqual([from, to]);
    expect(before).toMatchObject({ leaving: 'WENT_OVER', wentTo: { id: to }, leftOn: after.joinedOn });
    expect(after).toMatchObject({ joining: 'CAME_OVER', cameFrom: { id: from }, leftOn: null, leaving: null });
    expect(nodes[0].joining).not.toBe('CAME_OVER');
  });

  it('are paged, the first one first', async () => {
    const { urn } = await movedSetting();
    const page = (after: string | null) =>
      service.ask(
        `query ($after: String) { setting(urn: "${urn}") { memberships(first: 1, after: $after) {
          totalCount nodes { joinedOn } pageInfo { endCursor hasNextPage } } } }`,
        { after },
      );
    const { data: one } = await page(null);
    const { data: two } = await page(one.setting.memberships.pageInfo.endCursor);
    expect(one.setting.memberships.pageInfo.hasNextPage).toBe(true);
    expect(two.setting.memberships.nodes[0].joinedOn > one.setting.memberships.nodes[0].joinedOn).toBe(true);
    expect(two.setting.memberships.totalCount).toBe(one.setting.memberships.totalCount);
  });
});

describe('the settings a group has had', () => {
  it('are listed with how each came and went, in as many statements for three groups as for one', async () => {
    const ask = (first: number) =>
      service.ask(`{ providerGroups(first: ${first}, orderBy: SETTINGS_DESC) { nodes { ${memberships} joiningSplit {
        belowGoodInherited belowGoodOwn belowGoodUncertain adverseInherited adverseOwn adverseUncertain }
        standing { belowGood adverse } } } }`);
    const [one, three] = [await ask(1), await ask(3)];
    expect(three.errors).toBeUndefined();
    expect(three.statements.length).toBe(one.statements.length);
    for (const { memberships: its, joiningSplit: split, standing } of three.data.providerGroups.nodes) {
      expect(its.totalCount).toBeGreaterThan(5);
      const days = its.nodes.map((node: { joinedOn: string }) => node.joinedOn);
      expect(days).toEqual([...days].sort().reverse());
      expect(split.belowGoodInherited + split.belowGoodOwn + split.belowGoodUncertain).toBe(standing.belowGood);
      expect(split.adverseInherited + split.adverseOwn + split.adverseUncertain).toBe(standing.adverse);
    }
  });

  it('can be asked for those that no longer belong', async () => {
    const { data } = await service.ask(
      `{ providerGroups(first: 20, orderBy: SETTINGS_DESC) { nodes { gone: memberships(first: 5, filter: { standing: false }) {
        totalCount nodes { leftOn leaving } } all: memberships(first: 1) { totalCount }
        here: memberships(first: 1, filter: { standing: true }) { totalCount } standing { settings } } } }`,
    );
    for (const { gone, all, here, standing } of data.providerGroups.nodes) {
      expect(gone.totalCount + here.totalCount).toBe(all.totalCount);
      expect(here.totalCount).toBe(standing.settings);
      for (const { leftOn, leaving } of gone.nodes) expect([leftOn === null, leaving === null]).toEqual([false, false]);
    }
    expect(data.providerGroups.nodes.some((group: { gone: { totalCount: number } }) => group.gone.totalCount > 0)).toBe(
      true,
    );
  });
});

describe('an inspection', () => {
  it('says whether it was before or after its setting came to the group it is in', async () => {
    const { urn } = await movedSetting();
    const { data, errors } = await service.ask(
      `{ setting(urn: "${urn}") { inspections(first: 20) { nodes { inspectedOn joining { tag joinedOn joinedNotBefore sentence } } } } }`,
    );
    expect(errors).toBeUndefined();
    const { nodes } = data.setting.inspections;
    expect(nodes.length).toBeGreaterThan(0);
    for (const { inspectedOn, joining } of nodes) {
      const expected =
        inspectedOn >= joining.joinedOn
          ? 'AFTER_JOINING'
          : inspectedOn < joining.joinedNotBefore
            ? 'BEFORE_JOINING'
            : 'UNCERTAIN';
      expect([inspectedOn, joining.tag]).toEqual([inspectedOn, expected]);
      expect(joining.sentence).toMatch(/its own|inherited|cannot be told/);
    }
    const { data: none } = await service.ask(
      `{ setting(urn: "${urn}") { inspections(first: 1) { nodes { joining(asOf: "2010-01-01") { tag } } } } }`,
    );
    expect(none.setting.inspections.nodes[0].joining).toBeNull();
  });
});

describe('what is kept of memberships since when they are believed', () => {
  it('is not touched by a refresh of every group of the nation that changes nothing', async () => {
    const state = async () => {
      const [row] = await service.database.query<Record<string, unknown>>({
        text: `select count(*)::int as standing, max(recorded_from)::text as latest, md5(string_agg(m::text, ',' order by id)) as content,
          (select count(*)::int from former_group_membership) as former from group_membership m`,
      });
      return row;
    };
    const before = await state();
    expect(before?.['standing']).toBeGreaterThan(100);
    await service.database.transaction((tx) => followMerges(tx, []));
    expect(await state()).toEqual(before);
  });
});
