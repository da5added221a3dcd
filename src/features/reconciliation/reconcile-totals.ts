import { type Day, writtenDay } from '../../domain/values/day';
import type { Database } from '../../platform/database/database';
import type { PublishedTable } from '../../sources/ofsted/published-totals';
import { compareRow } from './compare-row';
import { dayOfRow, EvidenceGatherer } from './gather-evidence';
import type { CellOutcome, ComparedRow, ComparedTable, Reconciliation } from './reconciliation';
import { ReconciliationStore } from './reconciliation.store';

export interface ReconcileOptions {
  /** Let every year that is loaded decide, and not only the release. */
  allYears: boolean;
  onProgress?: (done: number, total: number) => void;
}

/** Each statement reads a whole day. Just after an import the planner knows no sizes, and would go row by row. */
const wholeDayAtOnce = { enable_nestloop: 'off' };

export class NothingToReconcileError extends Error {}

function newestDay(tables: readonly PublishedTable[]): Day | null {
  const days = tables.flatMap(({ rows }) => rows.map(dayOfRow)).filter((day) => day !== null);
  return days.sort().at(-1) ?? null;
}

function countOutcomes(rows: readonly ComparedRow[]): Record<CellOutcome, number> {
  const counts = { EQUAL: 0, EXPLAINED: 0, DIFFERENT: 0, RELEASE_NOT_WHOLE: 0, UNKNOWN_COLUMN: 0, NO_FIGURE: 0 };
  for (const { outcome } of rows.flatMap(({ cells }) => cells)) counts[outcome] += 1;
  return counts;
}

function verdictOn(
  releaseDay: Day,
  counts: Readonly<Record<CellOutcome, number>>,
  isAllYears: boolean,
): [boolean, string] {
  const what = isAllYears ? 'every year that is loaded' : `the release of ${writtenDay(releaseDay)}`;
  const compared = counts.EQUAL + counts.EXPLAINED + counts.DIFFERENT + counts.RELEASE_NOT_WHOLE;
  if (compared === 0) {
    return [
      false,
      `Nothing of ${what} could be compared: it is not loaded. Import it first: oversight import <the same files>`,
    ];
  }
  const unread = counts.UNKNOWN_COLUMN > 0 ? `, ${counts.UNKNOWN_COLUMN} in columns that are not known` : '';
  const notWhole = counts.RELEASE_NOT_WHOLE > 0 ? `, ${counts.RELEASE_NOT_WHOLE} of a release that is not whole` : '';
  const isReconciled = counts.DIFFERENT + counts.RELEASE_NOT_WHOLE + counts.UNKNOWN_COLUMN === 0;
  const figures = `${compared} figures of ${what}: ${counts.EQUAL} equal, ${counts.EXPLAINED} explained, ${counts.DIFFERENT} different${notWhole}${unread}`;
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
  if (releaseDay === null) throw new NothingToReconcileError('No published total names a day or a year.');
  const compare = async (gatherer: EvidenceGatherer): Promise<ComparedTable[]> => {
    const tables: ComparedTable[] = [];
    for (const table of published) {
      const rows: ComparedRow[] = [];
      for (const row of table.rows) {
        const evidence = await gatherer.evidenceFor(table.kind, row);
        rows.push(compareRow({ tables: published, table, row, releaseDay }, evidence));
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
    { readOnly: true, isolation: 'repeatable read', settings: wholeDayAtOnce },
  );
  const rows = tables.flatMap((table) => table.rows);
  const deciding = countOutcomes(rows.filter(({ isOfTheRelease }) => allYears || isOfTheRelease));
  const informative = countOutcomes(rows.filter(({ isOfTheRelease }) => !allYears && !isOfTheRelease));
  const [isReconciled, verdict] = verdictOn(releaseDay, deciding, allYears);
  const decidesBy = allYears ? 'ALL_YEARS' : 'RELEASE';
  return { releaseDay, decidesBy, tables, deciding, informative, isReconciled, verdict };
}
