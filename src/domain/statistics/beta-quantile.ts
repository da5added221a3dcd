import { logIncompleteBeta } from './incomplete-beta';
import { logBeta } from './log-beta';

/** Newton's method doubles the good digits with each step: after a step as small as this the next would be below the last digit. */
const smallEnough = 1e-8;
/** Fewer than ten steps have always been enough. */
const mostSteps = 100;

/** About where the normal distribution has so much to the left, for a probability up to a half (Abramowitz and Stegun, 26.2.22). */
function roughNormalQuantile(probability: number): number {
  const t = Math.sqrt(-2 * Math.log(probability));
  return (2.30753 + 0.27061 * t) / (1 + 0.99229 * t + 0.04481 * t * t) - t;
}

/** The log-odds below which a beta variable lies with the probability, which is at most a half. */
function lowerLogOdds(probability: number, a: number, b: number): number {
  const target = Math.log(probability);
  const logB = logBeta(a, b);
  let u = Math.log(a / b) + roughNormalQuantile(probability) * Math.sqrt(1 / a + 1 / b);
  for (let step = 0; step < mostSteps; step += 1) {
    const { value, slope } = logIncompleteBeta(u, a, b, logB);
    const change = (target - value) / slope;
    u += change;
    if (Math.abs(change) <= smallEnough * Math.max(1, Math.abs(u))) break;
  }
  return u;
}

/** The share below which a beta variable with parameters `a` and `b` lies with the given probability. */
export function betaQuantile(probability: number, a: number, b: number): number {
  if (probability <= 0) return 0;
  if (probability >= 1) return 1;
  if (probability <= 0.5) return 1 / (1 + Math.exp(-lowerLogOdds(probability, a, b)));
  return 1 / (1 + Math.exp(lowerLogOdds(1 - probability, b, a)));
}
