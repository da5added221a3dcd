import type { FastifyInstance, FastifyRequest } from 'fastify';
import { capitalised, escapeHtml, inWords, page } from './html';
import { sendPage } from './send-page';
import { showAnswer } from './show-answer';

/** A question that our pages may ask: a trusted document. */
export interface PageQuestion {
  id: string;
  name: string;
  owner: string;
  question: string;
  /** JSON text. */
  variables: string;
  /** Whether only someone who is signed in gets an answer, or it changes something. */
  needsSignIn: boolean;
}

export interface LookParts {
  questions: readonly PageQuestion[];
  /** Asks by the lane of our pages, on behalf of whoever asks for the page. */
  ask(documentId: string, variables: unknown, request: FastifyRequest): Promise<{ status: number; body: string }>;
}

function listPage(questions: readonly PageQuestion[]): string {
  const owners = [...new Set(questions.map(({ owner }) => owner))];
  const sections = owners.map((owner) => {
    const items = questions
      .filter((question) => question.owner === owner)
      .map(({ name, question, needsSignIn }) =>
        needsSignIn
          ? `<li>${escapeHtml(capitalised(question))} <em>Sign in at <a href="/graphql">the query page</a> for this one.</em></li>`
          : `<li><a href="/look/${encodeURIComponent(name)}">${escapeHtml(capitalised(question))}</a></li>`,
      );
    return `<h2>${escapeHtml(owner)}</h2><ul>${items.join('')}</ul>`;
  });
  return page(
    'Questions',
    `<p>Each of these is a query that the API answers, shown as a page.</p>${sections.join('')}`,
  );
}

/** What was typed, in the type of what it stands for: a number stays a number. */
function typed(given: unknown, usual: unknown): unknown {
  if (typeof given !== 'string') return usual;
  if (typeof usual === 'number') return /^\d{1,9}$/.test(given) ? Number(given) : given;
  return given === '' && usual === null ? null : given;
}

function variablesOf({ variables }: PageQuestion, query: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const usual = JSON.parse(variables) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(usual).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null ? value : typed(query[name], value),
    ]),
  );
}

function form({ name }: PageQuestion, variables: Readonly<Record<string, unknown>>): string {
  const fields = Object.entries(variables)
    .filter(([, value]) => typeof value !== 'object' || value === null)
    .map(([variable, value]) => {
      const id = `v-${escapeHtml(variable)}`;
      const shown = value === null ? '' : escapeHtml(String(value));
      return `<label for="${id}">${escapeHtml(inWords(variable))}</label><input id="${id}" name="${escapeHtml(variable)}" value="${shown}">`;
    });
  if (fields.length === 0) return '';
  return `<form method="get" action="/look/${encodeURIComponent(name)}">${fields.join('')}<button>Ask again</button></form>`;
}

interface Answer {
  data?: unknown;
  errors?: readonly { message: string }[];
}

function answerHtml(body: string): string {
  const { data, errors = [] } = JSON.parse(body) as Answer;
  const problems = errors.map(({ message }) => `<li>${escapeHtml(message)}</li>`).join('');
  const problem = problems ? `<div class="problem" role="alert"><ul>${problems}</ul></div>` : '';
  return `${problem}${data ? showAnswer(data) : ''}`;
}

/** Pages for people who would rather look than query: each question of the trusted list, answered without JavaScript. */
export function registerLookPages(http: FastifyInstance, { questions, ask }: LookParts): void {
  http.get('/look', async (_request, reply) => sendPage(reply, listPage(questions)));
  http.get<{ Params: { name: string } }>('/look/:name', async (request, reply) => {
    const found = questions.find(({ name, needsSignIn }) => name === request.params.name && !needsSignIn);
    if (!found) {
      const body = '<p>There is no such question. <a href="/look">See those there are.</a></p>';
      return sendPage(reply, page('Not found', body), 404);
    }
    const variables = variablesOf(found, request.query as Readonly<Record<string, unknown>>);
    const { status, body } = await ask(found.id, variables, request);
    return sendPage(
      reply,
      page(capitalised(found.question), `${form(found, variables)}<h2>Answer</h2>${answerHtml(body)}`),
      status,
    );
  });
}
