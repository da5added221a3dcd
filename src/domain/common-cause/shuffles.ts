import { hypergeometricUpperTails } from './hypergeometric';
import { hitsIn, type Population, type Spread, sizeOf, spreadsIn } from './populations';

/** Two ways to the same probability may differ in the last digits; that makes neither stronger. */
const sameToRounding = 1 + 1e-9;

const none = new Int32Array();

class Shuffled {
  private readonly order: Int32Array;
  /** Which profile each setting has, and which values each profile. */
  private readonly profileOf: Int32Array;
  private readonly valuesOf: readonly Int32Array[];
  private readonly tails: readonly Float64Array[];
  private readonly counts: Int32Array;
  private readonly hits: number;

  constructor(population: Population, spreads: readonly Spread[]) {
    const places = new Map(spreads.map(({ value }, place) => [value, place]));
    const placesOf = (values: readonly string[]) => Int32Array.from(values.flatMap((value) => places.get(value) ?? []));
    this.order = Int32Array.from({ length: sizeOf(population) }, (_, unit) => unit);
    this.valuesOf = population.profiles.map(({ values }) => placesOf(values));
    this.profileOf = new Int32Array(this.order.length);
    let start = 0;
    population.profiles.forEach(({ hits, others }, profile) => {
      this.profileOf.fill(profile, start, start + hits + others);
      start += hits + others;
    });
    this.tails = spreads.map((spread) => tailsOf(spread));
    this.counts = new Int32Array(spreads.length);
    this.hits = hitsIn(population);
  }

  /** Deals the hits anew and gives the least probability over all values. */
  deal(random: () => number): number {
    const order = this.order;
    const counts = this.counts.fill(0);
    for (let place = 0; place < this.hits; place += 1) {
      const other = place + Math.floor(random() * (order.length - place));
      const unit = order[other] ?? 0;
      order[other] = order[place] ?? 0;
      order[place] = unit;
      const values = this.valuesOf[this.profileOf[unit] ?? 0] ?? none;
      for (let i = 0; i < values.length; i += 1) {
        const value = values[i] ?? 0;
        counts[value] = (counts[value] ?? 0) + 1;
      }
    }
    let least = 1;
    for (let value = 0; value < counts.length; value += 1) {
      const p = this.tails[value]?.[counts[value] ?? 0] ?? 1;
      if (p < least) least = p;
    }
    return least;
  }
}

function tailsOf({ hitsWith, othersWith, hits, others }: Spread): Float64Array {
  return hypergeometricUpperTails(hits + others, hitsWith + othersWith, hits);
}

/** The exact probability that as many of the hits or more would have the value, were hits dealt at random. */
export function exactP(spread: Spread): number {
  return tailsOf(spread)[spread.hitsWith] ?? 1;
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
  populations: readonly Population[],
  minimumWith: number,
  shuffles: number,
  random: () => number,
  hopeless: Hopeless = { p: 0, asStrong: shuffles },
): Float64Array | null {
  const shuffled = populations.flatMap((population) => {
    const spreads = spreadsIn(population, minimumWith);
    return spreads.length === 0 ? [] : [new Shuffled(population, spreads)];
  });
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
