import type { UnspecifiedReason } from '../../domain/ownership/vocabulary';
import { unspecifiedReasons } from '../../domain/ownership/vocabulary';
import { capitalised } from '../../domain/values/first-letter';

/** A code of the standard as words: `interestedPartyExemptFromDisclosure` is `Interested party exempt from disclosure`. */
export function inWords(code: string): string {
  const words = code.replace(
    /([a-z])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  );
  return capitalised(words);
}

/** Why nobody is named, in words. It never says that there is a person: nobody knows. */
export function missingInWords({ reason }: { reason: UnspecifiedReason }) {
  return { reason, words: inWords(reason), meaning: unspecifiedReasons[reason] };
}
