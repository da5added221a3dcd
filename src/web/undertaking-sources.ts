import { html, type Markup, type Part, tableOf } from './markup';
import { codeInWords, confidencesInWords, counted, dayInWords, wordsFor } from './ownership-words';
import { type PageMoment, undertakingLink } from './page-moment';
import type { ShownDispute, ShownStatement } from './undertaking-answer';

function holderOf({ holder, missing }: ShownStatement, moment: PageMoment): Part {
  if (holder === null) return `Nobody is named${missing === null ? '' : `: ${missing.words}`}`;
  return holder.__typename === 'Undertaking' ? undertakingLink(holder.id, holder.name, moment) : holder.label;
}

/** Where sources differ: `3 sources, 2 values`, which say what, and which counts. */
export function disputeHtml(conflict: ShownDispute | null): Markup {
  if (conflict === null) return html`<p>Sources agree on who holds what in it, or only one speaks of it.</p>`;
  const columns = [
    {
      title: 'Sources',
      cell: ({ sources }: ShownDispute['values'][number]) => sources.map(({ name }) => name).join(', '),
    },
    { title: 'Say', cell: ({ interestCount }: ShownDispute['values'][number]) => counted(interestCount, 'interest') },
    { title: 'Counts here', cell: ({ isBelieved }: ShownDispute['values'][number]) => (isBelieved ? 'yes' : 'no') },
  ];
  return html`<p class="notice"><strong>Sources differ: ${conflict.sentence}.</strong> The most trusted one counts.</p>${tableOf('The different answers', columns, conflict.values)}`;
}

/** Everything that any source states of who holds it on the day. */
export function statementsHtml(stated: readonly ShownStatement[], inAll: number, moment: PageMoment): Markup {
  if (stated.length === 0) return html`<p>No source states who holds anything in it on the day.</p>`;
  const columns = [
    { title: 'Holder', cell: (each: ShownStatement) => holderOf(each, moment) },
    { title: 'Holds', cell: ({ type }: ShownStatement) => (type === null ? 'not said what' : codeInWords(type)) },
    { title: 'Share', cell: ({ share }: ShownStatement) => share?.words ?? 'not published' },
    { title: 'Since', cell: ({ from }: ShownStatement) => dayInWords(from) },
    { title: 'Until', cell: ({ to }: ShownStatement) => (to === null ? '' : dayInWords(to)) },
    { title: 'Source', cell: ({ source }: ShownStatement) => source.name },
    { title: 'Confidence', cell: ({ confidence }: ShownStatement) => wordsFor(confidencesInWords, confidence) },
  ];
  const left =
    inAll > stated.length ? html`<p class="note">The first ${stated.length} of ${inAll} are shown.</p>` : null;
  return html`${tableOf('What each source states', columns, stated)}${left}`;
}
