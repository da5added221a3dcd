import { stringify } from 'csv-stringify/sync';
import type { BacktestRow } from '../../domain/backtest/backtest';
import { type Share, type ShareId, shareIds, type Tally } from '../../domain/backtest/tally';
import type { ReplayedDetection } from './replay-detection';

type Cells = Readonly<Record<string, string | number | null>>;

const columns = [
  'outcome',
  'rule',
  'list',
  'replays',
  'flagged',
  'hits',
  'misses',
  'false_alarms',
  'quiet',
  ...['precision', 'recall', 'false_alarm_rate'].flatMap((share) => [share, `${share}_low`, `${share}_high`]),
  'precision_difference',
  'precision_difference_low',
  'precision_difference_high',
  'recall_difference',
  'recall_difference_low',
  'recall_difference_high',
  'lead_outcomes',
  'lead_lower_quartile',
  'lead_median',
  'lead_upper_quartile',
  'lead_median_low',
  'lead_median_high',
];

const columnOf: Readonly<Record<ShareId, string>> = {
  precision: 'precision',
  recall: 'recall',
  falseAlarmRate: 'false_alarm_rate',
};

function tallyCells({ hits, misses, falseAlarms, quiet }: Tally): Cells {
  return { flagged: hits + falseAlarms, hits, misses, false_alarms: falseAlarms, quiet };
}

function withInterval(column: string, { value, interval }: Share): Cells {
  return { [column]: value, [`${column}_low`]: interval?.low ?? null, [`${column}_high`]: interval?.high ?? null };
}

function ruleCells(row: BacktestRow): Cells {
  const shares = shareIds.map((share) => withInterval(columnOf[share], row[share]));
  const { leadTimes: lead } = row;
  return Object.assign({ list: 'rule' }, tallyCells(row.tally), ...shares, {
    lead_outcomes: lead?.outcomes ?? 0,
    lead_lower_quartile: lead?.lowerQuartile ?? null,
    lead_median: lead?.median ?? null,
    lead_upper_quartile: lead?.upperQuartile ?? null,
    lead_median_low: lead?.medianInterval?.low ?? null,
    lead_median_high: lead?.medianInterval?.high ?? null,
  }) as Cells;
}

/** What the rule is above the baseline stands in the baseline's line. */
function baselineCells(row: BacktestRow): readonly Cells[] {
  return row.comparisons.map(({ baseline, tally, precision, recall, precisionDifference, recallDifference }) => ({
    list: baseline,
    ...tallyCells(tally),
    precision,
    recall,
    ...withInterval('precision_difference', precisionDifference),
    ...withInterval('recall_difference', recallDifference),
  }));
}

/** One line for each rule, or baseline with its alarms, and outcome; groups of one setting in lines of their own. */
export function backtestCsv({ outcomes }: ReplayedDetection): string {
  const lines = outcomes.flatMap(({ replayed, rows }) =>
    rows.flatMap((row) => {
      const which = { outcome: row.outcome, rule: row.rule, replays: replayed.length };
      const single = { list: 'groups-of-one', ...tallyCells(row.groupsOfOne) };
      return [ruleCells(row), ...baselineCells(row), single].map((cells) => ({ ...which, ...cells }));
    }),
  );
  return stringify(lines, { header: true, columns });
}
