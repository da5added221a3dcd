/** How many companies are looked at for one owner, beside those of the same name or number. */
export const mostCandidates = 30;

/** How many of them are kept for a person to judge. */
export const mostProposed = 5;

const shortCore = 9;

/**
 * How alike the letters of two cores must be for the names to be compared at all. One wrong letter spoils three
 * trigrams, which is most of a short core and little of a long one; and a short one costs little to look up.
 */
export const coreSimilarities = [
  { isFor: (core: string) => core.length < shortCore, least: 0.25 },
  { isFor: (core: string) => core.length >= shortCore, least: 0.45 },
] as const;

/** The likeness that a core must reach to be compared. */
export function leastCoreSimilarity(core: string): number {
  return coreSimilarities.find(({ isFor }) => isFor(core))?.least ?? 1;
}
