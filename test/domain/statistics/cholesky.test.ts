import * as fc from 'fast-check';
import {
  choleskyFactor,
  choleskyInverseDiagonal,
  choleskySolve,
  NotPositiveDefiniteError,
} from '../../../src/domain/statistics/cholesky';

const flat = (rows: readonly (readonly number[])[]) => Float64Array.from(rows.flat());

const dot = (first: readonly number[], second: readonly number[]) =>
  first.reduce((sum, value, i) => sum + value * (second[i] ?? 0), 0);

describe('the Cholesky factor', () => {
  it('of a matrix worked by hand is the triangle it was made of', () => {
    const matrix = flat([
      [4, 12, -16],
      [12, 37, -43],
      [-16, -43, 98],
    ]);
    expect([...choleskyFactor(matrix, 3)]).toEqual([2, 0, 0, 6, 1, 0, -8, 5, 3]);
  });

  it('solves equations, and gives the diagonal of the inverse', () => {
    const factor = choleskyFactor(
      flat([
        [2, 1],
        [1, 3],
      ]),
      2,
    );
    const [x, y] = choleskySolve(factor, Float64Array.from([5, 10]));
    expect(x).toBeCloseTo(1, 14);
    expect(y).toBeCloseTo(3, 14);
    const [first, second] = choleskyInverseDiagonal(factor, 2);
    expect(first).toBeCloseTo(3 / 5, 14);
    expect(second).toBeCloseTo(2 / 5, 14);
  });

  it('reads the lower half only', () => {
    const [full, lower] = [
      flat([
        [2, 1],
        [1, 3],
      ]),
      flat([
        [2, Number.NaN],
        [1, 3],
      ]),
    ];
    expect(choleskyFactor(lower, 2)).toEqual(choleskyFactor(full, 2));
  });

  it.each([
    [
      'a column twice the other',
      flat([
        [1, 2],
        [2, 4],
      ]),
      1,
    ],
    [
      'nothing at all',
      flat([
        [0, 0],
        [0, 1],
      ]),
      0,
    ],
    [
      'a negative direction',
      flat([
        [1, 2],
        [2, 1],
      ]),
      1,
    ],
  ])('refuses a matrix with %s, and names the column', (_, matrix, column) => {
    expect(() => choleskyFactor(matrix, 2)).toThrow(NotPositiveDefiniteError);
    expect(() => choleskyFactor(matrix, 2)).toThrow(`column ${column} follows`);
  });

  it('solves what it was made from, whatever the matrix', () => {
    const entries = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(entries, (given) => {
        const rows = [0, 4, 8, 12].map((from) => given.slice(from, from + 4));
        const matrix = rows.map((row, i) => rows.map((other, j) => dot(row, other) + (i === j ? 1 : 0)));
        const wanted = given.slice(16);
        const right = Float64Array.from(matrix, (row) => dot(row, wanted));
        const solution = choleskySolve(choleskyFactor(flat(matrix), 4), right);
        wanted.forEach((value, i) => {
          expect(solution[i]).toBeCloseTo(value, 9);
        });
      }),
      { seed: 5, numRuns: 100 },
    );
  });
});
