import { addDays, compareDays, type Day } from '../values/day';
import type { LifecycleFact, RegistrationFacts, Sighting } from './registration-facts';
import type { RegistrationStatus } from './vocabulary';

export interface Beginning {
  validFrom: Day;
  notBefore: Day;
  happenedOn: Day | null;
}

export interface Ending {
  /** The first day off the register, as far as we know. */
  validFrom: Day;
  notBefore: Day;
  happenedOn: Day | null;
  status: RegistrationStatus;
  reason: string | null;
}

/**
 * Since when it has been on the register, as seen first.
 *
 * The day of registration is believed unless a release that should have listed it by then did not: it was opened in
 * retrospect, and joined on a day between the two. Before the first release of all, nothing is claimed to have held.
 */
export function beginning<P>(
  first: Sighting<P>,
  facts: RegistrationFacts<P>,
  missed: readonly Day[],
  firstRelease: Day,
): Beginning {
  const listed = facts.lifecycle.map(({ activeOn }) => activeOn).filter((day): day is Day => day !== null);
  const joinedOn = first.registeredOn ?? listed.sort(compareDays)[0] ?? null;
  const lastMissed = missed.filter((day) => day < first.asAt).at(-1);
  if (joinedOn === null || joinedOn > first.asAt) {
    return { validFrom: first.asAt, notBefore: lastMissed ? addDays(lastMissed, 1) : first.asAt, happenedOn: null };
  }
  if (lastMissed !== undefined && lastMissed >= joinedOn) {
    return { validFrom: first.asAt, notBefore: addDays(lastMissed, 1), happenedOn: null };
  }
  if (joinedOn > firstRelease) return { validFrom: joinedOn, notBefore: joinedOn, happenedOn: joinedOn };
  return {
    validFrom: firstRelease < first.asAt ? firstRelease : first.asAt,
    notBefore: joinedOn,
    happenedOn: joinedOn,
  };
}

/** A register of 31 March can still list a provider whose leaving of that month it had not yet heard of. */
const reportingLagDays = 31;

/** Between which days one registration under the number can have ended. */
export interface EndingPeriod {
  /** The day it was registered, where an earlier registration went before it. */
  from: Day | null;
  /** The day a new registration followed it; null where none did. */
  until: Day | null;
}

type Leaving = LifecycleFact & { leftOn: Day };

function lastLeaving<P>(facts: RegistrationFacts<P>, { from, until }: EndingPeriod): Leaving | undefined {
  return facts.lifecycle
    .filter((fact): fact is Leaving => fact.leftOn !== null)
    .filter(({ leftOn }) => (from === null || leftOn >= from) && (until === null || leftOn <= until))
    .sort((a, b) => compareDays(a.leftOn, b.leftOn) || compareTexts(a, b))
    .at(-1);
}

function compareTexts(first: LifecycleFact, second: LifecycleFact): number {
  const text = ({ leftBy, reason, activeOn }: LifecycleFact) => `${leftBy} ${reason} ${activeOn}`;
  return text(first) < text(second) ? -1 : 1;
}

/**
 * How and when it left after its last sighting, or null while nothing says so.
 *
 * A leavers' list gives the day. A register that goes on listing it outweighs that list, unless a later register
 * drops it. Without a leavers' list it left on a day between the last register that lists it and the first that does
 * not, or the new registration under its number.
 */
export function ending<P>(
  last: Sighting<P>,
  facts: RegistrationFacts<P>,
  missed: readonly Day[],
  period: EndingPeriod,
): Ending | null {
  const { until } = period;
  const dayAfter = addDays(last.asAt, 1);
  const firstMissed = missed.find((day) => day > last.asAt && (until === null || day < until));
  const leaving = lastLeaving(facts, period);
  const isContradicted = firstMissed === undefined && until === null;
  if (leaving && (!isContradicted || leaving.leftOn >= addDays(last.asAt, -reportingLagDays))) {
    return {
      validFrom: leaving.leftOn > dayAfter ? leaving.leftOn : dayAfter,
      notBefore: leaving.leftOn,
      happenedOn: leaving.leftOn,
      status: leaving.leftBy ?? 'LEFT',
      reason: leaving.reason,
    };
  }
  const goneBy = firstMissed ?? until;
  if (goneBy === null) return null;
  return { validFrom: goneBy, notBefore: dayAfter, happenedOn: null, status: 'NO_LONGER_PUBLISHED', reason: null };
}
