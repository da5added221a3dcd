import { logBeta } from '../../../../src/domain/statistics/log-beta';

/** P(X = k) of `n` trials whose common share was itself drawn from the beta distribution with parameters `a` and `b`. */
export function betaBinomialPmf(k: number, n: number, a: number, b: number): number {
  if (k < 0 || k > n) return 0;
  const logChoose = -Math.log(n + 1) - logBeta(k + 1, n - k + 1);
  return Math.exp(logChoose + logBeta(a + k, b + n - k) - logBeta(a, b));
}

/** P(X >= k): every term is added, so that a small tail keeps its digits. */
export function betaBinomialUpperTail(k: number, n: number, a: number, b: number): number {
  let sum = 0;
  for (let count = n; count >= Math.max(0, k); count -= 1) sum += betaBinomialPmf(count, n, a, b);
  return Math.min(1, sum);
}

/** P(X <= k). */
export function betaBinomialLowerTail(k: number, n: number, a: number, b: number): number {
  return betaBinomialUpperTail(n - k, n, b, a);
}
