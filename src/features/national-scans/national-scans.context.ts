import DataLoader from 'dataloader';
import type { Queryable } from '../../platform/database/database';
import { oneByKey } from '../../platform/graphql/loaders';
import { FindingChangeStore } from './finding-change.store';
import type { ScanRun } from './national-scan';
import { NationalScanStore } from './national-scan.store';

/** What this feature puts on the request. */
export interface NationalScansContext {
  nationalScans: {
    store: NationalScanStore;
    changes: FindingChangeStore;
    runs: DataLoader<number, ScanRun | null>;
  };
}

export function nationalScansContext(db: Queryable): NationalScansContext {
  const store = new NationalScanStore(db);
  return {
    nationalScans: {
      store,
      changes: new FindingChangeStore(db),
      runs: new DataLoader(async (ids) => oneByKey(ids, await store.runs(ids), ({ id }) => id)),
    },
  };
}
