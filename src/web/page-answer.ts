import type { FastifyRequest } from 'fastify';
import type { LookParts } from './look-pages';
import { html, type Markup } from './markup';

/** What the API said to a question of a page. */
export interface PageAnswer<Data> {
  status: number;
  /** Null where nothing was answered. */
  data: Data | null;
  problems: readonly string[];
}

/** Asks one of the trusted documents by the name of its operation. */
export type AskByName = <Data>(
  name: string,
  variables: Readonly<Record<string, unknown>>,
  request: FastifyRequest,
) => Promise<PageAnswer<Data>>;

interface Answered<Data> {
  data?: Data | null;
  errors?: readonly { message: string }[];
}

/** The pages' way to ask: only what stands in the list, on behalf of whoever asks for the page. */
export function askByName({ questions, ask }: LookParts): AskByName {
  return async <Data>(name: string, variables: Readonly<Record<string, unknown>>, request: FastifyRequest) => {
    const document = questions.find((question) => question.name === name);
    if (!document) throw new Error(`A page asks ${name}, which is no trusted document. Add it to schema/operations.`);
    const { status, body } = await ask(document.id, variables, request);
    const { data = null, errors = [] } = JSON.parse(body) as Answered<Data>;
    const problems = errors.map(({ message }) => message);
    // A question that GraphQL could not read is answered with 200 to those who speak its older media type.
    const isRefused = status === 200 && data === null && problems.length > 0;
    return { status: isRefused ? 400 : status, data, problems };
  };
}

/** What went wrong, once each, where it is read out at once; null where nothing did. */
export function problemsHtml(answers: readonly Pick<PageAnswer<unknown>, 'problems'>[]): Markup | null {
  const said = [...new Set(answers.flatMap(({ problems }) => problems))];
  if (said.length === 0) return null;
  return html`<div class="problem" role="alert"><ul>${said.map((problem) => html`<li>${problem}</li>`)}</ul></div>`;
}

/** Does the same for each, a few at a time, so that one page does not take every connection. */
export async function fewAtATime<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < items.length; at += 4) {
    results.push(...(await Promise.all(items.slice(at, at + 4).map(work))));
  }
  return results;
}
