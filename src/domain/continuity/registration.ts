import type { ProvisionType } from '../register/vocabulary';
import { type Day, daysBetween } from '../values/day';
import type { Urn } from '../values/urn';

/** A day that is known, or lies between two. */
export interface DaySpan {
  notBefore: Day;
  notAfter: Day;
}

/** What is known of a registration on the side that matters: at its end, or at its beginning. */
export interface Registration {
  id: number;
  urn: Urn;
  kind: ProvisionType;
  council: number | null;
  places: number | null;
  /** In normal form; null where withheld. */
  name: string | null;
  /** An opaque token: equal for equal addresses, and says nothing else. */
  premises: string | null;
  /** How many registrations stood under that token at once, at most. */
  premisesUse: number;
  educationUrn: string | null;
  /** Registration numbers that its published texts name. */
  mentions: readonly Urn[];
  owner: number | null;
  /** The company that the owner is, where that is known. */
  company: number | null;
  /** People and bodies behind that company, and the company itself. */
  controllers: readonly number[];
  began: DaySpan;
}

export interface EndedRegistration extends Registration {
  ended: DaySpan;
}

export interface BegunRegistration extends Registration {
  /** Since when its owner has had anything on the register; null where no owner is known. */
  ownerSince: Day | null;
}

/** Days from the closing of the one to the opening of the other: from `least` to `most`, below 0 where they overlap. */
export function gapBetween(ended: DaySpan, began: DaySpan): { least: number; most: number } {
  return {
    least: daysBetween(ended.notAfter, began.notBefore),
    most: daysBetween(ended.notBefore, began.notAfter),
  };
}

/**
 * Whether the later one may have opened within these days of the closing, and began after the earlier one began.
 *
 * Nothing goes on as itself.
 */
export function mayFollow(
  before: EndedRegistration,
  after: BegunRegistration,
  { soonest, latest }: { soonest: number; latest: number },
): boolean {
  if (before.id === after.id || before.began.notBefore >= after.began.notAfter) return false;
  const { least, most } = gapBetween(before.ended, after.began);
  return least <= latest && most >= soonest;
}

/** Whether one owner has both: by the published text, or by the company behind two texts. Null where it is not known. */
export function haveOneOwner(before: Registration, after: Registration): boolean | null {
  if (before.owner === null || after.owner === null) return null;
  return before.owner === after.owner || (before.company !== null && before.company === after.company);
}

/** How many of those behind the one are behind the other. */
export function sharedControllers(before: readonly number[], after: readonly number[]): number {
  const others = new Set(after);
  return before.filter((controller) => others.has(controller)).length;
}
