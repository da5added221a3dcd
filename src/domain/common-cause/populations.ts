/** A setting as the shuffles see it: which values it has, and whether it is one of those whose cause is looked for. */
export interface Unit {
  /** Such as `REGION:E12000002`. */
  values: readonly string[];
  isHit: boolean;
}

/**
 * Settings among which hits could lie anywhere, were there no common cause.
 *
 * For most attributes these are the settings of the group. For sub-judgements they are settings below good, here and
 * elsewhere: within one group, the framework's own rules tie a sub-judgement to the overall one.
 */
export interface Population {
  units: readonly Unit[];
}

/**
 * In one order, whatever order the settings came in, so that equal facts are shuffled alike: by what they have, and
 * among equals hits first. Equal settings share one list of values.
 */
export function populationOf(units: readonly Unit[]): Population {
  const profiles = new Map<string, { values: readonly string[]; hits: number; others: number }>();
  for (const { values, isHit } of units) {
    const sorted = [...values].sort();
    const name = sorted.join('|');
    const profile = profiles.get(name) ?? { values: sorted, hits: 0, others: 0 };
    if (isHit) profile.hits += 1;
    else profile.others += 1;
    profiles.set(name, profile);
  }
  const ordered = [...profiles].sort(([first], [second]) => (first < second ? -1 : 1));
  return {
    units: ordered.flatMap(([, { values, hits, others }]) =>
      Array.from({ length: hits + others }, (_, index) => ({ values, isHit: index < hits })),
    ),
  };
}

/** How many of the settings are hits. */
export function hitsIn({ units }: Population): number {
  return units.filter(({ isHit }) => isHit).length;
}

/** How one value is spread over a population. */
export interface Spread {
  value: string;
  hitsWith: number;
  hits: number;
  othersWith: number;
  others: number;
}

/** Every value that at least so many settings have, hits or not: whether it is looked at may not depend on the hits. */
export function spreadsIn(population: Population, minimumWith: number): readonly Spread[] {
  const hits = hitsIn(population);
  const others = population.units.length - hits;
  if (hits === 0 || others === 0) return [];
  const counts = new Map<string, { hitsWith: number; othersWith: number }>();
  for (const { values, isHit } of population.units) {
    for (const value of values) {
      const count = counts.get(value) ?? { hitsWith: 0, othersWith: 0 };
      if (isHit) count.hitsWith += 1;
      else count.othersWith += 1;
      counts.set(value, count);
    }
  }
  return [...counts]
    .map(([value, count]) => ({ value, hits, others, ...count }))
    .filter(({ hitsWith, othersWith }) => hitsWith + othersWith >= minimumWith);
}
