import type { Database } from '../../platform/database/database';
import { EntryStore } from './entry.store';
import { kindsByDataset } from './entry-kinds';
import { ImportRefusedError } from './import-refused-error';
import type { ImportRun } from './import-run';
import { ImportRunStore } from './import-run.store';
import { bulkWork, type RefreshEverything, refreshPending } from './refresh-pending';
import { ReleaseStore } from './release.store';

/**
 * Takes back what one import stored, and brings back what it had replaced.
 *
 * Nothing is deleted: what was believed in between stays on record with the time at which it was believed.
 */
export async function revertImport(
  db: Database,
  runId: number,
  refreshEverything: RefreshEverything,
): Promise<{ run: ImportRun; withdrawn: number; restored: number }> {
  return db.transaction(async (tx) => {
    const runs = new ImportRunStore(tx);
    if (!(await runs.takeTurn()))
      throw new ImportRefusedError('An import is running. Wait until it has ended, then try again.');
    const run = await runs.get(runId);
    if (!run?.dataset) throw new ImportRefusedError(`There is no import ${runId}. List them with: oversight imports`);
    if (run.status !== 'COMPLETED') {
      throw new ImportRefusedError(
        `Import ${runId} is ${run.status.toLowerCase()}; only a completed import can be reverted.`,
      );
    }
    await runs.markReverted(runId);
    const counts = { withdrawn: 0, restored: 0 };
    for (const kind of kindsByDataset[run.dataset]) {
      const { withdrawn, restored } = await new EntryStore(tx, kind).revert(runId);
      counts.withdrawn += withdrawn;
      counts.restored += restored;
    }
    if (run.releaseId !== null) await new ReleaseStore(tx).setCoverage(run.releaseId);
    await refreshPending(tx, refreshEverything);
    return { run: { ...run, status: 'REVERTED' }, ...counts };
  }, bulkWork);
}
