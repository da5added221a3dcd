/**
 * P(X >= k) where X counts successes of independent trials, each with a probability of its own.
 *
 * Everything at or above `k` is gathered in one state, so that only non-negative numbers are added and a small tail
 * keeps its digits. With equal probabilities it is the exact binomial tail.
 */
export function poissonBinomialUpperTail(k: number, probabilities: readonly number[]): number {
  if (k <= 0) return 1;
  if (k > probabilities.length) return 0;
  const below = new Float64Array(k);
  below[0] = 1;
  let reached = 0;
  let most = 0;
  for (const p of probabilities) {
    if (most === k - 1) reached += (below[k - 1] ?? 0) * p;
    else most += 1;
    for (let count = most; count > 0; count -= 1) {
      below[count] = (below[count] ?? 0) * (1 - p) + (below[count - 1] ?? 0) * p;
    }
    below[0] = (below[0] ?? 0) * (1 - p);
  }
  return Math.min(1, reached);
}

/** P(X <= k): as many failures or more among the same trials. */
export function poissonBinomialLowerTail(k: number, probabilities: readonly number[]): number {
  return poissonBinomialUpperTail(
    probabilities.length - k,
    probabilities.map((p) => 1 - p),
  );
}

/** P(X = k) for every k from 0 to the number of trials, by adding one trial after another. */
export function poissonBinomialPmf(probabilities: readonly number[]): Float64Array {
  const pmf = new Float64Array(probabilities.length + 1);
  pmf[0] = 1;
  let most = 0;
  for (const p of probabilities) {
    most += 1;
    for (let count = most; count > 0; count -= 1) {
      pmf[count] = (pmf[count] ?? 0) * (1 - p) + (pmf[count - 1] ?? 0) * p;
    }
    pmf[0] = (pmf[0] ?? 0) * (1 - p);
  }
  return pmf;
}
