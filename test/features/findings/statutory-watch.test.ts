import { settingsShort } from '../../../src/domain/indicators/statutory-watch/nearness';
import { scenarioOf } from '../../support/nation';
import { pageThrough } from '../../support/paging';
import { people } from '../../support/people';
import { servedNation } from '../../support/service';

const service = servedNation();

interface Watched {
  place: number;
  state: keyof typeof settingsShort;
  settingsShort: number;
  effect: { outcome: string; shrunken: { interval95: { low: number; high: number }; point: number } } | null;
  powers: { code: string; status: { status: string; isAvailable: boolean } }[];
  finding: { id: string; strength: string; indicator: { id: string }; powers: { code: string }[] };
  providerGroup: { id: string; publishedNames: string[] };
}

const everything = `place state settingsShort
  effect { outcome shrunken { interval95 { low high } point } }
  powers { code status { status isAvailable } }
  finding { id strength indicator { id } powers { code } } providerGroup { id publishedNames }`;

async function watch(definition = 'OFSTED_PUBLISHED_OWNER'): Promise<Watched[]> {
  const { data, errors } = await service.ask(
    `{ statutoryWatch(first: 100, definition: ${definition}) { totalCount nodes { ${everything} } } }`,
    {},
    { as: people.analyst },
  );
  expect(errors).toBeUndefined();
  return data.statutoryWatch.nodes;
}

describe.each([
  'OFSTED_PUBLISHED_OWNER',
  'COMPANIES_ACT_PARENT',
])('the statutory watch of groups by %s', (definition) => {
  it('puts routes first, then the fewest settings short, then the strongest effect', async () => {
    const groups = await watch(definition);
    expect(groups.length).toBeGreaterThan(1);
    expect(groups.map(({ place }) => place)).toEqual(groups.map((_, index) => index + 1));
    const keys = groups.map((one) => [one.settingsShort, -(one.effect?.shrunken.interval95.low ?? -1)] as const);
    for (const [index, [short, effect]] of keys.entries()) {
      const [nextShort, nextEffect] = keys[index + 1] ?? [Infinity, Infinity];
      expect([index, short < nextShort || (short === nextShort && effect <= nextEffect)]).toEqual([index, true]);
    }
  });

  it('says of each how near it is, as its finding has it', async () => {
    for (const one of await watch(definition)) {
      expect(one.settingsShort).toBe(settingsShort[one.state]);
      expect(one.finding.strength).toBe(one.settingsShort === 0 ? 'ROUTE_OBSERVED' : 'NEAR');
      expect(one.finding.indicator.id).toBe('STATUTORY_WATCH');
      if (one.effect) expect(one.effect.outcome).toBe('ADVERSE');
    }
  });

  it('has the powers with their status on the day, the same as the finding', async () => {
    for (const { powers, finding } of await watch(definition)) {
      expect(powers.map(({ code }) => ({ code }))).toEqual(finding.powers);
      for (const { status } of powers) expect(status.isAvailable).toBe(status.status === 'IN_FORCE');
    }
  });
});

it('the planted groups are where they belong', async () => {
  const groups = await watch();
  const placeOf = (scenario: string) => {
    const { owners } = scenarioOf(scenario);
    return groups.find(({ providerGroup }) => providerGroup.publishedNames.some((name) => owners.includes(name)));
  };
  expect(placeOf('at-the-test')).toMatchObject({ settingsShort: 0 });
  expect(placeOf('one-setting-from-the-test')).toMatchObject({ settingsShort: 1 });
  expect(placeOf('at-the-test')?.place).toBeLessThan(placeOf('one-setting-from-the-test')?.place ?? 0);
});

describe('reading the watch', () => {
  it.each([1, 5, 50])('takes as many statements for %i as for one', async (first) => {
    const { statements, errors } = await service.ask(
      `{ statutoryWatch(first: ${first}) { totalCount nodes { ${everything} } } }`,
      {},
      { as: people.analyst },
    );
    expect(errors).toBeUndefined();
    // The run, a page, the total, the effects, the groups, their published names, and what was recorded of commencements.
    expect(statements).toHaveLength(7);
  });

  it('is the same list at any page size', async () => {
    const small = await pageThrough(
      service,
      'statutoryWatch(PAGE)',
      (list) => list,
      () => 3,
    );
    const large = await pageThrough(
      service,
      'statutoryWatch(PAGE)',
      (list) => list,
      () => 100,
    );
    expect(small.nodes).toEqual(large.nodes);
    expect([...small.totalCounts]).toEqual([small.nodes.length]);
  });

  it('is open to anyone, as findings are', async () => {
    const { errors } = await service.ask(`{ statutoryWatch(first: 2) { nodes { ${everything} } } }`);
    expect(errors).toBeUndefined();
  });

  it('refuses a place in the watch of another day', async () => {
    const { data } = await service.ask('{ statutoryWatch(asOf: "2023-03-31", first: 1) { pageInfo { endCursor } } }');
    const { errors } = await service.ask(
      'query ($after: String) { statutoryWatch(first: 1, after: $after) { nodes { id } } }',
      { after: data.statutoryWatch.pageInfo.endCursor },
    );
    expect(errors?.[0]?.message).toContain('belongs to another run of detection');
  });
});

describe('the statutory watch of an area', () => {
  interface Placed {
    place: number;
    finding: { settings: { nodes: { setting: { localAuthorityName: string; region: { code: string } | null } }[] } };
  }
  const asked = `query ($filter: StatutoryWatchFilter) { statutoryWatch(first: 100, filter: $filter) {
    totalCount nodes { place finding { settings(first: 20) { nodes { setting { localAuthorityName region { code } } } } } } } }`;

  async function inArea(filter: Record<string, string> | null): Promise<{ totalCount: number; nodes: Placed[] }> {
    const { data, errors } = await service.ask(asked, { filter }, { as: people.analyst });
    expect(errors).toBeUndefined();
    return data.statutoryWatch;
  }

  it('has those with an observed setting there and no other, at their places on the whole watch', async () => {
    const all = await inArea(null);
    const [first] = all.nodes[0]?.finding.settings.nodes ?? [];
    const council = first?.setting.localAuthorityName ?? '';
    const region = first?.setting.region?.code ?? '';
    const where = {
      localAuthority: (placed: Placed) =>
        placed.finding.settings.nodes.some(({ setting }) => setting.localAuthorityName === council),
      region: (placed: Placed) => placed.finding.settings.nodes.some(({ setting }) => setting.region?.code === region),
    };
    const ofCouncil = await inArea({ localAuthority: council });
    expect(ofCouncil).toEqual({ totalCount: ofCouncil.nodes.length, nodes: all.nodes.filter(where.localAuthority) });
    const ofRegion = await inArea({ region });
    expect(ofRegion).toEqual({ totalCount: ofRegion.nodes.length, nodes: all.nodes.filter(where.region) });
    expect((await inArea({ localAuthority: 'Nowhere' })).nodes).toEqual([]);
  });
});
