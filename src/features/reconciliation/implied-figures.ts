import { allChildrensHomes } from '../../domain/register/vocabulary';
import type { Day } from '../../domain/values/day';
import type { PublishedTable } from '../../sources/ofsted/published-totals';
import { dayOfRow } from './gather-evidence';
import { type Measure, measureOf } from './published-names';

interface PrintedFigure {
  table: string;
  measure: Measure;
  value: number;
}

/** What a printed total and its other printed parts leave for one part. */
export interface ImpliedFigure {
  value: number;
  sum: string;
}

function printedFigures(tables: readonly PublishedTable[], kind: PublishedTable['kind'], day: Day): PrintedFigure[] {
  const found: PrintedFigure[] = [];
  for (const table of tables.filter((candidate) => candidate.kind === kind)) {
    for (const row of table.rows.filter((candidate) => dayOfRow(candidate) === day)) {
      table.columns.forEach((column, index) => {
        const measure = measureOf(table, column);
        const value = row.values[index] ?? null;
        if (measure !== null && value !== null) found.push({ table: table.id, measure, value });
      });
    }
  }
  return found;
}

function sameGrades(a: Measure, b: Measure): boolean {
  return String(a.grades) === String(b.grades);
}

function isOfKinds({ measure }: PrintedFigure, kinds: readonly string[]): boolean {
  return measure.kinds !== 'ALL' && String([...measure.kinds].sort()) === String([...kinds].sort());
}

/** `All children's homes` less the two other kinds of home, all as printed: null where a part or the total is missing. */
export function impliedFigure(
  tables: readonly PublishedTable[],
  kind: PublishedTable['kind'],
  day: Day,
  measure: Measure,
): ImpliedFigure | null {
  const [own, ...more] = measure.kinds === 'ALL' ? [] : measure.kinds;
  if (own === undefined || more.length > 0 || !allChildrensHomes.includes(own)) return null;
  const printed = printedFigures(tables, kind, day).filter((figure) => sameGrades(figure.measure, measure));
  const total = printed.find((figure) => isOfKinds(figure, allChildrensHomes));
  const others = allChildrensHomes
    .filter((home) => home !== own)
    .map((home) => printed.find((figure) => isOfKinds(figure, [home])))
    .filter((figure) => figure !== undefined);
  if (!total || others.length !== allChildrensHomes.length - 1) return null;
  const parts = others.map(({ table, value }) => `${value} (${table})`).join(' less ');
  return {
    value: others.reduce((left, { value }) => left - value, total.value),
    sum: `${total.value} (${total.table}) less ${parts}`,
  };
}
