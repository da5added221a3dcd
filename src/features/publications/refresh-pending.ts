import { setTimeout as pause } from 'node:timers/promises';
import type { Database, Transaction, TransactionOptions } from '../../platform/database/database';
import type { Dataset } from '../../sources/ofsted/records';
import { registers } from './check-whole';
import {
  councilInspectionEntry,
  type EntryKind,
  inspectionEntry,
  lifecycleEntry,
  premisesEntry,
  registerEntry,
} from './entry-kinds';
import { ImportRunStore } from './import-run.store';

/** Whose facts have to follow. A register speaks of every provider, by listing and by leaving out. */
export interface RefreshScope {
  providers: 'ALL' | 'TOUCHED' | 'NONE';
  councils: boolean;
}

/** Brings facts and read models in step with the entries of the subjects in `touched`; answers what it did. */
export type RefreshEverything = (
  tx: Transaction,
  scope: RefreshScope,
) => Promise<Record<string, Record<string, number>>>;

/** Sets are sorted and joined in memory, not on disk. */
export const bulkWork: TransactionOptions = { settings: { work_mem: '64MB' } };

const ofCouncils: readonly Dataset[] = [
  'COUNCIL_JUDGEMENTS',
  'COUNCIL_INSPECTIONS_IN_YEAR',
  'COUNCIL_INSPECTION_HISTORY',
];
const everyKind: readonly EntryKind[] = [
  registerEntry,
  inspectionEntry,
  lifecycleEntry,
  premisesEntry,
  councilInspectionEntry,
];

function scopeOf(datasets: readonly Dataset[]): RefreshScope {
  const speaksOfProviders = datasets.some((dataset) => !ofCouncils.includes(dataset));
  return {
    providers: datasets.some((dataset) => registers.includes(dataset)) ? 'ALL' : speaksOfProviders ? 'TOUCHED' : 'NONE',
    councils: datasets.some((dataset) => ofCouncils.includes(dataset)),
  };
}

/**
 * Lets facts and read models follow every run that they do not follow yet.
 *
 * A single import does this in its own transaction. A batch does it once, after its last file; should it be
 * killed before that, the next start or import does it first.
 */
export async function refreshPending(
  tx: Transaction,
  refreshEverything: RefreshEverything,
): Promise<Record<string, Record<string, number>>> {
  const runs = new ImportRunStore(tx);
  const pending = await runs.awaitingRefresh();
  if (pending.length === 0) return {};
  const ids = pending.map(({ id }) => id);
  await runs.collectTouched(ids, everyKind);
  const counts = await refreshEverything(tx, scopeOf(pending.map(({ dataset }) => dataset)));
  await runs.markRefreshed(ids);
  return counts;
}

const triedAgainAfterMs = 250;

/**
 * The same in a transaction of its own: after a batch, and before anything else that reads facts.
 *
 * An import that is running takes what is pending along, so whoever is not in a batch of its own leaves it to that one.
 */
export async function refreshNow(
  db: Database,
  refreshEverything: RefreshEverything,
  { whileAnotherImports = 'WAIT' }: { whileAnotherImports?: 'WAIT' | 'LEAVE' } = {},
): Promise<Record<string, Record<string, number>>> {
  while ((await new ImportRunStore(db).awaitingRefresh()).length > 0) {
    const counts = await db.transaction(async (tx) => {
      if (!(await new ImportRunStore(tx).takeTurn())) return null;
      return refreshPending(tx, refreshEverything);
    }, bulkWork);
    if (counts !== null) return counts;
    if (whileAnotherImports === 'LEAVE') return {};
    await pause(triedAgainAfterMs);
  }
  return {};
}
