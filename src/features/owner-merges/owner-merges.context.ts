import DataLoader from 'dataloader';
import type { OwnerPair } from '../../domain/casework/same-owners';
import type { Queryable } from '../../platform/database/database';
import { oneByKey } from '../../platform/graphql/loaders';
import { MergeDecisionStore } from './merge-decision.store';
import type { OwnerMergeDecision } from './owner-merge';
import { OwnerMergeStore } from './owner-merge.store';

/** What this feature puts on the request. */
export interface OwnerMergesContext {
  ownerMerges: {
    store: OwnerMergeStore;
    decisions: MergeDecisionStore;
    ofPair: DataLoader<OwnerPair, OwnerMergeDecision | null, string>;
  };
}

function pairKey({ first, second }: OwnerPair): string {
  return `${first}\n${second}`;
}

export function ownerMergesContext(db: Queryable): OwnerMergesContext {
  const decisions = new MergeDecisionStore(db);
  return {
    ownerMerges: {
      store: new OwnerMergeStore(db),
      decisions,
      ofPair: new DataLoader(
        async (pairs: readonly OwnerPair[]) => {
          const found = await decisions.ofPairs(pairs);
          return oneByKey(pairs.map(pairKey), found, ({ firstKey, secondKey }) =>
            pairKey({ first: firstKey, second: secondKey }),
          );
        },
        { cacheKeyFn: pairKey },
      ),
    },
  };
}
