/**
 * P(X >= k) for every k from 0 to the number of trials: all that the upper tail of these trials can come out at.
 *
 * Each is the very number that `poissonBinomialUpperTail` gives, to the last bit: a tail that was observed is always
 * found among those that could be.
 */
export function poissonBinomialUpperTails(probabilities: readonly number[]): Float64Array {
  const [pmf, tails] = [new Float64Array(probabilities.length + 1), new Float64Array(probabilities.length + 1)];
  pmf[0] = 1;
  tails[0] = 1;
  let most = 0;
  for (const p of probabilities) {
    most += 1;
    for (let count = most; count > 0; count -= 1) {
      const before = pmf[count - 1] ?? 0;
      tails[count] = (tails[count] ?? 0) + before * p;
      pmf[count] = (pmf[count] ?? 0) * (1 - p) + before * p;
    }
    pmf[0] = (pmf[0] ?? 0) * (1 - p);
  }
  return tails.map((tail) => Math.min(1, tail));
}
