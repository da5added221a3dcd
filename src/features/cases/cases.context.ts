import DataLoader from 'dataloader';
import type { PointedAt } from '../../domain/cases/escalation';
import type { Queryable } from '../../platform/database/database';
import { groupedByKey, LoadersByArguments, oneByKey } from '../../platform/graphql/loaders';
import {
  CaseStore,
  type ChronologyPlace,
  type FoundInSentence,
  ladderBounds,
  type OpenBelow,
  type StepOfChronology,
} from './case.store';

interface Known {
  knownAt: string | null;
}

/** What this feature puts on the request. */
export interface CasesContext {
  cases: {
    store: CaseStore;
    chronology: LoadersByArguments<
      Known & { first: number; after: ChronologyPlace | null },
      number,
      StepOfChronology[]
    >;
    chronologyCount: LoadersByArguments<Known, number, number>;
    openBelow: DataLoader<number, OpenBelow[]>;
    /** The numbers of the cases that point at a finding, newest first. */
    ofFinding: LoadersByArguments<{ first: number; before: number | null }, number, number[]>;
    countOfFinding: DataLoader<number, number>;
    settingOf: DataLoader<string, number | null>;
    /** The numbers of what stands on the ladder of a matter or below it, its own first. */
    scope: DataLoader<number, number[]>;
    pointedAt: DataLoader<number, PointedAt[]>;
    finding: DataLoader<number, FoundInSentence | null>;
  };
}

export function casesContext(db: Queryable): CasesContext {
  const store = new CaseStore(db);
  return {
    cases: {
      store,
      chronology: new LoadersByArguments(async ({ knownAt, first, after }, ids) =>
        groupedByKey(ids, await store.chronologies(ids, knownAt, first, after), ({ ofId }) => ofId),
      ),
      chronologyCount: new LoadersByArguments(async ({ knownAt }, ids) =>
        oneByKey(ids, await store.chronologyCounts(ids, knownAt), ({ ofId }) => ofId).map((row) => row?.count ?? 0),
      ),
      openBelow: new DataLoader(async (ids) => groupedByKey(ids, await store.openBelow(ids), ({ caseId }) => caseId)),
      ofFinding: new LoadersByArguments(async ({ first, before }, ids) => {
        const found = await store.ofFindings(ids, first, before);
        return groupedByKey(ids, found, ({ findingId }) => findingId).map((rows) => rows.map(({ id }) => id));
      }),
      countOfFinding: new DataLoader(async (ids) =>
        oneByKey(ids, await store.countsOfFindings(ids), ({ findingId }) => findingId).map((row) => row?.count ?? 0),
      ),
      scope: new DataLoader(async (ids) => {
        const rows = await store.scopes(ids, ladderBounds.matters + 1);
        return groupedByKey(ids, rows, ({ ofId }) => ofId).map((of) => of.map(({ id }) => id));
      }),
      pointedAt: new DataLoader(async (ids) =>
        groupedByKey(ids, await store.pointedAt(ids, ladderBounds.links), ({ matterId }) => matterId),
      ),
      finding: new DataLoader(async (ids) => oneByKey(ids, await store.findings(ids), ({ id }) => id)),
      settingOf: new DataLoader(async (urns) =>
        oneByKey(urns, await store.settingsOf(urns), ({ urn }) => urn).map((row) => row?.settingId ?? null),
      ),
    },
  };
}
