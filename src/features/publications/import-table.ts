import { writtenDay } from '../../domain/values/day';
import type { Database } from '../../platform/database/database';
import { type Dataset, datasets, type ParsedRow, type RecordByDataset } from '../../sources/ofsted/records';
import { EntryStore, type StagedRow } from './entry.store';
import { contentHash, entryRowsOf, type EntryKind, kindsByDataset } from './entry-kinds';
import type { ImportableTable, ImportedFile } from './importable-table';
import type { ImportProblem, ImportReport, ImportRun, ImportRunStatus } from './import-run';
import { ImportRunStore } from './import-run.store';
import { bulkWork, type RefreshEverything, refreshPending } from './refresh-pending';
import { RejectsFile } from './rejects-file';

export interface ImportOptions {
  /** Do everything, then keep nothing. */
  dryRun: boolean;
  /** Let the file be the whole release: entries it does not hold are withdrawn. */
  replace: boolean;
  /** Take a release that holds far fewer rows than its neighbour. */
  acceptFewerRows: boolean;
  /** Leave facts and read models to a `refreshPending` after the last file of a batch. */
  refreshLater?: boolean;
  onProgress?: (progress: { rows: number; shareRead: number | null; doing: string }) => void;
}

/** The file cannot be taken as it is. Nothing was stored; the message says what to do. */
export class ImportRefusedError extends Error {
  override readonly name = 'ImportRefusedError';
}

/** Ends a dry run's transaction with everything undone. */
class DryRunEnds extends Error {}

const stagedAtOnce = 5000;
const problemsKept = 10_000;
/** A release with less than this share of its neighbour's rows is taken for a cut-off file. Our policy. */
const leastShareOfNeighbour = 0.8;

export interface ImportOutcome {
  run: ImportRun;
  problems: readonly ImportProblem[];
}

interface Reading {
  rowsRead: number;
  rowsRejected: number;
  problems: ImportProblem[];
}

function note(reading: Reading, problem: ImportProblem): void {
  if (reading.problems.length < problemsKept) reading.problems.push(problem);
}

/** Reads the whole table into staging, batch by batch; rejected rows go to the rejects file. */
async function stageRows(
  table: ImportableTable,
  stores: readonly { kind: EntryKind; store: EntryStore }[],
  rejects: RejectsFile,
  options: ImportOptions,
): Promise<Reading> {
  const reading: Reading = { rowsRead: 0, rowsRejected: 0, problems: [] };
  let batches: StagedRow[][] = stores.map(() => []);
  const flush = async () => {
    for (const [index, { store }] of stores.entries()) await store.stage(batches[index] ?? []);
    batches = stores.map(() => []);
  };
  for await (const row of table.rows() as AsyncIterable<ParsedRow<RecordByDataset[Dataset]>>) {
    reading.rowsRead += 1;
    if ('problems' in row) {
      reading.rowsRejected += 1;
      for (const problem of row.problems) note(reading, { ...problem, rowNumber: row.rowNumber, isRejection: true });
      await rejects.add(row.cells, row.rowNumber, row.problems.map(({ column, reason }) => `${column}: ${reason}`).join('; '));
    } else {
      for (const notice of row.notices) note(reading, { ...notice, rowNumber: row.rowNumber, isRejection: false });
      for (const record of row.records) {
        for (const [index, cells] of entryRowsOf(table.dataset, record as never).entries()) {
          const kind = stores[index]?.kind;
          if (!cells || !kind) continue;
          const values = kind.columns.map((column) => cells[column] ?? null);
          batches[index]?.push({ rowNumber: row.rowNumber, hash: contentHash(kind, cells), cells: values });
        }
      }
    }
    if (reading.rowsRead % stagedAtOnce === 0) {
      await flush();
      options.onProgress?.({ rows: reading.rowsRead, shareRead: table.shareRead(), doing: 'reading' });
    }
  }
  await flush();
  options.onProgress?.({ rows: reading.rowsRead, shareRead: 1, doing: 'storing' });
  return reading;
}

/** Two rows that name one thing and contradict each other: the first stays, the others are rejected. */
async function settleRepeats(
  table: ImportableTable,
  stores: readonly { kind: EntryKind; store: EntryStore }[],
  reading: Reading,
  rejects: RejectsFile,
): Promise<void> {
  const why = new Map<number, string>();
  for (const { kind, store } of stores) {
    for (const { rowNumber, firstRowNumber, key } of await store.settleRepeats()) {
      const reason = `repeats ${key} with other values than row ${firstRowNumber}`;
      if (!why.has(rowNumber)) reading.rowsRejected += 1;
      why.set(rowNumber, reason);
      note(reading, {
        rowNumber,
        column: kind.key.join(' + '),
        value: key,
        reason,
        expected: 'one row for each, or rows that agree',
        isRejection: true,
      });
    }
  }
  if (why.size === 0) return;
  for await (const row of table.rows()) {
    const reason = why.get(row.rowNumber);
    if (reason !== undefined) await rejects.add(row.cells, row.rowNumber, reason);
  }
}

