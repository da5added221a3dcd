import { placesUpTo } from './chance-findings';

/** All that a unit's q allows for beside its own p. */
export interface OtherUnits {
  /** The lowest p-value of each other unit, as far as it is at or below the cap; lowest first. */
  lowest: ArrayLike<number>;
  /** How many units, this one too, chance puts at or below a p-value up to the cap: see `chanceOfUnit`. */
  chance: (p: number) => number;
  /** No unit whose own p is above it is ever found. */
  cap: number;
}

/**
 * The adjusted p-value of a unit whose lowest p is `p`: a step-up procedure that knows which p-values can come about.
 *
 * Benjamini and Hochberg reckon with `tests * p` false findings at or below p. Where p-values are discrete, as with a
 * few settings each, far fewer can come about: a group of three may have none at all below 0.01. Here what chance
 * really puts there is added up over the units, which keeps the promise and gives back power.
 *
 * The promise: take as found every unit with q at or below a level. If units are independent, and none without an
 * effect has a p at or below t more often than its F(t), the expected share of units without an effect among the found
 * is at or below the level. It is Theorem 1 of Döhler, Durand and Roquain (Electronic Journal of Statistics 12 (2018),
 * 1867-1900) with the cap in the place of their largest critical value; the proof, in short. Let t(k) be the highest t up
 * to the cap at which the sum over units of F(t) / (1 - F(cap)) is at most k times the level, and K how many are found.
 * With the p of unit g put at nought, K becomes K(g), which does not depend on that p, and g is found if and only if its
 * p is at or below t(K(g)). So the share is at most the sum over g and k of P(K(g) = k) F(t(k)) / k. As p(g) is above
 * the cap with a chance of 1 - F(cap) or more, whatever the others do, P(K(g) = k) is at most P(K(g) = k and p(g) above
 * the cap) / (1 - F(cap)); and with p(g) above the cap, K(g) is the same number K* for every g, as such a p is counted at
 * no t(k). Summed over g first, what is left is at most the level times the sum of P(K* = k), which is 1.
 */
export function discreteStepUp(p: number, { lowest, chance, cap }: OtherUnits): number {
  if (p > cap) return 1;
  let place = placesUpTo(p, lowest);
  let q = chance(p) / (place + 1);
  for (; place < lowest.length; place += 1) q = Math.min(q, chance(lowest[place] ?? cap) / (place + 2));
  return Math.min(1, q);
}
