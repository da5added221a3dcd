import type { FastifyRequest } from 'fastify';
import { html, type Markup, type Part, tableOf } from '../markup';
import { codeInWords, dayInWords } from '../ownership-words';
import { type AskByName, problemsHtml } from '../page-answer';
import { groupLink, typedText, undertakingLink } from '../page-moment';
import type { MadePage } from '../undertaking-page';
import type { MatterAnswer, ShownMatter } from './casework-answer';
import { hypotheticalMark, matterLink, matterPath, refusedPage } from './casework-parts';
import { clocksHtml } from './clocks-html';
import { nextStepsHtml } from './next-steps-html';

const pageSize = 50;
const today = { asOf: null, knownAt: null } as const;

function bannerHtml({ isHypothetical, scenario }: ShownMatter): Markup | null {
  if (!isHypothetical) return null;
  const named = scenario === null ? null : html` (scenario “${scenario}”)`;
  return html`<p class="banner">${hypotheticalMark} It rests on a commencement that is only supposed${named}. Nothing of it was done to anybody, and it says nothing of the law as it is.</p>`;
}

function aboutHtml(matter: ShownMatter): Markup {
  const { kind, organisation, stateTitle, isOpen, lastStepOn, providerGroup, undertaking, setting } = matter;
  const named = setting && `${setting.name === null ? '' : `${setting.name}, `}URN ${setting.urn}`;
  const rows: readonly (readonly [string, Part])[] = [
    ['What it is', `${codeInWords(kind)}, kept by ${organisation}`],
    ['Where it stands', `${stateTitle}${isOpen ? '' : ' (at its end)'}, since ${dayInWords(lastStepOn)}`],
    ['Group', providerGroup && groupLink(providerGroup, today)],
    ['Addressed to', undertaking && undertakingLink(undertaking.id, undertaking.name, today)],
    ['Setting', named],
    ['Case', matter.case && matterLink(matter.case)],
    ['Follows from', matter.parent && matterLink(matter.parent)],
  ];
  const said = rows.filter(([, part]) => part !== null);
  return html`<dl>${said.map(([term, part]) => html`<dt>${term}</dt><dd>${part}</dd>`)}</dl>`;
}

function followingHtml({ following: { totalCount, nodes } }: ShownMatter): Markup | null {
  if (totalCount === 0) return null;
  const more =
    totalCount > nodes.length ? html`<p class="note">The latest ${nodes.length} of ${totalCount}.</p>` : null;
  const listed = nodes.map((one) => html`<li>${matterLink(one)}: ${one.stateTitle}</li>`);
  return html`<h2>What belongs to it</h2>${more}<ul>${listed}</ul>`;
}

function chronologyHtml({ id, chronology: { totalCount, nodes, pageInfo } }: ShownMatter): Markup {
  type Row = ShownMatter['chronology']['nodes'][number];
  // Where all of it is hypothetical the banner has said so.
  const isMixed = new Set(nodes.map(({ isHypothetical }) => isHypothetical)).size > 1;
  const table = tableOf(
    'What was done, by its day',
    [
      { title: 'Day', cell: ({ on }: Row) => dayInWords(on) },
      {
        title: 'What was done',
        cell: ({ title, isHypothetical }: Row) => html`${title} ${isMixed && isHypothetical ? hypotheticalMark : null}`,
      },
      { title: 'In', cell: ({ matter }: Row) => (matter?.id === id ? 'this matter' : matterLink(matter)) },
      { title: 'Why', cell: ({ reason }: Row) => reason },
    ],
    nodes,
  );
  const next =
    pageInfo.hasNextPage && pageInfo.endCursor !== null
      ? `${matterPath(id)}?${new URLSearchParams({ after: pageInfo.endCursor })}`
      : null;
  return html`<p>${totalCount} in all.</p>${table}${next === null ? null : html`<p><a href="${next}">What was done next</a></p>`}`;
}

function contentOf(matter: ShownMatter): Markup {
  return html`${bannerHtml(matter)}${aboutHtml(matter)}
<nav aria-label="On this page"><ul><li><a href="#periods">Periods</a></li><li><a href="#next">What may follow</a></li><li><a href="#chronology">Chronology</a></li></ul></nav>
<h2 id="periods">Periods</h2>${clocksHtml(matter.clocks)}<h2 id="next">What may follow</h2>${nextStepsHtml(matter.nextSteps)}
${followingHtml(matter)}<h2 id="chronology">Chronology</h2>${chronologyHtml(matter)}`;
}

/** One matter: where it stands, what runs in it, what was done, and what may lawfully follow. */
export async function matterPage(
  ask: AskByName,
  request: FastifyRequest<{ Params: { id: string } }>,
): Promise<MadePage> {
  const after = typedText(request.query as Readonly<Record<string, unknown>>, 'after');
  const variables = { id: request.params.id, first: pageSize, after };
  const answer = await ask<MatterAnswer>('RegulatorMatter', variables, request);
  const problems = problemsHtml([answer]);
  const matter = answer.data?.matter ?? null;
  if (matter === null) {
    if (problems !== null) return refusedPage(answer, 'A matter');
    const content = html`<p>There is no such matter, or it is not for you to see. <a href="/queue">Your queue</a></p>`;
    return { status: 404, title: 'Not found', content };
  }
  return { status: 200, title: matter.title, content: html`${problems}${contentOf(matter)}` };
}
