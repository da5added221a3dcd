import { anyCommonController } from '../../../../src/domain/ownership/definitions/any-common-controller';
import { ownershipGraph } from '../../../../src/domain/ownership/graph';
import type { Interest } from '../../../../src/domain/ownership/interest';
import type { PartyId } from '../../../../src/domain/ownership/party';
import { joiningSamePersons } from '../../../../src/domain/ownership/same-persons';
import { company, consolidates, council, hasRight, holds, owns, person } from '../dated-facts';

const parties = [
  company(1),
  company(2),
  company(3),
  person(7),
  person(8),
  council(9),
  company(10, { entityType: 'unknownEntity' }),
  company(11, { entityType: 'anonymousEntity' }),
  person(12, { personType: 'unknownPerson' }),
  person(13, { personType: 'anonymousPerson' }),
];

function groups(interests: readonly Interest[], sameAs: ReadonlyMap<PartyId, number> = new Map()): string {
  const graph = joiningSamePersons(ownershipGraph(parties, interests), sameAs);
  return [...anyCommonController.partition(graph, [1, 2, 3])].map(([, { group }]) => group).join(' ');
}

describe('a network', () => {
  const both = (holder: number) => [holds(holder, 1, 60), holds(holder, 2, 60)];
  it.each<[string, readonly Interest[], string]>([
    ['nothing in common', [], '1 2 3'],
    ['a natural person in common', both(7), '1 1 3'],
    ['a company in common, which is in it too', both(3), '1 1 1'],
    ['a council in common joins nothing', both(9), '1 2 3'],
    ['somebody unknown joins nothing', [...both(10), ...both(12)], '1 2 3'],
    ['somebody unnamed joins nothing', [...both(11), ...both(13)], '1 2 3'],
    ['just a quarter does not join', [holds(7, 1, 25), holds(7, 2, 25)], '1 2 3'],
    ['more than a quarter joins', [holds(7, 1, [25, 50, 'over']), holds(7, 2, 26)], '1 1 3'],
    ['a band that may be less than a quarter does not', [holds(7, 1, [10, 50]), holds(7, 2, 60)], '1 2 3'],
    ['a share that is not published does not', [holds(7, 1, null), holds(7, 2, 60)], '1 2 3'],
    ['votes as much as shares', [holds(7, 1, 30, { type: 'votingRights' }), holds(7, 2, 30)], '1 1 3'],
    ['a right to appoint the board', [hasRight(7, 1, 'appointmentOfBoard'), holds(7, 2, 30)], '1 1 3'],
    ['a seat on the board is no right of control', [hasRight(7, 1, 'boardMember'), holds(7, 2, 30)], '1 2 3'],
    ['a trustee', [hasRight(7, 1, 'trustee'), holds(7, 2, 30)], '1 2 3'],
    ['one after the other', [holds(7, 1, 60), holds(7, 2, 60), holds(8, 2, 30), holds(8, 3, 60)], '1 1 1'],
    ['accounts, which are another question', [consolidates(3, 1, 'DIRECTLY'), consolidates(3, 2, 'DIRECTLY')], '1 2 3'],
  ])('%s', (_case, interests, expected) => expect(groups(interests)).toBe(expected));

  it('takes persons with one number for one person', () => {
    const interests = [...owns(7, 1, 100), ...owns(8, 2, 100)];
    expect(groups(interests)).toBe('1 2 3');
    expect(
      groups(
        interests,
        new Map([
          [7, 1],
          [8, 1],
        ]),
      ),
    ).toBe('1 1 3');
    expect(
      groups(
        interests,
        new Map([
          [7, 1],
          [8, 2],
        ]),
      ),
    ).toBe('1 2 3');
  });
});

it('is the same for one undertaking whichever others are asked about', () => {
  const graph = ownershipGraph(parties, [holds(7, 1, 60), holds(7, 3, 60, { confidence: 'DECLARED' })]);
  expect(anyCommonController.partition(graph, [3])).toEqual(
    new Map([[3, { group: 1, basis: 'SHOWN', confidence: 'DECLARED' }]]),
  );
});
