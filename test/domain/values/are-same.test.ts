import { areSame } from '../../../src/domain/values/are-same';

const [one, other] = [{ id: 1 }, { id: 1 }];

it.each([
  ['none and none', [], [], true],
  ['one object and itself', [one], [one], true],
  ['one object and its equal', [one], [other], false],
  ['the same in another order', [1, 2], [2, 1], false],
  ['a list and its beginning', [1, 2], [1], false],
])('of %s', (_case, first, second, expected) => {
  expect(areSame(first, second)).toBe(expected);
});
