/**
 * P(X >= k) for every k from 0 to the number drawn, where X counts the marked among so many drawn without putting back.
 *
 * Terms follow from one another by ratios, beginning at the likeliest, and are divided by their sum: nothing overflows,
 * and each tail keeps its digits. It is Fisher's exact test, upper side.
 */
export function hypergeometricUpperTails(population: number, marked: number, drawn: number): Float64Array {
  const least = Math.max(0, drawn + marked - population);
  const most = Math.min(drawn, marked);
  const tails = new Float64Array(drawn + 2);
  const likeliest = Math.min(most, Math.max(least, Math.floor(((drawn + 1) * (marked + 1)) / (population + 2))));
  tails[likeliest] = 1;
  for (let k = likeliest; k < most; k += 1) {
    const ratio = ((marked - k) * (drawn - k)) / ((k + 1) * (population - marked - drawn + k + 1));
    tails[k + 1] = (tails[k] ?? 0) * ratio;
  }
  for (let k = likeliest; k > least; k -= 1) {
    const ratio = (k * (population - marked - drawn + k)) / ((marked - k + 1) * (drawn - k + 1));
    tails[k - 1] = (tails[k] ?? 0) * ratio;
  }
  for (let k = most - 1; k >= 0; k -= 1) tails[k] = (tails[k] ?? 0) + (tails[k + 1] ?? 0);
  const total = tails[0] ?? 1;
  return tails.map((tail) => Math.min(1, tail / total)).slice(0, drawn + 1);
}