async function refuseCutOff(
  runs: ImportRunStore,
  table: ImportableTable,
  reading: Reading,
  options: ImportOptions,
): Promise<void> {
  const taken = reading.rowsRead - reading.rowsRejected;
  if (reading.rowsRead === 0) throw new ImportRefusedError('The table has a header and no rows below it.');
  if (reading.rowsRejected * 2 > reading.rowsRead) {
    throw new ImportRefusedError(
      `${reading.rowsRejected} of ${reading.rowsRead} rows were rejected, so this is not the file it seems to be. The rejects file says why, row by row.`,
    );
  }
  const neighbour = await runs.neighbour(table.dataset, table.asAt, kindsByDataset[table.dataset][0]?.table ?? 'register_entry');
  const isRegister = table.dataset === 'PROVIDER_REGISTER' || table.dataset === 'PROVIDERS_AND_PLACES';
  if (!isRegister || !neighbour || options.acceptFewerRows || taken >= neighbour.rows * leastShareOfNeighbour) return;
  throw new ImportRefusedError(
    `The file holds ${taken} providers where the register of ${writtenDay(neighbour.asAt)} holds ${neighbour.rows}. It looks cut off, and a provider left out would count as gone. If it is whole, import it again with --accept-fewer-rows.`,
  );
}

/**
 * Stores one table of one file, all or nothing, in one transaction.
 *
 * Storing it again changes nothing. Killed at any moment it leaves what was before, and the next import marks it
 * as interrupted.
 */
export async function importTable(
  db: Database,
  file: ImportedFile,
  table: ImportableTable,
  refreshEverything: RefreshEverything,
  options: ImportOptions,
): Promise<ImportOutcome> {
  const outside = new ImportRunStore(db);
  const rejects = new RejectsFile(file, table);
  const started = { fileName: file.name, sheetName: table.sheetName, fileSha256: file.sha256, fileBytes: file.bytes, ...pick(table) };
  let runId: number | null = null;
  let reading: Reading = { rowsRead: 0, rowsRejected: 0, problems: [] };
  let finished: { status: ImportRunStatus; counts: Record<string, number>; more: Record<string, unknown> } | null = null;
  const end = async (status: ImportRunStatus, failure: string | null): Promise<ImportOutcome> => {
    if (runId === null) throw new Error(failure ?? 'The import ended before it began.');
    const kept = status === 'DRY_RUN' || status === 'REFUSED' ? await rejects.keep() : null;
    if (kept === null) await rejects.discard().catch(() => undefined);
    await outside.finish(runId, status, { ...finished?.counts, rowsRead: reading.rowsRead, rowsRejected: reading.rowsRejected }, { ...finished?.more, rejectsFile: kept, releaseId: null, failure });
    await outside.recordProblems(runId, reading.problems);
    return { run: await present(outside, runId), problems: reading.problems };
  };
  try {
    await db.transaction(async (tx) => {
      const runs = new ImportRunStore(tx);
      if (!(await runs.takeTurn())) {
        throw new ImportRefusedError('Another import is running on this database. Wait until it has ended, then try again.');
      }
      await outside.markInterrupted();
      runId = await outside.start(started);
      const stores = kindsByDataset[table.dataset].map((kind) => ({ kind, store: new EntryStore(tx, kind) }));
      for (const { store } of stores) await store.openStaging();
      reading = await stageRows(table, stores, rejects, options);
      await settleRepeats(table, stores, reading, rejects);
      await refuseCutOff(runs, table, reading, options);

      const releaseId = await runs.openRelease(table.dataset, table.asAt);
      const entries: Record<string, ImportReport['entries'][string]> = {};
      for (const { kind, store } of stores) entries[kind.table] = await store.merge(releaseId, runId, { replace: options.replace });
      const covers = await runs.setCoverage(releaseId);
      const changes = Object.values(entries).reduce((sum, { stored, changed, removed }) => sum + stored + changed + removed, 0);
      if (changes > 0) await runs.awaitRefresh(runId);
      const refreshed = options.refreshLater ? {} : await refreshPending(tx, refreshEverything);

      const [main] = Object.values(entries);
      const report: ImportReport = {
        headerRow: table.headerRow,
        columns: table.columns,
        unusedColumns: table.unusedColumns,
        covers,
        entries,
        refreshed,
        notices: noticesOf(table, entries),
      };
      const stored = changes === 0 ? 0 : (main?.stored ?? 0);
      const taken = reading.rowsRead - reading.rowsRejected;
      const counts = {
        rowsRead: reading.rowsRead,
        rowsStored: stored,
        rowsUnchanged: Math.max(0, taken - stored),
        rowsRemoved: main?.removed ?? 0,
        rowsRejected: reading.rowsRejected,
      };
      finished = { status: 'COMPLETED', counts, more: { report } };
      if (options.dryRun) throw new DryRunEnds();
      const rejectsFile = await rejects.keep();
      await runs.finish(runId, 'COMPLETED', counts, { releaseId, report, rejectsFile });
      await runs.recordProblems(runId, reading.problems);
    }, bulkWork);
  } catch (error) {
    if (error instanceof DryRunEnds) return end('DRY_RUN', null);
    if (error instanceof ImportRefusedError && runId !== null) return end('REFUSED', error.message);
    if (runId !== null) await end('FAILED', error instanceof Error ? error.message : String(error)).catch(() => undefined);
    throw error;
  }
  if (runId === null) throw new Error('The import was not recorded.');
  return { run: await present(outside, runId), problems: reading.problems };
}

function pick(table: ImportableTable) {
  return { dataset: table.dataset, asAt: table.asAt, layout: table.layout };
}

function noticesOf(table: ImportableTable, entries: ImportReport['entries']): string[] {
  return Object.values(entries)
    .filter(({ missing }) => missing > 0)
    .slice(0, 1)
    .map(
      ({ missing }) =>
        `${datasets[table.dataset]}, ${writtenDay(table.asAt)}: ${missing} entries stored earlier are not in this file and were kept. Use --replace to let this file be the whole release.`,
    );
}

async function present(runs: ImportRunStore, id: number): Promise<ImportRun> {
  const run = await runs.get(id);
  if (!run) throw new Error(`Import run ${id} has gone.`);
  return run;
}
