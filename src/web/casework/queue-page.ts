import type { FastifyRequest } from 'fastify';
import { html, type Markup, type Part, tableOf } from '../markup';
import { codeInWords, counted, dayInWords } from '../ownership-words';
import { type AskByName, problemsHtml } from '../page-answer';
import { groupLink } from '../page-moment';
import type { MadePage } from '../undertaking-page';
import type { QueueAnswer, TriageAnswer } from './casework-answer';
import { hypotheticalMark, matterLink, mattersPath, ownStepsHtml, refusedPage } from './casework-parts';
import { clockInWords } from './clocks-html';

type Queue = QueueAnswer['myQueue'];
type Findings = TriageAnswer['myQueue']['findings'];

const pageSize = 20;
const today = { asOf: null, knownAt: null } as const;

interface Section {
  heading: string;
  totalCount: number;
  /** One of what it lists. */
  what: string;
  /** What is said where there is none. */
  none: string;
  list: Part;
}

/** A part of the queue: how much there is of it, and the first of that. */
function section({ heading, totalCount, what, none, list }: Section): Markup {
  if (totalCount === 0) return html`<h2>${heading}</h2><p>${none}</p>`;
  const first = totalCount > pageSize ? `, of which the first ${pageSize}:` : '.';
  return html`<h2>${heading}</h2><p>${counted(totalCount, what)}${first}</p>${list}`;
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
  const none = 'No period waits for you.';
  return section({ heading: 'Due and overdue', totalCount, what: 'period', none, list: table });
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
  const none = 'Nothing waits for your approval.';
  return section({ heading: 'Approvals that wait for you', totalCount, what: 'matter', none, list: table });
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
  const none = 'No reminder waits for you.';
  return section({ heading: 'Reminders', totalCount, what: 'reminder', none, list: table });
}

function findingsHtml({ totalCount, nodes }: NonNullable<Findings>): Markup {
  const listed = nodes.map(({ providerGroup, finding, nextActions }) => {
    const may = nextActions.length === 0 ? null : ` You may: ${nextActions.map(codeInWords).join(', ').toLowerCase()}.`;
    return html`<li><h3>${groupLink(providerGroup, today)}</h3><p>${finding?.sentence ?? 'It is found no more.'}</p><p class="note">${may}</p></li>`;
  });
  const list = html`<p class="note">The strongest first. No rule decides anything: what to do is for you.</p><ol class="found">${listed}</ol>`;
  const none = 'Every finding was looked at.';
  return section({ heading: 'Findings to look at', totalCount, what: 'finding', none, list });
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
    visitedAt === null
      ? html`All that others recorded. The mutation <code>markVisited</code> says that you saw it, and leaves what comes after.`
      : `Since you last said that you saw your queue, on ${dayInWords(visitedAt)}.`;
  const none = 'Nobody else recorded anything.';
  const listed = section({ heading: 'What changed', totalCount, what: 'step', none, list: table });
  return html`${listed}<p class="note">${since}</p>`;
}

/** As whom the page was asked for, so that nobody takes another's queue for their own. */
function whoHtml({ roles, organisation }: QueueAnswer['viewer']): string {
  const held = roles.filter((role) => role !== 'PUBLIC').map(codeInWords);
  return `For: ${held.join(', ')}${organisation === null ? '' : `, ${organisation}`}.`;
}

/** What waits for whoever asks for the page. */
export async function queuePage(ask: AskByName, request: FastifyRequest): Promise<MadePage> {
  const title = 'My queue';
  const variables = { first: pageSize };
  const queue = await ask<QueueAnswer>('RegulatorMyQueue', variables, request);
  if (queue.data === null) {
    return refusedPage(queue, title);
  }
  // Not everyone who has a queue works on findings.
  const triage = await ask<TriageAnswer>('RegulatorFindingsToTriage', variables, request);
  const findings = triage.data?.myQueue.findings ?? null;
  const { myQueue, viewer } = queue.data;
  const content = html`${problemsHtml([queue])}<p>${whoHtml(viewer)} <a href="${mattersPath(null)}">Every matter that you may see</a></p>
${clocksHtml(myQueue.clocks)}${approvalsHtml(myQueue.approvals)}
${remindersHtml(myQueue.reminders)}${findings === null ? null : findingsHtml(findings)}${changesHtml(myQueue)}
<p>The last days above are a calendar too: <code>GET /clocks.ics</code>, with the same <code>Authorization</code> header.</p>`;
  return { status: 200, title, content };
}
