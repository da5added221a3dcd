import { scenarioOf } from '../../support/nation';
import { servedNation } from '../../support/service';

const service = servedNation();

describe('one group', () => {
  it('is found by its id and by any published spelling of its owner', async () => {
    const [owner = ''] = scenarioOf('at-the-test').owners;
    const query = 'query ($name: String) { providerGroup(ownerName: $name) { id name publishedNames } }';
    const { data } = await service.ask(query, { name: owner });
    expect(data.providerGroup.publishedNames.length).toBeGreaterThan(0);
    for (const name of [...data.providerGroup.publishedNames, owner.toUpperCase(), owner.replace(/Ltd$/, 'Limited')]) {
      expect((await service.ask(query, { name })).data.providerGroup.id).toBe(data.providerGroup.id);
    }
    const { data: byId } = await service.ask('query ($id: ID) { providerGroup(id: $id) { name } }', {
      id: data.providerGroup.id,
    });
    expect(byId.providerGroup.name).toBe(data.providerGroup.name);
  });

  it.each(['No Such Owner Ltd', '', '  ', '12345678'])('is null for the name %j', async (name) => {
    const { data, errors } = await service.ask('query ($name: String) { providerGroup(ownerName: $name) { id } }', {
      name,
    });
    expect(errors).toBeUndefined();
    expect(data.providerGroup).toBeNull();
  });

  it('tells its timeline newest first, each event in a sentence, and nothing after the day', async () => {
    const [owner] = scenarioOf('short-notice-mass-closure').owners;
    const { data } = await service.ask(
      `query ($name: String) { providerGroup(ownerName: $name, asOf: "2024-03-31") {
        timeline(first: 100) { nodes { kind happenedOn notBefore sentence value setting { urn } } } } }`,
      { name: owner },
    );
    const events: { kind: string; happenedOn: string; notBefore: string; sentence: string }[] =
      data.providerGroup.timeline.nodes;
    const days = events.map(({ happenedOn }) => happenedOn);
    expect(days).toEqual([...days].sort().reverse());
    expect(days[0] && days[0] <= '2024-03-31').toBe(true);
    const left = events.filter(({ kind, happenedOn }) => kind === 'SETTING_LEFT' && happenedOn >= '2023-09-01');
    expect(left).toHaveLength(14);
    for (const { happenedOn, notBefore, sentence } of events) {
      expect(notBefore <= happenedOn).toBe(true);
      expect(sentence).toMatch(/^A setting .*\.$/);
    }
  });
});

describe('a list of groups', () => {
  it.each([
    ['SETTINGS_DESC', 'settings'],
    ['BELOW_GOOD_DESC', 'belowGood'],
    ['ADVERSE_DESC', 'adverse'],
  ] as const)('in the order %s falls in that count, and by name where it is equal', async (order, count) => {
    const { data, statements } = await service.ask(
      'query ($order: ProviderGroupOrder!) { providerGroups(first: 100, orderBy: $order) { nodes { name standing { settings belowGood adverse } } } }',
      { order },
    );
    const counts = data.providerGroups.nodes.map(
      ({ standing }: { standing: Record<string, number> }) => standing[count],
    );
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(statements).toHaveLength(1);
  });

  it('keeps what its filter says, every part of it', async () => {
    const { data } =
      await service.ask(`{ providerGroups(first: 100, filter: { nameContains: "care", minSettings: 2, minBelowGood: 1, minAdverse: 1 }) {
      totalCount nodes { name standing { settings belowGood adverse } } } }`);
    expect(data.providerGroups.totalCount).toBeGreaterThan(0);
    for (const { name, standing } of data.providerGroups.nodes) {
      expect(name.toLowerCase()).toContain('care');
      expect(standing.settings).toBeGreaterThanOrEqual(2);
      expect(standing.belowGood).toBeGreaterThanOrEqual(1);
      expect(standing.adverse).toBeGreaterThanOrEqual(1);
    }
  });

  it.each(['%', '_', '\\'])('takes %j in a name as itself', async (text) => {
    const { data, errors } = await service.ask(
      'query ($t: String) { providerGroups(first: 1, filter: { nameContains: $t }) { totalCount } }',
      { t: text },
    );
    expect(errors).toBeUndefined();
    expect(data.providerGroups.totalCount).toBe(0);
  });
});

describe('the group of a setting', () => {
  it('is that of its owner on the day, and none where no owner is published', async () => {
    const { data, statements } = await service.ask(
      '{ settings(first: 100) { nodes { ownerAsPublished providerGroup { publishedNames } } } }',
    );
    expect(statements).toHaveLength(3);
    for (const { ownerAsPublished, providerGroup } of data.settings.nodes) {
      if (ownerAsPublished === null) expect(providerGroup).toBeNull();
      else expect(providerGroup.publishedNames).toContain(ownerAsPublished);
    }
  });
});
