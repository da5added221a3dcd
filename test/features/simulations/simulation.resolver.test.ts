import { people } from '../../support/people';
import { servedNation } from '../../support/service';

const service = servedNation();
const day = '2025-03-31';

interface Head {
  party: string;
  group: string;
  urns: string[];
}

/** Groups of several settings with a subsidiary, the largest first. */
async function heads(): Promise<Head[]> {
  return service.database.query<Head>({
    text: `select g.party_id::text as party, g.id::text as "group", array_agg(r.urn order by r.urn) as urns
      from group_membership m join provider_group g on g.id = m.group_id join registration r on r.setting_id = m.setting_id
      join setting_version v on v.registration_id = r.id and v.recorded_to = 'infinity' and v.valid_from <= $1 and v.valid_to > $1
        and v.status in ('ACTIVE', 'SUSPENDED')
      join owner_company c on c.owner_id = v.owner_id and c.party_id <> g.party_id
      where m.definition = 'COMPANIES_ACT_PARENT' and m.from_day <= $1 and m.to_day > $1
      group by g.id having count(*) > 2 order by count(*) desc, g.id limit 5`,
    values: [day],
  });
}

const simulation = `query ($changes: [SimulatedChangeInput!]!, $asOf: Day, $definition: GroupDefinition!) {
  simulate(changes: $changes, asOf: $asOf, definition: $definition) { asOf definition definitionVersion settingsCompared
    problems { code message path help }
    moves(first: 100) { totalCount nodes { urn kind from { id name } to { id name } } }
    section23A(first: 100) { totalCount nodes { group { name } before { state settings } after { state settings subsidiaries } } }
    concentration(first: 100) { totalCount nodes { localAuthority provisionType before { hhiBySettings settings largest { name } } after { hhiBySettings settings } } }
    quality(first: 100) { totalCount nodes { group { id } before { settings belowGood } after { settings belowGood } } } } }`;

const ask = (changes: unknown[], as = people.officer, definition = 'COMPANIES_ACT_PARENT') =>
  service.ask(simulation, { changes, asOf: day, definition }, { as });

const listed =
  '{ providerGroups(definition: COMPANIES_ACT_PARENT, first: 100) { totalCount nodes { id standing { settings } } } }';

/** What anybody else sees meanwhile; the budget beside it goes down and up by itself. */
async function groupsNow(): Promise<string> {
  return JSON.stringify((await service.ask(listed)).data);
}

describe('a simulation', () => {
  it('of one group taking over another moves every setting, and nothing of it can be seen elsewhere', async () => {
    const [buyer, bought] = (await heads()) as [Head, Head];
    const before = await groupsNow();
    const asked = ask([{ changeControl: { subject: bought.party, newParent: buyer.party } }]);
    const beside = Promise.all(Array.from({ length: 8 }, groupsNow));
    const { data, errors } = await asked;
    expect(errors).toBeUndefined();
    expect(data.simulate.problems).toEqual([]);
    const { nodes, totalCount } = data.simulate.moves;
    expect(totalCount).toBeGreaterThanOrEqual(bought.urns.length);
    expect(nodes.map(({ urn }: { urn: string }) => urn)).toEqual(expect.arrayContaining(bought.urns));
    for (const { kind, from, to } of nodes)
      expect([kind, from.id, to.id]).toEqual(['MOVES', bought.party, buyer.party]);
    const merged = data.simulate.quality.nodes.find(({ group }: { group: { id: string } }) => group.id === buyer.party);
    expect(merged.after.settings - merged.before.settings).toBe(totalCount);
    expect(new Set([before, ...(await beside), await groupsNow()]).size).toBe(1);
  });

  it('of a closure and a registration counts one setting less, one more, and the market of each', async () => {
    const [head] = (await heads()) as [Head];
    const urn = head.urns[0];
    const { data } = await ask([
      { closeSetting: { urn } },
      { registerSetting: { provider: head.party, localAuthority: 'Kent', provisionType: 'CHILDRENS_HOME', places: 3 } },
    ]);
    const kinds = data.simulate.moves.nodes.map(({ kind }: { kind: string }) => kind).sort();
    expect(kinds).toEqual(['CLOSES', 'OPENS']);
    expect(data.simulate.concentration.totalCount).toBeGreaterThanOrEqual(1);
  });

  it('says every change that cannot be tried, where and why, and then tries none', async () => {
    const { data } = await ask([
      { closeSetting: { urn: '9999999' } },
      { changeControl: { subject: '99999999', newParent: null } },
    ]);
    expect(data.simulate.problems.map(({ path, code }: { path: string; code: string }) => [path, code])).toEqual([
      ['changes.0.urn', 'SETTING_NOT_KNOWN'],
      ['changes.1.subject', 'PARTY_NOT_KNOWN'],
    ]);
    expect(data.simulate.moves.totalCount).toBe(0);
  });

  it('is refused for the published owner, which is no control', async () => {
    const { errors } = await ask([{ closeSetting: { urn: '9999999' } }], people.officer, 'OFSTED_PUBLISHED_OWNER');
    expect(errors?.[0]?.message).toMatch(/not drawn by control/);
  });

  it('is not for the public', async () => {
    const { errors } = await service.ask(simulation, {
      changes: [{ closeSetting: { urn: '9999999' } }],
      asOf: day,
      definition: 'COMPANIES_ACT_PARENT',
    });
    expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });

  it('takes as many statements for many changes as for one', async () => {
    const [head] = (await heads()) as [Head];
    const one = await ask([{ closeSetting: { urn: head.urns[0] } }]);
    const three = await ask(head.urns.slice(0, 3).map((urn) => ({ closeSetting: { urn } })));
    expect(three.statements.length).toBe(one.statements.length);
  });
});
