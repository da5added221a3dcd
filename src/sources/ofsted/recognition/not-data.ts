import { labelKey } from '../../../domain/register/vocabulary';
import type { RawRow } from '../../tabular/table-source';
import type { HeaderRow } from './header-row';
import type { Ignored } from './recognised';

const frontMatter = /^(cover|coversheet|contents|guidance|notes|metadata|accessibility|accessibilitystatement|readme)$/;
const frontTitle = /^(cover sheet|contents$|guidance$|notes$|meta-?data$|accessibility)/i;
const totalsCaption = /^table \d+[a-z]?\s*:/i;

function firstCell(row: RawRow | undefined): string {
  return row?.cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
}

/** Why the sheet is not read as rows; null when it might hold some. */
export function notData(name: string, rows: readonly RawRow[], header: HeaderRow | null): Ignored | null {
  const isFrontMatter =
    frontMatter.test(labelKey(name.replace(/\.[a-z]+$/i, ''))) || frontTitle.test(firstCell(rows[0]));
  if (isFrontMatter && header === null) {
    return { kind: 'IGNORED', because: 'NOT_DATA', reason: `${name} explains the release and holds no rows of data.` };
  }
  const caption = rows.map(firstCell).find((text) => totalsCaption.test(text));
  if (caption && header === null) {
    return {
      kind: 'IGNORED',
      because: 'PUBLISHED_TOTALS',
      reason: `${name} holds published totals ("${caption}"), which are compared with and not loaded.`,
    };
  }
  if (rows.every((row) => firstCell(row) === '')) {
    return { kind: 'IGNORED', because: 'NOT_DATA', reason: `${name} is blank.` };
  }
  return null;
}
