import { html, type Markup, tableOf } from '../markup';
import { codeInWords, counted, dayInWords } from '../ownership-words';
import { citedHtml, type ShownClock, type ShownMatter } from './casework-answer';

const near = ['RUNNING', 'DUE_SOON'];
const statusInWords: Readonly<Record<string, string>> = {
  MET: 'Done in time',
  MET_LATE: 'Done late',
  ELAPSED: 'Over',
  STOPPED: 'Ended',
};

/** What a period says today, in words alone: no colour tells what they do not. */
export function clockInWords({ lastDay, status, daysLeft }: ShownClock): string {
  const says = statusInWords[status] ?? codeInWords(status);
  if (lastDay === null) return says;
  const day = dayInWords(lastDay);
  if (status === 'OVERDUE' && daysLeft !== null) {
    return `Overdue: the last day was ${day}, ${counted(-daysLeft, 'day')} ago`;
  }
  if (!near.includes(status) || daysLeft === null) return `${says}: the last day was ${day}`;
  return `${says}: the last day is ${day}, ${daysLeft === 0 ? 'today' : `${counted(daysLeft, 'day')} from today`}`;
}

/** The periods of a matter, as a table. */
export function clocksHtml(clocks: ShownMatter['clocks']): Markup {
  if (clocks.length === 0) return html`<p>No period runs in it, and none ran.</p>`;
  type Row = ShownMatter['clocks'][number];
  return tableOf(
    'Each period, and what it says today',
    [
      { title: 'What is to be done', cell: ({ title }: Row) => title },
      { title: 'By when', cell: (row: Row) => clockInWords(row) },
      { title: 'How it is counted', cell: ({ counted: how, caveats }: Row) => [how, ...caveats].join('. ') },
      { title: 'Provision', cell: ({ citation }: Row) => citedHtml(citation) ?? 'Our policy' },
    ],
    clocks,
  );
}
