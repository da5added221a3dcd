import type { Day } from '../../values/day';
import type { PartyId } from '../party';

/** A number by which a register knows a body. */
export interface RegisteredNumber {
  scheme: string;
  id: string;
}

/** A published owner, as it is compared with companies. */
export interface MatchableOwner {
  /** The normal form of its name; see `ownerNameKey`. */
  key: string;
  /** Company numbers in its texts that can be nothing else. More than one, and the texts contradict each other. */
  companyNumbers: readonly string[];
  /** Numbers in its texts that may be a charity's, or an old company's without its zeros. */
  possibleNumbers: readonly RegisteredNumber[];
  /** The first day it is published as the owner of a setting, and the first on which it is no more. */
  publishedFrom: Day;
  publishedTo: Day | null;
}

/** A name that a company had. */
export interface CompanyName {
  key: string;
  /** Null: since ever, as far as is known. */
  from: Day | null;
  /** Null: still. */
  to: Day | null;
  /** False for another name of which no source says when it was in use. */
  isDated: boolean;
}

/** A company, as it is compared with published owners. */
export interface MatchableCompany {
  party: PartyId;
  names: readonly CompanyName[];
  numbers: readonly RegisteredNumber[];
  foundedOn: Day | null;
  dissolvedOn: Day | null;
  /** ISO 3166. */
  jurisdiction: string | null;
}

/** Whether two stretches of days, each without its last day, have a day in common; null is without end. */
export function haveACommonDay(
  first: { from: Day | null; to: Day | null },
  second: { from: Day | null; to: Day | null },
): boolean {
  const startsInTime = (from: Day | null, to: Day | null) => from === null || to === null || from < to;
  return startsInTime(first.from, second.to) && startsInTime(second.from, first.to);
}

/** The days on which the owner is published. */
export function daysPublished({ publishedFrom, publishedTo }: MatchableOwner): { from: Day; to: Day | null } {
  return { from: publishedFrom, to: publishedTo };
}

/** The days on which the company is there. */
export function daysAlive({ foundedOn, dissolvedOn }: MatchableCompany): { from: Day | null; to: Day | null } {
  return { from: foundedOn, to: dissolvedOn };
}
