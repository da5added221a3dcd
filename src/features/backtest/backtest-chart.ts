import type { BacktestRow, OutcomeSummary } from '../../domain/backtest/backtest';
import { type BaselineId, baselines } from '../../domain/backtest/baselines';
import type { ReplayedDetection } from './replay-detection';
import { element, escaped, type Point, text } from './svg';

type Shown = 'precision' | 'recall';

const rowHeight = 22;
const labelWidth = 210;
const plotWidth = 330;
const gap = 40;
const width = labelWidth + 2 * plotWidth + gap + 30;
const panelHead = 58;
const panelFoot = 44;

/** Colours are the page's own in light and in dark; the shapes tell lists apart without them. */
const style = `text{font:13px system-ui,sans-serif;fill:#1d1d1f}.paper{fill:#fff}.axis{stroke:#8a8a8e}.grid{stroke:#e3e3e6}
.heading{font-weight:600}.small{font-size:12px}.rule{fill:#1a56b0;stroke:#1a56b0}.baseline{fill:none;stroke:#a1450b;stroke-width:1.5}
@media (prefers-color-scheme:dark){text{fill:#f2f2f4}.paper{fill:#17171a}.grid{stroke:#35353a}.rule{fill:#7fb2ff;stroke:#7fb2ff}.baseline{stroke:#f3a261}}`;

const shapes: Readonly<Record<BaselineId, (at: Point) => string>> = {
  'share-below-good': ({ x, y }) => element('path', { class: 'baseline', d: `M${x - 5} ${y + 4}h10l-5 -9z` }),
  'average-points': ({ x, y }) => element('rect', { class: 'baseline', x: x - 4, y: y - 4, width: 8, height: 8 }),
  'last-years-list': ({ x, y }) => element('path', { class: 'baseline', d: `M${x} ${y - 6}l6 6l-6 6l-6 -6z` }),
  random: ({ x, y }) => element('path', { class: 'baseline', d: `M${x - 4} ${y - 4}l8 8m0 -8l-8 8` }),
};

function place(left: number, share: number): number {
  return Math.round((left + share * plotWidth) * 10) / 10;
}

function axis(left: number, top: number, bottom: number, name: string): readonly string[] {
  const ticks = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => {
    const x = place(left, share);
    return [
      element('line', { class: 'grid', x1: x, x2: x, y1: top, y2: bottom }),
      text({ x, y: bottom + 16 }, `${share * 100}%`, { class: 'small', 'text-anchor': 'middle' }),
    ];
  });
  return [
    ...ticks,
    element('line', { class: 'axis', x1: left, x2: left + plotWidth, y1: bottom, y2: bottom }),
    text({ x: left + plotWidth / 2, y: bottom + 34 }, name, { class: 'small', 'text-anchor': 'middle' }),
  ];
}

function marks(row: BacktestRow, shown: Shown, left: number, y: number): readonly string[] {
  const { value, interval } = row[shown];
  if (value === null) return [];
  const others = row.comparisons.flatMap((comparison) => {
    const share = comparison[shown];
    return share === null ? [] : [shapes[comparison.baseline]({ x: place(left, share), y })];
  });
  const range =
    interval === null
      ? []
      : [
          element('line', {
            class: 'rule',
            x1: place(left, interval.low),
            x2: place(left, interval.high),
            y1: y,
            y2: y,
            'stroke-width': 2,
          }),
        ];
  return [...range, ...others, element('circle', { class: 'rule', cx: place(left, value), cy: y, r: 4 })];
}

/** Rules that flagged something: of the others there is nothing to draw. */
function alarming({ rows }: OutcomeSummary): readonly BacktestRow[] {
  return rows.filter(({ comparisons }) => comparisons.length > 0);
}

/** Said under the heading of a panel, for where nothing came about no recall is drawn. */
function countsOf(outcome: OutcomeSummary): string {
  const { rows, replayed } = outcome;
  const silent = rows.length - alarming(outcome).length;
  const { hits = 0, misses = 0, falseAlarms = 0, quiet = 0 } = rows[0]?.tally ?? {};
  const all = hits + misses + falseAlarms + quiet;
  return `It came to ${hits + misses} of ${all} groups of two settings or more, on ${replayed.length} replay days${silent === 0 ? '' : `; ${silent} of the rules flagged none`}`;
}

function panel(outcome: OutcomeSummary, top: number): readonly string[] {
  const { title } = outcome;
  const rows = alarming(outcome);
  const first = top + panelHead;
  const bottom = first + rows.length * rowHeight;
  const right = labelWidth + plotWidth + gap;
  return [
    text({ x: 10, y: top + 22 }, title, { class: 'heading' }),
    text({ x: 10, y: top + 42 }, countsOf(outcome), { class: 'small' }),
    ...axis(labelWidth, first - 4, bottom, 'Precision: of those flagged, the share with the outcome'),
    ...axis(right, first - 4, bottom, 'Recall: of those with the outcome, the share flagged'),
    ...rows.flatMap((row, index) => {
      const y = first + index * rowHeight + rowHeight / 2;
      return [
        text({ x: labelWidth - 10, y: y + 4 }, row.rule, { 'text-anchor': 'end' }),
        ...marks(row, 'precision', labelWidth, y),
        ...marks(row, 'recall', right, y),
      ];
    }),
  ];
}

function legend(top: number): readonly string[] {
  const entries = baselines.map(({ id, title }) => ({ title, mark: shapes[id] }));
  const rule = (at: Point) => element('circle', { class: 'rule', cx: at.x, cy: at.y, r: 4 });
  return [{ title: 'The rule, with its 95% interval', mark: rule }, ...entries].flatMap(({ title, mark }, index) => {
    const x = 20 + (index === 0 ? 0 : 90 + index * 150);
    return [mark({ x, y: top }), text({ x: x + 12, y: top + 4 }, title, { class: 'small' })];
  });
}

function description(outcomes: readonly OutcomeSummary[]): string {
  const percent = (share: number | null) => (share === null ? 'none' : `${Math.round(share * 100)}%`);
  return outcomes
    .map((outcome) => {
      const each = alarming(outcome).map(
        ({ rule, precision, recall }) => `${rule} ${percent(precision.value)} and ${percent(recall.value)}`,
      );
      return `${outcome.title}: precision and recall of ${each.join(', ') || 'no rule, for none flagged any'}.`;
    })
    .join(' ');
}

/** Precision and recall of every rule with intervals, and simpler lists beside them: an SVG that asks nothing of anyone. */
export function backtestChart({ outcomes, replays }: ReplayedDetection, definition: string): string {
  const counted = outcomes.filter(({ replayed }) => replayed.length > 0);
  const head = 76;
  let top = head;
  const panels = counted.flatMap((outcome) => {
    const drawn = panel(outcome, top);
    top += panelHead + alarming(outcome).length * rowHeight + panelFoot;
    return drawn;
  });
  const height = top + 10;
  const heading = `Back-test of detection, groups by ${definition}, ${replays[0]?.day ?? ''} to ${replays.at(-1)?.day ?? ''}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escaped(heading)}</title>`,
    `<desc id="desc">${escaped(description(counted))}</desc>`,
    `<style>${style}</style>`,
    element('rect', { class: 'paper', x: 0, y: 0, width, height }),
    text({ x: 10, y: 26 }, heading, { class: 'heading' }),
    ...legend(54),
    ...panels,
    '</svg>',
    '',
  ].join('\n');
}
