/** Above this the first seven terms of Stirling's series leave less than one unit in the last place. */
const largeEnough = 10;

/** The series' coefficients in 1/x: B(2k) / (2k (2k - 1)). See the Digital Library of Mathematical Functions, 5.11.1. */
const stirling = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];

/** What Stirling's formula lacks at `x`, for `x` of 10 or more: log-gamma less (x - 1/2) log x - x + log(2 pi) / 2. */
export function stirlingCorrection(x: number): number {
  const inverseSquare = 1 / (x * x);
  let sum = 0;
  for (let k = stirling.length - 1; k >= 0; k -= 1) sum = sum * inverseSquare + (stirling[k] ?? 0);
  return sum / x;
}

export const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI);

/** The logarithm of the gamma function for a positive `x`, to some 1e-14; small `x` are carried up to where the series holds. */
export function logGamma(x: number): number {
  let product = 1;
  let carried = x;
  while (carried < largeEnough) {
    product *= carried;
    carried += 1;
  }
  return (carried - 0.5) * Math.log(carried) - carried + halfLogTwoPi + stirlingCorrection(carried) - Math.log(product);
}
