/** A pivot smaller than this share of what stood on the diagonal is rounding and nothing else. */
const negligible = 1e-12;

/** The columns of a matrix that was to be factored do not stand apart from each other. */
export class NotPositiveDefiniteError extends Error {
  constructor(readonly column: number) {
    super(`The matrix is not positive definite: column ${column} follows from the columns before it.`);
    this.name = 'NotPositiveDefiniteError';
  }
}

/**
 * The lower factor L of a symmetric positive definite matrix, with L times its transpose the matrix.
 *
 * Matrices are flat, row after row; only the lower half is read, and the upper half of what comes back is zero.
 */
export function choleskyFactor(matrix: Float64Array, size: number): Float64Array {
  const factor = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let left = at(matrix, row * size + column);
      for (let k = 0; k < column; k += 1) left -= at(factor, row * size + k) * at(factor, column * size + k);
      if (row > column) factor[row * size + column] = left / at(factor, column * size + column);
      else if (left > negligible * at(matrix, row * size + row)) factor[row * size + row] = Math.sqrt(left);
      else throw new NotPositiveDefiniteError(row);
    }
  }
  return factor;
}

/** The solution of (L times its transpose) x = right. */
export function choleskySolve(factor: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const solution = solveLower(factor, right);
  for (let row = size - 1; row >= 0; row -= 1) {
    let left = at(solution, row);
    for (let k = row + 1; k < size; k += 1) left -= at(factor, k * size + row) * at(solution, k);
    solution[row] = left / at(factor, row * size + row);
  }
  return solution;
}

/** The diagonal of the inverse: each entry is the squared length of a column of the inverse of L. */
export function choleskyInverseDiagonal(factor: Float64Array, size: number): Float64Array {
  const diagonal = new Float64Array(size);
  for (let column = 0; column < size; column += 1) {
    const unit = new Float64Array(size);
    unit[column] = 1;
    // Above its one the solution is nought.
    diagonal[column] = solveLower(factor, unit, column).reduce((sum, value) => sum + value * value, 0);
  }
  return diagonal;
}

function solveLower(factor: Float64Array, right: Float64Array, from = 0): Float64Array {
  const size = right.length;
  const solution = Float64Array.from(right);
  for (let row = from; row < size; row += 1) {
    let left = at(solution, row);
    for (let k = from; k < row; k += 1) left -= at(factor, row * size + k) * at(solution, k);
    solution[row] = left / at(factor, row * size + row);
  }
  return solution;
}

/** Every index here lies within the matrix. */
function at(values: Float64Array, index: number): number {
  return values[index] as number;
}
