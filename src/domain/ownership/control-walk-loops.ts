import type { PartyId } from './party';

/** Members of each loop by each of its members, smallest number first. What is in no loop is not in it. */
export type Loops = ReadonlyMap<PartyId, readonly PartyId[]>;

interface Visit {
  id: PartyId;
  next: Iterator<PartyId>;
}

/**
 * Loops among parties: those that can be reached from each other, by Tarjan's algorithm with a stack of its own, so
 * that no depth is too deep.
 */
export function loopsAmong(ids: Iterable<PartyId>, parentsOf: (id: PartyId) => Iterable<PartyId>): Loops {
  return new LoopSearch(parentsOf).loopsFrom(ids);
}

class LoopSearch {
  private readonly loops = new Map<PartyId, readonly PartyId[]>();
  private readonly place = new Map<PartyId, number>();
  private readonly lowest = new Map<PartyId, number>();
  private readonly open: PartyId[] = [];
  private readonly isOpen = new Set<PartyId>();

  constructor(private readonly parentsOf: (id: PartyId) => Iterable<PartyId>) {}

  loopsFrom(ids: Iterable<PartyId>): Loops {
    for (const id of ids) if (!this.place.has(id)) this.search(id);
    return this.loops;
  }

  private search(start: PartyId): void {
    const visits = [this.begin(start)];
    for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
      const { done, value } = visit.next.next();
      if (!done) {
        const below = this.meet(visit.id, value);
        if (below !== null) visits.push(below);
        continue;
      }
      visits.pop();
      this.finish(visit.id);
      const outer = visits.at(-1);
      if (outer !== undefined) this.lower(outer.id, this.lowest.get(visit.id));
    }
  }

  private begin(id: PartyId): Visit {
    this.lowest.set(id, this.place.size);
    this.place.set(id, this.place.size);
    this.open.push(id);
    this.isOpen.add(id);
    return { id, next: this.parentsOf(id)[Symbol.iterator]() };
  }

  private meet(id: PartyId, parent: PartyId): Visit | null {
    if (!this.place.has(parent)) return this.begin(parent);
    if (this.isOpen.has(parent)) this.lower(id, this.place.get(parent));
    return null;
  }

  private lower(id: PartyId, to: number | undefined): void {
    const known = this.lowest.get(id);
    if (to !== undefined && known !== undefined && to < known) this.lowest.set(id, to);
  }

  /** Closes what can be reached from each other: a loop, if it is more than one. */
  private finish(id: PartyId): void {
    if (this.lowest.get(id) !== this.place.get(id)) return;
    const members = this.open.splice(this.open.lastIndexOf(id));
    for (const member of members) this.isOpen.delete(member);
    if (members.length === 1) return;
    members.sort((first, second) => first - second);
    for (const member of members) this.loops.set(member, members);
  }
}
