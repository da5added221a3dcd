import type { Day } from '../values/day';
import type { Party, PartyId } from './party';

/** From the first day to before the second; without end where that is null. */
export interface Days {
  from: Day;
  to: Day | null;
}

export function includes({ from, to }: Days, day: Day): boolean {
  return from <= day && (to === null || day < to);
}

/** The earlier of two ends. */
export function sooner(first: Day | null, second: Day | null): Day | null {
  if (first === null || second === null) return first ?? second;
  return first < second ? first : second;
}

/** What a party was over a stretch of days. */
export interface DatedParty {
  party: Party;
  from: Day;
  /** The first day it is said no more; null while it is. */
  to: Day | null;
}

/** What each party was, in the order given. */
export function versionsByParty(parties: readonly DatedParty[]): ReadonlyMap<PartyId, readonly DatedParty[]> {
  const byParty = new Map<PartyId, DatedParty[]>();
  for (const version of parties) {
    const versions = byParty.get(version.party.id);
    if (versions) versions.push(version);
    else byParty.set(version.party.id, [version]);
  }
  return byParty;
}

/**
 * What a party was on a day: as some source says of that day, else as one first says after it, else as last said.
 *
 * Whether something is a company or a person does not change, and the day a source began to speak of it is not the day
 * it began. So what is known of another day is taken rather than nothing. Only that it is dissolved is of its own day.
 */
export function partyOn(versions: readonly DatedParty[], day: Day): Party | null {
  const party = versionOn(versions, day)?.party ?? null;
  if (party === null || party.kind === 'PERSON') return party;
  const end = dissolvedOn(versions);
  const ended = end !== null && end <= day ? end : null;
  return party.dissolvedOn === ended ? party : { ...party, dissolvedOn: ended };
}

function versionOn(versions: readonly DatedParty[], day: Day): DatedParty | undefined {
  let best: DatedParty | undefined;
  for (const version of versions) {
    if (includes(version, day)) return version;
    if (best === undefined || isNearer(version, best, day)) best = version;
  }
  return best;
}

function isNearer(version: DatedParty, best: DatedParty, day: Day): boolean {
  const [isAhead, isBestAhead] = [version.from > day, best.from > day];
  if (isAhead !== isBestAhead) return isAhead;
  return isAhead ? version.from < best.from : version.from > best.from;
}

/** The day a body was dissolved, or null. It was restored if it begins to be said after that day that it stands. */
export function dissolvedOn(versions: readonly DatedParty[]): Day | null {
  let day: Day | null = null;
  for (const { party } of versions) {
    if (party.kind === 'ENTITY' && party.dissolvedOn !== null && party.dissolvedOn > (day ?? '')) {
      day = party.dissolvedOn;
    }
  }
  const end = day;
  if (end === null) return null;
  return versions.some(({ party, from }) => from > end && party.kind === 'ENTITY' && party.dissolvedOn === null)
    ? null
    : end;
}
