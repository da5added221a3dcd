import { html, type Markup, type Part } from '../markup';
import { type PageAnswer, problemsHtml } from '../page-answer';
import type { MadePage } from '../undertaking-page';
import type { NamedMatter, ShownStep } from './casework-answer';

/** Where a matter is shown. */
export function matterPath(id: string): string {
  return `/matters/${encodeURIComponent(id)}`;
}

/** Where the matters that somebody may see are listed, all of them or those of a group. */
export function mattersPath(groupId: string | null, after: string | null = null): string {
  const given = Object.entries({ group: groupId, after }).filter(([, value]) => value !== null) as [string, string][];
  return given.length === 0 ? '/matters' : `/matters?${new URLSearchParams(given)}`;
}

/** Said of everything that rests on a commencement that is only supposed. */
export const hypotheticalMark = html`<strong class="hypothetical">HYPOTHETICAL</strong>`;

/** A link to a matter, marked where it is hypothetical. */
export function matterLink(matter: NamedMatter | null): Part {
  if (matter === null) return 'A matter that is not for you to see';
  const link = html`<a href="${matterPath(matter.id)}">${matter.title}</a>`;
  return matter.isHypothetical ? html`${link} ${hypotheticalMark}` : link;
}

/** The steps that a role of the reader may take, and why one cannot be taken today. */
export function ownStepsHtml(steps: readonly ShownStep[]): Markup {
  const own = steps.filter(({ isForYou }) => isForYou);
  if (own.length === 0) return html`None now.`;
  return html`<ul>${own.map(
    ({ title, whyNotNow }) =>
      html`<li>${title}${whyNotNow.length === 0 ? null : html`: <em>not today. ${whyNotNow.join(' ')}</em>`}</li>`,
  )}</ul>`;
}

/** What is said to somebody who is signed in, and has no part in what the page shows. */
export const notForYou = html`<p>This page is for those who work on matters: officers and approvers of the regulator and the Department, councils, co-operatives and providers. Sign in as one of them, or ask your organisation for the role. What is public is at <a href="/look">the questions</a> and <a href="/watch">the watch</a>.</p>`;

/** What was asked went wrong: whoever may not ask is told so, whatever GraphQL answers with. */
export function refusedPage({ status, problems }: PageAnswer<unknown>, title: string): MadePage {
  const content = html`${problemsHtml([{ problems }])}${notForYou}`;
  return { status: status === 200 || status === 400 ? 403 : status, title, content };
}

export const caseworkStyle = `
  .hypothetical { border: 2px solid #0b0c0c; padding: 0 0.35rem; background: #fff7bf; white-space: nowrap; }
  .banner { border-left: 6px solid #ffdd00; background: #fff7bf; padding: 0.5rem 1rem; }
  main ul { padding-left: 1.25rem; } main ul li { margin: 0.35rem 0; } td ul { margin: 0; }
  main li, main p, main dd, code { overflow-wrap: anywhere; } h4 { font-size: 1rem; margin: 1rem 0 0.25rem; }
  .steps > li, .found > li { margin: 1rem 0; border-top: 1px solid #b1b4b6; padding-top: 0.25rem; }
  #signed-button { display: inline-block; margin: 0 0 0 0.5rem; padding: 0.25rem 0.75rem; background: #fff; color: #0b0c0c; }
  #signed-button[hidden] { display: none; } @media (max-width: 40rem) { .wide table { min-width: 36rem; } }
  .steps, .found { list-style: none; padding-left: 0; } .why { border-left: 4px solid #505a5f; padding: 0 1rem; }
`;
