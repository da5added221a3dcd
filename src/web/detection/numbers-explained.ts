import type { FastifyRequest } from 'fastify';
import { inWords } from '../html';
import { html, type Markup, type Part } from '../markup';
import { counted, dayInWords } from '../ownership-words';
import { type AskByName, fewAtATime, type PageAnswer } from '../page-answer';
import type { ShownNumber } from './detection-answer';

interface Input {
  list: string;
  value: string | null;
  of: string;
  asOf: string | null;
}

interface Explained {
  name: string;
  words: string | null;
  agrees: boolean | null;
  notWorkedOut: string | null;
  inputs: { totalCount: number; nodes: readonly Input[] };
}

type ExplainedFinding = { id: string } & Readonly<Record<string, Explained | string>>;

interface ExplainedAnswer {
  findings: { nodes: readonly ExplainedFinding[] };
}

/** Which findings are explained: those of one group on one day. */
export interface ExplainedQuestion {
  groupId: string;
  asOf: string | null;
  definition: string;
}

interface FindingWithNumbers {
  id: string;
  indicator: { id: string };
  numbers: readonly ShownNumber[];
}

/** How each number of each finding follows from its inputs: by the finding, then by the number. */
export type ExplainedNumbers = ReadonlyMap<string, ReadonlyMap<string, Explained>>;

/** As many as one question of ours explains. */
const atOnce = 12;
const inputsShown = 3;

function chunksOf(names: readonly string[]): readonly (readonly string[])[] {
  const chunks: (readonly string[])[] = [];
  for (let at = 0; at < names.length; at += atOnce) chunks.push(names.slice(at, at + atOnce));
  return chunks;
}

/** Every place of the question is filled: what is asked twice is worked out once more, and is the same. */
function places(names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from({ length: atOnce }, (_, at) => [`n${at + 1}`, names[at] ?? names.at(-1) ?? '']));
}

function questionsOf(findings: readonly FindingWithNumbers[]) {
  const rules = [...new Set(findings.map(({ indicator }) => indicator.id))];
  return rules.flatMap((rule) => {
    const ofRule = findings.filter(({ indicator }) => indicator.id === rule);
    const names = [...new Set(ofRule.flatMap(({ numbers }) => numbers.map(({ name }) => name)))];
    // As a rule finds at most one thing in a group, no other finding of it comes before.
    return chunksOf(names).map((chunk) => ({ rule, first: ofRule.length, ...places(chunk) }));
  });
}

function explainedIn(answers: readonly PageAnswer<ExplainedAnswer>[]): ExplainedNumbers {
  const byFinding = new Map<string, Map<string, Explained>>();
  for (const { id, ...numbers } of answers.flatMap(({ data }) => data?.findings.nodes ?? [])) {
    const known = byFinding.get(id) ?? new Map<string, Explained>();
    for (const explained of Object.values(numbers)) {
      if (typeof explained === 'object') known.set(explained.name, explained);
    }
    byFinding.set(id, known);
  }
  return byFinding;
}

/** Asks how the numbers of findings were worked out, rule by rule. */
export async function explainNumbers(
  ask: AskByName,
  question: ExplainedQuestion,
  findings: readonly FindingWithNumbers[],
  request: FastifyRequest,
): Promise<{ answers: readonly PageAnswer<unknown>[]; explained: ExplainedNumbers }> {
  const answers = await fewAtATime(questionsOf(findings), (asked) => {
    const variables = { ...question, ...asked, inputs: inputsShown };
    return ask<ExplainedAnswer>('RegulatorNumbersExplained', variables, request);
  });
  return { answers, explained: explainedIn(answers) };
}

function inputHtml({ list, value, of, asOf }: Input): Markup {
  const day = asOf === null ? '' : `, ${dayInWords(asOf)}`;
  return html`<li>${inWords(list)}: ${value ?? 'not known'} (${of}${day})</li>`;
}

function againInWords({ agrees, notWorkedOut }: Explained): string {
  if (notWorkedOut !== null) return notWorkedOut;
  return agrees === true ? 'Worked out again: the same.' : 'Worked out again: not the same. Do not rely on it.';
}

function howHtml(explained: Explained | undefined): Part {
  if (!explained) return 'How it was worked out was not read.';
  const { words, inputs } = explained;
  const shown = inputs.nodes.length;
  const from =
    inputs.totalCount === 0
      ? null
      : html`<br>From ${counted(inputs.totalCount, 'input')}${shown < inputs.totalCount ? `, the first ${shown} of which are` : ''}:<ul class="short">${inputs.nodes.map(inputHtml)}</ul>`;
  return html`${words === null ? null : `How: ${words}. `}<strong>${againInWords(explained)}</strong>${from}`;
}

/** The numbers of a finding, folded: what each means, how it follows from its inputs, and whether it does so again. */
export function numbersHtml({ id, numbers }: FindingWithNumbers, explained: ExplainedNumbers): Markup {
  const own = explained.get(id);
  const entries = numbers.map(
    ({ name, value, meaning }) =>
      html`<dt>${inWords(name)}: ${value ?? 'does not apply'}</dt><dd>${meaning}.<br>${howHtml(own?.get(name))}</dd>`,
  );
  return html`<details><summary>${counted(numbers.length, 'number')} behind it, and how each was worked out</summary><dl class="figures">${entries}</dl></details>`;
}
