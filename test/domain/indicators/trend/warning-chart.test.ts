import * as fc from 'fast-check';
import {
  couldReachThreshold,
  runStart,
  stepWeight,
  warningChart,
  warningStart,
} from '../../../../src/domain/indicators/trend/warning-chart';
import { randomNumbers } from '../facts';

const policy = { oddsRatio: 2, threshold: 3.5, clearsAfterFall: 1 };
const bad = { probability: 0.2, isHit: true };
const good = { probability: 0.2, isHit: false };

describe('the weight of one inspection', () => {
  it.each([
    ['below good where it was unlikely', 0.1, true, Math.log(2 / 1.1)],
    ['below good where it was likely', 0.8, true, Math.log(2 / 1.8)],
    ['good where it was unlikely', 0.8, false, -Math.log(1.8)],
    ['good where it was likely', 0.1, false, -Math.log(1.1)],
  ])('%s', (_case, probability, isHit, weight) => {
    expect(stepWeight({ probability, isHit }, 2)).toBeCloseTo(weight, 12);
  });

  it('is the logarithm of the likelihood at twice the odds over the likelihood at the odds expected', () => {
    for (const p of [0.05, 0.2, 0.5, 0.9]) {
      const twice = (2 * p) / (1 - p + 2 * p);
      expect(stepWeight({ probability: p, isHit: true }, 2)).toBeCloseTo(Math.log(twice / p), 12);
      expect(stepWeight({ probability: p, isHit: false }, 2)).toBeCloseTo(Math.log((1 - twice) / (1 - p)), 12);
    }
  });
});

describe('the chart', () => {
  it.each([
    ['starts at nought and never falls below it', [good, good, good], 0, false],
    ['rises with each below good', [bad, bad], 2 * Math.log(2 / 1.2), false],
    ['warns at the threshold and rises no further', Array.from({ length: 20 }, () => bad), 3.5, true],
    ['still warns after a few good ones', [...Array(20).fill(bad), good, good], 3.5 - 2 * Math.log(1.2), true],
    [
      'warns no more once it has fallen far enough',
      [...Array(20).fill(bad), ...Array(6).fill(good)],
      3.5 - 6 * Math.log(1.2),
      false,
    ],
    ['comes back to nought and starts afresh', [...Array(20).fill(bad), ...Array(40).fill(good)], 0, false],
  ])('%s', (_case, steps, value, isWarning) => {
    const last = warningChart(steps, policy).at(-1);
    expect(last?.value).toBeCloseTo(value, 10);
    expect(last?.isWarning).toBe(isWarning);
  });

  it('knows where its run began, and its warning', () => {
    const points = warningChart([bad, good, good, good, ...Array(8).fill(bad), good], policy);
    expect(runStart(points)).toBe(4);
    expect(warningStart(points)).toBe(10);
    expect(warningStart(warningChart([bad], policy))).toBe(-1);
    expect(warningStart([])).toBe(-1);
  });

  it('warns nowhere with fewer hits than could reach its threshold', () => {
    const anyStep = fc.record({ probability: fc.double({ min: 1e-9, max: 0.99, noNaN: true }), isHit: fc.boolean() });
    const anyPolicy = fc.record({
      oddsRatio: fc.double({ min: 0.5, max: 5, noNaN: true }),
      threshold: fc.double({ min: 0.5, max: 5, noNaN: true }),
      clearsAfterFall: fc.constant(0.4),
    });
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 1, maxLength: 30 }), anyPolicy, (steps, its) => {
        const hits = steps.filter(({ isHit }) => isHit).length;
        const warned = warningChart(steps, its).some(({ isWarning }) => isWarning);
        if (!couldReachThreshold(hits, its)) expect(warned).toBe(false);
      }),
      { numRuns: 500, seed: 11 },
    );
    expect([5, 6].map((hits) => couldReachThreshold(hits, policy))).toEqual([false, true]);
  });

  it('is nowhere higher, and warns nowhere else, for one more good inspection', () => {
    const anyStep = fc.record({ probability: fc.double({ min: 0.02, max: 0.9, noNaN: true }), isHit: fc.boolean() });
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 1, maxLength: 60 }), fc.nat(), (steps, pick) => {
        const at = pick % (steps.length + 1);
        const before = warningChart(steps, policy);
        const after = warningChart([...steps.slice(0, at), good, ...steps.slice(at)], policy);
        before.forEach(({ value, isWarning }, index) => {
          const same = after[index < at ? index : index + 1];
          expect(same?.value).toBeLessThanOrEqual(value + 1e-12);
          if (!isWarning) expect(same?.isWarning).toBe(false);
        });
      }),
      { numRuns: 300, seed: 3 },
    );
  });
});

/** As the comment at the policy says that it was chosen. */
describe('the threshold of 3.5, simulated over groups without any effect', () => {
  const likely = [0.08, 0.12, 0.15, 0.2, 0.3, 0.45];
  const runs = process.env['OVERSIGHT_BIG'] === '1' ? 20000 : 2000;

  function drawn(random: () => number, odds = 1) {
    const p = likely[Math.floor(random() * likely.length)] ?? 0.2;
    return { probability: p, isHit: random() < (odds * p) / (1 - p + odds * p) };
  }

  function shareWarned(inspections: number, odds: number, seed: number): number {
    const random = randomNumbers(seed);
    let warned = 0;
    for (let run = 0; run < runs; run += 1) {
      const steps = Array.from({ length: inspections }, () => drawn(random, odds));
      if (warningChart(steps, policy).at(-1)?.isWarning) warned += 1;
    }
    return warned / runs;
  }

  // Three standard errors above 2 in 100.
  const atMost = 0.02 + 3 * Math.sqrt((0.02 * 0.98) / runs);

  it.each([10, 20, 40, 80, 160])('warns of at most 2 in 100 on a day, after %i inspections', (inspections) => {
    expect(shareWarned(inspections, 1, inspections)).toBeLessThanOrEqual(atMost);
  });

  it.each([
    [40, 0.64],
    [80, 0.78],
  ])('at three times the odds, after %i inspections, warns of at least %f', (inspections, share) => {
    expect(shareWarned(inspections, 3, inspections)).toBeGreaterThanOrEqual(share);
  });

  it('gives its first false warning after some 970 inspections', () => {
    const random = randomNumbers(11);
    let inspections = 0;
    const charts = 300;
    for (let run = 0; run < charts; run += 1) {
      let value = 0;
      while (value < policy.threshold) {
        value = Math.max(0, value + stepWeight(drawn(random), policy.oddsRatio));
        inspections += 1;
      }
    }
    expect(inspections / charts).toBeGreaterThan(970 * 0.8);
    expect(inspections / charts).toBeLessThan(970 * 1.2);
  });
});
