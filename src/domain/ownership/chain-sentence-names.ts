import type { OwnershipGraph } from './graph';
import type { PartyId } from './party';

/** How sentences name a party. */
export type NameOf = (id: PartyId) => string;

/** What a natural person is called where the name may not be shown. */
export const unnamedPerson = 'a natural person';

/** Names from a graph: those of natural persons only where they may be shown. */
export function namesFrom(graph: OwnershipGraph, arePersonsNamed: boolean): NameOf {
  return (id) => {
    const party = graph.party(id);
    if (party === null) return 'a party of which nothing is known';
    if (party.kind === 'PERSON') return (arePersonsNamed ? party.name : null) ?? unnamedPerson;
    return party.name ?? 'a body whose name is not published';
  };
}

const mostNamed = 5;

/** `A, B and C`; a long list ends in `and 7 others`. Given once, each is as it is given. */
export function listed(names: readonly string[]): string {
  const isLong = names.length > mostNamed + 1;
  const shown = isLong ? names.slice(0, mostNamed) : names;
  const last = isLong ? `${names.length - mostNamed} others` : shown.at(-1);
  const before = isLong ? shown : shown.slice(0, -1);
  return before.length === 0 ? (last ?? '') : `${before.join(', ')} and ${last}`;
}
