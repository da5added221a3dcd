import { type Day, writtenDay } from '../../domain/values/day';
import type { Database } from '../../platform/database/database';
import type { PublishedRow, PublishedTable } from '../../sources/ofsted/published-totals';
import { compareFigure } from './compare-figure';
import { doubtAbout } from './doubtful-rows';
import { dayOfRow, EvidenceGatherer } from './gather-evidence';
import { measureOf } from './published-names';
import type { CellOutcome, ComparedRow, ComparedTable, Evidence, Reconciliation } from './reconciliation';
import { ReconciliationStore } from './reconciliation.store';

export interface ReconcileOptions {
  /** Let every year that is loaded decide, and not only the release. */
  allYears: boolean;
  onProgress?: (done: number, total: number) => void;
}

export class NothingToReconcileError extends Error {}

function newestDay(tables: readonly PublishedTable[]): Day | null {
  const days = tables.flatMap(({ rows }) => rows.map(dayOfRow)).filter((day) => day !== null);
  return days.sort().at(-1) ?? null;
}

function compareRow(
  table: PublishedTable,
  row: PublishedRow,
  evidence: Evidence | string,
  releaseDay: Day,
): ComparedRow {
  const day = dayOfRow(row);
  const common = { label: row.label, day, isOfTheRelease: day === releaseDay };
  if (typeof evidence === 'string' || day === null) {
    return {
      ...common,
      notCompared: typeof evidence === 'string' ? evidence : 'it names no day',
      cells: [],
      remarks: [],
    };
  }
  const cells = table.columns.map((column, index) =>
    compareFigure(printedCell(tables, table, column, row.values[index] ?? null, day), day, evidence),
  );
  const isDifferent = cells.some(({ outcome }) => outcome === 'DIFFERENT');
  const doubt = isDifferent ? doubtAbout(table.id, day) : null;
  const remarks = [...row.notes, ...(isDifferent ? evidence.rejected : []), ...(doubt === null ? [] : [doubt])];
  return { ...common, notCompared: null, cells, remarks };
}

function countOutcomes(rows: readonly ComparedRow[]): Record<CellOutcome, number> {
  const counts = { EQUAL: 0, EXPLAINED: 0, DIFFERENT: 0, UNKNOWN_COLUMN: 0, NO_FIGURE: 0 };
  for (const { outcome } of rows.flatMap(({ cells }) => cells)) counts[outcome] += 1;
  return counts;
}

function verdictOn(
  releaseDay: Day,
  counts: Readonly<Record<CellOutcome, number>>,
  isAllYears: boolean,
): [boolean, string] {
  const what = isAllYears ? 'every year that is loaded' : `the release of ${writtenDay(releaseDay)}`;
  const compared = counts.EQUAL + counts.EXPLAINED + counts.DIFFERENT;
  if (compared === 0) {
    return [
      false,
      `Nothing of ${what} could be compared: it is not loaded. Import it first: oversight import <the same files>`,
    ];
  }
  const unread = counts.UNKNOWN_COLUMN > 0 ? `, ${counts.UNKNOWN_COLUMN} in columns that are not known` : '';
  const isReconciled = counts.DIFFERENT === 0 && counts.UNKNOWN_COLUMN === 0;
  const figures = `${compared} figures of ${what}: ${counts.EQUAL} equal, ${counts.EXPLAINED} explained, ${counts.DIFFERENT} different${unread}`;
  return [isReconciled, `${isReconciled ? 'Reconciled' : 'Not reconciled'}. ${figures}.`];
}

/**
 * Compares what our facts say as of each published day with what Ofsted printed, figure by figure.
 *
 * The release is the day of the newest row, and its figures decide; rows of earlier days are shown for information.
 * Reads only, in one snapshot.
 */
export async function reconcileTotals(
  db: Database,
  published: readonly PublishedTable[],
  { allYears, onProgress }: ReconcileOptions,
): Promise<Reconciliation> {
  const releaseDay = newestDay(published);
  if (releaseDay === null)
    throw new NothingToReconcileError('It holds no published totals: tables such as 6a, 8a and 9a.');
  const compare = async (gatherer: EvidenceGatherer): Promise<ComparedTable[]> => {
    const tables: ComparedTable[] = [];
    for (const table of published) {
      const rows: ComparedRow[] = [];
      for (const row of table.rows) {
        rows.push(compareRow(table, row, await gatherer.evidenceFor(table.kind, row), releaseDay));
      }
      tables.push({ id: table.id, title: table.title, kind: table.kind, rows });
      onProgress?.(tables.length, published.length);
    }
    return tables.sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
  };
  const tables = await db.transaction(
    async (tx) => {
      const store = new ReconciliationStore(tx);
      return compare(new EvidenceGatherer(store, await store.loadedReleases()));
    },
    { readOnly: true, isolation: 'repeatable read' },
  );
  const rows = tables.flatMap((table) => table.rows);
  const deciding = countOutcomes(rows.filter(({ isOfTheRelease }) => allYears || isOfTheRelease));
  const informative = countOutcomes(rows.filter(({ isOfTheRelease }) => !allYears && !isOfTheRelease));
  const [isReconciled, verdict] = verdictOn(releaseDay, deciding, allYears);
  const decidesBy = allYears ? 'ALL_YEARS' : 'RELEASE';
  return { releaseDay, decidesBy, tables, deciding, informative, isReconciled, verdict };
}
