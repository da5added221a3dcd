/**
 * Benjamini and Hochberg's adjusted p-values, in the order given.
 *
 * Rejecting every q at or below 0.05 keeps the expected share of false findings among the findings at 5% or less,
 * however many groups were looked at. See Journal of the Royal Statistical Society B 57 (1995), 289-300.
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const tests = pValues.length;
  // What comes out at 1 stays there, brings no other below it, and is most of a nation.
  const order = pValues.map((p, index) => ({ p, index })).filter(({ p }) => p < 1);
  order.sort((a, b) => b.p - a.p);
  const adjusted = new Array<number>(pValues.length).fill(1);
  let smallest = 1;
  order.forEach(({ p, index }, position) => {
    const ascendingRank = order.length - position;
    smallest = Math.min(smallest, p * (tests / ascendingRank));
    adjusted[index] = smallest;
  });
  return adjusted;
}

/**
 * What `benjaminiHochberg` gives one test that comes out at `p`, beside others in ascending order, in one pass.
 *
 * `leftOut` is one of those others that is not counted, such as what the test itself came out at before.
 */
export function adjustedAmong(p: number, ascending: Float64Array, leftOut: number | null = null): number {
  const tests = ascending.length + (leftOut === null ? 1 : 0);
  let [q, rank] = [1, 0];
  let [isLeftOut, isPlaced] = [leftOut === null, false];
  for (const one of ascending) {
    if (!isLeftOut && one === leftOut) {
      isLeftOut = true;
      continue;
    }
    if (!isPlaced && one > p) {
      isPlaced = true;
      rank += 1;
      q = Math.min(q, p * (tests / rank));
    }
    rank += 1;
    if (one >= p) q = Math.min(q, one * (tests / rank));
  }
  return isPlaced ? q : Math.min(q, p * (tests / (rank + 1)));
}
