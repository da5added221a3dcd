import { addDays, compareDays, type Day } from '../values/day';
import { type Beginning, beginning, type Ending, ending } from './beginnings-and-endings';
import type { History, LifecycleEvent, Version } from './history';
import type { RegisterRelease, RegistrationFacts, Sighting } from './registration-facts';
import { isOnRegister } from './vocabulary';

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

/** A new registration under the old number: registered after we last saw the old one. */
function isNewRegistration<P>(earlier: Sighting<P>, later: Sighting<P>): later is Sighting<P> & { registeredOn: Day } {
  return later.registeredOn !== null && later.registeredOn > earlier.asAt && later.registeredOn <= later.asAt;
}

/** A history as it is written, oldest first. */
class HistoryDraft<P> {
  readonly versions: Version<P>[] = [];
  readonly events: LifecycleEvent[] = [];

  join(sighting: Sighting<P>, { validFrom, notBefore, happenedOn }: Beginning): void {
    this.begin(sighting, validFrom, notBefore);
    const notAfter = happenedOn ?? validFrom;
    this.events.push({
      kind: 'JOINED',
      happenedOn,
      notBefore: happenedOn ?? notBefore,
      notAfter,
      statusAfter: sighting.status,
    });
  }

  change(earlier: Sighting<P>, sighting: Sighting<P>): void {
    if (sighting.key !== earlier.key) this.begin(sighting, sighting.asAt, addDays(earlier.asAt, 1));
  }

  /** Where a new registration follows on the very day it ends, no day is left for a version of its own. */
  leave(
    sighting: Sighting<P>,
    { validFrom, notBefore, happenedOn, status, reason }: Ending,
    followedOn: Day | null,
  ): void {
    if (validFrom !== followedOn) {
      this.begin({ ...sighting, status }, validFrom, notBefore < validFrom ? notBefore : validFrom, reason);
    }
    this.events.push({
      kind: 'LEFT',
      happenedOn,
      notBefore: happenedOn ?? notBefore,
      notAfter: happenedOn ?? validFrom,
      statusAfter: status,
    });
  }

  private begin(
    { status, registeredOn, particulars }: Sighting<P>,
    validFrom: Day,
    beginsNotBefore: Day,
    leftReason: string | null = null,
  ): void {
    const previous = this.versions.at(-1);
    if (previous) previous.validTo = validFrom;
    this.versions.push({ validFrom, validTo: null, beginsNotBefore, status, registeredOn, particulars, leftReason });
  }
}

/**
 * Turns what publications show of one registration into what held, day by day.
 *
 * Depends on the set of publications only, never on the order in which they were read. As of the day of each
 * register that lists it, the answer is exactly what that register says. Between two registers that differ, the
 * earlier holds until the later, and the version says from which day the change may have happened: no day is
 * invented. A register that leaves out what registers before and after it list, under one registration, says nothing.
 */
export function reconstructHistory<P>(facts: RegistrationFacts<P>, calendar: readonly RegisterRelease[]): History<P> {
  const seen = facts.sightings.length === 0 ? [] : strongest(facts.sightings);
  const [first] = seen;
  if (!first) return { versions: [], events: [] };
  const missed = missedBy(facts, seen, calendar);
  const firstRelease = calendar.map(({ asAt }) => asAt).sort(compareDays)[0] ?? first.asAt;
  const draft = new HistoryDraft<P>();
  const leaveAfter = (sighting: Sighting<P>, from: Day | null, until: Day | null) => {
    const end = isOnRegister(sighting.status) ? ending(sighting, facts, missed, { from, until }) : null;
    if (end) draft.leave(sighting, end, until);
  };
  draft.join(first, beginning(first, facts, missed, firstRelease));
  let last = first;
  let registeredAnewOn: Day | null = null;
  for (const sighting of seen.slice(1)) {
    if (isNewRegistration(last, sighting)) {
      leaveAfter(last, registeredAnewOn, sighting.registeredOn);
      registeredAnewOn = sighting.registeredOn;
      draft.join(sighting, { validFrom: registeredAnewOn, notBefore: registeredAnewOn, happenedOn: registeredAnewOn });
    } else draft.change(last, sighting);
    last = sighting;
  }
  leaveAfter(last, registeredAnewOn, null);
  return { versions: draft.versions, events: draft.events };
}
