/** Above this the first seven terms of the series leave less than one unit in the last place. */
const largeEnough = 10;

/** B(2k) / (2k), the coefficients in 1 / x^2. See the Digital Library of Mathematical Functions, 5.11.2. */
const series = [1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32760, 1 / 12];

/** The slope of log-gamma at a positive `x`. */
export function digamma(x: number): number {
  let sum = 0;
  let carried = x;
  while (carried < largeEnough) {
    sum -= 1 / carried;
    carried += 1;
  }
  const inverseSquare = 1 / (carried * carried);
  let rest = 0;
  for (let k = series.length - 1; k >= 0; k -= 1) rest = rest * inverseSquare + (series[k] ?? 0);
  return sum + Math.log(carried) - 0.5 / carried - rest * inverseSquare;
}
