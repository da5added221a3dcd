import type { Layout, LookedAt } from './looked-at';

/** Two ways to the same probability may differ in the last digits; that makes neither stronger. */
const sameToRounding = 1 + 1e-9;

/** A population as it is dealt: what it was dealt last is where the next deal begins. */
class Shuffled {
  private readonly layout: Layout;
  private readonly order: Int32Array;
  private readonly counts: Int32Array;
  private readonly hits: number;

  constructor(lookedAt: LookedAt) {
    this.layout = lookedAt.layout();
    this.hits = lookedAt.hits;
    this.order = new Int32Array(this.layout.profileOf.length);
    for (let unit = 0; unit < this.order.length; unit += 1) this.order[unit] = unit;
    this.counts = new Int32Array(lookedAt.spreads.length);
  }

  /** Deals the hits anew and gives the least probability over all values: it only falls with each hit that has a value. */
  deal(random: () => number): number {
    const { profileOf, begins, values, tails } = this.layout;
    const { order, hits } = this;
    const width = hits + 1;
    const counts = this.counts.fill(0);
    let least = 1;
    for (let place = 0; place < hits; place += 1) {
      const other = place + Math.floor(random() * (order.length - place));
      const unit = order[other] ?? 0;
      order[other] = order[place] ?? 0;
      order[place] = unit;
      const profile = profileOf[unit] ?? 0;
      const end = begins[profile + 1] ?? 0;
      for (let i = begins[profile] ?? 0; i < end; i += 1) {
        const value = values[i] ?? 0;
        const count = (counts[value] ?? 0) + 1;
        counts[value] = count;
        const p = tails[value * width + count] ?? 1;
        if (p < least) least = p;
      }
    }
    return least;
  }
}

/** When shuffling may stop: more than so many shuffles as strong as the strongest candidate, and none can pass. */
export interface Hopeless {
  p: number;
  asStrong: number;
}

/**
 * The least exact p over every value, for each of so many shuffles of which settings are the hits.
 *
 * Every value is looked at in every shuffle, so that what is compared with them allows for having looked at many
 * (Westfall and Young, Resampling-Based Multiple Testing, 1993: single step, least p). Null as soon as it is hopeless:
 * the shuffles that are left could only add to the count.
 */
export function leastPs(
  lookedAt: readonly LookedAt[],
  shuffles: number,
  random: () => number,
  hopeless: Hopeless = { p: 0, asStrong: shuffles },
): Float64Array | null {
  const shuffled = lookedAt.filter(({ spreads }) => spreads.length > 0).map((one) => new Shuffled(one));
  const least = new Float64Array(shuffles);
  let asStrong = 0;
  for (let round = 0; round < shuffles; round += 1) {
    let p = 1;
    for (const one of shuffled) p = Math.min(p, one.deal(random));
    least[round] = p;
    if (p <= hopeless.p * sameToRounding) asStrong += 1;
    if (asStrong > hopeless.asStrong) return null;
  }
  return least;
}

/** In how many of the shuffles some value came out as strong or stronger. */
export function asStrongAs(p: number, least: Float64Array): number {
  return least.filter((one) => one <= p * sameToRounding).length;
}
