import type { OwnershipGraph } from '../../../src/domain/ownership/graph';
import { applyOne } from '../../../src/domain/ownership/overlay-apply';
import type { SimulatedChange } from '../../../src/domain/ownership/overlay-changes';
import { freeUrn } from '../../../src/domain/ownership/overlay-settings';
import {
  isProblems,
  type MarketState,
  type OverlaidState,
  overlaid,
} from '../../../src/domain/ownership/overlay-state';
import type { PartyId } from '../../../src/domain/ownership/party';

/**
 * The change that takes another back, or null where none does: what was said of a chain, or of holders that were
 * bought out, does not come back by another change, nor does a closed setting.
 *
 * Whether it does is not reasoned out but tried: both are made, and what is then held is compared with what was.
 */
export function inverseOf(change: SimulatedChange, before: MarketState): SimulatedChange | null {
  const start = overlaid(before);
  const candidate = candidateFor(change, start);
  if (candidate === null) return null;
  const after = applyOne(start, change);
  if (isProblems(after)) return null;
  const back = applyOne(after, candidate);
  return !isProblems(back) && isRestored(change, start, back) ? candidate : null;
}

function candidateFor(change: SimulatedChange, before: OverlaidState): SimulatedChange | null {
  switch (change.kind) {
    case 'TRANSFER_SHARES':
      return { ...change, from: change.to, to: change.from };
    case 'CHANGE_CONTROL':
      return { ...change, newParent: before.graph.interestsIn(change.subject)[0]?.party ?? null };
    case 'TRANSFER_SETTING': {
      const provider = before.settings.get(change.urn)?.provider;
      return provider === undefined ? null : { ...change, to: provider };
    }
    case 'REGISTER_SETTING':
      return { kind: 'CLOSE_SETTING', urn: freeUrn(before) };
    case 'REGISTER_UNDERTAKING':
    case 'CLOSE_SETTING':
      return null;
  }
}

function isRestored(change: SimulatedChange, before: OverlaidState, after: OverlaidState): boolean {
  switch (change.kind) {
    case 'TRANSFER_SHARES':
    case 'CHANGE_CONTROL':
      return heldIn(change.subject, before.graph) === heldIn(change.subject, after.graph);
    default:
      return settingsOf(before) === settingsOf(after);
  }
}

/** Equal where equal things are held in a body by the same holders, whatever the numbers of the interests. */
export function heldIn(subject: PartyId, graph: OwnershipGraph): string {
  const held = graph.interestsIn(subject).map(({ id: _, from: _from, ...what }) => JSON.stringify(what, inOrder));
  return held.sort().join('\n');
}

/** Keys in one order, so that two objects with equal parts read alike. */
function inOrder(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function settingsOf({ settings }: OverlaidState): string {
  return JSON.stringify([...settings].sort(([a], [b]) => (a < b ? -1 : 1)));
}
