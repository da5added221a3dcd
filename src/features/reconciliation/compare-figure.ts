import { judgementValues } from '../../domain/judgements/frameworks';
import { type Day, writtenDay } from '../../domain/values/day';
import { whyDiffers } from './explain-difference';
import type { ImpliedFigure } from './implied-figures';
import type { Measure } from './published-names';
import type { ComparedCell, CountedRow, Evidence, FormerRow, RowBehind } from './reconciliation';

function isCounted(row: CountedRow, { kinds, grades }: Measure): boolean {
  return (
    (kinds === 'ALL' || kinds.includes(row.provisionType)) &&
    (grades === 'ALL' || (row.grade !== null && grades.includes(row.grade)))
  );
}

function sum(rows: readonly CountedRow[]): number {
  return rows.reduce((total, { weight }) => total + weight, 0);
}

/** One printed figure, and what its column counts. */
export interface PrintedCell {
  column: string;
  published: number | null;
  /** Null when a name in the column or the title is not known. */
  measure: Measure | null;
  implied: ImpliedFigure | null;
}

/** How much each key adds to the figure. */
function amounts(rows: readonly CountedRow[]): Map<string, number> {
  const byKey = new Map<string, number>();
  for (const { key, weight } of rows) byKey.set(key, (byKey.get(key) ?? 0) + weight);
  return byKey;
}

function byKey<T extends CountedRow>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.key, row]));
}

function changedByImport({ importId, fileName }: FormerRow, stillListed: boolean): string {
  const what = stillListed ? 'changed what the release says of it' : 'took it out of the release';
  return `import ${importId} (${fileName}) ${what}`;
}

/** Settings and inspections that count otherwise with us than in the release as it is held. */
function countedOtherwise(measure: Measure, day: Day, evidence: Evidence): Map<string, RowBehind> {
  const ours = byKey(evidence.ours);
  const listed = byKey(evidence.listed);
  const former = byKey(evidence.former);
  const ourAmounts = amounts(evidence.ours.filter((row) => isCounted(row, measure)));
  const listedAmounts = amounts(evidence.listed.filter((row) => isCounted(row, measure)));
  const found = new Map<string, RowBehind>();
  for (const key of new Set([...ourAmounts.keys(), ...listedAmounts.keys()])) {
    const contribution = (ourAmounts.get(key) ?? 0) - (listedAmounts.get(key) ?? 0);
    const row = ours.get(key) ?? listed.get(key);
    if (contribution === 0 || !row) continue;
    const { rule, why } = whyDiffers(ours.get(key), listed.get(key), day, evidence);
    const takenOut = listed.has(key) ? undefined : former.get(key);
    const and = takenOut ? `; ${changedByImport(takenOut, false)}` : '';
    found.set(key, { urn: row.urn, contribution, rule, why: `${why}${and}` });
  }
  return found;
}

/** The same, and those that count with us as in the release as it is held, but not as in the release before an import. */
function rowsBehind(measure: Measure, day: Day, evidence: Evidence): RowBehind[] {
  const otherwise = countedOtherwise(measure, day, evidence);
  const found = [...otherwise.values()];
  const listed = byKey(evidence.listed);
  const ourAmounts = amounts(evidence.ours.filter((row) => isCounted(row, measure)));
  for (const former of evidence.former.filter(({ key }) => !otherwise.has(key))) {
    const before = isCounted(former, measure) ? former.weight : 0;
    const contribution = (ourAmounts.get(former.key) ?? 0) - before;
    const why = changedByImport(former, listed.has(former.key));
    if (contribution !== 0) found.push({ urn: former.urn, contribution, rule: null, why });
  }
  return found.sort((a, b) => (a.urn < b.urn ? -1 : 1));
}

/**
 * Settings that a printed part leaves out and its own printed total counts; none unless they make up the whole of it.
 */
function leftOutByPart(
  measure: Measure,
  ours: number,
  unexplained: number,
  implied: ImpliedFigure | null,
  evidence: Evidence,
): RowBehind[] {
  if (implied === null || implied.value !== ours) return [];
  const rows = evidence.ours.filter((row) => isCounted(row, measure) && row.eventType === 'MONITORING');
  if (sum(rows) !== unexplained) return [];
  return rows.map(({ urn, weight, grade, inspectedOn }) => ({
    urn,
    contribution: weight,
    rule: 'MONITORING_LEFT_OUT',
    why: `'${grade === null ? '' : judgementValues[grade]}' by a monitoring inspection of ${inspectedOn === null ? 'a day not known' : writtenDay(inspectedOn)}; as printed, ${implied.sum} leaves ${implied.value}`,
  }));
}

/** Ours and the printed figure, and how far the rows of the release and the stated rules account for what is between. */
export function compareFigure(
  { column, published, measure, implied }: PrintedCell,
  day: Day,
  evidence: Evidence,
): ComparedCell {
  const blank = {
    column,
    published,
    unexplained: 0,
    ours: null,
    difference: null,
    listed: null,
    rule: null,
    rows: [],
    remarks: [],
  };
  if (measure === null) return { ...blank, outcome: 'UNKNOWN_COLUMN' };
  const ours = sum(evidence.ours.filter((row) => isCounted(row, measure)));
  const listed = sum(evidence.listed.filter((row) => isCounted(row, measure)));
  if (published === null) return { ...blank, ours, listed, outcome: 'NO_FIGURE' };
  const difference = ours - published;
  const figures = { column, published, ours, difference, listed };
  const isBeyondCoverage = measure.grades === 'ALL' && evidence.covers === 'INSPECTED_ONLY';
  if (difference === 0 && (listed === published || isBeyondCoverage)) {
    return { ...figures, outcome: 'EQUAL', unexplained: 0, rule: null, rows: [], remarks: [] };
  }
  const rows = rowsBehind(measure, day, evidence);
  if (difference === 0) {
    const remarks = [`The rows of the release, as held, add up to ${listed}; other publications make up for the rest.`];
    return { ...figures, outcome: 'RELEASE_NOT_WHOLE', unexplained: 0, rule: null, rows, remarks };
  }
  if (isBeyondCoverage && listed <= published && ours < published) {
    const remarks = [`The release lists ${listed} of the ${published}; no row of it shows the others.`];
    return { ...figures, outcome: 'EXPLAINED', unexplained: 0, rule: 'INSPECTED_ONLY', rows, remarks };
  }
  const isExplained = (rule: RowBehind['rule']) => rule !== null && rule !== 'INSPECTED_ONLY';
  const explained = rows.reduce((total, { rule, contribution }) => total + (isExplained(rule) ? contribution : 0), 0);
  const leftOut = leftOutByPart(measure, ours, difference - explained, implied, evidence);
  const unexplained = leftOut.length > 0 ? 0 : difference - explained;
  const remarks = listed === published ? [] : [`The rows of the release, as held, add up to ${listed}.`];
  return {
    ...figures,
    outcome: unexplained === 0 ? 'EXPLAINED' : 'DIFFERENT',
    unexplained,
    rule: null,
    rows: [...rows, ...leftOut],
    remarks,
  };
}
