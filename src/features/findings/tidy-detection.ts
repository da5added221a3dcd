import type { Database } from '../../platform/database/database';
import { FactChangeStore } from './fact-change.store';
import { SupersededRunStore } from './superseded-run.store';

/** Removes what detection needs no more: old entries of what changed, and runs over all evidence that nobody reads. */
export async function tidyDetection(system: Database): Promise<void> {
  await system.transaction((tx) => new FactChangeStore(tx).putTogether());
  await new SupersededRunStore(system).removeAll();
}
