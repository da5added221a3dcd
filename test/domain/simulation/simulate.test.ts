import type { JudgementValue } from '../../../src/domain/judgements/frameworks';
import { anyCommonController } from '../../../src/domain/ownership/definitions/any-common-controller';
import { companiesActParent } from '../../../src/domain/ownership/definitions/companies-act-parent';
import type { DrawnDefinition } from '../../../src/domain/ownership/definitions/group-definition';
import { ownershipGraph } from '../../../src/domain/ownership/graph';
import type { SimulatedChange } from '../../../src/domain/ownership/overlay-changes';
import { type SimulationBase, simulate } from '../../../src/domain/simulation/simulate';
import type { SimulatedSetting } from '../../../src/domain/simulation/simulated-setting';
import { day, inspected, setting } from '../indicators/facts';
import { company, owns, person } from '../ownership/dated-facts';

/** A home of a company, with how it stands. */
function home(urn: string, provider: number, overall: JudgementValue | null): SimulatedSetting {
  const inspections = overall === null ? [] : [inspected('2024-06-01', overall)];
  return { provider, places: 4, facts: { ...setting(urn, inspections), urn } };
}

/** Group 10 has companies 1 and 2, group 20 has company 3; two natural persons own the groups, and perhaps are one. */
const parties = [company(1), company(2), company(3), company(10), company(20), person(8), person(9)];
const interests = [
  ...owns(10, 1, 100),
  ...owns(10, 2, 100),
  ...owns(20, 3, 100),
  ...owns(8, 10, 100),
  ...owns(9, 20, 100),
];
const settings = [
  home('A', 1, 'INADEQUATE'),
  home('B', 2, 'GOOD'),
  home('C', 3, 'INADEQUATE'),
  home('T', 10, 'INADEQUATE'),
];
const base: SimulationBase = { day, graph: ownershipGraph(parties, interests), settings };

const sale: SimulatedChange = { kind: 'TRANSFER_SHARES', subject: 3, from: 20, to: 10, share: 'ALL' };

function result(changes: readonly SimulatedChange[], on = base, definition: DrawnDefinition = companiesActParent) {
  const simulation = simulate(on, definition, changes);
  if (!simulation.isApplied) throw new Error(JSON.stringify(simulation.problems));
  return simulation.result;
}

describe('what would follow from a sale', () => {
  it('moves the settings of what is sold', () => {
    expect(result([sale]).moves).toEqual([{ urn: 'C', kind: 'MOVES', from: 20, to: 10 }]);
  });

  it("makes the buyer meet route B, and does not count what is registered in the parent's own name", () => {
    expect(result([sale]).section23A).toEqual([
      {
        group: 10,
        before: { state: 'ONE_SETTING_AWAY', observed: ['A'], subsidiariesObserved: 1 },
        after: { state: 'ROUTE_B', observed: ['A', 'C'], subsidiariesObserved: 2 },
      },
      {
        group: 20,
        before: { state: null, observed: ['C'], subsidiariesObserved: 1 },
        after: { state: null, observed: [], subsidiariesObserved: 0 },
      },
    ]);
  });

  it('concentrates the market of its council', () => {
    const [change] = result([sale]).concentration;
    expect([change?.localAuthority, change?.before.hhiBySettings, change?.after.hhiBySettings]).toEqual([
      'Lancashire',
      6_250,
      10_000,
    ]);
  });

  it('says which definition made it, and for which day', () => {
    expect(result([sale])).toMatchObject({ day, definition: { id: 'COMPANIES_ACT_PARENT', version: 1 } });
  });

  it('takes quality along as counts', () => {
    expect(result([sale]).quality.map(({ group, before, after }) => [group, before.adverse, after.adverse])).toEqual([
      [10, 2, 3],
      [20, 1, 0],
    ]);
  });
});

it.each<[string, readonly SimulatedChange[], string | null | undefined]>([
  ['a setting passes to a sister company', [{ kind: 'TRANSFER_SETTING', urn: 'C', to: 2 }], 'ROUTE_B'],
  ['a setting passes to the same subsidiary', [{ kind: 'TRANSFER_SETTING', urn: 'C', to: 1 }], 'ROUTE_A'],
  ['a setting passes to the parent itself', [{ kind: 'TRANSFER_SETTING', urn: 'A', to: 10 }], null],
  ['the adverse setting closes', [{ kind: 'CLOSE_SETTING', urn: 'A' }], null],
  ['the only other setting closes', [{ kind: 'CLOSE_SETTING', urn: 'B' }], null],
  [
    'another opens, and nothing is observed in it',
    [{ kind: 'REGISTER_SETTING', provider: 2, localAuthority: 'Kent', provisionType: 'CHILDRENS_HOME', places: 3 }],
    undefined,
  ],
])('s. 23A sees it in the group of company 10: %s', (_case, changes, state) => {
  const change = result(changes).section23A?.find(({ group }) => group === 10);
  expect(change?.after.state).toBe(state);
});

it('reads nothing under s. 23A in a network', () => {
  expect(result([sale], base, anyCommonController).section23A).toBeNull();
});

it('puts natural persons who are one together before and after', () => {
  const moved = (sameAs?: ReadonlyMap<number, number>) =>
    result([sale], { ...base, sameAs }, anyCommonController).moves;
  expect(moved()).toHaveLength(1);
  expect(
    moved(
      new Map([
        [8, 1],
        [9, 1],
      ]),
    ),
  ).toEqual([]);
});

it('changes nothing without a change', () => {
  expect(result([])).toMatchObject({ moves: [], section23A: [], concentration: [], quality: [] });
});

it('says what is wrong, and tries nothing', () => {
  const simulation = simulate(base, companiesActParent, [sale, { kind: 'CLOSE_SETTING', urn: 'Z' }]);
  expect(simulation).toMatchObject({
    isApplied: false,
    problems: [{ code: 'SETTING_NOT_KNOWN', path: ['changes', '1', 'urn'] }],
  });
});

it('leaves what it starts from as it is', () => {
  const before = JSON.stringify(settings);
  result([sale, { kind: 'TRANSFER_SETTING', urn: 'C', to: 2 }]);
  expect(JSON.stringify(settings)).toBe(before);
  expect(base.graph.interestsIn(3).map(({ party }) => party)).toEqual([20, 20]);
});

it('gives what there is once it has happened', () => {
  const happened: SimulationBase = {
    ...base,
    graph: ownershipGraph(
      parties,
      interests.map((one) => (one.party === 20 ? { ...one, party: 10 } : one)),
    ),
  };
  const closing: SimulatedChange = { kind: 'CLOSE_SETTING', urn: 'A' };
  const [both, second] = [result([sale, closing]), result([closing], happened)];
  expect(second.section23A).toHaveLength(1);
  expect(second.section23A?.map(({ after }) => after)).toEqual(
    both.section23A?.filter(({ group }) => group === 10).map(({ after }) => after),
  );
  expect(second.concentration.map(({ after }) => after)).toEqual(both.concentration.map(({ after }) => after));
});
