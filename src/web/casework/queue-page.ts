import type { FastifyRequest } from 'fastify';
import { html, type Markup, type Part, tableOf } from '../markup';
import { codeInWords, counted, dayInWords } from '../ownership-words';
import { type AskByName, problemsHtml } from '../page-answer';
import { groupLink } from '../page-moment';
import type { MadePage } from '../undertaking-page';
import type { QueueAnswer, TriageAnswer } from './casework-answer';
import { clockInWords, hypotheticalMark, matterLink, ownStepsHtml, signInHint } from './casework-parts';

type Queue = QueueAnswer['myQueue'];
type Findings = TriageAnswer['myQueue']['findings'];

const pageSize = 20;
const today = { asOf: null, knownAt: null } as const;

/** A part of the queue: how much there is of it, and the first of that. */
function section(heading: string, totalCount: number, what: string, table: Part): Markup {
  const more = totalCount > pageSize ? html`<p class="note">The first ${pageSize} of them:</p>` : null;
  return html`<h2>${heading}</h2><p>${counted(totalCount, what)}.</p>${totalCount === 0 ? null : html`${more}${table}`}`;
}

function clocksHtml({ totalCount, nodes }: Queue['clocks']): Markup {
  type Row = Queue['clocks']['nodes'][number];
  const table = tableOf(
    'Periods that wait for you, what is overdue first',
    [
      { title: 'Matter', cell: ({ matter }: Row) => matterLink(matter) },
      { title: 'What is to be done', cell: ({ clock }: Row) => clock.title },
      { title: 'By when', cell: ({ clock }: Row) => clockInWords(clock) },
      { title: 'Steps that you may take', cell: ({ matter }: Row) => ownStepsHtml(matter?.nextSteps ?? []) },
    ],
    nodes,
  );
  return section('Due and overdue', totalCount, 'period', table);
}

function approvalsHtml({ totalCount, nodes }: Queue['approvals']): Markup {
  type Row = Queue['approvals']['nodes'][number];
  const table = tableOf(
    'Matters that wait for your approval',
    [
      { title: 'Matter', cell: (row: Row) => matterLink(row) },
      { title: 'Where it stands', cell: ({ stateTitle }: Row) => stateTitle },
      { title: 'Since', cell: ({ lastStepOn }: Row) => dayInWords(lastStepOn) },
      { title: 'Steps that you may take', cell: ({ nextSteps }: Row) => ownStepsHtml(nextSteps) },
    ],
    nodes,
  );
  return section('Approvals that wait for you', totalCount, 'matter', table);
}

function remindersHtml({ totalCount, nodes }: Queue['reminders']): Markup {
  type Row = Queue['reminders']['nodes'][number];
  const table = tableOf(
    'Reminders that nobody acknowledged',
    [
      { title: 'Matter', cell: ({ matter }: Row) => matterLink(matter) },
      { title: 'Period', cell: ({ code }: Row) => codeInWords(code) },
      { title: 'Last day', cell: ({ lastDay }: Row) => dayInWords(lastDay) },
    ],
    nodes,
  );
  return section('Reminders', totalCount, 'reminder', table);
}

function findingsHtml({ totalCount, nodes }: Findings): Markup {
  type Row = Findings['nodes'][number];
  const table = tableOf(
    'Findings that nobody has dealt with, the strongest first',
    [
      { title: 'Group', cell: ({ providerGroup }: Row) => groupLink(providerGroup, today) },
      { title: 'What was found', cell: ({ finding }: Row) => finding?.sentence ?? 'Nothing any more' },
      {
        title: 'What you may do',
        cell: ({ nextActions }: Row) => nextActions.map(codeInWords).join(', ') || 'Nothing',
      },
    ],
    nodes,
  );
  return section('Findings to look at', totalCount, 'finding', table);
}

function changesHtml({ visitedAt, changes: { totalCount, nodes } }: Queue): Markup {
  type Row = Queue['changes']['nodes'][number];
  const table = tableOf(
    'What others recorded',
    [
      { title: 'Matter', cell: ({ matter }: Row) => matterLink(matter) },
      {
        title: 'What was done',
        cell: ({ title, isHypothetical }: Row) => html`${title} ${isHypothetical ? hypotheticalMark : null}`,
      },
      { title: 'On', cell: ({ on }: Row) => dayInWords(on) },
    ],
    nodes,
  );
  const since =
    visitedAt === null ? 'You have not said yet that you saw your queue.' : `Since ${dayInWords(visitedAt)}.`;
  return html`${section('What changed', totalCount, 'step', table)}<p class="note">${since}</p>`;
}

/** What waits for whoever asks for the page. */
export async function queuePage(ask: AskByName, request: FastifyRequest): Promise<MadePage> {
  const title = 'My queue';
  const variables = { first: pageSize };
  const queue = await ask<QueueAnswer>('RegulatorMyQueue', variables, request);
  if (queue.data === null) {
    return { status: queue.status, title, content: html`${problemsHtml([queue])}${signInHint}` };
  }
  // Not everyone who has a queue works on findings.
  const triage = await ask<TriageAnswer>('RegulatorFindingsToTriage', variables, request);
  const { myQueue } = queue.data;
  const content = html`${problemsHtml([queue])}${clocksHtml(myQueue.clocks)}${approvalsHtml(myQueue.approvals)}
${remindersHtml(myQueue.reminders)}${triage.data === null ? null : findingsHtml(triage.data.myQueue.findings)}${changesHtml(myQueue)}
<p>The last days above are a calendar too: <code>GET /clocks.ics</code>, with the same <code>Authorization</code> header.</p>`;
  return { status: 200, title, content };
}
