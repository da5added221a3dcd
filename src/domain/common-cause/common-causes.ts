import { seededNumbers } from '../statistics/seeded-random';
import { lookedAt } from './looked-at';
import type { Population, Spread } from './populations';
import { asStrongAs, leastPs } from './shuffles';

/** Every figure is our policy. */
export interface CausePolicy {
  shuffles: number;
  /** Of the exact p and of the p after the shuffles. */
  maximumP: number;
  /** Fewer settings with a value share nothing. */
  minimumWith: number;
}

/** A value that the hits share beyond what chance explains. */
export interface Cause extends Spread {
  /** Share of hits with it over share of the others with it; null where none of the others has it. */
  lift: number | null;
  /** Exact, for this value alone. */
  p: number;
  /** In how many shuffles some value, this or another, was as strong. */
  asStrong: number;
  /** (asStrong + 1) / (shuffles + 1): it allows for all the values looked at. */
  adjustedP: number;
}

export interface CommonCauses {
  /** By lift, highest first. */
  causes: readonly Cause[];
  valuesLookedAt: number;
}

/** With half a setting added to each count, so that 2 of 2 against 0 of 5 does not outrank 9 of 10 against 1 of 40. */
export function steadiedLift({ hitsWith, hits, othersWith, others }: Spread): number {
  return (hitsWith + 0.5) / (hits + 1) / ((othersWith + 0.5) / (others + 1));
}

/** Share of hits with it over share of the others with it, as it stands; null where none of the others has it. */
export function liftOf({ hitsWith, hits, othersWith, others }: Spread): number | null {
  return othersWith === 0 ? null : hitsWith / hits / (othersWith / others);
}

/** `REGION` of `REGION:E12000002`. */
export function kindOf(value: string): string {
  return value.split(':')[0] ?? '';
}

function compareCauses(first: Cause, second: Cause): number {
  return steadiedLift(second) - steadiedLift(first) || first.p - second.p || (first.value < second.value ? -1 : 1);
}

/** Kinds whose values overlap, such as years beginning in each quarter: only the strongest value is named. */
const overlapping: readonly string[] = ['OPENED', 'ACQUIRED', 'HELPED_AND_PROTECTED', 'LEADERS_AND_MANAGERS'];

function withoutOverlaps(ranked: readonly Cause[]): readonly Cause[] {
  const seen = new Set<string>();
  return ranked.filter(({ value }) => {
    const kind = kindOf(value);
    const isFirst = !seen.has(kind);
    seen.add(kind);
    return isFirst || !overlapping.includes(kind);
  });
}

/** What the hits share beyond chance, allowing for every value looked at. The same seed gives the same answer. */
export function commonCauses(
  populations: readonly Population[],
  seed: number,
  { shuffles, maximumP, minimumWith }: CausePolicy,
): CommonCauses {
  const all = populations.map((population) => lookedAt(population, minimumWith));
  const found = { causes: [], valuesLookedAt: all.reduce((sum, { spreads }) => sum + spreads.length, 0) };
  const candidates = all.flatMap((one) => one.candidates()).filter(({ p }) => p <= maximumP);
  if (candidates.length === 0) return found;
  const strongest = Math.min(...candidates.map(({ p }) => p));
  const hopeless = { p: strongest, asStrong: maximumP * (shuffles + 1) - 1 };
  const least = leastPs(all, shuffles, seededNumbers(seed), hopeless);
  if (least === null) return found;
  const causes = candidates.map((candidate): Cause => {
    const asStrong = asStrongAs(candidate.p, least);
    return { ...candidate, lift: liftOf(candidate), asStrong, adjustedP: (asStrong + 1) / (shuffles + 1) };
  });
  return {
    ...found,
    causes: withoutOverlaps(causes.filter(({ adjustedP }) => adjustedP <= maximumP).sort(compareCauses)),
  };
}
