import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { hypergeometricUpperTails } from '../../../src/domain/common-cause/hypergeometric';

function choose(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n;
  let product = 1n;
  for (let i = 0; i < k; i += 1) product = (product * BigInt(n - i)) / BigInt(i + 1);
  return product;
}

/** Worked in whole numbers, and divided once at the end. */
function exactTail(k: number, population: number, marked: number, drawn: number): number {
  let favourable = 0n;
  for (let i = k; i <= drawn; i += 1) favourable += choose(marked, i) * choose(population - marked, drawn - i);
  return Number((favourable * 10n ** 30n) / choose(population, drawn)) / 1e30;
}

const anyDraw = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.nat(), fc.nat(), fc.nat())
  .map(([n, marked, drawn, k]) => [k % ((drawn % (n + 1)) + 1), n, marked % (n + 1), drawn % (n + 1)] as const);

describe('the upper tail of drawing without putting back', () => {
  it.each([
    [6, 31, 8, 9, 0.0025],
    [2, 7, 2, 2, 1 / 21],
    [0, 31, 8, 9, 1],
    [9, 31, 8, 9, 0],
    [3, 3, 3, 3, 1],
  ])('for %i or more, of %i with %i marked and %i drawn, is about %d', (k, population, marked, drawn, tail) => {
    expect(hypergeometricUpperTails(population, marked, drawn)[k]).toBeCloseTo(tail, 3);
  });

  it('is what whole numbers give, to 1e-12', () => {
    fc.assert(
      fc.property(anyDraw, ([k, population, marked, drawn]) => {
        const tail = hypergeometricUpperTails(population, marked, drawn)[k] ?? Number.NaN;
        const exact = exactTail(k, population, marked, drawn);
        expect(Math.abs(tail - exact)).toBeLessThanOrEqual(1e-12 * Math.max(exact, 1e-12));
      }),
      { numRuns: 400 },
    );
  });

  it('does not overflow where thousands are drawn from', () => {
    const tails = hypergeometricUpperTails(5600, 900, 300);
    expect(tails[0]).toBe(1);
    expect(tails[48]).toBeGreaterThan(0.4);
    expect(tails[100]).toBeGreaterThan(0);
    expect(tails[100]).toBeLessThan(1e-10);
  });

  const r = spawnSync('Rscript', ['--version']);
  const why = r.error === undefined ? '' : ' (skipped: R is not installed here)';
  (why === '' ? it : it.skip)(`is what R gives, to 1e-9${why}`, () => {
    const cases = [
      [6, 31, 8, 9],
      [12, 300, 40, 50],
      [30, 1300, 700, 40],
    ] as const;
    const asked = cases.map(([k, n, m, d]) => `phyper(${k - 1}, ${m}, ${n - m}, ${d}, lower.tail = FALSE)`);
    const { stdout } = spawnSync('Rscript', ['-e', `cat(format(c(${asked.join(', ')}), digits = 17))`]);
    String(stdout)
      .trim()
      .split(/\s+/)
      .forEach((text, index) => {
        const [k, n, m, d] = cases[index] ?? [0, 1, 1, 1];
        expect(hypergeometricUpperTails(n, m, d)[k]).toBeCloseTo(Number(text), 9);
      });
  });
});
