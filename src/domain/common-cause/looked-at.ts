import { readOnceFor } from '../nation/read-once';
import { hypergeometricUpperTails } from './hypergeometric';
import { hitsIn, type Population, type Spread, sizeOf, spreadsIn } from './populations';

/** A value that is shared often enough to be looked into. */
export interface Candidate extends Spread {
  /** The exact probability that as many of the hits or more would have the value, were hits dealt at random. */
  p: number;
}

/** A population in a few long arrays, as a nation is dealt anew some ten thousand times. */
export interface Layout {
  /** Which profile each setting has. */
  profileOf: Int32Array;
  /** Where in `values` those of each profile begin; those of the next one begin where they end. */
  begins: Int32Array;
  values: Int32Array;
  /** Of each value in turn, the exact probability of every count from none to all hits. */
  tails: Float64Array;
}

function tailsOf({ hitsWith, othersWith, hits, others }: Spread): Float64Array {
  return hypergeometricUpperTails(hits + others, hitsWith + othersWith, hits);
}

/** The exact p of a value, alone. */
export function exactP(spread: Spread): number {
  return tailsOf(spread)[spread.hitsWith] ?? 1;
}

function laidOut(population: Population, spreads: readonly Spread[]): Layout {
  const profileOf = new Int32Array(sizeOf(population));
  const begins = new Int32Array(population.profiles.length + 1);
  const places = new Map(spreads.map(({ value }, place) => [value, place]));
  const values: number[] = [];
  let start = 0;
  population.profiles.forEach((profile, at) => {
    profileOf.fill(at, start, start + profile.hits + profile.others);
    start += profile.hits + profile.others;
    for (const value of profile.values) {
      const place = places.get(value);
      if (place !== undefined) values.push(place);
    }
    begins[at + 1] = values.length;
  });
  const width = hitsIn(population) + 1;
  const tails = new Float64Array(spreads.length * width);
  spreads.forEach((spread, place) => {
    tails.set(tailsOf(spread), place * width);
  });
  return { profileOf, begins, values: Int32Array.from(values), tails };
}

/** A population with every value that is looked at in it, and with what follows from that: worked out when asked for. */
export class LookedAt {
  readonly spreads: readonly Spread[];
  readonly hits: number;
  private knownCandidates: readonly Candidate[] | null = null;
  private knownLayout: Layout | null = null;

  constructor(
    private readonly population: Population,
    private readonly minimumWith: number,
  ) {
    this.spreads = spreadsIn(population, minimumWith);
    this.hits = hitsIn(population);
  }

  /** The values that enough of the hits have. */
  candidates(): readonly Candidate[] {
    this.knownCandidates ??= this.spreads
      .filter(({ hitsWith }) => hitsWith >= this.minimumWith)
      .map((spread) => ({ ...spread, p: exactP(spread) }));
    return this.knownCandidates;
  }

  layout(): Layout {
    this.knownLayout ??= laidOut(this.population, this.spreads);
    return this.knownLayout;
  }
}

/** The settings of a group are looked at once as long as nothing of them changes. */
export const lookedAt = readOnceFor(
  String,
  (population: Population, minimumWith: number) => new LookedAt(population, minimumWith),
);
