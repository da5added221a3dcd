import { detectPatterns } from '../../../src/features/findings/detect-patterns';
import { publishedOwner } from '../../../src/features/provider-groups/group-membership.store';
import { pageThrough } from '../../support/paging';
import { people } from '../../support/people';
import { type Answer, demoDay, servedNation } from '../../support/service';

const service = servedNation();

interface Estimate {
  interval95: { low: number; high: number; level: number };
  interval80: { low: number; high: number; level: number };
  point: number;
}

interface Shown {
  id: string;
  place: number;
  n: number;
  observed: number;
  expected: number;
  p: number;
  q: number | null;
  own: number;
  inherited: number;
  uncertain: number;
  ratio: Estimate;
  shrunken: Estimate;
  funnel95: { low: number; high: number };
  funnel998: { low: number; high: number };
  withoutInherited: { n: number; observed: number; expected: number };
  givenRecord: { expected: number; ratio: Estimate } | null;
  providerGroup: { id: string };
}

interface EffectsPage {
  groupEffects: { nodes: Shown[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

const estimate = '{ interval95 { low high level } interval80 { low high level } point }';
const shown = `id place n observed expected p q own inherited uncertain ratio ${estimate} shrunken ${estimate}
  funnel95 { low high } funnel998 { low high } withoutInherited { n observed expected } givenRecord { expected ratio ${estimate} } providerGroup { id }`;

async function effects(outcome: string): Promise<Shown[]> {
  const found: Shown[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors }: Answer<EffectsPage> = await service.ask(
      `query ($after: String) { groupEffects(first: 100, outcome: ${outcome}, after: $after) {
        nodes { ${shown} } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    expect(errors).toBeUndefined();
    found.push(...data.groupEffects.nodes);
    if (!data.groupEffects.pageInfo.hasNextPage) return found;
    after = data.groupEffects.pageInfo.endCursor;
  }
}

describe.each(['BELOW_GOOD', 'ADVERSE'])('the effects of groups under %s', (outcome) => {
  it('are of every group with an inspection in the window, remarkable or not, in order of place', async () => {
    const all = await effects(outcome);
    expect(all.map(({ place }) => place)).toEqual(all.map((_, index) => index + 1));
    expect(new Set(all.map(({ providerGroup }) => providerGroup.id)).size).toBe(all.length);
    expect(all.some(({ observed }) => observed === 0)).toBe(true);
    expect(all.some(({ q }) => q === null)).toBe(true);
    const q = all.map((one) => one.q ?? Number.POSITIVE_INFINITY);
    expect(q).toEqual([...q].sort((a, b) => a - b));
  });

  it('hold what a funnel is drawn from, and hold together', async () => {
    for (const one of await effects(outcome)) {
      expect(one.funnel998.low).toBeLessThanOrEqual(one.funnel95.low);
      expect(one.funnel95.high).toBeLessThanOrEqual(one.funnel998.high);
      expect(one.own + one.inherited + one.uncertain).toBe(one.observed);
      expect(one.withoutInherited.n).toBeLessThanOrEqual(one.n);
      for (const { interval95, interval80 } of [one.ratio, one.shrunken]) {
        expect([interval95.level, interval80.level]).toEqual([0.95, 0.8]);
        expect(interval95.low).toBeLessThanOrEqual(interval80.low);
        expect(interval80.high).toBeLessThanOrEqual(interval95.high);
      }
      expect(one.shrunken.interval95.high - one.shrunken.interval95.low).toBeGreaterThan(0);
      expect(one.ratio.point).toBeCloseTo(one.observed / one.expected, 12);
    }
  });

  it('have what the record of each setting leads one to expect beside them, of the same inspections', async () => {
    const all = await effects(outcome);
    for (const { observed, givenRecord } of all) {
      const { expected, ratio } = givenRecord!;
      expect(ratio.point).toBeCloseTo(observed / expected, 12);
      expect([ratio.interval95.level, ratio.interval80.level]).toEqual([0.95, 0.8]);
      expect(ratio.interval95.low).toBeLessThanOrEqual(ratio.interval80.low);
      expect(ratio.interval80.high).toBeLessThanOrEqual(ratio.interval95.high);
    }
    // Both models are right on the whole, and differ group by group.
    const sum = (expected: (one: Shown) => number) => all.reduce((whole, one) => whole + expected(one), 0);
    const given = sum(({ givenRecord }) => givenRecord!.expected);
    expect(Math.abs(given / sum(({ expected }) => expected) - 1)).toBeLessThan(0.1);
    expect(all.some(({ expected, givenRecord }) => Math.abs(givenRecord!.expected / expected - 1) > 0.1)).toBe(true);
  });

  it('never put a group of two before a larger one by noise: what is too small is not tested, and comes last', async () => {
    const all = await effects(outcome);
    const firstUntested = all.findIndex(({ q }) => q === null);
    for (const { n, place } of all) if (n <= 2) expect(place).toBeGreaterThan(firstUntested);
  });

  it('are the same list at any page size', async () => {
    const list = `groupEffects(outcome: ${outcome}, PAGE)`;
    const small = await pageThrough(
      service,
      list,
      (text) => text,
      () => 7,
    );
    const large = await pageThrough(
      service,
      list,
      (text) => text,
      () => 100,
    );
    expect(small.nodes).toEqual(large.nodes);
    expect([...small.totalCounts]).toEqual([small.nodes.length]);
  });
});

describe('reading them', () => {
  it.each([1, 20])('takes as many statements for %i as for one', async (first) => {
    const { statements, errors } = await service.ask(
      `{ groupEffects(first: ${first}) { totalCount nodes { ${shown} } } }`,
      {},
      { as: people.analyst },
    );
    expect(errors).toBeUndefined();
    // The run, a page, the total, and the groups.
    expect(statements).toHaveLength(4);
  });

  it('of groups is one statement for a page of groups', async () => {
    const { statements, data, errors } = await service.ask(
      '{ providerGroups(first: 20, orderBy: SETTINGS_DESC) { nodes { id effects { outcome place n providerGroup { id } } } } }',
    );
    expect(errors).toBeUndefined();
    // The groups, their effects, and the groups again as they stood on the day of the run.
    expect(statements).toHaveLength(3);
    for (const { id, effects: own } of data.providerGroups.nodes) {
      expect(own.length).toBeLessThanOrEqual(2);
      for (const { providerGroup } of own) expect(providerGroup.id).toBe(id);
    }
    expect(data.providerGroups.nodes.some(({ effects: own }: { effects: unknown[] }) => own.length === 2)).toBe(true);
  });

  it('of another outcome does not take the place in this one', async () => {
    const { data } = await service.ask('{ groupEffects(first: 1) { pageInfo { endCursor } } }');
    const { errors } = await service.ask(
      'query ($after: String) { groupEffects(first: 1, outcome: ADVERSE, after: $after) { nodes { id } } }',
      { after: data.groupEffects.pageInfo.endCursor },
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('before the first detection gives none', async () => {
    const { data } = await service.ask('{ groupEffects(asOf: "2010-01-01", first: 5) { totalCount nodes { id } } }');
    expect(data.groupEffects).toEqual({ totalCount: 0, nodes: [] });
  });
});

it('kept before the other expectation was worked out say nothing of it', async () => {
  const [first] = await effects('BELOW_GOOD');
  await service.database.query({
    text: `update group_effect set record_expected = null, record_low95 = null, record_high95 = null,
      record_low80 = null, record_high80 = null where id = $1`,
    values: [first?.id],
  });
  const without = (await effects('BELOW_GOOD')).filter(({ givenRecord }) => givenRecord === null);
  expect(without.map(({ id }) => id)).toEqual([first?.id]);
});

it('are kept with the run: detecting over the same facts adds none', async () => {
  const count = async () => {
    const [row] = await service.database.query<{ count: number }>({
      text: 'select count(*)::int as count from group_effect',
    });
    return row?.count;
  };
  const before = await count();
  expect(before).toBeGreaterThan(0);
  await detectPatterns(service.database, demoDay, publishedOwner);
  expect(await count()).toBe(before);
});
