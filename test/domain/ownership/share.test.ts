import { compareShares, isMajority, mayBeHalf, sumOf, sumOfLeast } from '../../../src/domain/ownership/share';
import { writtenShare } from '../../../src/domain/ownership/share-words';
import { share, type WrittenShare } from './small-graph';

describe('a majority is more than half', () => {
  it.each<[WrittenShare, string]>([
    [100, 'SHOWN'],
    [50.000001, 'SHOWN'],
    [50, 'NO'],
    [49.9, 'NO'],
    ['75-100', 'SHOWN'],
    ['50-75', 'SHOWN'],
    ['25-50', 'NO'],
    ['25-100', 'POSSIBLE'],
    [[50, 75], 'POSSIBLE'],
    [[0, 100], 'POSSIBLE'],
  ])('%p: %s', (written, majority) => {
    expect(isMajority(share(written)!)).toBe(majority);
  });
});

it.each<[WrittenShare, boolean]>([
  [50, true],
  ['25-50', true],
  [[50, 75], true],
  ['50-75', false],
  [49, false],
  [51, false],
])('%p may be just half: %p', (written, expected) => {
  expect(mayBeHalf(share(written)!)).toBe(expected);
});

describe('shares that do not overlap are added', () => {
  it.each<[WrittenShare[], string]>([
    [[33.4, 16.6], '50 %'],
    [['25-50', '25-50'], 'over 50 up to 100 %'],
    [['25-50', '50-75'], 'over 75 up to 100 %'],
    [[60, 60], '100 %'],
    [[], '0 %'],
  ])('%p are %s', (written, expected) => {
    expect(writtenShare(sumOf(written.map((one) => share(one)!)))).toBe(expected);
  });

  it('and what they are at least is not capped, so that one sees when they must overlap', () => {
    expect(sumOfLeast([share(60)!, share('50-75')!])).toBe(110_000_000);
  });
});

it.each<[WrittenShare, WrittenShare]>([
  [40, 50],
  [[25, 50], '25-50'],
  ['25-50', '25-100'],
  ['50-75', [50.1, 60]],
])('%p comes before %p', (first, second) => {
  expect(compareShares(share(first)!, share(second)!)).toBeLessThan(0);
  expect(compareShares(share(second)!, share(first)!)).toBeGreaterThan(0);
});
