import { halfLogTwoPi, logGamma, stirlingCorrection } from './log-gamma';

/** Where Stirling's series holds. */
const largeEnough = 10;

/**
 * The logarithm of the beta function for positive `a` and `b`.
 *
 * For large arguments the large parts of the three log-gammas cancel; they are taken out by hand, so that the digits
 * that are left are all good. The three cases are those of Didonato and Morris (ACM TOMS 18 (1992), 360-373).
 */
export function logBeta(a: number, b: number): number {
  const smaller = Math.min(a, b);
  const larger = Math.max(a, b);
  const sum = a + b;
  if (larger < largeEnough) return logGamma(smaller) + logGamma(larger) - logGamma(sum);
  const share = smaller / sum;
  if (smaller < largeEnough) {
    const correction = stirlingCorrection(larger) - stirlingCorrection(sum);
    return logGamma(smaller) + correction + smaller - smaller * Math.log(sum) + (larger - 0.5) * Math.log1p(-share);
  }
  const correction = stirlingCorrection(smaller) + stirlingCorrection(larger) - stirlingCorrection(sum);
  return (
    halfLogTwoPi - 0.5 * Math.log(larger) + correction + (smaller - 0.5) * Math.log(share) + larger * Math.log1p(-share)
  );
}
