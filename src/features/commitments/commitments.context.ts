import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import { groupedByKey, LoadersByArguments, oneByKey } from '../../platform/graphql/loaders';
import { type CellOf, DeliveryStore, type DeliveryWanted } from './delivery.store';
import { type EarlierPromise, EarlierPromiseStore } from './earlier-promise.store';
import {
  type EvidencePlace,
  type EvidenceRow,
  type EvidenceWanted,
  SuggestedEvidenceStore,
} from './suggested-evidence.store';

/** What this feature puts on the request. */
export interface CommitmentsContext {
  commitments: {
    evidence: LoadersByArguments<
      { asOf: Day; size: number; after: EvidencePlace | null },
      EvidenceWanted,
      EvidenceRow[]
    >;
    evidenceCount: LoadersByArguments<{ asOf: Day }, EvidenceWanted, number>;
    earlier: LoadersByArguments<{ knownAt: string | null }, number, EarlierPromise[]>;
    delivery: LoadersByArguments<DeliveryWanted, number, CellOf[]>;
    deliveryOfPlan: LoadersByArguments<{ asOf: Day }, number, CellOf[]>;
  };
}

export function commitmentsContext(db: Queryable): CommitmentsContext {
  const [evidence, earlier, delivery] = [
    new SuggestedEvidenceStore(db),
    new EarlierPromiseStore(db),
    new DeliveryStore(db),
  ];
  const numbersOf = (wanted: readonly EvidenceWanted[]) => wanted.map(({ matterId }) => matterId);
  return {
    commitments: {
      evidence: new LoadersByArguments(async ({ asOf, size, after }, wanted) =>
        groupedByKey(numbersOf(wanted), await evidence.page(wanted, asOf, size, after), ({ matterId }) => matterId),
      ),
      evidenceCount: new LoadersByArguments(async ({ asOf }, wanted) =>
        oneByKey(numbersOf(wanted), await evidence.counts(wanted, asOf), ({ matterId }) => matterId).map(
          (row) => row?.count ?? 0,
        ),
      ),
      earlier: new LoadersByArguments(async ({ knownAt }, ids) =>
        groupedByKey(ids, await earlier.before(ids, knownAt), ({ askedId }) => askedId),
      ),
      delivery: new LoadersByArguments(async (wanted, ids) =>
        groupedByKey(ids, await delivery.ofGroups(ids, wanted), ({ ownerId }) => ownerId),
      ),
      deliveryOfPlan: new LoadersByArguments(async ({ asOf }, ids) =>
        groupedByKey(ids, await delivery.ofPlans(ids, asOf), ({ ownerId }) => ownerId),
      ),
    },
  };
}
