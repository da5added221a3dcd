/**
 * Whole shares of a total in proportion to the weights, by largest remainder: they always add up to the total.
 */
export function apportion(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((left, right) => left + right, 0);
  if (sum <= 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (weight / sum) * total);
  const shares = exact.map(Math.floor);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((first, second) => second.remainder - first.remainder || first.index - second.index);
  let left = total - shares.reduce((first, second) => first + second, 0);
  for (const { index } of byRemainder) {
    if (left <= 0) break;
    shares[index] = (shares[index] ?? 0) + 1;
    left -= 1;
  }
  return shares;
}

/** Each value as often as its share of the total says. */
export function repeated<T>(choices: readonly (readonly [value: T, weight: number])[], total: number): T[] {
  const shares = apportion(
    choices.map(([, weight]) => weight),
    total,
  );
  return choices.flatMap(([value], index) => new Array<T>(shares[index] ?? 0).fill(value));
}
