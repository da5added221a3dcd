import { labelKey } from '../../../domain/register/vocabulary';
import type { HeaderColumn } from './header-row';

/** How many letters to change, add or leave out to make one text the other (Levenshtein). */
export function editDistance(first: string, second: string): number {
  let previous = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (let row = 1; row <= first.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= second.length; column += 1) {
      const change = first[row - 1] === second[column - 1] ? 0 : 1;
      const least = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + change,
      );
      current.push(least);
    }
    previous = current;
  }
  return previous[second.length] ?? 0;
}

/** `A` for the first column, `AA` for the 27th. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** The seen header most like one of those expected, when at least half of it agrees. */
export function nearestHeader(expected: readonly string[], seen: readonly HeaderColumn[]): HeaderColumn | null {
  let [best, least] = [null as HeaderColumn | null, 0.5];
  for (const header of expected) {
    const key = labelKey(header);
    for (const column of seen) {
      const seenKey = labelKey(column.header).slice(0, 120);
      if (seenKey === '') continue;
      const share = editDistance(key, seenKey) / Math.max(key.length, seenKey.length);
      if (share < least) [best, least] = [column, share];
    }
  }
  return best;
}
