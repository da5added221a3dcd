import type { FastifyRequest } from 'fastify';
import { html, type Markup, tableOf } from '../markup';
import { codeInWords, dayInWords } from '../ownership-words';
import { type AskByName, problemsHtml } from '../page-answer';
import { typedText } from '../page-moment';
import type { MadePage } from '../undertaking-page';
import { citedHtml, type MatterAnswer, type ShownNextStep } from './casework-answer';
import { clockInWords, hypotheticalMark, matterLink, matterPath, signInHint } from './casework-parts';

type Shown = NonNullable<MatterAnswer['matter']>;

const pageSize = 50;

function bannerHtml({ isHypothetical, scenario }: Shown): Markup | null {
  if (!isHypothetical) return null;
  const named = scenario === null ? null : html` (scenario “${scenario}”)`;
  return html`<p class="banner">${hypotheticalMark} It rests on a commencement that is only supposed${named}. Nothing of it was done to anybody, and it says nothing of the law as it is.</p>`;
}

function clocksHtml(clocks: Shown['clocks']): Markup {
  if (clocks.length === 0) return html`<p>No period runs in it, or ran.</p>`;
  type Row = Shown['clocks'][number];
  return tableOf(
    'Periods',
    [
      { title: 'What is to be done', cell: ({ title }: Row) => title },
      { title: 'By when', cell: (row: Row) => clockInWords(row) },
      { title: 'How it is counted', cell: ({ counted, caveats }: Row) => [counted, ...caveats].join('. ') },
      { title: 'Provision', cell: ({ citation }: Row) => citedHtml(citation) ?? 'Ours' },
    ],
    clocks,
  );
}

function fieldsHtml(fields: ShownNextStep['fields']): Markup | null {
  if (fields.length === 0) return null;
  const said = fields.map(({ title, isRequired, citation }) => {
    const by = citedHtml(citation);
    return html`<li>${title}${isRequired ? null : ' (may be left out)'}${by === null ? null : html`: <strong>${by}</strong>`}</li>`;
  });
  return html`<p>It says:</p><ul>${said}</ul>`;
}

function stepHtml({ title, by, isForYou, conditions, whyNotNow, notKnown, citation, fields }: ShownNextStep): Markup {
  const rests = citedHtml(citation);
  const why =
    whyNotNow.length === 0
      ? null
      : html`<div class="problem"><p>Not today:</p><ul>${whyNotNow.map((one) => html`<li>${one}</li>`)}</ul></div>`;
  return html`<li><h3>${title}</h3>
<p>${isForYou ? 'For you.' : `For: ${by.map(codeInWords).join(', ')}.`}${rests === null ? null : html` By <strong>${rests}</strong>.`}</p>
${why}${conditions.length === 0 ? null : html`<p>Only if ${conditions.join('; ')}.</p>`}${fieldsHtml(fields)}
${notKnown === null ? null : html`<p class="note">Not known: ${notKnown}</p>`}</li>`;
}

function chronologyHtml({ id, chronology: { totalCount, nodes, pageInfo } }: Shown): Markup {
  type Row = Shown['chronology']['nodes'][number];
  const table = tableOf(
    'What was done, by its day',
    [
      { title: 'Day', cell: ({ on }: Row) => dayInWords(on) },
      {
        title: 'What was done',
        cell: ({ title, isHypothetical }: Row) => html`${title} ${isHypothetical ? hypotheticalMark : null}`,
      },
      { title: 'In', cell: ({ matter }: Row) => matterLink(matter) },
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

function contentOf(matter: Shown): Markup {
  const { kind, stateTitle, organisation, isOpen, nextSteps, clocks } = matter;
  const steps = nextSteps.length === 0 ? html`<p>Nothing follows.</p>` : html`<ol>${nextSteps.map(stepHtml)}</ol>`;
  return html`${bannerHtml(matter)}<dl><dt>What it is</dt><dd>${codeInWords(kind)}, kept by ${organisation}</dd>
<dt>Where it stands</dt><dd>${stateTitle}${isOpen ? null : ' (at its end)'}</dd>
${matter.case === null ? null : html`<dt>Case</dt><dd>${matterLink(matter.case)}</dd>`}</dl>
<h2>Periods</h2>${clocksHtml(clocks)}<h2>What may follow</h2>${steps}<h2>Chronology</h2>${chronologyHtml(matter)}`;
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
  if (answer.data === null)
    return { status: answer.status, title: 'A matter', content: html`${problems}${signInHint}` };
  const { matter } = answer.data;
  if (matter === null) {
    const content = html`${problems}<p>There is no such matter, or it is not for you to see. <a href="/queue">Your queue</a></p>`;
    return { status: problems === null ? 404 : answer.status, title: 'Not found', content };
  }
  return { status: 200, title: matter.title, content: html`${problems}${contentOf(matter)}` };
}
