import { choicesFromEach, combinations, firstFew } from '../../../../src/domain/thresholds/section-23a/combinations';

describe('combinations', () => {
  it.each([
    [0, [[]]],
    [1, [['a'], ['b'], ['c']]],
    [
      2,
      [
        ['a', 'b'],
        ['a', 'c'],
        ['b', 'c'],
      ],
    ],
    [3, [['a', 'b', 'c']]],
    [4, []],
    [-1, []],
  ])('of %i of three are made in their order', (size, expected) => {
    expect([...combinations(['a', 'b', 'c'], size)]).toEqual(expected);
  });

  it('are as many as the binomial coefficient says', () => {
    expect([...combinations(Array.from({ length: 10 }), 4)]).toHaveLength(210);
  });

  it('from several lists take one choice of each', () => {
    const lists = [() => [['a'], ['b']], () => [['x', 'y']], () => [['1'], ['2']]];
    expect([...choicesFromEach(lists)].map((choice) => choice.join(''))).toEqual(['axy1', 'axy2', 'bxy1', 'bxy2']);
    expect([...choicesFromEach([])]).toEqual([[]]);
  });

  it('are cut off where told, and say whether there were more', () => {
    expect(firstFew([1, 2, 3], 2)).toEqual({ few: [1, 2], isComplete: false });
    expect(firstFew([1, 2], 2)).toEqual({ few: [1, 2], isComplete: true });
  });
});
