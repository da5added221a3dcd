/** A setting as the shuffles see it: which values it has, and whether it is one of those whose cause is looked for. */
export interface Unit {
  /** Such as `REGION:E12000002`. */
  values: readonly string[];
  isHit: boolean;
}

/** Settings that have the same values: how many of them are hits, and how many are not. */
export interface Profile {
  values: readonly string[];
  hits: number;
  others: number;
}

/**
 * Settings among which hits could lie anywhere, were there no common cause.
 *
 * For most attributes these are the settings of the group. For sub-judgements they are settings below good, here and
 * elsewhere: within one group, the framework's own rules tie a sub-judgement to the overall one.
 */
export interface Population {
  profiles: readonly Profile[];
}

/** In one order, whatever order the profiles came in, so that equal facts are shuffled alike: by what they have. */
export function populationOfProfiles(given: readonly Profile[]): Population {
  const profiles = new Map<string, Profile>();
  for (const { values, hits, others } of given) {
    const sorted = [...values].sort();
    const name = sorted.join('|');
    const known = profiles.get(name);
    if (known === undefined) profiles.set(name, { values: sorted, hits, others });
    else {
      known.hits += hits;
      known.others += others;
    }
  }
  return { profiles: [...profiles].sort(([first], [second]) => (first < second ? -1 : 1)).map(([, one]) => one) };
}

/** The same of settings one by one. */
export function populationOf(units: readonly Unit[]): Population {
  return populationOfProfiles(
    units.map(({ values, isHit }) => ({ values, hits: isHit ? 1 : 0, others: isHit ? 0 : 1 })),
  );
}

/** How many settings there are. */
export function sizeOf({ profiles }: Population): number {
  return profiles.reduce((sum, { hits, others }) => sum + hits + others, 0);
}

/** How many of the settings are hits. */
export function hitsIn({ profiles }: Population): number {
  return profiles.reduce((sum, { hits }) => sum + hits, 0);
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
  const others = sizeOf(population) - hits;
  if (hits === 0 || others === 0) return [];
  const counts = new Map<string, { hitsWith: number; othersWith: number }>();
  for (const profile of population.profiles) {
    for (const value of profile.values) {
      const count = counts.get(value) ?? { hitsWith: 0, othersWith: 0 };
      count.hitsWith += profile.hits;
      count.othersWith += profile.others;
      counts.set(value, count);
    }
  }
  return [...counts]
    .map(([value, count]) => ({ value, hits, others, ...count }))
    .filter(({ hitsWith, othersWith }) => hitsWith + othersWith >= minimumWith);
}
