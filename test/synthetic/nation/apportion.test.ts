import fc from 'fast-check';
import { apportion, repeated } from '../../../src/synthetic/nation/apportion';

describe('apportion', () => {
  it.each([
    ['even', [1, 1], 4, [2, 2]],
    ['the largest remainder gets the odd one', [5, 3, 2], 3, [1, 1, 1]],
    ['nothing to share', [1, 2], 0, [0, 0]],
    ['no weight', [0, 0], 3, [0, 0]],
  ])('%s', (_, weights, total, shares) => {
    expect(apportion(weights, total)).toEqual(shares);
  });

  it('always adds up, and strays from the exact share by less than one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1 }), fc.nat(5000), (weights, total) => {
        const shares = apportion(weights, total);
        const sum = weights.reduce((first, second) => first + second, 0);
        expect(shares.reduce((first, second) => first + second, 0)).toBe(total);
        shares.forEach((share, index) => {
          expect(Math.abs(share - ((weights[index] ?? 0) / sum) * total)).toBeLessThan(1 + 1e-9);
        });
      }),
    );
  });

  it('repeats each value as often as its share', () => {
    expect(
      repeated(
        [
          ['a', 2],
          ['b', 1],
        ] as const,
        3,
      ),
    ).toEqual(['a', 'a', 'b']);
  });
});
