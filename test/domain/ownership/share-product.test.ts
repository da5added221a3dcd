import fc from 'fast-check';
import { hundredPercent, type Share } from '../../../src/domain/ownership/share';
import { productOf, writtenProduct } from '../../../src/domain/ownership/share-product';
import { share, type WrittenShare } from './small-graph';

const anyShare: fc.Arbitrary<Share> = fc
  .tuple(
    fc.integer({ min: 0, max: hundredPercent }),
    fc.integer({ min: 0, max: hundredPercent }),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([first, second, isOverLeast, isUnderMost]) => {
    const [least, most] = first < second ? [first, second] : [second, first];
    const isBand = least < most;
    return { least, most, isOverLeast: isBand && isOverLeast, isUnderMost: isBand && isUnderMost };
  });

describe('a share of a share', () => {
  it.each<[WrittenShare[], string]>([
    [
      [
        [75, 100],
        [50, 75],
      ],
      '75 to 100 % of 50 to 75 % is 37.5 to 75 %',
    ],
    [['75-100', '50-75'], '75 to 100 % of over 50 and under 75 % is over 37.5 and under 75 %'],
    [[100, 100, 60], '100 % of 100 % of 60 % is 60 %'],
    [[51, 51], '51 % of 51 % is 26.01 %'],
    [['25-50', 100], 'over 25 up to 50 % of 100 % is over 25 up to 50 %'],
    // Outwards where it is finer than a millionth.
    [[33.333333, 33.333333], '33.333333 % of 33.333333 % is over 11.11111 and under 11.111111 %'],
    [[0, '75-100'], '0 % of 75 to 100 % is 0 %'],
    [[80], '80 %'],
    [[], '100 %'],
  ])('%j', (written, expected) => {
    expect(writtenProduct(written.map((one) => share(one)!))).toBe(expected);
  });

  it('is never more than any of the shares it is of, and never ends before it begins', () => {
    fc.assert(
      fc.property(fc.array(anyShare, { minLength: 1, maxLength: 12 }), (shares) => {
        const product = productOf(shares);
        expect(product.least).toBeGreaterThanOrEqual(0);
        expect(product.least).toBeLessThanOrEqual(product.most);
        for (const { least, most } of shares) {
          expect(product.least).toBeLessThanOrEqual(least);
          expect(product.most).toBeLessThanOrEqual(most);
        }
        if (product.least === product.most) expect([product.isOverLeast, product.isUnderMost]).toEqual([false, false]);
      }),
      { seed: 1162, numRuns: 500 },
    );
  });

  it('holds the product of whatever the shares may be', () => {
    const pick = ({ least, most }: Share, part: number): number => Math.round(least + (most - least) * part);
    fc.assert(
      fc.property(anyShare, anyShare, fc.double({ min: 0, max: 1, noNaN: true }), (first, second, part) => {
        const exact = BigInt(pick(first, part)) * BigInt(pick(second, part));
        const { least, most } = productOf([first, second]);
        expect(BigInt(least) * BigInt(hundredPercent) <= exact).toBe(true);
        expect(BigInt(most) * BigInt(hundredPercent) >= exact).toBe(true);
      }),
      { seed: 1162, numRuns: 500 },
    );
  });
});
