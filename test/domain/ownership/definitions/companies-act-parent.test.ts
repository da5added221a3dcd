import { companiesActParent } from '../../../../src/domain/ownership/definitions/companies-act-parent';
import { ownershipGraph } from '../../../../src/domain/ownership/graph';
import type { Interest } from '../../../../src/domain/ownership/interest';
import { company, consolidates, council, holds, owns, person } from '../dated-facts';

const parties = [company(1), company(2), company(3), company(4), person(8), council(9)];

/** `1: 2, 2: 2`: the group of each undertaking. */
function groups(interests: readonly Interest[]): string {
  const places = companiesActParent.partition(ownershipGraph(parties, interests), [1, 2, 3, 8, 9]);
  return [...places].map(([id, { group }]) => `${id}: ${group}`).join(', ');
}

describe('a group of the Companies Act', () => {
  it.each<[string, readonly Interest[], string]>([
    ['nobody owns anybody', [], '1: 1, 2: 2, 3: 3'],
    ['a parent and its subsidiary', owns(2, 1, 100), '1: 2, 2: 2, 3: 3'],
    ['a chain', [...owns(2, 1, 60), ...owns(3, 2, 60)], '1: 3, 2: 3, 3: 3'],
    ['a minority', owns(2, 1, 40), '1: 1, 2: 2, 3: 3'],
    ['half each', [...owns(2, 1, 50), ...owns(3, 1, 50)], '1: 1, 2: 2, 3: 3'],
    ['two companies of one natural person', [...owns(8, 1, 100), ...owns(8, 2, 100)], '1: 1, 2: 2, 3: 3'],
    ['two companies of one council', [...owns(9, 1, 100), ...owns(9, 2, 100)], '1: 1, 2: 2, 3: 3'],
    ['companies that own each other', [...owns(2, 1, 100), ...owns(1, 2, 100)], '1: 1, 2: 1, 3: 3'],
    [
      'held through two subsidiaries',
      [...owns(2, 1, 30), ...owns(3, 1, 30), ...owns(4, 2, 100), ...owns(4, 3, 100)],
      '1: 4, 2: 4, 3: 4',
    ],
    ['accounts, which are no control', [consolidates(2, 1, 'ULTIMATELY')], '1: 1, 2: 2, 3: 3'],
  ])('%s', (_case, interests, expected) => expect(groups(interests)).toBe(expected));
});

it.each([
  ['shown', [holds(2, 1, 60, { type: 'votingRights' })], { group: 2, basis: 'SHOWN', confidence: 'STATED' }],
  ['nobody above, which is published nowhere', [], { group: 1, basis: 'INFERRED', confidence: 'INFERRED' }],
] as const)('says how sure it is: %s', (_case, interests, place) => {
  expect(companiesActParent.partition(ownershipGraph(parties, interests), [1]).get(1)).toEqual(place);
});

it('leaves out what is dissolved', () => {
  const graph = ownershipGraph([company(1, { dissolvedOn: '2020-01-01' })], []);
  expect(companiesActParent.partition(graph, [1]).size).toBe(0);
});
