import type { DatedOwnership } from '../../domain/ownership/dated-ownership';
import { groupDefinitions } from '../../domain/ownership/definitions/group-definitions';
import { parentEdgeStretches } from '../../domain/ownership/parent-edge-stretches';
import type { PartyId } from '../../domain/ownership/party';
import type { Transaction } from '../../platform/database/database';
import { DatedOwnershipStore } from './dated-ownership.store';
import { ParentEdgeStore, type WantedEdge } from './parent-edge.store';

/** How many bodies are worked out at once: enough to be fast, few enough to be small. */
const atOnce = 20_000;
const togetherAtOnce = 2_000;

export interface EdgeRefresh {
  added: number;
  removed: number;
}

export interface RefreshEdgesOptions {
  onProgress?: (bodies: number) => void;
}

/** By every definition that knows parents; no walk mixes two of them. */
function edgesIn(world: DatedOwnership, subjects: readonly PartyId[]): WantedEdge[] {
  return groupDefinitions.flatMap((definition) =>
    parentEdgeStretches(definition, world, subjects).map((edge) => ({ ...edge, definition: definition.id })),
  );
}

/**
 * Works out anew who is the parent of these bodies, and of those below them of which several hold a part: whether such a
 * part adds up with another may have changed.
 */
export async function refreshParentEdges(tx: Transaction, subjects: readonly PartyId[]): Promise<EdgeRefresh> {
  const edges = new ParentEdgeStore(tx);
  const touched = await edges.touchedBy(subjects);
  const world = await new DatedOwnershipStore(tx).world(touched);
  return edges.replace(touched, edgesIn(world, touched));
}

/**
 * Works out who is whose parent for every body there is.
 *
 * First each by what is held in it alone, a batch at a time. Then those held by several undertakings once more, with all
 * that stands above them, since the parts of a parent and its subsidiaries add up.
 */
export async function refreshAllParentEdges(
  tx: Transaction,
  { onProgress }: RefreshEdgesOptions = {},
): Promise<EdgeRefresh> {
  const store = new DatedOwnershipStore(tx);
  const edges = new ParentEdgeStore(tx);
  const isFirst = await edges.isEmpty();
  const total = { added: 0, removed: 0 };
  let done = 0;
  for await (const subjects of batches((after) => store.subjectsAfter(after, atOnce))) {
    const world = await store.around(subjects, await store.heldIn(subjects));
    const rows = edgesIn(world, subjects);
    if (isFirst) {
      await edges.add(rows);
      total.added += rows.length;
    } else addTo(total, await edges.replace(subjects, rows));
    done += subjects.length;
    onProgress?.(done);
  }
  await tx.query({ text: 'analyze parent_edge' });
  for await (const subjects of batches((after) => edges.mayBeHeldTogether(after, togetherAtOnce))) {
    const world = await store.world(subjects);
    addTo(total, await edges.replace(subjects, edgesIn(world, subjects)));
  }
  return total;
}

async function* batches(next: (after: PartyId) => Promise<PartyId[]>): AsyncGenerator<readonly PartyId[]> {
  for (let ids = await next(0); ids.length > 0; ids = await next(ids[ids.length - 1] as PartyId)) yield ids;
}

function addTo(total: EdgeRefresh, { added, removed }: EdgeRefresh): void {
  total.added += added;
  total.removed += removed;
}
