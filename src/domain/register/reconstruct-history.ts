import { addDays, compareDays, type Day } from '../values/day';
import { isOnRegister, type RegistrationStatus } from './vocabulary';

/**
 * What the absence of a registration from a release means.
 *
 * Some years' registers list every provider; others list only those with an inspection; an in-year list of
 * inspections lists whom it lists, and its silence says nothing.
 */
export type Coverage = 'EVERY_PROVIDER' | 'INSPECTED_ONLY' | 'LISTED_ONLY';

export interface RegisterRelease {
  asAt: Day;
  covers: Coverage;
}

/** A registration as one publication shows it. `key` is equal when the particulars are equal. */
export interface Sighting<P> {
  /** `REGISTER` outweighs `IN_YEAR`, which outweighs `LIFECYCLE`: the weaker serve only where no stronger exists. */
  source: 'REGISTER' | 'IN_YEAR' | 'LIFECYCLE';
  asAt: Day;
  status: RegistrationStatus;
  registeredOn: Day | null;
  key: string;
  particulars: P;
}

/** A leavers' or joiners' list naming this registration. */
export interface LifecycleFact {
  activeOn: Day | null;
  leftOn: Day | null;
  leftBy: 'RESIGNED' | 'CANCELLED' | 'CLOSED' | null;
  reason: string | null;
}

export interface RegistrationFacts<P> {
  sightings: readonly Sighting<P>[];
  lifecycle: readonly LifecycleFact[];
  /** From this day a release of inspected providers would list it. */
  firstInspectedOn: Day | null;
}

/** What held over a stretch of days. The change to it happened between `beginsNotBefore` and `validFrom`. */
export interface Version<P> {
  validFrom: Day;
  /** The first day it no longer held; null while it holds. */
  validTo: Day | null;
  beginsNotBefore: Day;
  status: RegistrationStatus;
  registeredOn: Day | null;
  particulars: P;
  leftReason: string | null;
}

/** A registration beginning or ending, on one day or on a day between two. */
export interface LifecycleEvent {
  kind: 'JOINED' | 'LEFT';
  happenedOn: Day | null;
  notBefore: Day;
  notAfter: Day;
  statusAfter: RegistrationStatus;
}

export interface History<P> {
  versions: readonly Version<P>[];
  events: readonly LifecycleEvent[];
}

interface Ending {
  /** The first day off the register, as far as we know. */
  validFrom: Day;
  notBefore: Day;
  happenedOn: Day | null;
  status: RegistrationStatus;
  reason: string | null;
}

const strength = { REGISTER: 0, IN_YEAR: 1, LIFECYCLE: 2 } as const;

/** The strongest sightings, oldest first, one a day. */
function strongest<P>(sightings: readonly Sighting<P>[]): readonly Sighting<P>[] {
  const best = Math.min(...sightings.map(({ source }) => strength[source]));
  const byDay = new Map<Day, Sighting<P>>();
  for (const sighting of sightings) {
    if (strength[sighting.source] !== best) continue;
    const rival = byDay.get(sighting.asAt);
    if (!rival || sighting.key < rival.key) byDay.set(sighting.asAt, sighting);
  }
  return [...byDay.values()].sort((a, b) => compareDays(a.asAt, b.asAt));
}

function wouldList(release: RegisterRelease, firstInspectedOn: Day | null): boolean {
  if (release.covers === 'EVERY_PROVIDER') return true;
  return release.covers === 'INSPECTED_ONLY' && firstInspectedOn !== null && firstInspectedOn <= release.asAt;
}

/** The releases that should list the registration and do not, oldest first. */
function missedBy<P>(
  facts: RegistrationFacts<P>,
  seen: readonly Sighting<P>[],
  calendar: readonly RegisterRelease[],
): readonly Day[] {
  const seenOn = new Set(seen.map(({ asAt }) => asAt));
  const missed = calendar.filter((release) => !seenOn.has(release.asAt) && wouldList(release, facts.firstInspectedOn));
  return [...new Set(missed.map(({ asAt }) => asAt))].sort(compareDays);
}

function beginning<P>(
  first: Sighting<P>,
  facts: RegistrationFacts<P>,
  missed: readonly Day[],
  firstRelease: Day,
): { validFrom: Day; notBefore: Day; happenedOn: Day | null } {
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
  return { validFrom: firstRelease < first.asAt ? firstRelease : first.asAt, notBefore: joinedOn, happenedOn: joinedOn };
}

/** A register of 31 March can still list a provider whose leaving of that month it had not yet heard of. */
const reportingLagDays = 31;

/**
 * How and when it left after its last sighting, or null while nothing says so.
 *
 * A leavers' list gives the day. A register that goes on listing it outweighs that list, unless a later
 * register drops it.
 */
