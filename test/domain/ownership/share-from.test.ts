import fc from 'fast-check';
import { hundredPercent } from '../../../src/domain/ownership/share';
import { type ShareParts, shareFromNumeric, shareFromParts } from '../../../src/domain/ownership/share-from';
import { writtenHundredths, writtenShare } from '../../../src/domain/ownership/share-words';

const none: ShareParts = {
  exact: null,
  minimum: null,
  maximum: null,
  exclusiveMinimum: null,
  exclusiveMaximum: null,
};

describe('a share as published', () => {
  it.each<[Partial<ShareParts>, string]>([
    [{ exact: '100' }, '100 %'],
    [{ exact: '62.5' }, '62.5 %'],
    [{ exact: '1e1' }, '10 %'],
    [{ exact: '2.5E-1' }, '0.25 %'],
    [{ exact: '0' }, '0 %'],
    [{ exact: '-0.0' }, '0 %'],
    [{ minimum: '75' }, '75 to 100 %'],
    [{ maximum: '25' }, '0 to 25 %'],
    [{ minimum: '75', maximum: '100' }, '75 to 100 %'],
    [{ exclusiveMinimum: '50', exclusiveMaximum: '75' }, 'over 50 and under 75 %'],
    [{ exclusiveMinimum: '25', maximum: '50' }, 'over 25 up to 50 %'],
    [{ minimum: '75', exclusiveMaximum: '100' }, '75 to under 100 %'],
    // Both ends of one side: the nearer one counts.
    [{ minimum: '25', exclusiveMinimum: '25' }, 'over 25 up to 100 %'],
    [{ minimum: '30', exclusiveMinimum: '25' }, '30 to 100 %'],
    [{ maximum: '30', exclusiveMaximum: '50' }, '0 to 30 %'],
    [{ exact: '30', minimum: '25', maximum: '50' }, '30 %'],
    // Finer than a millionth: outwards, and open, because it is not just the rounded number.
    [{ exact: '33.33333333' }, 'over 33.333333 and under 33.333334 %'],
    [{ minimum: '33.33333333' }, 'over 33.333333 up to 100 %'],
    [{ maximum: '66.66666666' }, '0 to under 66.666667 %'],
    [{ exact: '50.0000001' }, 'over 50 and under 50.000001 %'],
    [{ exact: '1e-9' }, 'over 0 and under 0.000001 %'],
  ])('%j is %s', (parts, expected) => {
    const { share, problem } = shareFromParts({ ...none, ...parts });
    expect(problem).toBeNull();
    expect(writtenShare(share!)).toBe(expected);
  });

  it('is none where no part is given', () => {
    expect(shareFromParts(none)).toEqual({ share: null, problem: null });
  });

  it.each<[Partial<ShareParts>, string, string]>([
    [{ exact: 'most' }, 'exact is most.', 'A decimal number from 0 to 100.'],
    [{ exact: '' }, 'exact is .', 'A decimal number from 0 to 100.'],
    [{ exact: '100.0000001' }, 'exact is 100.0000001.', 'A decimal number from 0 to 100.'],
    [{ maximum: '1e3' }, 'maximum is 1e3.', 'A decimal number from 0 to 100.'],
    [{ minimum: '-1' }, 'minimum is -1.', 'A decimal number from 0 to 100.'],
    [{ minimum: '60', maximum: '40' }, 'No number lies between its two ends.', 'A lower end below the upper one.'],
    [
      { exclusiveMinimum: '50', maximum: '50' },
      'No number lies between its two ends.',
      'A lower end below the upper one.',
    ],
    [{ exclusiveMinimum: '100' }, 'No number lies between its two ends.', 'A lower end below the upper one.'],
    [
      { exact: '50', exclusiveMinimum: '50' },
      '50 does not lie between the ends that are also given.',
      'An exact share, or two ends.',
    ],
    [
      { exact: '80', maximum: '75' },
      '80 does not lie between the ends that are also given.',
      'An exact share, or two ends.',
    ],
  ])('%j is impossible, and what was expected is said', (parts, message, expected) => {
    expect(shareFromParts({ ...none, ...parts })).toEqual({ share: null, problem: { message, expected } });
  });

  it('comes back from its own words, whatever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: hundredPercent }), (millionths) => {
        const { share } = shareFromParts({ ...none, exact: writtenHundredths(millionths) });
        expect(share).toEqual({ least: millionths, most: millionths, isOverLeast: false, isUnderMost: false });
      }),
      { seed: 1162, numRuns: 500 },
    );
  });

  it('never loses what it was: whatever is cut off lies within', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), fc.stringMatching(/^\d{1,12}$/), (whole, fraction) => {
        const text = `${whole}.${fraction}`;
        const { share } = shareFromParts({ ...none, exact: text });
        const exact = BigInt(whole) * 10n ** 12n + BigInt(fraction.padEnd(12, '0'));
        expect(BigInt(share!.least) * 10n ** 6n <= exact).toBe(true);
        expect(BigInt(share!.most) * 10n ** 6n >= exact).toBe(true);
        expect(share!.most - share!.least).toBeLessThanOrEqual(1);
      }),
      { seed: 1162, numRuns: 500 },
    );
  });
});

describe('a share as the database keeps it', () => {
  it.each([
    ['62', '75', true, false, 'over 62 up to 75 %'],
    ['62', null, false, false, '62 to 100 %'],
    [null, '25.50', false, true, '0 to under 25.5 %'],
    ['33.33333333', '33.33333333', false, false, 'over 33.333333 and under 33.333334 %'],
  ] as const)('%p and %p', (least, most, isOverLeast, isUnderMost, expected) => {
    expect(writtenShare(shareFromNumeric(least, most, isOverLeast, isUnderMost)!)).toBe(expected);
  });

  it('is none where neither end is kept', () => {
    expect(shareFromNumeric(null, null, false, false)).toBeNull();
  });
});
