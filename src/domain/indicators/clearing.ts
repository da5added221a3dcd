/**
 * The first few candidates whose going the other way would take the finding away: as few as will do.
 *
 * `isStillFound` runs the rule again, so that what is said to clear a finding has been tried. When nothing clears
 * it, all candidates come back.
 */
export function fewestToClear(
  candidates: readonly string[],
  isStillFound: (cleared: ReadonlySet<string>) => boolean,
): readonly string[] {
  for (let count = 1; count < candidates.length; count += 1) {
    const cleared = candidates.slice(0, count);
    if (!isStillFound(new Set(cleared))) return cleared;
  }
  return candidates;
}
