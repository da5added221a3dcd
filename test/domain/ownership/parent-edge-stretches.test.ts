import * as fc from 'fast-check';
import { type DatedOwnership, graphOn, isKnownOn, lives } from '../../../src/domain/ownership/dated-ownership';
import { anyCommonController } from '../../../src/domain/ownership/definitions/any-common-controller';
import { companiesActParent } from '../../../src/domain/ownership/definitions/companies-act-parent';
import { ultimateConsolidating } from '../../../src/domain/ownership/definitions/ultimate-consolidating';
import { edgeBases } from '../../../src/domain/ownership/parent-edge';
import { parentEdgeStretches } from '../../../src/domain/ownership/parent-edge-stretches';
import { company, consolidates, holds, lasting, owns } from './dated-facts';
import { anyHistory, companies, days, runs } from './histories';

const two = [lasting(company(1)), lasting(company(2))];

it.each([
  [
    'votes of more than half',
    companiesActParent,
    [holds(2, 1, 60, { type: 'votingRights', from: '2021-01-01', to: '2022-01-01' })],
    [{ subsidiary: 1, parent: 2, limb: 'VOTING_MAJORITY', basis: 'SHOWN', from: '2021-01-01', to: '2022-01-01' }],
  ],
  ['a minority', companiesActParent, owns(2, 1, 40), []],
  [
    'accounts',
    ultimateConsolidating,
    [consolidates(2, 1, 'ULTIMATELY', { from: '2021-01-01' })],
    [{ subsidiary: 1, parent: 2, limb: 'CONSOLIDATES_ULTIMATELY', basis: 'SHOWN', from: '2021-01-01', to: null }],
  ],
  ['accounts, which are no control', companiesActParent, [consolidates(2, 1, 'ULTIMATELY')], []],
  ['a network, which has no parents', anyCommonController, owns(2, 1, 100), []],
] as const)('takes down who is whose parent by %s', (_case, definition, interests, expected) => {
  expect(parentEdgeStretches(definition, { parties: two, interests }, [1, 2])).toEqual(expected);
});

it('begins another stretch when it becomes surer', () => {
  const interests = [
    ...owns(2, 1, 60, { to: '2021-01-01', confidence: 'INFERRED' }),
    ...owns(2, 1, 60, { from: '2021-01-01' }),
  ];
  const stretches = parentEdgeStretches(companiesActParent, { parties: two, interests }, [1]);
  expect(stretches.map(({ basis, from, to }) => [basis, from, to])).toEqual([
    ['INFERRED', '2020-01-01', '2021-01-01'],
    ['SHOWN', '2021-01-01', null],
  ]);
});

it.each([
  companiesActParent,
  ultimateConsolidating,
])('tells of each day what asking on that day does: $id', (definition) => {
  fc.assert(
    fc.property(anyHistory, (dated) => {
      const stretches = parentEdgeStretches(definition, dated, companies);
      for (const day of days) {
        const standing = stretches.filter(({ from, to }) => from <= day && (to === null || day < to));
        const told = standing.map(({ subsidiary, parent, limb, basis }) => `${subsidiary} ${parent} ${limb} ${basis}`);
        expect(told.sort()).toEqual(naive(definition, dated, day));
      }
    }),
    runs,
  );
});

function naive(
  definition: typeof companiesActParent | typeof ultimateConsolidating,
  dated: DatedOwnership,
  day: string,
) {
  const [graph, known] = [graphOn(dated, day), lives(dated)];
  const standing = companies.filter((id) => isKnownOn(known, id, day));
  const surest = new Map<string, string>();
  const edges = standing.flatMap((id) => definition.parentEdges(graph, [id]));
  for (const basis of Object.keys(edgeBases).reverse()) {
    for (const edge of edges.filter((one) => one.basis === basis)) {
      surest.set(`${edge.subsidiary} ${edge.parent} ${edge.limb}`, basis);
    }
  }
  return [...surest].map(([edge, basis]) => `${edge} ${basis}`).sort();
}
