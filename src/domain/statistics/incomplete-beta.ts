import { logBeta } from './log-beta';

/** A step that changes the fraction by less changes no digit of it. */
const unchanged = 3e-16;
const mostSteps = 10_000;

/**
 * The continued fraction of the Digital Library of Mathematical Functions, 8.17.22, by Lentz's method, two coefficients
 * at a step. It converges quickly for x below (a + 1) / (a + b + 2).
 */
function continuedFraction(x: number, a: number, b: number): number {
  let lower = 1;
  let upper = 1 - ((a + b) * x) / (a + 1);
  let value = upper;
  for (let m = 1; m < mostSteps; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    lower = 1 / (1 + even * lower);
    upper = 1 + even / upper;
    value *= upper * lower;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    lower = 1 / (1 + odd * lower);
    upper = 1 + odd / upper;
    const change = upper * lower;
    value *= change;
    if (change < 1 + unchanged && change > 1 - unchanged) break;
  }
  return value;
}

/** The logarithm of e^u / (1 + e^u), for any `u`. */
function logLogistic(u: number): number {
  return u < 0 ? u - Math.log1p(Math.exp(u)) : -Math.log1p(Math.exp(-u));
}

/** A share with what is left of it, both with their logarithms, so that neither end of the scale loses digits. */
interface Split {
  share: number;
  logShare: number;
  logRest: number;
}

function logTail({ share, logShare, logRest }: Split, a: number, b: number, logB: number): number {
  return a * logShare + b * logRest - logB - Math.log(a) - Math.log(continuedFraction(share, a, b));
}

function isNearer(share: number, a: number, b: number): boolean {
  return share <= (a + 1) / (a + b + 2);
}

/** P(X <= x) of the beta distribution with parameters `a` and `b`: the regularised incomplete beta function. */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const [logShare, logRest, logB] = [Math.log(x), Math.log1p(-x), logBeta(a, b)];
  return isNearer(x, a, b)
    ? Math.exp(logTail({ share: x, logShare, logRest }, a, b, logB))
    : 1 - Math.exp(logTail({ share: 1 - x, logShare: logRest, logRest: logShare }, b, a, logB));
}

/**
 * The logarithm of P(X <= x), and its slope, where x has the log-odds `u`.
 *
 * In log-odds the distribution is log-concave, so its logarithm may be followed by Newton's method from any side.
 */
export function logIncompleteBeta(u: number, a: number, b: number, logB: number): { value: number; slope: number } {
  const [logShare, logRest] = [logLogistic(u), logLogistic(-u)];
  const share = Math.exp(logShare);
  const value = isNearer(share, a, b)
    ? logTail({ share, logShare, logRest }, a, b, logB)
    : Math.log1p(-Math.exp(logTail({ share: Math.exp(logRest), logShare: logRest, logRest: logShare }, b, a, logB)));
  return { value, slope: Math.exp(a * logShare + b * logRest - logB - value) };
}
