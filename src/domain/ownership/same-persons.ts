import type { OwnershipGraph } from './graph';
import type { PartyId } from './party';

/**
 * The graph with natural persons who are one put together: what any of them holds, each of them holds.
 *
 * Their numbers stay apart, so that what a source said of whom can still be told.
 */
export function joiningSamePersons(
  graph: OwnershipGraph,
  sameAs: ReadonlyMap<PartyId, number | string>,
): OwnershipGraph {
  const byPerson = new Map<number | string, PartyId[]>();
  for (const [id, person] of sameAs) {
    const ids = byPerson.get(person);
    if (ids) ids.push(id);
    else byPerson.set(person, [id]);
  }
  const same = (id: PartyId): readonly PartyId[] => {
    const person = sameAs.get(id);
    return person === undefined ? [id] : (byPerson.get(person) ?? [id]);
  };
  return {
    party: (id) => graph.party(id),
    interestsIn: (subject) => graph.interestsIn(subject),
    interestsOf: (party) => {
      const ids = same(party);
      return ids.length < 2 ? graph.interestsOf(party) : ids.flatMap((id) => graph.interestsOf(id));
    },
  };
}
