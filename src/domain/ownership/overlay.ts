import type { OwnershipGraph } from './graph';
import type { Interest } from './interest';
import type { Party, PartyId } from './party';

/**
 * A graph laid over another: what was changed is read from it, and the rest from the one below, which is never touched.
 *
 * Natural persons who are one are put together above it, and not below: see `joiningSamePersons`.
 */
export class OverlayGraph implements OwnershipGraph {
  private constructor(
    private readonly base: OwnershipGraph,
    private readonly parties: ReadonlyMap<PartyId, Party>,
    private readonly into: ReadonlyMap<PartyId, readonly Interest[]>,
  ) {}

  static over(base: OwnershipGraph): OverlayGraph {
    return new OverlayGraph(base, new Map(), new Map());
  }

  party(id: PartyId): Party | null {
    return this.parties.get(id) ?? this.base.party(id);
  }

  interestsIn(subject: PartyId): readonly Interest[] {
    return this.into.get(subject) ?? this.base.interestsIn(subject);
  }

  interestsOf(party: PartyId): readonly Interest[] {
    const unchanged = this.base.interestsOf(party).filter(({ subject }) => subject === null || !this.into.has(subject));
    const changed = [...this.into.values()].flat().filter((interest) => interest.party === party);
    return changed.length === 0 ? unchanged : [...unchanged, ...changed];
  }

  /** The same with another party. */
  withParty(party: Party): OverlayGraph {
    return new OverlayGraph(this.base, new Map(this.parties).set(party.id, party), this.into);
  }

  /** The same with other interests in a body, in place of all that were in it. */
  withInterestsIn(subject: PartyId, interests: readonly Interest[]): OverlayGraph {
    return new OverlayGraph(this.base, this.parties, new Map(this.into).set(subject, interests));
  }

  /** Numbers for interests that are stored nowhere: below nought, and no two alike. */
  nextInterestId(): number {
    let smallest = 0;
    for (const interests of this.into.values()) for (const { id } of interests) smallest = Math.min(smallest, id);
    return smallest - 1;
  }
}
