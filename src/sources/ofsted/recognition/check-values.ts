import { isUrn, normaliseUrn } from '../../../domain/values/urn';
import type { DateSystem, RawRow } from '../../tabular/table-source';
import { isNumberPlaceholder, isPlaceholder, isRedacted } from '../cells/placeholders';
import { expectedCouncil, looksLikeCouncil } from '../cells/read-council-name';
import { expectedCount, readCount } from '../cells/read-count';
import { expectedDay, readDay } from '../cells/read-day';
import {
  expectedCouncilEventType,
  expectedEventType,
  readCouncilEventType,
  readEventType,
} from '../cells/read-event-type';
import * as labels from '../cells/read-labels';
import type { Field, ValueKind } from '../layouts/dataset-layout';
import type { HeaderRow } from './header-row';
import type { MatchedColumns } from './match-columns';

interface Look {
  looksRight(text: string, dateSystem: DateSystem): boolean;
  expected: string;
}

const looks: Readonly<Partial<Record<ValueKind, Look>>> = {
  COUNCIL: { looksRight: looksLikeCouncil, expected: expectedCouncil },
  URN: { looksRight: (text) => isUrn(normaliseUrn(text)), expected: labels.expectedUrn },
  PROVISION_TYPE: {
    looksRight: (text) => labels.readProvisionType(text) !== undefined,
    expected: labels.expectedProvisionType,
  },
  STATUS: { looksRight: (text) => labels.readStatus(text) !== undefined, expected: labels.expectedStatus },
  SECTOR: { looksRight: (text) => labels.readSector(text) !== undefined, expected: labels.expectedSector },
  REGION: {
    looksRight: (text) => labels.readRegion(text) !== undefined || labels.isCombinedRegion(text),
    expected: labels.expectedRegion,
  },
  DAY: { looksRight: (text, dateSystem) => readDay(text, dateSystem) !== null, expected: expectedDay },
  COUNT: { looksRight: (text) => readCount(text) !== null, expected: expectedCount },
  EVENT_TYPE: { looksRight: (text) => readEventType(text) !== undefined, expected: expectedEventType },
  COUNCIL_EVENT_TYPE: {
    looksRight: (text) => readCouncilEventType(text) !== undefined,
    expected: expectedCouncilEventType,
  },
  GRADE: { looksRight: (text) => labels.readGrade(text) !== undefined, expected: labels.expectedGrade },
  JOINER: { looksRight: (text) => /^joiner$/i.test(text), expected: 'Joiner, or blank' },
  LEAVER: { looksRight: (text) => /^leaver$/i.test(text), expected: 'Leaver, or blank' },
};

export interface MisplacedColumn {
  field: string;
  header: string;
  columnIndex: number;
  expected: string;
  /** The first values that do not fit. */
  examples: readonly string[];
  failed: number;
  looked: number;
}

const rowsLookedAt = 50;
const fewestFailures = 3;

function valuesUnder(index: number, rows: readonly RawRow[], kind: ValueKind): string[] {
  const values: string[] = [];
  for (const { cells } of rows) {
    const text = cells[index]?.trim() ?? '';
    const isValue =
      text !== '' && !isPlaceholder(text) && !isNumberPlaceholder(text) && (kind === 'COUNCIL' || !isRedacted(text));
    if (isValue) values.push(text);
  }
  return values;
}

function looksMisplaced(
  field: Field,
  matched: MatchedColumns,
  rows: readonly RawRow[],
  dateSystem: DateSystem,
): MisplacedColumn | null {
  const [look, column] = [looks[field.kind], matched.columns.get(field.field)];
  if (!look || !column) return null;
  const values = valuesUnder(column.index, rows, field.kind);
  const wrong = values.filter((text) => !look.looksRight(text, dateSystem));
  if (wrong.length < fewestFailures || wrong.length * 2 <= values.length) return null;
  return {
    field: field.field,
    header: column.header,
    columnIndex: column.index,
    expected: look.expected,
    examples: [...new Set(wrong)].slice(0, 3),
    failed: wrong.length,
    looked: values.length,
  };
}

/** Columns where more than half of the first values are not what the header promises: a header stands wrongly. */
export function findMisplacedColumns(
  matched: MatchedColumns,
  header: HeaderRow,
  rows: readonly RawRow[],
  dateSystem: DateSystem,
): MisplacedColumn[] {
  const dataRows = rows
    .slice(header.index + 1)
    .filter(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1)
    .slice(0, rowsLookedAt);
  return matched.layout.fields
    .map((field) => looksMisplaced(field, matched, dataRows, dateSystem))
    .filter((column) => column !== null);
}
