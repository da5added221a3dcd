/** Responders of 148 and of 132: the example of the R package DiscreteFDR. */
export const toyTables: readonly (readonly [number, number])[] = [
  [4, 0],
  [2, 0],
  [2, 1],
  [14, 3],
  [6, 2],
  [9, 1],
  [4, 2],
  [0, 2],
  [1, 2],
];

const [first, second] = [148, 132];

function choose(n: number, k: number): number {
  let product = 1;
  for (let i = 1; i <= k; i += 1) product *= (n - k + i) / i;
  return product;
}

/** Fisher's two-sided exact test of one table: its p, and every p it could have come out at, lowest first. */
export function fisherTable([one, two]: readonly [number, number]): { p: number; attainable: readonly number[] } {
  const responders = one + two;
  const counts = Array.from({ length: responders + 1 }, (_, count) => count);
  const likely = counts.map(
    (count) => (choose(first, count) * choose(second, responders - count)) / choose(first + second, responders),
  );
  // As `fisher.test` does: as likely within one part in ten million.
  const pOf = (count: number) =>
    Math.min(
      1,
      likely.filter((other) => other <= (likely[count] ?? 0) * (1 + 1e-7)).reduce((sum, x) => sum + x, 0),
    );
  return { p: pOf(one), attainable: [...new Set(counts.map(pOf))].sort((a, b) => a - b) };
}
