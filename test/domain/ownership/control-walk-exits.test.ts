import { edgesAbove } from '../../../src/domain/ownership/control-walk-edges';
import { exitsFrom, parentsNotFollowed } from '../../../src/domain/ownership/control-walk-exits';
import { loopsAmong } from '../../../src/domain/ownership/control-walk-loops';
import type { Interest } from '../../../src/domain/ownership/interest';
import { board, graphOf, votes } from './small-graph';

function exits(interests: readonly Interest[]): [parents: number[], notFollowed: readonly number[]] {
  const edges = edgesAbove([1], graphOf(interests));
  const loops = loopsAmong([1], (id) => (edges.get(id) ?? []).map(({ parent }) => parent));
  const found = exitsFrom(1, edges, loops);
  return [found.map(({ parent }) => parent), parentsNotFollowed(found, edges)];
}

it.each<[string, Interest[], [number[], number[]]]>([
  ['no parent', [votes(2, 1, 40)], [[], []]],
  ['one parent by two limbs', [votes(2, 1, 60), board(2, 1)], [[2, 2], []]],
  ['two parents', [votes(5, 1, 60), board(3, 1)], [[5, 3], [3]]],
  ['two parents, one above the other', [votes(5, 1, 60), board(3, 1), board(3, 5)], [[5, 3], []]],
  ['a loop that is closed', [votes(2, 1, 60), votes(1, 2, 60)], [[], []]],
  ['a loop with two ways out', [votes(2, 1, 60), votes(1, 2, 60), board(8, 1), board(7, 2)], [[7, 8], [8]]],
])('%s', (_, interests, expected) => {
  expect(exits(interests)).toEqual(expected);
});
