import type { RawRow } from '../../tabular/table-source';
import { headerKey } from '../layouts/header-key';
import { isKnownHeader } from '../layouts/layouts';

export interface HeaderColumn {
  index: number;
  /** As published, with line breaks and doubled spaces made single spaces. */
  header: string;
  key: string;
  /** The text of the tier above that covers this column, or an empty text. */
  tier: string;
}

export interface HeaderRow {
  /** As a spreadsheet shows it. */
  number: number;
  index: number;
  columns: readonly HeaderColumn[];
  /** How many of its cells are headers that some dataset knows. */
  known: number;
}

const rowsLookedAt = 40;
const fewestKnown = 3;

function tidy(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

function countKnown(row: RawRow): number {
  let known = 0;
  for (const cell of row.cells) if (cell !== '' && cell.length < 200 && isKnownHeader(headerKey(cell))) known += 1;
  return known;
}

/**
 * The upper of two header tiers, spread over the columns it covers; a title or a note above the header is none.
 *
 * A tier has at least two filled cells, as in `Provider information … Latest Full Inspection`.
 */
function tiersAbove(row: RawRow | undefined, width: number): string[] {
  const filled = row?.cells.filter((cell) => cell.trim() !== '').length ?? 0;
  if (!row || filled < 2) return new Array<string>(width).fill('');
  let current = '';
  return Array.from({ length: width }, (_, index) => {
    current = tidy(row.cells[index]) || current;
    return current;
  });
}

/** The first row, among the first forty, with the most headers known to any dataset. */
export function findHeaderRow(rows: readonly RawRow[]): HeaderRow | null {
  let [best, known] = [-1, fewestKnown - 1];
  for (const [index, row] of rows.slice(0, rowsLookedAt).entries()) {
    const count = countKnown(row);
    if (count > known) [best, known] = [index, count];
  }
  const row = rows[best];
  if (!row) return null;
  const tiers = tiersAbove(rows[best - 1], row.cells.length);
  const columns = row.cells.map((cell, index) => ({
    index,
    header: tidy(cell),
    key: headerKey(cell),
    tier: tiers[index] ?? '',
  }));
  return { number: row.number, index: best, columns, known };
}
