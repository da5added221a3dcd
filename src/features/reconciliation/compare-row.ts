import type { Day } from '../../domain/values/day';
import type { PublishedRow, PublishedTable } from '../../sources/ofsted/published-totals';
import { compareFigure, type PrintedCell } from './compare-figure';
import { doubtAbout } from './doubtful-rows';
import { dayOfRow } from './gather-evidence';
import { impliedFigure } from './implied-figures';
import { measureOf } from './published-names';
import type { ComparedRow, Evidence } from './reconciliation';

/** A printed row, in its table, among the other tables of its release. */
export interface PrintedRow {
  tables: readonly PublishedTable[];
  table: PublishedTable;
  row: PublishedRow;
  releaseDay: Day;
}

function printedCells({ tables, table, row }: PrintedRow, day: Day): PrintedCell[] {
  return table.columns.map((column, index) => {
    const measure = measureOf(table, column);
    const implied = measure && impliedFigure(tables, table.kind, day, measure);
    return { column, published: row.values[index] ?? null, measure, implied };
  });
}

/** Every figure of a printed row against the evidence of its day, or why there is none. */
export function compareRow(printed: PrintedRow, evidence: Evidence | string): ComparedRow {
  const { table, row, releaseDay } = printed;
  const day = dayOfRow(row);
  const common = { label: row.label, day, isOfTheRelease: day === releaseDay };
  if (typeof evidence === 'string' || day === null) {
    const notCompared = typeof evidence === 'string' ? evidence : 'it names no day';
    return { ...common, notCompared, cells: [], remarks: [] };
  }
  const cells = printedCells(printed, day).map((cell) => compareFigure(cell, day, evidence));
  const isDifferent = cells.some(({ outcome }) => outcome === 'DIFFERENT' || outcome === 'RELEASE_NOT_WHOLE');
  const doubt = isDifferent ? doubtAbout(table.id, day) : null;
  const remarks = [...row.notes, ...(isDifferent ? evidence.rejected : []), ...(doubt === null ? [] : [doubt])];
  return { ...common, notCompared: null, cells, remarks };
}
