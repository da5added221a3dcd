import { html, Markup, type Part } from '../markup';
import { figure } from './detection-words';
import type { ShownEffect } from './read-effects';

const box = { width: 800, height: 440, left: 56, right: 16, top: 16, bottom: 48 };
const steps = [0, 0.5, 1, 2, 4, 8, 16, 32, 64, 128];

/** How a group is told apart: by its shape, and by its colour too. */
export type MarkKind = 'flagged' | 'beyond' | 'within';

/** Flagged by the rule; or its count lies outside what chance keeps 99.8% of the time; or neither. */
export function markOf({ observed, funnel998, providerGroup }: ShownEffect, flagged: ReadonlySet<string>): MarkKind {
  if (flagged.has(providerGroup.id)) return 'flagged';
  return observed > funnel998.high || observed < funnel998.low ? 'beyond' : 'within';
}

/** A mark by its place: a diamond, a triangle or an open circle. */
export function markShape(kind: MarkKind, x: number, y: number): Markup {
  const [left, top] = [x.toFixed(1), y.toFixed(1)];
  if (kind === 'flagged') return html`<path class="flagged" d="M${left} ${top}m0 -9l9 9l-9 9l-9 -9z"/>`;
  if (kind === 'beyond') return html`<path class="beyond" d="M${left} ${top}m0 -8l8 14h-16z"/>`;
  return html`<circle class="within" cx="${left}" cy="${top}" r="4"/>`;
}

/** Square roots spread what is small, where most groups are, and can show nought. */
function scaleTo(most: number, from: number, to: number): (value: number) => number {
  return (value) => from + (Math.sqrt(Math.min(value, most)) / Math.sqrt(most)) * (to - from);
}

interface Scales {
  x: (expected: number) => number;
  y: (ratio: number) => number;
  mostX: number;
  mostY: number;
}

function scalesOf(effects: readonly ShownEffect[]): Scales {
  const mostX = Math.max(1, ...effects.map(({ expected }) => expected)) * 1.05;
  const mostY = Math.max(2, ...effects.map(({ observed, expected }) => observed / expected)) * 1.1;
  return {
    mostX,
    mostY,
    x: scaleTo(mostX, box.left, box.width - box.right),
    y: scaleTo(mostY, box.height - box.bottom, box.top),
  };
}

function axes({ x, y, mostX, mostY }: Scales): Part {
  const bottom = box.height - box.bottom;
  const right = box.width - box.right;
  const across = steps
    .filter((step) => step <= mostX)
    .map(
      (step) =>
        html`<line class="axis" x1="${x(step)}" x2="${x(step)}" y1="${bottom}" y2="${bottom + 5}"/><text x="${x(step)}" y="${bottom + 19}" text-anchor="middle">${step}</text>`,
    );
  const up = steps
    .filter((step) => step <= mostY)
    .map(
      (step) =>
        html`<line class="grid" x1="${box.left}" x2="${right}" y1="${y(step)}" y2="${y(step)}"/><text x="${box.left - 8}" y="${y(step) + 4}" text-anchor="end">${step}</text>`,
    );
  return html`${up}${across}<line class="axis" x1="${box.left}" x2="${right}" y1="${bottom}" y2="${bottom}"/>
<text x="${(box.left + right) / 2}" y="${box.height - 8}" text-anchor="middle">How many are expected</text>
<text transform="translate(14 ${(bottom + box.top) / 2}) rotate(-90)" text-anchor="middle">Observed, as times the expected</text>
<line class="even" x1="${box.left}" x2="${right}" y1="${y(1)}" y2="${y(1)}"/>`;
}

type Place = readonly [number, number];

/**
 * Half a count beyond the limits, so that no mark lies on a line. Each group has limits of its own, as its settings have
 * probabilities of their own: a line is the widest of those of every group with at least as many expected.
 */
function limitPlaces(effects: readonly ShownEffect[], which: 'funnel95' | 'funnel998') {
  const sorted = [...effects].sort((a, b) => b.expected - a.expected);
  const [upper, lower]: [Place[], Place[]] = [[], []];
  let [highest, lowest] = [0, Number.POSITIVE_INFINITY];
  for (const { expected, [which]: limits } of sorted) {
    highest = Math.max(highest, (limits.high + 0.5) / expected);
    lowest = Math.min(lowest, Math.max(0, limits.low - 0.5) / expected);
    upper.push([expected, highest]);
    lower.push([expected, lowest]);
  }
  return { upper, lower };
}

function limitLines(effects: readonly ShownEffect[], { x, y, mostY }: Scales, which: 'funnel95' | 'funnel998'): Part {
  const { upper, lower } = limitPlaces(effects, which);
  const line = (places: readonly Place[]) =>
    places
      .filter(([, ratio]) => ratio <= mostY)
      .map(([expected, ratio]) => `${x(expected).toFixed(1)},${y(ratio).toFixed(1)}`)
      .join(' ');
  const name = which === 'funnel95' ? 'limit inner' : 'limit';
  return html`<polyline class="${name}" points="${line(upper)}"/><polyline class="${name}" points="${line(lower)}"/>`;
}

function titleOf({ providerGroup, observed, n, expected }: ShownEffect): string {
  return `${providerGroup.name}: ${observed} of ${n}, where ${figure(expected)} are expected`;
}

/** The plot of observed against expected, one mark a group. All it shows stands in the table as well. */
export function funnelChart(effects: readonly ShownEffect[], flagged: ReadonlySet<string>, about: string): Markup {
  const scales = scalesOf(effects);
  const order: readonly MarkKind[] = ['within', 'beyond', 'flagged'];
  const marks = order.flatMap((kind) =>
    effects
      .filter((effect) => markOf(effect, flagged) === kind)
      .map(
        (effect) =>
          html`<g><title>${titleOf(effect)}</title>${markShape(kind, scales.x(effect.expected), scales.y(effect.observed / effect.expected))}</g>`,
      ),
  );
  return html`<div class="wide" role="group" aria-label="Funnel plot" tabindex="0"><svg viewBox="0 0 ${box.width} ${box.height}" role="img" aria-labelledby="funnel-title" xmlns="http://www.w3.org/2000/svg"><title id="funnel-title">${about}</title>${axes(scales)}${limitLines(effects, scales, 'funnel95')}${limitLines(effects, scales, 'funnel998')}${marks}</svg></div>`;
}

/** What the marks and lines mean. */
export function funnelKey(): Markup {
  const mark = (kind: MarkKind) => html`<svg viewBox="0 0 24 20" aria-hidden="true">${markShape(kind, 12, 10)}</svg>`;
  const line = (name: string) =>
    html`<svg viewBox="0 0 24 20" aria-hidden="true"><line class="${name}" x1="0" x2="24" y1="10" y2="10"/></svg>`;
  return html`<ul class="chart-key"><li>${mark('flagged')}Diamond: the rule flags the group under this outcome, allowing for every group tested</li>
<li>${mark('beyond')}Triangle: outside what chance keeps 99.8% of the time, and not flagged once every group tested is allowed for</li>
<li>${mark('within')}Circle: neither</li><li>${line('limit')}Limits of 99.8%: the widest of the groups with at least as many expected; each group’s own are in the table</li><li>${line('limit inner')}Limits of 95%, in the same way</li><li>${line('even')}As many as expected</li></ul>`;
}
