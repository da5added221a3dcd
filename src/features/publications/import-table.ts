import { writtenDay } from '../../domain/values/day';
import type { Database, Transaction } from '../../platform/database/database';
import { datasets } from '../../sources/ofsted/records';
import { UnreadableFileError } from '../../sources/tabular/table-source';
import { checkAgainstNeighbour, checkReading, registers } from './check-whole';
import { EntryStore, type MergeCounts } from './entry.store';
import { kindsByDataset } from './entry-kinds';
import type { ImportOptions, ImportOutcome } from './import-options';
import { ImportRefusedError } from './import-refused-error';
import type { ImportReport, ImportRunStatus } from './import-run';
import { ImportRunStore } from './import-run.store';
import type { ImportableTable, ImportedFile } from './importable-table';
import { Reading } from './reading';
import { bulkWork, type RefreshEverything, refreshPending } from './refresh-pending';
import { RejectsFile } from './rejects-file';
import { ReleaseStore } from './release.store';
import { type StoreOfKind, TableStaging } from './stage-table';

/** Ends a dry run's transaction with everything undone. */
class DryRunEnds extends Error {}

const anotherRuns = 'Another import is running on this database. Wait until it has ended, then try again.';

/** What the transaction did, told whether it was kept or not. */
interface Done {
  rowsStored: number;
  rowsRemoved: number;
  report: ImportReport;
}

/** One import of one table. */
class TableImport {
  /** Outside the transaction, so that the attempt stays on record when nothing else does. */
  private readonly runs: ImportRunStore;
  private readonly rejects: RejectsFile;
  private readonly reading = new Reading();
  private runId: number | null = null;
  private done: Done | null = null;

  constructor(
    private readonly db: Database,
    private readonly file: ImportedFile,
    private readonly table: ImportableTable,
    private readonly refreshEverything: RefreshEverything,
    private readonly options: ImportOptions,
  ) {
    this.runs = new ImportRunStore(db);
    this.rejects = new RejectsFile(file, table);
  }

  async run(): Promise<ImportOutcome> {
    try {
      await this.db.transaction((tx) => this.store(tx), bulkWork);
    } catch (error) {
      return this.endUnstored(error);
    }
    return this.outcome();
  }

  private async store(tx: Transaction): Promise<void> {
    const runs = new ImportRunStore(tx);
    if (!(await runs.takeTurn())) throw new ImportRefusedError(anotherRuns);
    await this.runs.markInterrupted();
    const runId = await this.runs.start(this.file, this.table);
    this.runId = runId;
    const stores = kindsByDataset[this.table.dataset].map((kind) => ({ kind, store: new EntryStore(tx, kind) }));
    await new TableStaging(this.table, stores, this.reading, this.rejects, this.options.onProgress).stage();
    checkReading(this.reading);
    const releaseId = await new ReleaseStore(tx).open(this.table.dataset, this.table.asAt);
    this.done = await this.merge(tx, runs, stores, { runId, releaseId });
    if (this.options.dryRun) throw new DryRunEnds();
    await this.record(runs, runId, 'COMPLETED', { releaseId, rejectsFile: await this.rejects.keep(), failure: null });
  }

  private async merge(
    tx: Transaction,
    runs: ImportRunStore,
    stores: readonly StoreOfKind[],
    { runId, releaseId }: { runId: number; releaseId: number },
  ): Promise<Done> {
    const entries: Record<string, MergeCounts> = {};
    for (const { kind, store } of stores) {
      entries[kind.table] = await store.merge(releaseId, runId, { replace: this.options.replace });
    }
    const releases = new ReleaseStore(tx);
    await this.checkSize(releases, releaseId);
    const covers = await releases.setCoverage(releaseId);
    const each = Object.values(entries);
    const isChanged = each.some(({ stored, changed, removed }) => stored + changed + removed > 0);
    if (isChanged) await runs.awaitRefresh(runId);
    const refreshed = this.options.refreshLater ? {} : await refreshPending(tx, this.refreshEverything);
    const { headerRow, columns, unusedColumns } = this.table;
    return {
      rowsStored: Math.max(0, ...each.map(({ stored }) => stored)),
      rowsRemoved: each[0]?.removed ?? 0,
      report: { headerRow, columns, unusedColumns, covers, entries, refreshed, notices: this.noticesOf(each) },
    };
  }

  private async checkSize(releases: ReleaseStore, releaseId: number): Promise<void> {
    if (this.options.acceptFewerRows || !registers.includes(this.table.dataset)) return;
    checkAgainstNeighbour(await releases.countProviders(releaseId), await releases.neighbour(releaseId));
  }

  private noticesOf(entries: readonly MergeCounts[]): string[] {
    const missing = entries.find((counts) => counts.missing > 0)?.missing ?? 0;
    if (missing === 0) return [];
    const release = `${datasets[this.table.dataset]}, ${writtenDay(this.table.asAt)}`;
    return [
      `${release}: ${missing} entries stored earlier are not in this file and were kept. Use --replace to let this file be the whole release.`,
    ];
  }

  private async endUnstored(error: unknown): Promise<ImportOutcome> {
    if (this.runId === null) throw error;
    if (error instanceof DryRunEnds) return this.end(this.runId, 'DRY_RUN', null);
    if (error instanceof ImportRefusedError || error instanceof UnreadableFileError) {
      return this.end(this.runId, 'REFUSED', error.message);
    }
    const failure = error instanceof Error ? error.message : String(error);
    await this.end(this.runId, 'FAILED', failure).catch(() => undefined);
    throw error;
  }

  private async end(runId: number, status: ImportRunStatus, failure: string | null): Promise<ImportOutcome> {
    if (status === 'FAILED') await this.rejects.discard();
    await this.record(this.runs, runId, status, { releaseId: null, rejectsFile: await this.rejects.keep(), failure });
    return this.outcome();
  }

  private async record(
    runs: ImportRunStore,
    runId: number,
    status: ImportRunStatus,
    more: { releaseId: number | null; rejectsFile: string | null; failure: string | null },
  ): Promise<void> {
    const { rowsRead, rowsRejected, rowsTaken, problems } = this.reading;
    const { rowsStored, rowsRemoved, report } = this.done ?? { rowsStored: 0, rowsRemoved: 0, report: null };
    const rowsUnchanged = this.done === null ? 0 : Math.max(0, rowsTaken - rowsStored);
    const counts = { rowsRead, rowsStored, rowsUnchanged, rowsRemoved, rowsRejected };
    await runs.finish(runId, status, counts, { ...more, report });
    await runs.recordProblems(runId, problems);
  }

  private async outcome(): Promise<ImportOutcome> {
    const run = this.runId === null ? null : await this.runs.get(this.runId);
    if (!run) throw new Error('The import was not recorded.');
    return { run, problems: this.reading.problems };
  }
}

/**
 * Stores one table of one file, all or nothing, in one transaction.
 *
 * Storing it again changes nothing. Killed at any moment it leaves what was before, and the next import marks it
 * as interrupted.
 */
export function importTable(
  db: Database,
  file: ImportedFile,
  table: ImportableTable,
  refreshEverything: RefreshEverything,
  options: ImportOptions,
): Promise<ImportOutcome> {
  return new TableImport(db, file, table, refreshEverything, options).run();
}
