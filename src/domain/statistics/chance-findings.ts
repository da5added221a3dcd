/**
 * How many units chance alone would put at or below each p-value, where a p-value can come out at a few values only.
 *
 * Every sum is of whole multiples of one grain, rounded up. Sums of such numbers are exact in any order, so that a part
 * that is taken out again leaves what would have been there without it, and what is kept recomputes to the same digits.
 */
export interface ChanceFindings {
  /** The attainable p-values up to the cap, lowest first. */
  at: Float64Array;
  /** How many are to be expected at or below each. */
  upTo: Float64Array;
}

/** Far below any figure that matters; with it sums up to 8,192 units are exact. */
const grain = 2 ** -40;

/** Most of a unit's own chance that may lie at or below the cap; beyond it nothing could be said of the unit. */
const mostBelow = 0.5;

/** Under what terms chance is added up. */
export interface ChanceTerms {
  /** No p-value above it is ever found. */
  cap: number;
  /** How many times as often as it should chance may put a unit at or below a p-value; 1 where the tests are exact. */
  factor: number;
}

/** How many of the attainable values, lowest first, are at or below `p`. */
export function placesUpTo(p: number, ascending: ArrayLike<number>): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) <= p) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many chance puts at or below `p`, for a `p` up to the cap. */
export function chanceUpTo({ at, upTo }: ChanceFindings, p: number): number {
  return upTo[placesUpTo(p, at) - 1] ?? 0;
}

/** Steps of any order added up; several at one p-value are taken at once. */
function addedUp(steps: Float64Array, sizes: Float64Array): ChanceFindings {
  const at = Float64Array.from(steps).sort();
  const upTo = new Float64Array(at.length);
  steps.forEach((step, index) => {
    const last = placesUpTo(step, at) - 1;
    upTo[last] = (upTo[last] ?? 0) + (sizes[index] ?? 0);
  });
  let sum = 0;
  for (let place = 0; place < upTo.length; place += 1) {
    sum += upTo[place] ?? 0;
    upTo[place] = sum;
  }
  return { at, upTo };
}

/**
 * What one unit adds: the chance F(p) that any of its tests comes out at or below p, over 1 - F(cap).
 *
 * A unit may have several tests that depend on each other in any way: F is the sum of theirs, which no dependence can
 * exceed, times the factor. The divisor is what the proof of `discreteStepUp` needs. `attainable` holds the p-values that
 * each test can come out at, lowest first, a test being at or below each with that very probability.
 */
export function chanceOfUnit(attainable: readonly ArrayLike<number>[], { cap, factor }: ChanceTerms): ChanceFindings {
  const highest = attainable.map((values) => placesUpTo(cap, values));
  const below = factor * attainable.reduce((sum, values, test) => sum + (values[(highest[test] ?? 0) - 1] ?? 0), 0);
  if (below > mostBelow)
    throw new RangeError(`Expected tests of which chance puts few at or below ${cap}; got ${below}.`);
  const steps = new Float64Array(highest.reduce((sum, count) => sum + count, 0));
  const sizes = new Float64Array(steps.length);
  let next = 0;
  attainable.forEach((values, test) => {
    let reached = 0;
    for (let place = 0; place < (highest[test] ?? 0); place += 1) {
      const at = values[place] ?? 0;
      const upTo = Math.ceil((factor * at) / (1 - below) / grain) * grain;
      steps[next] = at;
      sizes[next] = upTo - reached;
      reached = upTo;
      next += 1;
    }
  });
  return addedUp(steps, sizes);
}

/** What all units add up to. */
export function chanceOfAll(units: readonly ChanceFindings[]): ChanceFindings {
  const steps = new Float64Array(units.reduce((sum, { at }) => sum + at.length, 0));
  const sizes = new Float64Array(steps.length);
  let next = 0;
  for (const { at, upTo } of units) {
    let reached = 0;
    for (let place = 0; place < at.length; place += 1) {
      const now = upTo[place] ?? 0;
      steps[next] = at[place] ?? 0;
      sizes[next] = now - reached;
      reached = now;
      next += 1;
    }
  }
  return addedUp(steps, sizes);
}
