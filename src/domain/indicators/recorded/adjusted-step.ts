/** An adjusted p-value with the step that decides it: q is p times tests over rank, and 1 at most. */
export interface AdjustedStep {
  q: number;
  p: number;
  rank: number;
  tests: number;
}

/**
 * Benjamini and Hochberg's adjusted p-values among so many tests, of which only these came out below 1.
 *
 * It gives what `benjaminiHochberg` gives with the rest written out as ones, and which p decided each.
 */
export function adjustedWithStep(pValues: readonly number[], tests: number): readonly AdjustedStep[] {
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p);
  const adjusted: AdjustedStep[] = [];
  let deciding: AdjustedStep = { q: 1, p: 1, rank: tests, tests };
  order.forEach(({ p, index }, position) => {
    const rank = pValues.length - position;
    const q = p * (tests / rank);
    if (q < deciding.q) deciding = { q, p, rank, tests };
    adjusted[index] = deciding;
  });
  return adjusted;
}
