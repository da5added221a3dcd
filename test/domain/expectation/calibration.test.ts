import * as fc from 'fast-check';
import { calibrationOf } from '../../../src/domain/expectation/calibration';
import type { Forecast } from '../../../src/domain/expectation/reliability';
import { clopperPearson } from '../../../src/domain/statistics/clopper-pearson';
import { randomNumbers } from '../indicators/facts';

const forecast = (probability: number, isHit: boolean): Forecast => ({ probability, isHit });

/** Outcomes drawn with the odds that are said, to a power: 1 is perfectly calibrated. */
function drawn(count: number, power: number, seed: number): readonly Forecast[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, () => {
    const probability = 0.02 + 0.6 * random();
    const odds = (probability / (1 - probability)) ** power;
    return forecast(probability, random() < odds / (1 + odds));
  });
}

describe('the calibration of probabilities', () => {
  it('is worked by hand for four forecasts', () => {
    const given = [forecast(0.1, false), forecast(0.2, true), forecast(0.6, true), forecast(0.6, false)];
    const { n, hits, expected, brier, brierOfBaseRate, skill, discrimination } = calibrationOf(given);
    expect([n, hits]).toEqual([4, 2]);
    expect(expected).toBeCloseTo(1.5, 14);
    expect(brier).toBeCloseTo((0.01 + 0.64 + 0.16 + 0.36) / 4, 14);
    expect(brierOfBaseRate).toBeCloseTo(0.25, 14);
    expect(skill).toBeCloseTo(1 - 0.2925 / 0.25, 14);
    expect(discrimination).toBeCloseTo((1 + 0 + 1 + 0.5) / 4, 14);
  });

  it('compares with the rate that was known, where one is given', () => {
    const given = [forecast(0.5, true), forecast(0.5, false)];
    expect(calibrationOf(given, 0.1)).toMatchObject({ baseRate: 0.1, brier: 0.25, brierOfBaseRate: (0.81 + 0.01) / 2 });
  });

  it('finds a slope of about 1 and an intercept of about 0 where what is said is so', () => {
    const { slope, intercept, slopeError } = calibrationOf(drawn(4000, 1, 7));
    expect(Math.abs((slope ?? 0) - 1)).toBeLessThan(3 * (slopeError ?? 0));
    expect(Math.abs(intercept ?? 1)).toBeLessThan(0.15);
  });

  it('finds boldness below 1 and timidity above it', () => {
    expect(calibrationOf(drawn(4000, 0.5, 8)).slope).toBeLessThan(0.7);
    expect(calibrationOf(drawn(4000, 2, 9)).slope).toBeGreaterThan(1.6);
  });

  it.each([
    ['nobody', []],
    ['no hits', [forecast(0.1, false), forecast(0.3, false)]],
    ['one probability for all', [forecast(0.2, true), forecast(0.2, false)]],
    ['hits told without exception', [forecast(0.2, false), forecast(0.8, true)]],
  ])('says that there is no slope to be fitted with %s', (_, given) =>
    expect(calibrationOf(given)).toMatchObject({ slope: null, intercept: null, slopeError: null }));

  it('has a table that counts everyone once, in order, with exact intervals, whatever the order given', () => {
    const forecasts = fc.array(
      fc.record({ probability: fc.constantFrom(0.05, 0.1, 0.2, 0.3, 0.7), isHit: fc.boolean() }),
      { minLength: 1, maxLength: 80 },
    );
    fc.assert(
      fc.property(forecasts, (given) => {
        const { table } = calibrationOf(given);
        expect(table.reduce((sum, { n }) => sum + n, 0)).toBe(given.length);
        expect(calibrationOf([...given].reverse()).table).toEqual(table);
        table.forEach(({ n, hits, lowest, highest, expected, observed }, i) => {
          expect(lowest).toBeLessThanOrEqual(expected + 1e-12);
          expect(expected).toBeLessThanOrEqual(highest + 1e-12);
          expect(observed).toEqual({ ...clopperPearson(hits, n), share: hits / n });
          if (i > 0) expect(lowest).toBeGreaterThan(table[i - 1]?.highest ?? 1);
        });
      }),
      { seed: 5 },
    );
  });

  it('has ten parts of one size where no two are equal', () => {
    const { table } = calibrationOf(drawn(1000, 1, 3));
    expect(table.map(({ n }) => n)).toEqual(new Array(10).fill(100));
  });
});
