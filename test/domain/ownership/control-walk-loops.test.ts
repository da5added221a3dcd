import { loopsAmong } from '../../../src/domain/ownership/control-walk-loops';

function loops(parents: Readonly<Record<number, number[]>>): number[][] {
  const ids = Object.keys(parents).map(Number);
  return [...new Set(loopsAmong(ids, (id) => parents[id] ?? []).values())].map((members) => [...members]);
}

it.each<[string, Record<number, number[]>, number[][]]>([
  ['a chain has none', { 1: [2], 2: [3], 3: [] }, []],
  ['two that hold each other', { 1: [2], 2: [1] }, [[1, 2]]],
  ['what leads into one is not in it', { 5: [2], 2: [1], 1: [2] }, [[1, 2]]],
  ['what it leads to is not in it', { 1: [2], 2: [1, 3], 3: [] }, [[1, 2]]],
  ['two that share a member are one', { 1: [2], 2: [1, 3], 3: [2] }, [[1, 2, 3]]],
  [
    'two apart are two',
    { 1: [2], 2: [1, 3], 3: [4], 4: [3] },
    [
      [3, 4],
      [1, 2],
    ],
  ],
  ['a fork that comes together is none', { 1: [2, 3], 2: [4], 3: [4], 4: [] }, []],
])('%s', (_, parents, expected) => {
  expect(loops(parents)).toEqual(expected);
});

it('is not stopped by depth', () => {
  const deep = 200_000;
  const found = loopsAmong([0], (id) => [(id + 1) % deep]);
  expect(found.get(0)?.length).toBe(deep);
});
