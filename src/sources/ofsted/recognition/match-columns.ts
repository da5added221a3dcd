import type { DatasetLayout, Field } from '../layouts/dataset-layout';
import { headerKey, namesAnotherInspection, namesLatestInspection } from '../layouts/header-key';
import type { HeaderColumn, HeaderRow } from './header-row';

export interface MatchedColumns {
  layout: DatasetLayout;
  columns: ReadonlyMap<string, HeaderColumn>;
  missing: readonly Field[];
  /** Fields for which several columns stand, and no stated rule picks one. */
  ambiguous: readonly { field: Field; columns: readonly HeaderColumn[] }[];
}

function isAboutAnotherInspection({ header, tier }: HeaderColumn): boolean {
  if (namesLatestInspection(header) || namesLatestInspection(tier)) return false;
  return namesAnotherInspection(header) || namesAnotherInspection(tier);
}

/** Exact names come before patterns. */
function candidates(field: Field, columns: readonly HeaderColumn[]): HeaderColumn[] {
  for (const header of field.headers) {
    const key = headerKey(header);
    const found = columns.filter((column) => column.key === key);
    if (found.length > 0) return found;
  }
  const { pattern } = field;
  return pattern ? columns.filter(({ key }) => pattern.test(key)) : [];
}

/** Among several, the one that its own header or the tier above it calls the latest full inspection's. */
function pick(found: readonly HeaderColumn[]): readonly HeaderColumn[] {
  if (found.length < 2) return found;
  const byHeader = found.filter(({ header }) => namesLatestInspection(header));
  if (byHeader.length === 1) return byHeader;
  const byTier = found.filter(({ tier }) => namesLatestInspection(tier));
  return byTier.length === 1 ? byTier : found;
}

/** Finds each of the layout's fields by header, wherever its column stands. */
export function matchColumns(layout: DatasetLayout, header: HeaderRow): MatchedColumns {
  const usable = header.columns.filter((column) => column.key !== '' && !isAboutAnotherInspection(column));
  const columns = new Map<string, HeaderColumn>();
  const missing: Field[] = [];
  const ambiguous: { field: Field; columns: readonly HeaderColumn[] }[] = [];
  for (const field of layout.fields) {
    const found = pick(candidates(field, usable));
    const [first] = found;
    if (!first) missing.push(field);
    else if (found.length > 1) ambiguous.push({ field, columns: found });
    else columns.set(field.field, first);
  }
  return { layout, columns, missing, ambiguous };
}

export function missingRequired({ missing }: MatchedColumns): readonly Field[] {
  return missing.filter(({ isRequired }) => isRequired);
}
