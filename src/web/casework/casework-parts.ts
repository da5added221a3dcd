import { html, type Markup, type Part } from '../markup';
import { codeInWords, dayInWords } from '../ownership-words';
import type { NamedMatter, ShownClock, ShownStep } from './casework-answer';

/** Where a matter is shown. */
export function matterPath(id: string): string {
  return `/matters/${encodeURIComponent(id)}`;
}

/** Said of everything that rests on a commencement that is only supposed. */
export const hypotheticalMark = html`<strong class="hypothetical">HYPOTHETICAL</strong>`;

/** A link to a matter, marked where it is hypothetical. */
export function matterLink(matter: NamedMatter | null): Part {
  if (matter === null) return 'A matter that is not for you to see';
  const link = html`<a href="${matterPath(matter.id)}">${matter.title}</a>`;
  return matter.isHypothetical ? html`${link} ${hypotheticalMark}` : link;
}

/** What a period says today. */
export function clockInWords({ lastDay, status, daysLeft }: ShownClock): string {
  if (lastDay === null) return codeInWords(status);
  const day = dayInWords(lastDay);
  if (status === 'OVERDUE' && daysLeft !== null) return `Overdue since ${day}, by ${-daysLeft} days`;
  return `${codeInWords(status)}: the last day is ${day}`;
}

/** The steps that a role of the reader may take, and why one cannot be taken today. */
export function ownStepsHtml(steps: readonly ShownStep[]): Markup {
  const own = steps.filter(({ isForYou }) => isForYou);
  if (own.length === 0) return html`None of them is for you.`;
  return html`<ul>${own.map(
    ({ title, whyNotNow }) =>
      html`<li>${title}${whyNotNow.length === 0 ? null : html`: <em>not today. ${whyNotNow.join(' ')}</em>`}</li>`,
  )}</ul>`;
}

/** How somebody comes to see a page that is not open. */
export const signInHint = html`<p>This page is for people who are signed in. It is asked for with the same <code>Authorization</code> header as the API, which a gateway in front of the service adds, or a client such as <code>curl</code>. No page here takes a secret in its address.</p>`;

export const caseworkStyle = `
  .hypothetical { border: 2px solid #0b0c0c; padding: 0 0.35rem; background: #fff7bf; white-space: nowrap; }
  .banner { border-left: 6px solid #ffdd00; background: #fff7bf; padding: 0.5rem 1rem; }
  main ul { padding-left: 1.25rem; } td ul { margin: 0; } code { overflow-wrap: anywhere; }
`;
