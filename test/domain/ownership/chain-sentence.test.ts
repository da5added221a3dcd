import { controlSentence, ultimateParentSentence } from '../../../src/domain/ownership/chain-sentence';
import { listed, namesFrom } from '../../../src/domain/ownership/chain-sentence-names';
import { ultimateParentOf } from '../../../src/domain/ownership/control-walk';
import type { Interest } from '../../../src/domain/ownership/interest';
import { company, graphOf, person, share, shares, votes } from './small-graph';

const names = ['X', 'Y', 'Z', 'W'];
const nameOf = (id: number): string => names[id] ?? '?';

describe('who controls whom', () => {
  it.each([
    [{ through: [2] }, 'X controls Y through Z, 62 to 75 %'],
    [{ through: [2, 3] }, 'X controls Y through Z and W, 62 to 75 %'],
    [{ through: [], share: null }, 'X controls Y'],
    [{ through: [], basis: 'INDICATED' as const }, 'X may control Y, 62 to 75 %'],
  ])('%j', (more, expected) => {
    const claim = { controller: 0, subject: 1, share: share([62, 75]), basis: 'SHOWN' as const, ...more };
    expect(controlSentence(claim, nameOf)).toBe(expected);
  });
});

describe('who is on top, in a sentence', () => {
  it.each<[string | null, Interest[]]>([
    [
      'Company 3 controls Company 1 through Company 2, 37.875 to 75 %',
      [shares(2, 1, [50.5, 75]), shares(3, 2, [75, 100])],
    ],
    [
      'Company 4 controls Company 1 through Company 3 and Company 2, 60 %',
      [votes(2, 1, 60), votes(3, 2, 100), votes(4, 3, 100)],
    ],
    ['Company 9 controls Company 1, 60 %', [votes(2, 1, 30), votes(9, 1, 30), votes(9, 2, 100)]],
    [null, [shares(2, 1, 40)]],
  ])('%s', (expected, interests) => {
    const graph = graphOf(interests);
    const sentence = ultimateParentSentence(1, ultimateParentOf(1, graph), graph, namesFrom(graph, false));
    expect(sentence).toBe(expected);
  });
});

describe('a name', () => {
  const graph = graphOf([shares(2, 1, 60)], [company(1, { name: null }), person(2), person(3, { name: null })]);

  it.each([
    [1, 'a body whose name is not published', 'a body whose name is not published'],
    [2, 'a natural person', 'Person 2'],
    [3, 'a natural person', 'a natural person'],
    [4, 'a party of which nothing is known', 'a party of which nothing is known'],
  ])('of %p is %s, and where persons may be named %s', (id, unnamed, named) => {
    expect(namesFrom(graph, false)(id)).toBe(unnamed);
    expect(namesFrom(graph, true)(id)).toBe(named);
  });
});

it.each([
  [[], ''],
  [['A'], 'A'],
  [['A', 'B'], 'A and B'],
  [['A', 'B', 'C'], 'A, B and C'],
  [['A', 'B', 'C', 'D', 'E', 'F'], 'A, B, C, D, E and F'],
  [['A', 'B', 'C', 'D', 'E', 'F', 'G'], 'A, B, C, D, E and 2 others'],
])('%j are listed as %s', (given, expected) => {
  expect(listed(given)).toBe(expected);
});
