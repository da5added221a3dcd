import { type Day, writtenDay } from '../values/day';
import type { Urn } from '../values/urn';

/** Whence the history of a setting is carried. */
export function carriedSentence(fromUrn: Urn, confirmedOn: Day): string {
  return `Carried from URN ${fromUrn} (confirmed on ${writtenDay(confirmedOn)}).`;
}

/** Where a setting goes on. */
export function goesOnSentence(toUrn: Urn, confirmedOn: Day): string {
  return `Goes on as URN ${toUrn} (confirmed on ${writtenDay(confirmedOn)}).`;
}

/** What is said of a number that is no longer in use. */
export function retiredNotice(asked: Urn, current: Urn, confirmedOn: Day): string {
  return `URN ${asked} is retired. The setting goes on as URN ${current} (confirmed on ${writtenDay(confirmedOn)}).`;
}

/** An instant to the minute, in words: `28 November 2026 at 09:30 UTC`. */
function writtenInstant(instant: string): string {
  return `${writtenDay(instant.slice(0, 10))} at ${instant.slice(11, 16)} UTC`;
}

/**
 * What is said where no successor is confirmed of a registration that ended.
 *
 * Whoever may not see proposals hears the same whether there is one or not.
 */
export function noSuccessorSentence(checkedAt: string | null, proposed: number | 'WITHHELD'): string {
  const when = checkedAt === null ? 'not yet checked' : `last checked ${writtenInstant(checkedAt)}`;
  if (proposed === 'WITHHELD') return `None confirmed, ${when}.`;
  return proposed === 0 ? `None found, ${when}.` : `${proposed} proposed and none confirmed, ${when}.`;
}
