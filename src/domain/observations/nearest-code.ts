import { editDistance } from '../register/propose-merges';

/** Fewer letters begin too many words. */
const shortestBeginning = 4;

/** The known word that what was written begins, or is most like, in any case: where at least half of its letters agree. */
export function nearestCode(written: string, known: readonly string[]): string | null {
  const given = written.trim().toUpperCase().slice(0, 80);
  const begun = known.filter((code) => code.toUpperCase().startsWith(given));
  if (given.length >= shortestBeginning && begun.length === 1) return begun[0] ?? null;
  let [nearest, least] = [null as string | null, Number.POSITIVE_INFINITY];
  for (const code of known) {
    const limit = Math.floor(Math.max(code.length, given.length) / 2);
    const edits = editDistance(code.toUpperCase(), given, limit);
    if (edits <= limit && edits < least) [nearest, least] = [code, edits];
  }
  return given === '' ? null : nearest;
}
