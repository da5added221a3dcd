/**
 * The binomial distribution, exact to rounding: `n` independent settings, each with the same probability `p`.
 *
 * Terms are taken in logarithms so that nothing underflows; relative error stays below 1e-10 for n up to 1,000.
 */
const logFactorials: number[] = [0];
let carried = 0;

/** Sums `log(i)` with Kahan's correction, so that the table keeps its last digits at n = 1,000. */
function logFactorial(n: number): number {
  for (let i = logFactorials.length; i <= n; i += 1) {
    const term = Math.log(i) - carried;
    const before = logFactorials[i - 1] ?? 0;
    const sum = before + term;
    carried = sum - before - term;
    logFactorials.push(sum);
  }
  return logFactorials[n] ?? 0;
}

/** P(X = k). */
export function binomialPmf(k: number, n: number, p: number): number {
  if (k < 0 || k > n) return 0;
  if (p <= 0) return k === 0 ? 1 : 0;
  if (p >= 1) return k === n ? 1 : 0;
  const logChoose = logFactorial(n) - logFactorial(k) - logFactorial(n - k);
  return Math.exp(logChoose + k * Math.log(p) + (n - k) * Math.log1p(-p));
}

/** A term smaller than this share of the sum changes none of its digits. */
const negligible = 1e-18;

/** P(X >= k) for k above the mean, where each term is smaller than the one before. */
function sumUpwards(k: number, n: number, p: number): number {
  const odds = p / (1 - p);
  let term = binomialPmf(k, n, p);
  let sum = term;
  for (let i = k; i < n && term > sum * negligible; i += 1) {
    term *= ((n - i) / (i + 1)) * odds;
    sum += term;
  }
  return Math.min(1, sum);
}

/** P(X >= k), summed on the side of the mean where terms shrink, so that a small tail keeps its digits. */
export function binomialUpperTail(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  if (k > n || p <= 0) return 0;
  if (p >= 1) return 1;
  return k > n * p ? sumUpwards(k, n, p) : Math.max(0, 1 - sumUpwards(n - k + 1, n, 1 - p));
}

/** P(X <= k). */
export function binomialLowerTail(k: number, n: number, p: number): number {
  return binomialUpperTail(n - k, n, 1 - p);
}

/** The smallest count whose lower tail reaches the probability. */
export function binomialQuantile(probability: number, n: number, p: number): number {
  for (let k = 0; k < n; k += 1) if (binomialLowerTail(k, n, p) >= probability) return k;
  return n;
}
