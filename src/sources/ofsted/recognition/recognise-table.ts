import { createHash } from 'node:crypto';
import type { Day } from '../../../domain/values/day';
import type { DateSystem, RawRow } from '../../tabular/table-source';
import type { Dataset } from '../records';
import { findMisplacedColumns } from './check-values';
import { chooseLayout } from './choose-layout';
import { findHeaderRow, type HeaderRow } from './header-row';
import type { MatchedColumns } from './match-columns';
import { notData } from './not-data';
import { givenDay, type PublicationDays, readPublicationDays, timeHint } from './publication-day';
import type { Ignored, Recognised, Unrecognised } from './recognised';
import { ambiguousColumns, misplacedColumns, missingColumns, noHeader, registerOrInYear } from './refusals';

export interface RecognitionContext {
  fileName: string;
  sheetName: string | null;
  dateSystem?: DateSystem;
  /** What a person stated, which is believed before anything the file says. */
  overrides?: { dataset?: Dataset; asAt?: Day };
}

/** How many rows `recogniseTable` wants: the header within forty, and data rows below it. */
export const rowsToRecognise = 120;

function textsAbove(rows: readonly RawRow[], header: HeaderRow | null): string[] {
  const above = rows.slice(0, header?.index ?? 0);
  return above.flatMap(({ cells }) => cells.filter((cell) => cell.trim() !== ''));
}

/** The headers that say a day themselves, such as `Registration status at 31 March 2019`. */
function statusHeaders(header: HeaderRow): string[] {
  return header.columns.map((column) => column.header).filter((text) => /status.*\bat\b.*march/i.test(text));
}

function describe(matched: MatchedColumns, header: HeaderRow, days: PublicationDays): Recognised {
  const columns = new Map([...matched.columns].map(([field, column]) => [field, column.index]));
  const used = new Set(columns.values());
  const fingerprint = createHash('sha256');
  for (const { header: text, tier } of header.columns) fingerprint.update(`${tier}\u001f${text}\u001e`);
  return {
    kind: 'RECOGNISED',
    dataset: matched.layout.dataset,
    headerRow: header.number,
    columns,
    headers: header.columns.map((column) => column.header),
    layout: fingerprint.digest('hex').slice(0, 16),
    ...days,
    unusedColumns: header.columns
      .filter(({ index, header: text }) => text !== '' && !used.has(index))
      .map((column) => column.header),
    missingOptional: matched.missing.map((field) => field.headers[0] ?? field.field),
  };
}

/** What the table is and where its columns are, or why it cannot be told, from its first rows and its names. */
export function recogniseTable(
  firstRows: readonly RawRow[],
  context: RecognitionContext,
): Recognised | Unrecognised | Ignored {
  const name = context.sheetName ?? context.fileName;
  const header = findHeaderRow(firstRows);
  const ignored = notData(name, firstRows, header);
  if (ignored) return ignored;
  if (!header) return noHeader(name);
  const names = [...textsAbove(firstRows, header), context.sheetName ?? '', context.fileName];
  const choice = chooseLayout(header, timeHint(names), context.overrides?.dataset);
  if (choice.kind === 'REGISTER_OR_IN_YEAR') return registerOrInYear(name, header);
  if (choice.kind === 'NONE') return missingColumns(name, choice.nearest, header);
  const { matched } = choice;
  if (matched.ambiguous.length > 0) return ambiguousColumns(name, matched, header);
  const misplaced = findMisplacedColumns(matched, header, firstRows, context.dateSystem ?? null);
  if (misplaced.length > 0) return misplacedColumns(name, matched, header, misplaced);
  const { dataset } = matched.layout;
  const texts = [...textsAbove(firstRows, header), context.sheetName ?? '', ...statusHeaders(header), context.fileName];
  const given = context.overrides?.asAt;
  return describe(matched, header, given ? givenDay(given, dataset) : readPublicationDays(texts, dataset));
}
