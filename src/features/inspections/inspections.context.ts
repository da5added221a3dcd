import DataLoader from 'dataloader';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import { groupedByKey, LoadersByArguments, oneByKey } from '../../platform/graphql/loaders';
import type { CouncilInspection, Inspection, JudgedInspection, Judgement } from './inspection';
import { InspectionStore, type JudgementColumn } from './inspection.store';

/** What this feature puts on the request. */
export interface InspectionsContext {
  inspections: {
    store: InspectionStore;
    byId: DataLoader<number, Inspection | null>;
    /** With `judged`, each comes with its judgements, in these columns. */
    latest: LoadersByArguments<
      { asOf: Day; first: number; judged: readonly JudgementColumn[] | null },
      number,
      JudgedInspection[]
    >;
    count: LoadersByArguments<{ asOf: Day }, number, number>;
    judgements: DataLoader<number, Judgement[]>;
    standing: LoadersByArguments<{ asOf: Day }, number, Judgement[]>;
    ofCouncil: LoadersByArguments<{ asOf: Day; first: number }, number, CouncilInspection[]>;
    councilJudgements: DataLoader<number, Judgement[]>;
  };
}

/** One statement for all of them, and then no promise for each: what is read along can be answered at once. */
async function withJudgements(
  store: InspectionStore,
  inspections: readonly JudgedInspection[],
  columns: readonly JudgementColumn[],
): Promise<readonly JudgedInspection[]> {
  const ids = inspections.map(({ id }) => id);
  const lists = groupedByKey(ids, await store.judgementsOf(ids, columns), ({ inspectionId }) => inspectionId);
  for (const [index, inspection] of inspections.entries()) inspection.judgements = lists[index] ?? [];
  return inspections;
}

export function inspectionsContext(db: Queryable): InspectionsContext {
  const store = new InspectionStore(db);
  return {
    inspections: {
      store,
      byId: new DataLoader(async (ids) => oneByKey(ids, await store.byIds(ids), ({ id }) => id)),
      latest: new LoadersByArguments(async ({ asOf, first, judged: columns }, ids) => {
        const latest = await store.latestOf(ids, asOf, first);
        const inspections = columns ? await withJudgements(store, latest, columns) : latest;
        return groupedByKey(ids, inspections, ({ settingId }) => settingId);
      }),
      count: new LoadersByArguments(async ({ asOf }, ids) =>
        oneByKey(ids, await store.countsOf(ids, asOf), ({ settingId }) => settingId).map((row) => row?.count ?? 0),
      ),
      judgements: new DataLoader(async (ids) =>
        groupedByKey(ids, await store.judgementsOf(ids), ({ inspectionId }) => inspectionId),
      ),
      standing: new LoadersByArguments(async ({ asOf }, ids) =>
        groupedByKey(ids, await store.standingOf(ids, asOf), ({ settingId }) => settingId),
      ),
      ofCouncil: new LoadersByArguments(async ({ asOf, first }, ids) =>
        groupedByKey(ids, await store.ofCouncils(ids, asOf, first), ({ localAuthorityId }) => localAuthorityId),
      ),
      councilJudgements: new DataLoader(async (ids) =>
        groupedByKey(ids, await store.councilJudgementsOf(ids), ({ inspectionId }) => inspectionId),
      ),
    },
  };
}
