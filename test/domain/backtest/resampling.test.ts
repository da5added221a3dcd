import { GroupDraws, quantile } from '../../../src/domain/backtest/resampling';

describe('quantiles', () => {
  it.each([
    [[1, 2, 3, 4], 0.25, 1.75],
    [[1, 2, 3, 4], 0.5, 2.5],
    [[5], 0.975, 5],
    [[1, 9], 0, 1],
    [[1, 9], 1, 9],
  ])('of %j at %d is %d, as R has it', (values, share, expected) => expect(quantile(values, share)).toBe(expected));
});

describe('draws of groups', () => {
  const ids = Array.from({ length: 50 }, (_, index) => `g${index}`);

  it('draw as many groups as there are, with replacement', () => {
    const draws = new GroupDraws(ids, 20, 7);
    for (const total of draws.figures(ids, (times) => times.reduce((sum, count) => sum + count, 0)))
      expect(total).toBe(50);
  });

  it('are the same for the same seed, and others for another', () => {
    const first = (seed: number) => new GroupDraws(ids, 5, seed).figures(['g0', 'g1'], (times) => times[0] ?? 0);
    expect(first(7)).toEqual(first(7));
    expect(first(7)).not.toEqual(first(8));
  });

  it('give the interval of a mean that theory gives', () => {
    const many = Array.from({ length: 400 }, (_, index) => `g${index}`);
    const mean = (times: Uint16Array) => times.reduce((sum, count, index) => sum + count * (index % 2), 0) / 400;
    const { low, high } = new GroupDraws(many, 2000, 3).interval(many, mean)!;
    // A share of a half in 400: 0.5 plus or minus 1.96 times 0.025.
    expect(low).toBeCloseTo(0.451, 2);
    expect(high).toBeCloseTo(0.549, 2);
  });

  it('give no interval where most draws have no figure', () => {
    const draws = new GroupDraws(ids, 100, 7);
    expect(draws.interval(['g0'], () => null)).toBeNull();
  });
});
