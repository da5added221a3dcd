import { html, type Markup, type Part, tableOf } from '../markup';
import { groupLink, linkAt, type PageMoment } from '../page-moment';
import { figure } from './detection-words';
import { type MarkKind, markOf } from './funnel-chart';
import type { ShownEffect } from './read-effects';

type Order = (a: ShownEffect, b: ShownEffect) => number;

const byName: Order = (a, b) => a.providerGroup.name.localeCompare(b.providerGroup.name, 'en-GB');

/** How the table can be sorted; the place ends each, so that it is total. */
export const effectOrders: Readonly<Record<string, { words: string; compare: Order }>> = {
  place: { words: 'the most remarkable first', compare: (a, b) => a.place - b.place },
  name: { words: 'name', compare: byName },
  interval: { words: 'lower end of the interval', compare: (a, b) => b.ratio.interval95.low - a.ratio.interval95.low },
  ratio: { words: 'observed over expected', compare: (a, b) => b.ratio.point - a.ratio.point },
  observed: { words: 'observed', compare: (a, b) => b.observed - a.observed },
  expected: { words: 'expected', compare: (a, b) => b.expected - a.expected },
  settings: { words: 'settings inspected', compare: (a, b) => b.n - a.n },
};

/** An order by its name in an address; the most remarkable first where there is none of that name. */
export function orderOf(name: string | null): string {
  return name !== null && Object.hasOwn(effectOrders, name) ? name : 'place';
}

/** Links that sort the table. */
export function sortLinks(chosen: string, moment: PageMoment, more: Readonly<Record<string, string>>): Markup {
  const items = Object.entries(effectOrders).map(([name, { words }]) => {
    const link = `${linkAt('/effects', moment, { ...more, sort: name })}#table`;
    return name === chosen
      ? html`<li><strong aria-current="true">${words}</strong></li>`
      : html`<li><a href="${link}">${words}</a></li>`;
  });
  return html`<nav aria-label="Order of the table"><p>Sorted by:</p><ul class="sorts">${items}</ul></nav>`;
}

const marksInWords: Readonly<Record<MarkKind, string>> = {
  flagged: 'flagged',
  beyond: 'outside the 99.8% limits',
  within: '',
};

/** The same groups as the plot shows: the interval before the point. */
export function effectsTable(
  effects: readonly ShownEffect[],
  flagged: ReadonlySet<string>,
  order: string,
  moment: PageMoment,
): Markup {
  const compare = effectOrders[order]?.compare ?? byName;
  const rows = [...effects].sort((a, b) => compare(a, b) || a.place - b.place);
  const columns = [
    { title: 'Group', cell: ({ providerGroup }: ShownEffect): Part => groupLink(providerGroup, moment) },
    {
      title: 'Times the expected, 95% interval',
      cell: ({ ratio: { interval95 } }: ShownEffect) => `${figure(interval95.low)} to ${figure(interval95.high)}`,
    },
    { title: 'Observed over expected', cell: ({ ratio }: ShownEffect) => figure(ratio.point) },
    { title: 'Observed', cell: ({ observed, n }: ShownEffect) => `${observed} of ${n}` },
    { title: 'Expected', cell: ({ expected }: ShownEffect) => figure(expected) },
    {
      title: 'Chance keeps it between (95%; 99.8%)',
      cell: ({ funnel95, funnel998 }: ShownEffect) =>
        `${funnel95.low} and ${funnel95.high}; ${funnel998.low} and ${funnel998.high}`,
    },
    { title: 'q, allowing for every group tested', cell: ({ q }: ShownEffect) => (q === null ? '' : figure(q)) },
    { title: 'Mark', cell: (effect: ShownEffect) => marksInWords[markOf(effect, flagged)] },
  ];
  return tableOf('Groups that were tested', columns, rows);
}
