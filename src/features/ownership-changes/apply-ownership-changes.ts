import type { PartyId } from '../../domain/ownership/party';
import type { Database, Transaction } from '../../platform/database/database';
import { type AcceptedChange, AcceptedChangeStore } from './accepted-change.store';
import { ChangeDecisionStore } from './change-decision.store';
import { type ChangeTurn, takeTurn } from './change-turn.store';
import { ChangeWeightStore } from './change-weight.store';

export interface ApplyOptions {
  /** Brings the interests of a body to what a change proposes, as of the moment. */
  applyChange: (tx: Transaction, changeId: number, now: string) => Promise<unknown>;
  /** Whether it could not, because what the change names as held is held no more. */
  isOvertaken: (error: unknown) => boolean;
  /** Lets parent edges and groups follow what is held in these bodies, and by these parties, in the same transaction. */
  afterApplied: (tx: Transaction, parties: readonly PartyId[]) => Promise<unknown>;
}

/** How many changes are applied in one transaction. */
const atOnce = 100;

/**
 * Applies what was accepted and is not applied yet, lets groups follow, and has the effects of what is still proposed
 * worked out anew. Answers how many were applied or found to be overtaken.
 *
 * Safe twice, and on several servers at once: each change is taken by one of them. The login of requests cannot write
 * interests, so this runs after a decision has committed. For the system login only.
 */
export async function applyOwnershipChanges(system: Database, options: ApplyOptions): Promise<number> {
  let done = 0;
  while (await new AcceptedChangeStore(system).isPending()) {
    const count = await system.transaction((tx) => applyNext(tx, options));
    // Whatever is left is in the hands of another server.
    if (count === 0) break;
    done += count;
  }
  return done;
}

async function applyNext(tx: Transaction, { applyChange, isOvertaken, afterApplied }: ApplyOptions): Promise<number> {
  const turn = await takeTurn(tx);
  const store = new AcceptedChangeStore(tx);
  const changes = await store.take(atOnce);
  const applied: AcceptedChange[] = [];
  for (const change of changes) {
    await store.setSavepoint();
    try {
      await applyChange(tx, change.id, turn.now);
      applied.push(change);
    } catch (error) {
      if (!isOvertaken(error)) throw error;
      await store.rollBackToSavepoint();
      await overtake(tx, change, error, turn);
    }
  }
  if (applied.length > 0) {
    await store.markApplied(applied.map(({ id }) => id));
    await afterApplied(tx, [...new Set(applied.flatMap(({ parties }) => parties))]);
    await new ChangeWeightStore(tx).forget();
  }
  return changes.length;
}

async function overtake(tx: Transaction, { id, version }: AcceptedChange, error: unknown, { now }: ChangeTurn) {
  const reason = error instanceof Error ? error.message : String(error);
  const common = { told: null, by: 'service', roles: [], organisation: null, at: now };
  await new ChangeDecisionStore(tx).record([
    { changeId: id, status: 'OVERTAKEN', version: version + 1, verdict: 'OVERTAKE', reason, ...common },
  ]);
}
