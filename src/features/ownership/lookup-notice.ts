import { schemeWord } from '../../domain/ownership/lookup-schemes';
import { type Day, writtenDay } from '../../domain/values/day';
import { capitalised } from '../../domain/values/first-letter';
import type { FoundParty, FoundSetting } from './lookup.store';
import type { IdentifierRow } from './party.store';

/** What one should know of a number; null where there is nothing to say. A day that is to come retires nothing yet. */
export function noticeOfNumber(
  { scheme, identifier }: { scheme: string; identifier: string },
  found: FoundParty | null,
  others: readonly IdentifierRow[],
  { asOf }: { asOf: Day },
): string | null {
  const number = `${schemeWord(scheme)} ${identifier}`;
  if (found === null)
    return capitalised(`${number} is not known here. It may be right, and in no register that was imported.`);
  const { retiredOn } = found;
  if (retiredOn === null || retiredOn > asOf) return null;
  const isStanding = (other: IdentifierRow) => other.retiredOn === null || other.retiredOn > asOf;
  const successors = others
    .filter((other) => other.scheme === scheme && other.identifier !== identifier && isStanding(other))
    .map((other) => other.identifier);
  const after =
    successors.length === 0
      ? 'Nothing is known to have come after it'
      : `Its place was taken by ${successors.join(' and ')}`;
  return capitalised(`${number} was retired on ${writtenDay(retiredOn)}. ${after}.`);
}

/** Why a setting leads to no company, or that what leads to one is a matched name. */
export function noticeOfSetting(found: FoundSetting | null, asOf: Day): string {
  if (found === null) return `The register knows no such setting on ${writtenDay(asOf)}.`;
  if (found.owner === null) return `The register names no owner of it on ${writtenDay(asOf)}.`;
  return found.partyId === null
    ? `Its owner on ${writtenDay(asOf)} is published as “${found.owner}”, and is not matched to a company yet.`
    : `Its owner on ${writtenDay(asOf)} is published as “${found.owner}”, and that name is matched to this company.`;
}
