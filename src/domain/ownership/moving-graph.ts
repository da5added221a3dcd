import { compareDays, type Day } from '../values/day';
import { believedOfOne, type Rank, rankByKind } from './believed';
import { type DatedOwnership, heldInterests } from './dated-ownership';
import { type DatedParty, dissolvedOn, partyOn, versionsByParty } from './dated-party';
import type { OwnershipGraph } from './graph';
import type { Interest } from './interest';
import type { Party, PartyId } from './party';

/** What begins and ends on one day. */
export interface ChangesOfDay {
  day: Day;
  begin: Interest[];
  end: Interest[];
  /** Parties of which something else is said from the day on, or that end. */
  parties: Set<PartyId>;
}

/** Everything that ever begins or ends, by day, earliest first. */
export function changesByDay(dated: DatedOwnership): readonly ChangesOfDay[] {
  const byDay = new Map<Day, ChangesOfDay>();
  const on = (day: Day): ChangesOfDay => {
    const known = byDay.get(day);
    if (known !== undefined) return known;
    const changes: ChangesOfDay = { day, begin: [], end: [], parties: new Set() };
    byDay.set(day, changes);
    return changes;
  };
  for (const interest of heldInterests(dated)) {
    on(interest.from).begin.push(interest);
    if (interest.to !== null) on(interest.to).end.push(interest);
  }
  for (const { party, from, to } of dated.parties) {
    on(from).parties.add(party.id);
    if (to !== null) on(to).parties.add(party.id);
  }
  for (const [id, versions] of versionsByParty(dated.parties)) {
    const end = dissolvedOn(versions);
    if (end !== null) on(end).parties.add(id);
  }
  return [...byDay.values()].sort((a, b) => compareDays(a.day, b.day));
}

/**
 * The graph of `graphOn`, moved from day to day: each step touches only what changes, where building it anew for each
 * day would cost as much as the whole.
 */
export class MovingGraph implements OwnershipGraph {
  private readonly versions: ReadonlyMap<PartyId, readonly DatedParty[]>;
  private readonly rank: Rank;
  private readonly parties = new Map<PartyId, Party | null>();
  private readonly inForce = new Map<PartyId | null, Set<Interest>>();
  private readonly into = new Map<PartyId | null, readonly Interest[]>();
  private readonly out = new Map<PartyId, Set<Interest>>();
  private readonly outLists = new Map<PartyId, readonly Interest[]>();
  private day: Day = '';

  constructor(dated: DatedOwnership) {
    this.versions = versionsByParty(dated.parties);
    this.rank = dated.rank ?? rankByKind;
  }

  party(id: PartyId): Party | null {
    const known = this.parties.get(id);
    if (known !== undefined) return known;
    const party = partyOn(this.versions.get(id) ?? [], this.day);
    this.parties.set(id, party);
    return party;
  }

  interestsIn(subject: PartyId): readonly Interest[] {
    return this.into.get(subject) ?? [];
  }

  interestsOf(party: PartyId): readonly Interest[] {
    const known = this.outLists.get(party);
    if (known !== undefined) return known;
    const list = [...(this.out.get(party) ?? [])];
    this.outLists.set(party, list);
    return list;
  }

  /** Goes on to the next day on which anything changes. */
  move({ day, begin, end, parties }: ChangesOfDay): void {
    this.day = day;
    for (const id of parties) this.parties.delete(id);
    for (const interest of end) this.inForce.get(interest.subject)?.delete(interest);
    for (const interest of begin) this.held(interest.subject).add(interest);
    for (const subject of new Set([...begin, ...end].map((interest) => interest.subject))) this.believe(subject);
  }

  private held(subject: PartyId | null): Set<Interest> {
    const known = this.inForce.get(subject);
    if (known !== undefined) return known;
    const held = new Set<Interest>();
    this.inForce.set(subject, held);
    return held;
  }

  /** Which of the interests in a body count is asked anew whenever one of them begins or ends. */
  private believe(subject: PartyId | null): void {
    for (const interest of this.into.get(subject) ?? []) this.replace(interest, (held) => held.delete(interest));
    const held = [...this.held(subject)];
    const counting = subject === null ? held : believedOfOne(held, this.rank);
    this.into.set(subject, counting);
    for (const interest of counting) this.replace(interest, (of) => of.add(interest));
  }

  private replace({ party }: Interest, change: (held: Set<Interest>) => void): void {
    if (party === null) return;
    const held = this.out.get(party) ?? new Set();
    this.out.set(party, held);
    this.outLists.delete(party);
    change(held);
  }
}
