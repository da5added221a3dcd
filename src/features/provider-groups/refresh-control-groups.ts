import type { DatedOwnership } from '../../domain/ownership/dated-ownership';
import type { DrawnDefinition, GroupDefinition } from '../../domain/ownership/definitions/group-definition';
import { groupDefinitions } from '../../domain/ownership/definitions/group-definitions';
import { groupStretches } from '../../domain/ownership/group-stretches';
import type { PartyId } from '../../domain/ownership/party';
import type { Transaction } from '../../platform/database/database';
import { ControlMembershipStore } from './control-membership.store';

/** Everything on any day that bears on the groups of these bodies. Feature `ownership` reads it; `app` hands it over. */
export type ReadWorld = (tx: Transaction, bodies: readonly PartyId[]) => Promise<DatedOwnership>;

/**
 * Brings the groups that are drawn by who controls whom in step with the settings, the links of owners to companies, and
 * who holds what: all of them, or only those that
 * something touched may have moved.
 */
export async function refreshControlGroups(
  tx: Transaction,
  readWorld: ReadWorld,
  touched: readonly PartyId[] | null = null,
): Promise<Record<string, number>> {
  const store = new ControlMembershipStore(tx);
  await store.takeTurn();
  const related = touched === null ? null : await store.relatedTo(touched);
  const counts: Record<string, number> = { providers: 0, membershipsAdded: 0, membershipsRemoved: 0 };
  // Most bodies of a register stand above nobody who provides anything.
  if (related?.length === 0) return counts;
  // Whose groups must be known for it: also of those who had a setting of theirs before or after, and their networks.
  const needed = related === null ? null : await store.relatedTo(await store.withFormerProviders(related));
  const only = needed === null ? null : related;
  const asked = needed ?? (await store.providers());
  const world = await readWorld(tx, asked);
  counts['providers'] = asked.length;
  for (const definition of groupDefinitions.filter(isDrawn)) {
    const { added, removed } = await store.refresh(definition.id, groupStretches(definition, world, asked), only);
    counts['membershipsAdded'] = (counts['membershipsAdded'] ?? 0) + added;
    counts['membershipsRemoved'] = (counts['membershipsRemoved'] ?? 0) + removed;
  }
  return counts;
}

function isDrawn(definition: GroupDefinition): definition is DrawnDefinition {
  return definition.partition !== null;
}
