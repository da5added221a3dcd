import { setImmediate } from 'node:timers/promises';
import type { DatedOwnership } from '../../domain/ownership/dated-ownership';
import { groupDefinitions } from '../../domain/ownership/definitions/group-definitions';
import { parentEdgeStretches } from '../../domain/ownership/parent-edge-stretches';
import type { PartyId } from '../../domain/ownership/party';
import { isToldAlone } from '../../domain/ownership/told-alone';
import { worldsApart } from '../../domain/ownership/worlds-apart';
import type { Transaction } from '../../platform/database/database';
import { DatedOwnershipStore } from './dated-ownership.store';
import { ParentEdgeStore, type WantedEdge } from './parent-edge.store';

/** How many bodies are read at once: enough to be fast, few enough to be small. */
const atOnce = 20_000;
const togetherAtOnce = 2_000;
/** How many are worked out between two looks at what has come from the database. */
const withoutPause = 500;

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
 * Works out anew who is the parent of these bodies, and then of those whose parents rest on them, as long as that changes
 * anything: each parent found may make another by what they hold together.
 */
export async function refreshParentEdges(tx: Transaction, bodies: readonly PartyId[]): Promise<EdgeRefresh> {
  const [store, edges] = [new DatedOwnershipStore(tx), new ParentEdgeStore(tx)];
  const total = { added: 0, removed: 0 };
  for (let subjects = bodies; subjects.length > 0; ) {
    const world = await store.world(subjects);
    const { changed, ...counts } = await edges.replace(subjects, edgesIn(world, subjects));
    addTo(total, counts);
    // A nomination has no parent that could change; whose it is may have, and so whose is what it holds.
    const moved = [...changed, ...(subjects === bodies ? nominationsAmong(world, bodies) : [])];
    subjects = moved.length === 0 ? [] : await edges.restingOn(moved);
  }
  return total;
}

function nominationsAmong({ parties }: DatedOwnership, bodies: readonly PartyId[]): readonly PartyId[] {
  const asked = new Set(bodies);
  return parties
    .filter(({ party }) => party.kind === 'ENTITY' && party.entitySubtype === 'nomination' && asked.has(party.id))
    .map(({ party }) => party.id);
}

/**
 * Works out who is whose parent for every body there is.
 *
 * Most are told by what is held in them alone, and are worked out each by itself, a batch at a time. The others follow
 * with all that stands above them: see `isToldAlone`.
 */
export async function refreshAllParentEdges(
  tx: Transaction,
  { onProgress }: RefreshEdgesOptions = {},
): Promise<EdgeRefresh> {
  const store = new DatedOwnershipStore(tx);
  const edges = new ParentEdgeStore(tx);
  const isFirst = await edges.isEmpty();
  const total = { added: 0, removed: 0 };
  const keep = async (subjects: readonly PartyId[], rows: readonly WantedEdge[]) => {
    if (!isFirst) return addTo(total, await edges.replace(subjects, rows));
    await edges.add(rows);
    total.added += rows.length;
  };
  let done = 0;
  const tell = (bodies: number) => {
    done += bodies;
    onProgress?.(done);
  };
  const others: PartyId[] = [];
  const next = async (after: PartyId): Promise<Batch> => {
    const subjects = await edges.mayHaveParent(after, atOnce);
    return { subjects, world: await store.around(subjects, await store.heldIn(subjects)) };
  };
  for await (const batch of readAhead(next)) {
    const { alone, rows, together } = await edgesOfEach(batch);
    await keep(alone, rows);
    others.push(...together);
    tell(alone.length);
  }
  let begun = 0;
  const nextOfOthers = async (): Promise<Batch> => {
    const subjects = others.slice(begun, begun + togetherAtOnce);
    begun += subjects.length;
    return { subjects, world: await store.world(subjects) };
  };
  for await (const { subjects, world } of readAhead(nextOfOthers)) {
    await keep(subjects, edgesIn(world, subjects));
    tell(subjects.length);
  }
  await tx.query({ text: 'analyze parent_edge' });
  return total;
}

interface Batch {
  subjects: readonly PartyId[];
  world: DatedOwnership;
}

interface Told {
  alone: readonly PartyId[];
  rows: readonly WantedEdge[];
  /** Those that are not told alone. */
  together: readonly PartyId[];
}

/** Each body by itself. It lets go now and then, so that the next batch is read while this one is worked out. */
async function edgesOfEach({ subjects, world }: Batch): Promise<Told> {
  const [alone, together]: [PartyId[], PartyId[]] = [[], []];
  const rows: WantedEdge[] = [];
  let count = 0;
  for (const [subject, own] of worldsApart(world, subjects)) {
    count += 1;
    if (count % withoutPause === 0) await setImmediate();
    if (!isToldAlone(own)) {
      together.push(subject);
      continue;
    }
    alone.push(subject);
    rows.push(...edgesIn(own, [subject]));
  }
  return { alone, rows, together };
}

/** The batches in the order of their bodies; each is asked for when the one before it has come. */
async function* readAhead(next: (after: PartyId) => Promise<Batch>): AsyncGenerator<Batch> {
  let coming = next(0);
  for (;;) {
    const batch = await coming;
    const last = batch.subjects.at(-1);
    if (last === undefined) return;
    coming = next(last);
    // Should this batch fail, the next is asked for in vain, and its failure is told by this one's.
    coming.catch(() => undefined);
    yield batch;
  }
}

function addTo(total: EdgeRefresh, { added, removed }: EdgeRefresh): void {
  total.added += added;
  total.removed += removed;
}
