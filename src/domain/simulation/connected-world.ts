import { rankByKind } from '../ownership/believed';
import type { DatedOwnership } from '../ownership/dated-ownership';
import type { DatedParty } from '../ownership/dated-party';
import type { Interest } from '../ownership/interest';
import type { PartyId } from '../ownership/party';

/** What a source says of a body differently from what is held. */
export interface ProposedChange {
  subject: PartyId;
  /** Numbers of the interests that would be held no more as they are. */
  held: readonly number[];
  /** What would be held instead. Their numbers are below nought, as they are not stored. */
  proposed: readonly (Interest & { sourceRank: number })[];
  /** Whoever holds any of it, as it is or as it would be. */
  holders: readonly PartyId[];
}

/** As much of a world as is connected with something, and everyone in it. */
export interface WorldPart {
  world: DatedOwnership;
  members: readonly PartyId[];
}

interface Part {
  members: PartyId[];
  parties: DatedParty[];
  interests: Map<number, Interest>;
}

/**
 * A world cut into parts that have nothing to do with each other, so that a change is tried on its own part alone: which
 * group a body is in depends on no other part. Parts grow together as changes are accepted, and never fall apart.
 */
export class ConnectedWorld {
  private readonly above = new Map<PartyId, PartyId>();
  private readonly parts = new Map<PartyId, Part>();
  private readonly ranks = new Map<number, number>();

  constructor(private readonly whole: DatedOwnership) {
    for (const { subject, party } of whole.interests) this.join(subject, party);
    this.joinSamePersons();
    for (const version of whole.parties) this.partOf(version.party.id).parties.push(version);
    for (const interest of whole.interests) this.keep(interest);
  }

  /** The part that a change is about, as it is. */
  around(change: ProposedChange): WorldPart {
    const parts = new Set(endsOf(change).map((id) => this.partOf(id)));
    return this.partFrom([...parts]);
  }

  /** The same part as the change would make it. */
  after(change: ProposedChange): DatedOwnership {
    const { world } = this.around(change);
    const gone = new Set(change.held);
    const ranks = new Map(change.proposed.map(({ id, sourceRank }) => [id, sourceRank]));
    const rank = world.rank ?? rankByKind;
    return {
      ...world,
      interests: [...world.interests.filter(({ id }) => !gone.has(id)), ...change.proposed],
      rank: (interest) => ranks.get(interest.id) ?? rank(interest),
    };
  }

  /** Makes a change hold from here on, for all that are tried after it. */
  accept(change: ProposedChange): void {
    for (const id of endsOf(change)) this.join(change.subject, id);
    const { interests } = this.partOf(change.subject);
    for (const id of change.held) interests.delete(id);
    for (const interest of change.proposed) {
      this.ranks.set(interest.id, interest.sourceRank);
      interests.set(interest.id, interest);
    }
  }

  private partFrom(parts: readonly Part[]): WorldPart {
    const members = parts.flatMap((part) => part.members);
    const rank = this.whole.rank ?? rankByKind;
    const same = this.whole.sameAs;
    const sameAs = new Map(
      members.flatMap((id): [PartyId, number | string][] => {
        const person = same?.get(id);
        return person === undefined ? [] : [[id, person]];
      }),
    );
    return {
      world: {
        parties: parts.flatMap(({ parties }) => parties),
        interests: parts.flatMap(({ interests }) => [...interests.values()]),
        sameAs,
        rank: (interest) => this.ranks.get(interest.id) ?? rank(interest),
      },
      members,
    };
  }

  private keep(interest: Interest): void {
    const end = interest.subject ?? interest.party;
    if (end !== null) this.partOf(end).interests.set(interest.id, interest);
  }

  private joinSamePersons(): void {
    const first = new Map<number | string, PartyId>();
    for (const [id, person] of this.whole.sameAs ?? []) {
      const known = first.get(person);
      if (known === undefined) first.set(person, id);
      else this.join(known, id);
    }
  }

  private topOf(id: PartyId): PartyId {
    let top = id;
    for (let next = this.above.get(top); next !== undefined; next = this.above.get(top)) top = next;
    for (let at = id; at !== top; ) {
      const next = this.above.get(at) ?? top;
      this.above.set(at, top);
      at = next;
    }
    return top;
  }

  private partOf(id: PartyId): Part {
    const top = this.topOf(id);
    const known = this.parts.get(top);
    if (known !== undefined) return known;
    const part: Part = { members: [top], parties: [], interests: new Map() };
    this.parts.set(top, part);
    return part;
  }

  /** The smaller part goes into the larger. */
  private join(first: PartyId | null, second: PartyId | null): void {
    if (first === null || second === null) return;
    const [one, other] = [this.topOf(first), this.topOf(second)];
    if (one === other) return;
    const isOneLarger = this.partOf(one).members.length >= this.partOf(other).members.length;
    const [into, from] = isOneLarger ? [one, other] : [other, one];
    const [kept, gone] = [this.partOf(into), this.partOf(from)];
    this.above.set(from, into);
    this.parts.delete(from);
    for (const id of gone.members) kept.members.push(id);
    for (const version of gone.parties) kept.parties.push(version);
    for (const [id, interest] of gone.interests) kept.interests.set(id, interest);
  }
}

function endsOf({ subject, holders }: ProposedChange): readonly PartyId[] {
  return [subject, ...holders];
}
