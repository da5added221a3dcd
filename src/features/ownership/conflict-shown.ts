import { believedOfOne, conflictsOn } from '../../domain/ownership/believed';
import type { Interest } from '../../domain/ownership/interest';
import { ownershipBounds } from './ownership-bounds';
import type { StoredInterest } from './ownership-interest';
import { rankOfStored } from './ownership-view';
import { momentOf, type ShownUndertaking } from './undertaking-shown';

function codeOf(interest: Interest): string {
  return (interest as StoredInterest).sourceCode;
}

/** Where sources differ on a body, with what each says; null where they do not. */
export function shownConflict(undertaking: ShownUndertaking, said: readonly StoredInterest[]) {
  const conflict = conflictsOn(said, codeOf);
  if (conflict === null) return null;
  const moment = momentOf(undertaking);
  const believed = new Set(believedOfOne(said, rankOfStored).map(({ id }) => id));
  const sources = new Map(said.map((interest) => [interest.sourceCode, interest]));
  const values = conflict.values
    .slice(0, ownershipBounds['OwnershipConflict.values'])
    .map(({ sources: codes, interests }) => {
      const stored = said.filter((interest) => codes.includes(interest.sourceCode));
      return {
        sources: codes.slice(0, ownershipBounds['OwnershipAnswer.sources']).flatMap((code) => {
          const of = sources.get(code);
          return of ? [{ kind: of.source, code, name: of.sourceName, url: of.sourceUrl }] : [];
        }),
        isBelieved: stored.some(({ id }) => believed.has(id)),
        interestCount: interests.length,
        interests: stored
          .filter(({ sourceCode }) => sourceCode === codes[0])
          .slice(0, ownershipBounds['OwnershipAnswer.interests'])
          .map((interest) => ({ ...interest, ...moment })),
      };
    });
  return { undertaking, sentence: conflict.sentence, values };
}

export type ShownConflict = NonNullable<ReturnType<typeof shownConflict>>;
