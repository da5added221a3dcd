import { writtenDay } from '../../domain/values/day';
import { explanationRules, type RuleId } from './explanation-rules';
import type { ComparedCell, ComparedRow, ComparedTable, Reconciliation, RowBehind } from './reconciliation';

const rowsShown = 20;

function figure(number: number | null): string {
  return number === null ? '-' : number.toLocaleString('en-GB');
}

function signed(number: number | null): string {
  return number !== null && number > 0 ? `+${figure(number)}` : figure(number);
}

function outcomeInWords({ outcome, unexplained, difference }: ComparedCell): string {
  if (outcome === 'EXPLAINED') return 'explained';
  if (outcome === 'UNKNOWN_COLUMN') return 'NOT COMPARED: no table of names knows this column';
  if (outcome === 'NO_FIGURE') return 'no figure published';
  if (outcome === 'RELEASE_NOT_WHOLE') return 'RELEASE NOT WHOLE';
  if (outcome === 'EQUAL') return '';
  return unexplained === difference ? 'NOT EXPLAINED' : `NOT EXPLAINED: ${signed(unexplained)} of it`;
}

/** What follows from whom a register lists is one reason for many settings, and takes one line. */
function printBeyondCoverage(rows: readonly RowBehind[]): string[] {
  if (rows.length === 0) return [];
  const urns = rows.slice(0, rowsShown).map(({ urn }) => urn);
  const more = rows.length > rowsShown ? ` and ${rows.length - rowsShown} more` : '';
  const total = rows.reduce((sum, { contribution }) => sum + contribution, 0);
  return [
    `${signed(total).padStart(6)}  INSPECTED_ONLY: settings known from other publications: ${urns.join(', ')}${more}`,
  ];
}

/** The unexplained first, for a list cut at twenty must not hide them. */
function printRowsBehind({ rows, rule, remarks }: ComparedCell): string[] {
  const single = rows.filter((row) => row.rule !== 'INSPECTED_ONLY');
  const ordered = [...single].sort((a, b) => Number(a.rule !== null) - Number(b.rule !== null));
  const lines = ordered
    .slice(0, rowsShown)
    .map((row) => `${signed(row.contribution).padStart(6)}  ${row.urn}  ${row.rule ?? 'NOT EXPLAINED'}: ${row.why}`);
  if (single.length > rowsShown) lines.push(`        … and ${single.length - rowsShown} more; --json lists them all`);
  lines.push(...printBeyondCoverage(rows.filter((row) => row.rule === 'INSPECTED_ONLY')));
  for (const remark of remarks) lines.push(`        ${rule === null ? '' : `${rule}: `}${remark}`);
  return lines.map((line) => `      ${line}`);
}

function printRow(row: ComparedRow, width: number): string[] {
  const about = row.isOfTheRelease ? 'the release' : 'for information';
  const heading = [`  ${row.label.padEnd(width)}        ours   published  difference   ${about}`];
  const lines = row.cells.flatMap((cell) => {
    const figures = [
      figure(cell.ours).padStart(12),
      figure(cell.published).padStart(12),
      signed(cell.difference).padStart(12),
    ];
    return [
      `    ${cell.column.padEnd(width - 2)}${figures.join('')}   ${outcomeInWords(cell)}`.trimEnd(),
      ...printRowsBehind(cell),
    ];
  });
  return [...heading, ...lines, ...row.remarks.map((remark) => `    ${remark}`)];
}

function printNotCompared(rows: readonly ComparedRow[]): string[] {
  const byReason = new Map<string, string[]>();
  for (const { label, day, isOfTheRelease, notCompared } of rows) {
    if (notCompared === null) continue;
    const name = /^\d{4}-\d\d-\d\d$/.test(label) && day !== null ? writtenDay(day) : label;
    const reason = isOfTheRelease ? `${notCompared}, and this is the release` : notCompared;
    byReason.set(reason, [...(byReason.get(reason) ?? []), name]);
  }
  return [...byReason].map(([reason, labels]) => `  not compared: ${labels.join(', ')}: ${reason}`);
}

function printTable({ id, title, rows }: ComparedTable): string[] {
  const compared = rows.filter(({ notCompared }) => notCompared === null);
  const width = Math.max(14, ...compared.flatMap(({ cells }) => cells.map(({ column }) => column.length))) + 2;
  return [`Table ${id}: ${title}`, ...compared.flatMap((row) => printRow(row, width)), ...printNotCompared(rows), ''];
}

function rulesUsed(tables: readonly ComparedTable[]): string[] {
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const used = new Set<RuleId>();
  for (const { rule, rows } of cells) {
    for (const of of [rule, ...rows.map((row) => row.rule)]) if (of !== null) used.add(of);
  }
  if (used.size === 0) return [];
  return ['Rules that explain:', ...[...used].sort().map((rule) => `  ${rule}: ${explanationRules[rule]}`), ''];
}

/** The reconciliation for a person to read: every figure, the rows behind each difference, the rules, the verdict. */
export function printReconciliation({
  tables,
  releaseDay,
  informative,
  isReconciled,
  verdict,
}: Reconciliation): string {
  const others = informative.EQUAL + informative.EXPLAINED + informative.DIFFERENT + informative.RELEASE_NOT_WHOLE;
  const information =
    others === 0
      ? []
      : [
          `For information, ${others} figures of other years: ${informative.EQUAL} equal, ${informative.EXPLAINED} explained, ${informative.DIFFERENT} different, ${informative.RELEASE_NOT_WHOLE} of a release that is not whole. They decide with --all-years.`,
        ];
  return [
    `The release of ${writtenDay(releaseDay)} against the database`,
    '',
    ...tables.flatMap(printTable),
    ...rulesUsed(tables),
    ...information,
    verdict,
    ...(isReconciled
      ? []
      : ['A difference is shown with the rows behind it above, under NOT EXPLAINED or RELEASE NOT WHOLE.']),
    '',
  ].join('\n');
}
