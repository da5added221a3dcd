import { namesLatestInspection } from '../layouts/header-key';
import { layoutOf, layouts } from '../layouts/layouts';
import type { Dataset } from '../records';
import type { HeaderRow } from './header-row';
import { type MatchedColumns, matchColumns, missingRequired } from './match-columns';

export type Choice =
  | { kind: 'ONE'; matched: MatchedColumns }
  | { kind: 'NONE'; nearest: MatchedColumns }
  | { kind: 'REGISTER_OR_IN_YEAR' };

const councilDatasets: readonly Dataset[] = [
  'COUNCIL_JUDGEMENTS',
  'COUNCIL_INSPECTIONS_IN_YEAR',
  'COUNCIL_INSPECTION_HISTORY',
];

/** Columns that no table of councils has: a register whose URN column is misspelt must not pass for one. */
const providerKeys = new Set([
  'urn',
  'provisiontype',
  'providertype',
  'registrationstatus',
  'regstatus',
  'sector',
  'capacity',
]);

/** The layout of which most required columns are there; among equals, the one with most columns in all. */
function nearest(matches: readonly MatchedColumns[]): MatchedColumns {
  const score = (matched: MatchedColumns) => matched.columns.size - 3 * missingRequired(matched).length;
  const [first, ...others] = matches;
  if (!first) throw new Error('No layouts to choose from');
  return others.reduce((best, matched) => (score(matched) > score(best) ? matched : best), first);
}

/** Whether the header itself settles that the inspections are the latest full ones, or all of a year's. */
function headerHint(header: HeaderRow): 'IN_YEAR' | 'AS_AT' | null {
  if (header.columns.some(({ header: text, tier }) => namesLatestInspection(text) || namesLatestInspection(tier))) {
    return 'AS_AT';
  }
  return header.columns.some(({ key }) => key === 'inspectioneventtype') ? 'IN_YEAR' : null;
}

function chooseAmong(whole: readonly MatchedColumns[], header: HeaderRow, hint: 'IN_YEAR' | 'AS_AT' | null): Choice {
  const [first] = whole;
  if (!first) throw new Error('No layout fits');
  if (first.layout.dataset !== 'PROVIDER_REGISTER') return { kind: 'ONE', matched: first };
  const inYear = whole.find(({ layout }) => layout.dataset === 'IN_YEAR_INSPECTIONS');
  const settled = headerHint(header) ?? hint;
  if (!inYear || settled === 'AS_AT') return { kind: 'ONE', matched: first };
  return settled === 'IN_YEAR' ? { kind: 'ONE', matched: inYear } : { kind: 'REGISTER_OR_IN_YEAR' };
}

/**
 * Which dataset's layout the header is.
 *
 * Tables of councils describe no providers, and the others do. A register and a year's inspections can have the
 * same columns: the header, then the title, then the names of sheet and file decide, and otherwise the reader is asked.
 */
export function chooseLayout(header: HeaderRow, hint: 'IN_YEAR' | 'AS_AT' | null, dataset?: Dataset): Choice {
  if (dataset) {
    const matched = matchColumns(layoutOf(dataset), header);
    return missingRequired(matched).length === 0 ? { kind: 'ONE', matched } : { kind: 'NONE', nearest: matched };
  }
  const isOfProviders = header.columns.some(({ key }) => providerKeys.has(key));
  const matches = layouts.map((layout) => matchColumns(layout, header));
  const whole = matches.filter(
    (matched) =>
      missingRequired(matched).length === 0 && councilDatasets.includes(matched.layout.dataset) !== isOfProviders,
  );
  return whole.length === 0 ? { kind: 'NONE', nearest: nearest(matches) } : chooseAmong(whole, header, hint);
}
