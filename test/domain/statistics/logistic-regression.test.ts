import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import type { BinomialRow } from '../../../src/domain/statistics/flat-rows';
import { fitLogistic, LogisticRegressionError } from '../../../src/domain/statistics/logistic-regression';
import { logistic } from '../../../src/domain/statistics/logistic-regression-likelihood';

/** Every column with its value, as a table of numbers has them. */
function dense(trials: number, hits: number, values: readonly number[]): BinomialRow {
  return { columns: values.map((_, column) => column), values, trials, hits };
}

const fixture = readFileSync(path.resolve(__dirname, '../expectation/fixture.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',').map(Number))
  .map(([trials = 0, hits = 0, ...values]) => dense(trials, hits, [1, ...values]));

/** Tobacco budworms killed of 20, by sex and dose: Collett (1991), in Venables and Ripley (2002), section 7.2. */
const budworms = [1, 4, 9, 13, 18, 20, 0, 2, 6, 10, 12, 16].map((dead, i) =>
  dense(20, dead, [1, i < 6 ? 1 : 0, i % 6]),
);

/** Infertility after spontaneous and induced abortions: Trichopoulos and others (1976), R's `infert`. */
const infertility = (
  [
    [67, 7, 0, 0],
    [47, 22, 1, 0],
    [29, 18, 2, 0],
    [45, 12, 0, 1],
    [16, 5, 1, 1],
    [7, 6, 2, 1],
    [29, 9, 0, 2],
    [8, 4, 1, 2],
  ] as const
).map(([trials, hits, ...values]) => dense(trials, hits, [1, ...values]));

/** As `glm` of R 4.2.2 prints them, `family = binomial`, `epsilon = 1e-15`. */
const published = [
  {
    name: 'the fixture of inspections',
    rows: fixture,
    coefficients: [
      -1.3609385168972945, -0.33865052958644515, -0.1415457133460156, -1.583609039871008, 0.1996331089996454,
      0.8914030630947295, 0.05319646443269978, 0.3478860486012644,
    ],
    errors: [
      0.1373103016705084, 0.11272066139026782, 0.1093541269828059, 0.18381180956695584, 0.12759549284437693,
      0.12030735989280857, 0.012755554203656016, 0.0919571818251814,
    ],
    deviance: 91.16140717337218,
  },
  {
    name: 'budworms by dose',
    rows: budworms,
    coefficients: [-3.473155307087139, 1.1007433629953536, 1.0642139699193682],
    errors: [0.4685203792020493, 0.3558271309194319, 0.1310774895272717],
    deviance: 6.757064232228921,
  },
  {
    name: 'infertility after abortions',
    rows: infertility,
    coefficients: [-1.707860071359773, 1.1972050352930739, 0.4181293950477816],
    errors: [0.26770948368822856, 0.2116432846272101, 0.20562745649713038],
    deviance: null,
  },
] as const;

const relativelyClose = (actual: number, exact: number) => expect(Math.abs(actual / exact - 1)).toBeLessThan(1e-9);

describe('logistic regression', () => {
  it.each(published)('gives what R gives for $name', ({ rows, coefficients, errors, deviance }) => {
    const fit = fitLogistic(rows, { width: coefficients.length, ridge: 0 });
    expect(fit.converged).toBe(true);
    expect(fit.iterations).toBeLessThan(10);
    coefficients.forEach((value, i) => {
      relativelyClose(fit.coefficients[i] ?? 0, value);
    });
    errors.forEach((value, i) => {
      relativelyClose(fit.standardErrors[i] ?? 0, value);
    });
    if (deviance !== null) relativelyClose(fit.deviance, deviance);
  });

  it('of two rows is the logarithm of their odds and of the ratio of odds', () => {
    const rows = [dense(40, 10, [1, 0]), dense(50, 30, [1, 1])];
    const fit = fitLogistic(rows, { width: 2, ridge: 0 });
    expect(fit.coefficients[0]).toBeCloseTo(Math.log(10 / 30), 12);
    expect(fit.coefficients[1]).toBeCloseTo(Math.log(30 / 20 / (10 / 30)), 12);
    expect(fit.standardErrors[1]).toBeCloseTo(Math.sqrt(1 / 10 + 1 / 30 + 1 / 30 + 1 / 20), 12);
    expect(fit.deviance).toBeCloseTo(0, 10);
  });

  it('gives rows one by one what it gives them grouped', () => {
    const single = budworms.flatMap(({ columns, values, trials, hits }) =>
      Array.from({ length: trials }, (_, i) => ({ columns, values, trials: 1, hits: i < hits ? 1 : 0 })),
    );
    const [grouped, alone] = [budworms, single].map((rows) => fitLogistic(rows, { width: 3, ridge: 0 }));
    grouped?.coefficients.forEach((value, i) => {
      expect(alone?.coefficients[i]).toBeCloseTo(value, 11);
    });
  });

  it.each([
    ['a column that follows from another', [dense(5, 2, [1, 1]), dense(5, 3, [1, 1])], 'column 1'],
    ['hits that a column tells from misses', [dense(5, 0, [1, 0]), dense(5, 5, [1, 1])], 'do not settle'],
    ['no hit at all', [dense(5, 0, [1, 0]), dense(7, 0, [1, 1])], 'do not settle'],
    ['more hits than trials', [dense(5, 6, [1, 0])], '6 hits of 5 trials'],
    ['a value that is no number', [dense(5, 2, [1, Number.NaN])], 'not numbers'],
    ['a column that is not there', [{ columns: [0, 2], trials: 5, hits: 2 }], 'outside the 2'],
  ])('says so of %s', (_, rows, message) => {
    const fit = () => fitLogistic(rows, { width: 2, ridge: 0 });
    expect(fit).toThrow(LogisticRegressionError);
    expect(fit).toThrow(message);
  });

  it('is finite under a ridge even where a column tells hits from misses, and draws it towards 0', () => {
    const rows = [dense(5, 0, [1, 0]), dense(5, 5, [1, 1])];
    const slopes = [0.1, 1, 10].map((ridge) => fitLogistic(rows, { width: 2, ridge, free: [0] }).coefficients[1] ?? 0);
    expect(slopes.every(Number.isFinite)).toBe(true);
    expect(slopes).toEqual([...slopes].sort((first, second) => second - first));
  });

  it('stands where the gradient is nothing: what is left over of each column is what the ridge takes', () => {
    const cells = fc.array(
      fc.record({ trials: fc.integer({ min: 1, max: 40 }), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
      { minLength: 6, maxLength: 6 },
    );
    fc.assert(
      fc.property(cells, fc.constantFrom(0.5, 2, 8), (given, ridge) => {
        const rows = given.map(({ trials, share }, i) => ({
          columns: [0, 1 + (i % 2), 3 + (i % 3)],
          trials,
          hits: Math.round(trials * share),
        }));
        if (rows.every(({ hits }) => hits === 0) || rows.every(({ hits, trials }) => hits === trials)) return;
        const { coefficients } = fitLogistic(rows, { width: 6, ridge, free: [0] });
        const left = coefficients.map((value, column) => (column === 0 ? 0 : -ridge * value));
        for (const { columns, trials, hits } of rows) {
          const p = logistic(columns.reduce((sum, column) => sum + (coefficients[column] ?? 0), 0));
          for (const column of columns) left[column] = (left[column] ?? 0) + hits - trials * p;
        }
        for (const rest of left) expect(Math.abs(rest)).toBeLessThan(1e-8);
      }),
      { seed: 5, numRuns: 100 },
    );
  });

  it('gives equal rows equal bits', () => {
    const twice = [0, 1].map(() => fitLogistic(fixture, { width: 8, ridge: 1, free: [0] }));
    expect(twice[0]).toEqual(twice[1]);
  });
});