function ending<P>(last: Sighting<P>, facts: RegistrationFacts<P>, missed: readonly Day[]): Ending | null {
  const dayAfter = addDays(last.asAt, 1);
  const firstMissed = missed.find((day) => day > last.asAt);
  const leaving = facts.lifecycle
    .filter((fact): fact is LifecycleFact & { leftOn: Day } => fact.leftOn !== null)
    .sort((a, b) => compareDays(a.leftOn, b.leftOn) || String(a.leftBy).localeCompare(String(b.leftBy)))
    .at(-1);
  if (leaving && (firstMissed !== undefined || leaving.leftOn >= addDays(last.asAt, -reportingLagDays))) {
    return {
      validFrom: leaving.leftOn > dayAfter ? leaving.leftOn : dayAfter,
      notBefore: leaving.leftOn,
      happenedOn: leaving.leftOn,
      status: leaving.leftBy ?? 'LEFT',
      reason: leaving.reason,
    };
  }
  if (firstMissed === undefined) return null;
  return { validFrom: firstMissed, notBefore: dayAfter, happenedOn: null, status: 'NO_LONGER_PUBLISHED', reason: null };
}

/** A new registration under the old number: registered after we last saw the old one. */
function isNewRegistration<P>(earlier: Sighting<P>, later: Sighting<P>): boolean {
  return later.registeredOn !== null && later.registeredOn > earlier.asAt && later.registeredOn <= later.asAt;
}

/**
 * Turns what publications show of one registration into what held, day by day.
 *
 * Depends on the set of publications only, never on the order in which they were read. As of the day of each
 * register, the answer is exactly what that register says. Between two registers that differ, the earlier holds
 * until the later, and the version says from which day the change may have happened: no day is invented.
 */
export function reconstructHistory<P>(facts: RegistrationFacts<P>, calendar: readonly RegisterRelease[]): History<P> {
  if (facts.sightings.length === 0) return { versions: [], events: [] };
  const seen = strongest(facts.sightings);
  const missed = missedBy(facts, seen, calendar);
  const first = seen[0] as Sighting<P>;
  const last = seen[seen.length - 1] as Sighting<P>;
  const firstRelease = calendar.map(({ asAt }) => asAt).sort(compareDays)[0] ?? first.asAt;

  const versions: Version<P>[] = [];
  const events: LifecycleEvent[] = [];
  const begin = (sighting: Sighting<P>, validFrom: Day, notBefore: Day) => {
    const previous = versions.at(-1);
    if (previous && previous.validTo === null) previous.validTo = validFrom;
    const { status, registeredOn, particulars } = sighting;
    versions.push({ validFrom, validTo: null, beginsNotBefore: notBefore, status, registeredOn, particulars, leftReason: null });
  };
  const leave = (sighting: Sighting<P>, end: Ending) => {
    begin({ ...sighting, status: end.status }, end.validFrom, end.notBefore < end.validFrom ? end.notBefore : end.validFrom);
    const version = versions.at(-1) as Version<P>;
    version.leftReason = end.reason;
    events.push({
      kind: 'LEFT',
      happenedOn: end.happenedOn,
      notBefore: end.happenedOn ?? end.notBefore,
      notAfter: end.happenedOn ?? end.validFrom,
      statusAfter: end.status,
    });
  };
  const join = (sighting: Sighting<P>, start: { validFrom: Day; notBefore: Day; happenedOn: Day | null }) => {
    begin(sighting, start.validFrom, start.notBefore);
    events.push({
      kind: 'JOINED',
      happenedOn: start.happenedOn,
      notBefore: start.happenedOn ?? start.notBefore,
      notAfter: start.happenedOn ?? start.validFrom,
      statusAfter: sighting.status,
    });
  };

  join(first, beginning(first, facts, missed, firstRelease));
  seen.slice(1).forEach((sighting, index) => {
    const earlier = seen[index] as Sighting<P>;
    if (isNewRegistration(earlier, sighting)) {
      const joinedOn = sighting.registeredOn as Day;
      const dayAfter = addDays(earlier.asAt, 1);
      if (joinedOn > dayAfter) {
        leave(earlier, { validFrom: dayAfter, notBefore: dayAfter, happenedOn: null, status: 'NO_LONGER_PUBLISHED', reason: null });
        const event = events.at(-1) as LifecycleEvent;
        event.notAfter = joinedOn;
      }
      join(sighting, { validFrom: joinedOn, notBefore: joinedOn, happenedOn: joinedOn });
    } else if (sighting.key !== earlier.key) {
      begin(sighting, sighting.asAt, addDays(earlier.asAt, 1));
    }
  });
  if (isOnRegister(last.status)) {
    const end = ending(last, facts, missed);
    if (end) leave(last, end);
  }
  return { versions, events };
}
