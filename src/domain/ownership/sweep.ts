import type { Day } from '../values/day';
import type { DatedOwnership } from './dated-ownership';
import type { OwnershipGraph } from './graph';
import type { Interest } from './interest';
import { type ChangesOfDay, changesByDay, MovingGraph } from './moving-graph';
import type { PartyId } from './party';
import { joiningSamePersons } from './same-persons';

/** Whom it can bear upon that something changes in what is held in a body. */
export const reaches = {
  BELOW: 'The body and whatever is held through it: who is above somebody does not depend on who is beside or below.',
  NETWORK: 'Everybody whom any interests connect with it, over whatever holders.',
} as const;
export type Reach = keyof typeof reaches;

/** What is told of a day: the graph from that day on, and every party whose place in it may be another than before. */
export type OnDay = (day: Day, graph: OwnershipGraph, affected: ReadonlySet<PartyId>) => void;

/**
 * Goes through a history day by day, and tells of each day whom it may have moved.
 *
 * Who that is is asked of the day before and of the day: what was cut off is moved as much as what was joined. The rest
 * is not looked at again, and so thousands of days cost little more than one.
 */
export function sweep(dated: DatedOwnership, reach: Reach, onDay: OnDay): void {
  const moving = new MovingGraph(dated);
  const graph = dated.sameAs === undefined ? moving : joiningSamePersons(moving, dated.sameAs);
  const reachedBy = reach === 'BELOW' ? belowChanges : connectedWithChanges;
  for (const changes of changesByDay(dated)) {
    const affected = reachedBy(changes, graph);
    moving.move(changes);
    for (const id of reachedBy(changes, graph)) affected.add(id);
    onDay(changes.day, graph, affected);
  }
}

/** The bodies in which something changes and all below them; whoever holds it, but not what else that one holds. */
function belowChanges({ begin, end, parties }: ChangesOfDay, graph: OwnershipGraph): Set<PartyId> {
  const found = new Set(parties);
  for (const { subject } of [...begin, ...end]) if (subject !== null) found.add(subject);
  // A set may grow while it is gone through, and then the new members come last.
  for (const id of found) for (const { subject } of graph.interestsOf(id)) if (subject !== null) found.add(subject);
  for (const { party } of [...begin, ...end]) if (party !== null) found.add(party);
  return found;
}

/** Both ends of whatever changes, and everybody they are connected with. */
function connectedWithChanges({ begin, end, parties }: ChangesOfDay, graph: OwnershipGraph): Set<PartyId> {
  const found = new Set([...parties, ...endsOf(begin), ...endsOf(end)]);
  for (const id of found) {
    for (const next of endsOf(graph.interestsIn(id))) found.add(next);
    for (const next of endsOf(graph.interestsOf(id))) found.add(next);
  }
  return found;
}

function endsOf(interests: readonly Interest[]): readonly PartyId[] {
  return interests.flatMap(({ subject, party }) => [subject, party]).filter((id) => id !== null);
}
