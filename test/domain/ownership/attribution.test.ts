import { allParentEdges, attributedParentEdges } from '../../../src/domain/ownership/attribution';
import type { OwnershipGraph } from '../../../src/domain/ownership/graph';
import type { Interest } from '../../../src/domain/ownership/interest';
import { parentEdgesOf } from '../../../src/domain/ownership/parent-edges';
import type { Party, PartyId } from '../../../src/domain/ownership/party';
import { board, company, graphOf, person, shares, votes } from './small-graph';

function attributed(interests: readonly Interest[], described: readonly Party[] = []): string[] {
  const graph = graphOf(interests, described);
  const subjects = idsIn(interests);
  const direct = subjects.flatMap((id) => parentEdgesOf(id, graph));
  return attributedParentEdges(subjects, graph, direct).map(({ subsidiary, parent }) => `${parent} of ${subsidiary}`);
}

function idsIn(interests: readonly Interest[]): PartyId[] {
  return [...new Set(interests.flatMap(({ subject, party }) => [subject, party]))].filter((id) => id !== null);
}

describe('a majority that an undertaking has only with its subsidiaries', () => {
  it.each<[string, Interest[], Party[], string[]]>([
    ['its own and one of its subsidiary', [votes(9, 1, 30), votes(2, 1, 30), votes(9, 2, 100)], [], ['9 of 1']],
    ['those of two subsidiaries', [votes(2, 1, 30), votes(3, 1, 30), votes(9, 2, 60), votes(9, 3, 60)], [], ['9 of 1']],
    ['bands of over 25 % each', [votes(2, 1, '25-50'), votes(9, 1, '25-50'), votes(9, 2, 100)], [], ['9 of 1']],
    ['shares taken for votes', [shares(2, 1, 26), votes(9, 1, 26), shares(9, 2, 60)], [], ['9 of 1']],
    ['a subsidiary by another limb', [votes(2, 1, 30), votes(9, 1, 30), board(9, 2)], [], ['9 of 1']],
    ['half of it', [votes(2, 1, 25), votes(9, 1, 25), votes(9, 2, 100)], [], []],
    ['what may be a majority', [votes(2, 1, [20, 60]), votes(9, 1, 25), votes(9, 2, 100)], [], []],
    ['one that holds a minority of the other', [votes(2, 1, 30), votes(9, 1, 30), votes(9, 2, 40)], [], []],
    ['one whose parent is a natural person', [votes(2, 1, 30), votes(9, 1, 30), votes(9, 2, 100)], [person(9)], []],
    ['more than there can be', [votes(2, 1, 45), votes(9, 1, 45), votes(7, 1, 30), votes(9, 2, 100)], [], []],
    ['a body that has a parent by itself', [votes(2, 1, 60), votes(9, 1, 40), votes(9, 2, 100)], [], []],
    ['a public body', [votes(2, 1, 30), votes(9, 1, 30), votes(9, 2, 100)], [company(1, { entityType: 'state' })], []],
    [
      'its own subsidiaries holding in it',
      [votes(2, 1, 30), votes(3, 1, 30), votes(1, 2, 60), votes(1, 3, 60)],
      [],
      [],
    ],
  ])('%s', (_, interests, described, expected) => {
    expect(attributed(interests, described)).toEqual(expected);
  });

  it('is that of the lowest: who is above it is a parent through it', () => {
    const group = [votes(2, 1, 30), votes(3, 1, 30), votes(9, 2, 60), votes(9, 3, 60)];
    expect(attributed([...group, votes(10, 9, 100)])).toEqual(['9 of 1']);
  });

  it('makes others: what was found counts in the next round', () => {
    const first = [votes(2, 1, 30), votes(9, 1, 30), votes(9, 2, 100)];
    expect(attributed([...first, votes(1, 4, 30), votes(9, 4, 30)]).sort()).toEqual(['9 of 1', '9 of 4']);
  });

  it('ends where holders are in a loop, and one of them stands for all', () => {
    const loop = [votes(8, 9, 60), votes(9, 8, 60)];
    expect(attributed([votes(8, 1, 30), votes(9, 1, 30), ...loop])).toEqual(['8 of 1']);
  });

  it('says what it rests on', () => {
    const interests = [votes(9, 1, 30), votes(2, 1, 35), votes(9, 2, 100)];
    const edge = allParentEdges(graphOf(interests), [1, 2, 9]).find(({ basis }) => basis === 'ATTRIBUTED');
    expect(edge).toMatchObject({ limb: 'VOTING_MAJORITY', interests: [interests[0]!.id, interests[1]!.id] });
    expect(edge!.because).toBe(
      "Undertakings that are it or its subsidiaries hold 65 % of the votes, or of shares taken for votes; what a subsidiary holds counts as its parent's (Schedule 7, not read).",
    );
  });
});

it('all parents are the direct ones and these, in the order in which they are followed', () => {
  const graph: OwnershipGraph = graphOf([board(7, 1), votes(9, 1, 30), votes(2, 1, 30), votes(9, 2, 100)]);
  expect(
    allParentEdges(graph, [1, 2, 7, 9]).map(({ subsidiary, parent, basis }) => [subsidiary, parent, basis]),
  ).toEqual([
    [2, 9, 'SHOWN'],
    [1, 9, 'ATTRIBUTED'],
    [1, 7, 'INFERRED'],
  ]);
});
