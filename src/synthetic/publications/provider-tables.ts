import { endOfYear, startOfYear } from '../calendar';
import type { Inspection, Setting } from '../model';
import { type Column, cellsOf, type RowSubject } from './cells';
import type { Layout } from './layout';
import { listsEveryProvider } from './layout';

/** A table's header rows, and the blank rows and columns a year trails. */
export function* laidOut(layout: Layout, rows: Iterable<readonly string[]>): Generator<readonly string[]> {
  const columns = [...layout.provider, ...layout.inspection];
  const width = columns.length + layout.trailingColumns;
  const padded = (row: readonly string[]) => [...row, ...new Array<string>(width - row.length).fill('')];
  for (const line of layout.preamble) yield padded([line]);
  if (layout.tiers) {
    const upper = columns.map((_, index) => {
      if (index === 0) return layout.tiers?.[0] ?? '';
      return index === layout.provider.length ? (layout.tiers?.[1] ?? '') : '';
    });
    yield padded(upper);
  }
  yield padded(columns.map(([header]) => header));
  for (const row of rows) yield layout.trailingColumns > 0 ? padded(row) : row;
  for (let index = 0; index < layout.trailingRows; index += 1) yield padded([]);
}

function isLive(setting: Setting, on: number): boolean {
  return setting.registeredOn <= on && (setting.leftOn === null || setting.leftOn > on);
}

/** Everyone on the register on 31 March, with the latest full inspection; most years leave out the uninspected. */
export function* registerRows(
  settings: readonly Setting[],
  year: number,
  columns: readonly Column[],
  seed: number,
): Generator<string[]> {
  const asAt = endOfYear(year);
  for (const setting of settings) {
    if (!isLive(setting, asAt)) continue;
    const full = setting.inspections.filter(({ kind, on }) => kind === 'FULL' && on <= asAt);
    const inspection = full[full.length - 1] ?? null;
    if (!inspection && !listsEveryProvider(year)) continue;
    yield cellsOf(columns, { setting, year, asAt, seed, inspection, previous: full[full.length - 2] ?? null });
  }
}

/** Everyone on the register on 31 March, without inspections. */
export function* everyProvider(
  settings: readonly Setting[],
  year: number,
  columns: readonly Column[],
  seed: number,
): Generator<string[]> {
  const asAt = endOfYear(year);
  for (const setting of settings) {
    if (isLive(setting, asAt)) yield cellsOf(columns, { setting, year, asAt, seed, inspection: null, previous: null });
  }
}

/** Every inspection of the financial year, also of providers that have left since. */
export function* inYearRows(
  settings: readonly Setting[],
  year: number,
  columns: readonly Column[],
  seed: number,
): Generator<string[]> {
  const asAt = endOfYear(year);
  const found: { setting: Setting; inspection: Inspection }[] = [];
  for (const setting of settings) {
    for (const inspection of setting.inspections) {
      if (inspection.on >= startOfYear(year) && inspection.on <= asAt) found.push({ setting, inspection });
    }
  }
  found.sort((first, second) => (first.inspection.eventNumber < second.inspection.eventNumber ? -1 : 1));
  for (const { setting, inspection } of found) {
    const row: RowSubject = { setting, year, asAt, seed, inspection, previous: null };
    yield cellsOf(columns, row);
  }
}
