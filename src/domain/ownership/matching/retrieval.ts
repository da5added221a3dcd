/** How many companies are looked at for one owner, beside those of the same name or number. */
export const mostCandidates = 30;

/** How many of them are kept for a person to judge. */
export const mostProposed = 5;

/**
 * How alike the letters of two cores must be for the names to be compared at all, by the length of the core. One wrong
 * letter spoils three trigrams, two that are swapped spoil four: most of a short core, and little of a long one. Each
 * step down costs the search several times as much.
 */
export const coreSimilarities = [
  { from: 0, to: 7, least: 0.3 },
  { from: 7, to: 10, least: 0.35 },
  { from: 10, to: 14, least: 0.45 },
  { from: 14, to: Number.POSITIVE_INFINITY, least: 0.5 },
] as const;

/** The likeness that a core must reach to be compared. */
export function leastCoreSimilarity(core: string): number {
  return coreSimilarities.find(({ from, to }) => core.length >= from && core.length < to)?.least ?? 1;
}
