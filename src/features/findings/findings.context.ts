import DataLoader from 'dataloader';
import type { Outcome } from '../../domain/expectation/expected-trial';
import type { FindingInputs } from '../../domain/indicators/indicator';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import { groupedByKey, LoadersByArguments, oneByKey } from '../../platform/graphql/loaders';
import type { MatchedEffect } from './definition-effects';
import { DefinitionEffectsStore } from './definition-effects.store';
import type { StoredFinding, StoredFindingSetting } from './finding';
import { FindingStore } from './finding.store';
import type { StoredGroupEffect } from './group-effect';
import { GroupEffectStore } from './group-effect.store';
import { StatutoryWatchStore } from './statutory-watch.store';

/** What this feature puts on the request. */
export interface FindingsContext {
  findings: {
    store: FindingStore;
    /** All of a group's. What the API shows of them it shows in pages. */
    ofGroup: LoadersByArguments<{ asOf: Day }, number, StoredFinding[]>;
    pageOfGroup: LoadersByArguments<{ asOf: Day; first: number; afterRank: number }, number, StoredFinding[]>;
    countOfGroup: LoadersByArguments<{ asOf: Day }, number, number>;
    settings: LoadersByArguments<{ first: number; after: number }, number, StoredFindingSetting[]>;
    settingCount: DataLoader<number, number>;
    /** Null for a finding that was made before inputs were kept. */
    inputs: DataLoader<number, FindingInputs | null>;
    watch: StatutoryWatchStore;
    effects: {
      store: GroupEffectStore;
      ofGroup: LoadersByArguments<{ asOf: Day }, number, StoredGroupEffect[]>;
      ofGroupInRun: LoadersByArguments<{ runId: number; outcome: Outcome }, number, StoredGroupEffect | null>;
      /** Of the group, and of the groups of other definitions that share the most settings with it. */
      byDefinition: LoadersByArguments<{ asOf: Day; outcome: Outcome }, number, MatchedEffect[]>;
    };
  };
}

export function findingsContext(db: Queryable): FindingsContext {
  const store = new FindingStore(db);
  const effects = new GroupEffectStore(db);
  const definitions = new DefinitionEffectsStore(db);
  return {
    findings: {
      store,
      ofGroup: new LoadersByArguments(async ({ asOf }, ids) =>
        groupedByKey(ids, await store.ofGroups(ids, asOf), ({ groupId }) => groupId),
      ),
      pageOfGroup: new LoadersByArguments(async ({ asOf, first, afterRank }, ids) =>
        groupedByKey(ids, await store.pagesOfGroups(ids, asOf, first, afterRank), ({ groupId }) => groupId),
      ),
      countOfGroup: new LoadersByArguments(async ({ asOf }, ids) =>
        oneByKey(ids, await store.countsOfGroups(ids, asOf), ({ groupId }) => groupId).map((row) => row?.count ?? 0),
      ),
      settings: new LoadersByArguments(async ({ first, after }, ids) =>
        groupedByKey(ids, await store.settingsOf(ids, first, after), ({ findingId }) => findingId),
      ),
      settingCount: new DataLoader(async (ids) =>
        oneByKey(ids, await store.settingCountsOf(ids), ({ findingId }) => findingId).map((row) => row?.count ?? 0),
      ),
      inputs: new DataLoader(async (ids) =>
        oneByKey(ids, await store.inputsOf(ids), ({ id }) => id).map((row) => row?.inputs ?? null),
      ),
      watch: new StatutoryWatchStore(db),
      effects: {
        store: effects,
        ofGroup: new LoadersByArguments(async ({ asOf }, ids) =>
          groupedByKey(ids, await effects.ofGroups(ids, asOf), ({ groupId }) => groupId),
        ),
        ofGroupInRun: new LoadersByArguments(async ({ runId, outcome }, ids) =>
          oneByKey(ids, await effects.ofGroupsInRun(runId, outcome, ids), ({ groupId }) => groupId),
        ),
        byDefinition: new LoadersByArguments(async ({ asOf, outcome }, ids) =>
          groupedByKey(ids, await definitions.ofGroups(ids, asOf, outcome), ({ askedId }) => askedId),
        ),
      },
    },
  };
}
