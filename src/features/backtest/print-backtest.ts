import type { BacktestRow, OutcomeSummary } from '../../domain/backtest/backtest';
import { baselines } from '../../domain/backtest/baselines';
import type { Comparison, Difference } from '../../domain/backtest/comparison';
import { statedLimits } from '../../domain/backtest/limits';
import type { Share } from '../../domain/backtest/tally';
import { writtenDay } from '../../domain/values/day';
import type { ReplayedDetection } from './replay-detection';

function percent(value: number | null): string {
  return value === null ? '-' : `${(value * 100).toFixed(1)}%`;
}

function inPoints(value: number): string {
  const points = (value * 100).toFixed(1).replace(/^-0\.0$/, '0.0');
  return Number(points) > 0 ? `+${points}` : points;
}

function shareText({ value, interval }: Share): string {
  return interval === null
    ? percent(value)
    : `${percent(value)} (${percent(interval.low)} to ${percent(interval.high)})`;
}

function differenceText({ value, interval }: Difference): string {
  if (value === null) return '-';
  if (interval === null) return inPoints(value);
  return `${inPoints(value)} (${inPoints(interval.low)} to ${inPoints(interval.high)})`;
}

/** A table that reads as plain text and is Markdown too. */
export function table(headers: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = headers.map((header, column) =>
    Math.max(header.length, 3, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const isText = (column: number) => column === 0;
  const line = (cells: readonly string[]) =>
    `| ${widths
      .map((width, column) => {
        const cell = cells[column] ?? '';
        return isText(column) ? cell.padEnd(width) : cell.padStart(width);
      })
      .join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (isText(column) ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(headers), rule, ...rows.map(line)];
}

function leadText({ leadTimes }: BacktestRow): string {
  if (leadTimes === null) return '-';
  const { median, lowerQuartile, upperQuartile, medianInterval } = leadTimes;
  const interval =
    medianInterval === null ? '' : `, 95%: ${Math.round(medianInterval.low)} to ${Math.round(medianInterval.high)}`;
  return `${Math.round(median)} (${Math.round(lowerQuartile)}, ${Math.round(upperQuartile)}${interval})`;
}

function ruleCells(row: BacktestRow): readonly string[] {
  const { hits, misses, falseAlarms } = row.tally;
  return [
    row.rule,
    ...[hits + falseAlarms, hits, misses, falseAlarms].map(String),
    shareText(row.precision),
    shareText(row.recall),
    shareText(row.falseAlarmRate),
    leadText(row),
  ];
}

function comparedText(comparison: Comparison | undefined): string {
  if (comparison === undefined) return '-';
  return `${percent(comparison.precision)}; ${differenceText(comparison.precisionDifference)}`;
}

function comparisonCells({ rule, precision, comparisons }: BacktestRow): readonly string[] {
  const each = baselines.map(({ id }) => comparisons.find(({ baseline }) => baseline === id));
  return [rule, percent(precision.value), ...each.map(comparedText)];
}

function groupsOfOneText(rows: readonly BacktestRow[]): string {
  const all = rows.find(({ rule }) => rule === 'any-rule')?.groupsOfOne;
  if (all === undefined) return '';
  const { hits, misses, falseAlarms, quiet } = all;
  return (
    `Groups of one setting, not in the table: ${hits + misses + falseAlarms + quiet} on these days, of which ` +
    `${hits + falseAlarms} were flagged; the outcome came in the one setting of ${hits + misses}.`
  );
}

/** Rules that flagged no group on the days counted: they missed every outcome, and cried of none in vain. */
function silentText(rows: readonly BacktestRow[]): readonly string[] {
  const silent = rows.filter(({ comparisons }) => comparisons.length === 0).map(({ rule }) => rule);
  return silent.length === 0 ? [] : [`Flagged no group of two or more on these days: ${silent.join(', ')}.`, ''];
}

function printOutcome({ title, words, replayed, rows }: OutcomeSummary): readonly string[] {
  const heading = [`## ${title}`, '', words, ''];
  if (replayed.length === 0) return [...heading, 'Not counted: no replay has its whole window in what is loaded.', ''];
  const alarming = rows.filter(({ comparisons }) => comparisons.length > 0);
  const { hits = 0, misses = 0, falseAlarms = 0, quiet = 0 } = rows[0]?.tally ?? {};
  return [
    ...heading,
    `Counted on ${replayed.length} replay days (${replayed[0]} to ${replayed.at(-1)}): ${hits + misses} of ` +
      `${hits + misses + falseAlarms + quiet} groups of two settings or more had the outcome.`,
    '',
    ...table(
      [
        'Rule',
        'Flagged',
        'Hits',
        'Misses',
        'False alarms',
        'Precision (95%)',
        'Recall (95%)',
        'False-alarm rate (95%)',
        'Lead in days: median (quartiles)',
      ],
      alarming.map(ruleCells),
    ),
    '',
    ...silentText(rows),
    groupsOfOneText(rows),
    '',
    'With as many alarms on the same days, simpler lists would have had this precision; after it, by how many points the ' +
      "rule's is higher (95%):",
    '',
    ...table(['Rule', 'Precision', ...baselines.map(({ title: baseline }) => baseline)], alarming.map(comparisonCells)),
    '',
  ];
}

function printReplays({ replays, registerDays, rules, fullInspectionsAfter }: ReplayedDetection): readonly string[] {
  const days = replays.map(({ day, settings, groups, groupsOfOne, flagged }) => [
    `${day}${registerDays.includes(day) ? '' : ' *'}`,
    ...[settings, groups, groupsOfOne, flagged['any-rule'] ?? 0, fullInspectionsAfter[day] ?? 0].map(String),
  ]);
  const flags = rules.map(({ id, version }) => [
    `${id} (version ${version})`,
    ...replays.map(({ flagged }) => String(flagged[id] ?? 0)),
  ]);
  const hasGaps = replays.some(({ day }) => !registerDays.includes(day));
  return [
    '## Replays',
    '',
    ...table(
      [
        'Day',
        'Settings',
        'Groups of two or more',
        'Groups of one',
        'Flagged by any rule',
        'Full inspections seen in the year after',
      ],
      days,
    ),
    '',
    ...(hasGaps ? ['\\* No register of this day is loaded: what the register before it said holds on.', ''] : []),
    'Groups of two settings or more that each rule flagged:',
    '',
    ...table(['Rule', ...replays.map(({ day }) => day)], flags),
    '',
  ];
}

/** The whole back-test in words and tables, as Markdown that reads as plain text. */
export function printBacktest(result: ReplayedDetection, definition: string): string {
  const { yearsWithoutRegister, exits } = result;
  const missing =
    yearsWithoutRegister.length === 0
      ? []
      : [
          `Not replayed, because no register of the year or before it, or after it, is loaded: ${yearsWithoutRegister.join(', ')}.`,
        ];
  return [
    '# Back-test of detection',
    '',
    `Groups by ${definition}. Each replay is 31 March of a year; what came later is known up to ${writtenDay(result.until)}.`,
    `${exits.total} exits are known, of which ${exits.withoutManner} without the manner: those count as exits in any way only.`,
    ...missing,
    '',
    ...printReplays(result),
    ...result.outcomes.flatMap(printOutcome),
    '## Simpler lists',
    '',
    ...baselines.map(({ title, words }) => `- ${title}: ${words}`),
    '',
    '## Limits',
    '',
    ...statedLimits.map((limit) => `- ${limit}`),
    '',
  ].join('\n');
}
