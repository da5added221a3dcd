import type { FastifyRequest } from 'fastify';
import { html, type Markup, type Part } from '../markup';
import { counted, definitionsInWords, wordsFor } from '../ownership-words';
import { type AskByName, problemsHtml } from '../page-answer';
import { momentFields, momentOf, type PageMoment, typedText } from '../page-moment';
import type { MadePage } from '../undertaking-page';
import { choiceOf, usualDefinition } from './choices';
import { outcomesInWords } from './detection-words';
import { effectsTable, orderOf, sortLinks } from './effects-table';
import { funnelChart, funnelKey } from './funnel-chart';
import { type EffectsQuestion, type EffectsRead, readEffects, type ShownEffect } from './read-effects';

function form({ definition, outcome }: EffectsQuestion, moment: PageMoment): Markup {
  return html`<details><summary>Choose another day, definition or outcome</summary><form method="get" action="/effects"><fieldset><legend>Which groups</legend>
${momentFields(moment, false)}
${choiceOf('definition', 'How groups are drawn', definitionsInWords, definition)}
${choiceOf('outcome', 'What is counted', outcomesInWords, outcome)}
<button>Show</button></fieldset></form></details>`;
}

function countsHtml(tested: readonly ShownEffect[], { tooSmall, unread, flagged, knowsFlagged }: EffectsRead): Markup {
  const left =
    unread === 0 ? null : html` <strong>${counted(unread, 'more group was', 'more groups were')} not read.</strong>`;
  return html`<p>${counted(tested.length, 'group was', 'groups were')} tested; ${knowsFlagged ? counted(flagged.size, 'is', 'are') : 'not all could be read that are'} flagged. ${counted(tooSmall, 'more is', 'more are')} too small to be tested, and not shown.${left}</p>`;
}

function shownHtml(read: EffectsRead, question: EffectsQuestion, order: string, moment: PageMoment): Part {
  const { tested, flagged } = read;
  if (tested === null) return null;
  if (tested.length === 0) return html`<p>No group was tested by this definition up to the day.</p>`;
  const by = wordsFor(definitionsInWords, question.definition);
  const about = `Groups by “${by}”: how many of their settings were ${wordsFor(outcomesInWords, question.outcome).toLowerCase()} against how many are expected. The table below has the same groups.`;
  const more = { definition: question.definition, outcome: question.outcome };
  return html`${countsHtml(tested, read)}
<h2>As a plot</h2>${funnelChart(tested, flagged, about)}${funnelKey()}
<h2 id="table">As a table</h2>${sortLinks(order, moment, more)}${effectsTable(tested, flagged, order, moment)}`;
}

/** Every tested group's count against what is expected of settings like its own, under one outcome. */
export async function effectsPage(ask: AskByName, request: FastifyRequest): Promise<MadePage> {
  const query = request.query as Readonly<Record<string, unknown>>;
  const moment = { asOf: momentOf(query).asOf, knownAt: null };
  const question = {
    asOf: moment.asOf,
    definition: typedText(query, 'definition') ?? usualDefinition,
    outcome: typedText(query, 'outcome') ?? 'BELOW_GOOD',
  };
  const read = await readEffects(ask, question, request);
  const status = Math.max(...read.answers.map((answer) => answer.status));
  const content = html`<p>How many settings of each group were, at their latest full inspection, <strong>${wordsFor(outcomesInWords, question.outcome).toLowerCase()}</strong>, against how many a model expects of settings like them in other groups. Read the interval before the point: a small group far from 1 may well be chance.</p>
<p class="note">It says where to look, and not why. Grades are evidence only: no power follows from them by themselves. <a href="/rules#GROUP_EFFECT">The rule</a></p>
${problemsHtml(read.answers)}${form(question, moment)}${shownHtml(read, question, orderOf(typedText(query, 'sort')), moment)}`;
  return { status, title: 'More than is expected?', content };
}
