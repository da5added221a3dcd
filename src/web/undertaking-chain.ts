import { type Column, html, joined, type Markup, type Part, tableOf } from './markup';
import { codeInWords, confidencesInWords, counted, dayInWords, wordsFor } from './ownership-words';
import { type PageMoment, undertakingLink } from './page-moment';
import { growTree, treeHtml } from './page-tree';
import type { ShownBody, ShownChain, ShownStatement, ShownStep, StatementsByBody } from './undertaking-answer';

function isBody({ holderId, holderKind }: ShownStep): boolean {
  return holderId !== null && holderKind !== 'NATURAL_PERSON';
}

function holderHtml(step: ShownStep, moment: PageMoment): Part {
  if (step.holderId !== null && isBody(step)) return undertakingLink(step.holderId, step.holderName, moment);
  return step.holderName ?? 'Nobody is named';
}

function entryHtml(step: ShownStep, moment: PageMoment): Part {
  const share = step.share === null ? 'share not published' : step.share.words;
  const role = step.isParent ? html`, <strong>parent undertaking</strong>` : null;
  const missing = step.missing === null ? null : html`: ${step.missing.words}`;
  return html`${holderHtml(step, moment)}${missing} (${share}${role})`;
}

/** The chain as lists inside one another, each end in words where it is. */
export function chainTree({ id, name, chain }: Pick<ShownBody, 'id' | 'name' | 'chain'>, moment: PageMoment): Markup {
  const stopsAt = (body: string) =>
    chain.stops.filter(({ atId }) => atId === body).map(({ sentence }) => html`<p class="stop">${sentence}</p>`);
  const content = (of: Part, body: string | null) => (body === null ? of : [of, stopsAt(body)]);
  const root = { key: id, content: content(html`<strong>${name ?? 'This body'}</strong>`, id) };
  const tree = growTree(root, (key) => {
    const steps = chain.steps.filter(({ subjectId }) => subjectId === key);
    const entries = steps.map((step) => {
      const holder = isBody(step) ? step.holderId : null;
      return { key: holder, content: content(entryHtml(step, moment), holder) };
    });
    return { fold: `${counted(steps.length, 'holder')} of ${steps[0]?.subjectName ?? ''}`, entries };
  });
  return treeHtml(tree);
}

/** What sources state of a step: of the same holder, or of nobody for the same reason, in the same body; null where it was not read. */
function statedOf(
  { subjectId, holderId, missing }: ShownStep,
  stated: StatementsByBody,
): readonly ShownStatement[] | null {
  const found = (stated.get(subjectId) ?? []).filter((each) =>
    holderId === null ? each.missing?.reason === missing?.reason && each.holder === null : each.holder?.id === holderId,
  );
  return found.length === 0 ? null : found;
}

/** Each of what they say, once, one under the other. */
function eachOnce(parts: readonly (string | null)[]): Part {
  return joined([...new Set(parts.filter((part) => part !== null))], '; ');
}

function tableColumns(stated: StatementsByBody, moment: PageMoment): Column<ShownStep>[] {
  const of = (tell: (statement: ShownStatement) => string | null) => (step: ShownStep) => {
    const statements = statedOf(step, stated);
    return statements === null
      ? html`<span class="note">not read for this page</span>`
      : eachOnce(statements.map(tell));
  };
  return [
    { title: 'Holder', cell: (step) => holderHtml(step, moment) },
    { title: 'Holds', cell: of(({ type }) => (type === null ? 'not said what' : codeInWords(type))) },
    { title: 'In', cell: ({ subjectId, subjectName }) => undertakingLink(subjectId, subjectName, moment) },
    { title: 'Share', cell: ({ share }) => share?.words ?? 'not published' },
    { title: 'Parent undertaking', cell: ({ isParent, limbs }) => parentWords(isParent, limbs) },
    { title: 'Since', cell: of(({ from }) => dayInWords(from)) },
    { title: 'Source', cell: of(({ source }) => source.name) },
    { title: 'Confidence', cell: of(({ confidence }) => wordsFor(confidencesInWords, confidence)) },
    {
      title: 'Why nobody is named',
      cell: ({ missing }) => (missing === null ? '' : `${missing.words}. ${missing.meaning}`),
    },
  ];
}

function parentWords(isParent: boolean, limbs: readonly string[]): string {
  if (limbs.length === 0) return 'no';
  return `${isParent ? 'yes' : 'indicated only'}: ${limbs.map(codeInWords).join(', ')}`;
}

/** The same as a table, with what each source states. */
export function chainTable(chain: ShownChain, stated: StatementsByBody, moment: PageMoment): Markup {
  return tableOf('Who holds what in whom, nearest first', tableColumns(stated, moment), chain.steps);
}

/** Whether it is the whole, in words. */
export function wholeness(
  { truncated, truncatedBecause }: { truncated: boolean; truncatedBecause: string | null },
  what: string,
): Markup {
  return truncated
    ? html`<p class="problem"><strong>Not all of it is shown.</strong> ${truncatedBecause}</p>`
    : html`<p class="note">This is the whole ${what}: nothing was left out.</p>`;
}

/** Where the chain ends, goes past something, or has too small a holder: each in words, once. */
export function stopsList({ stops }: ShownChain): Markup {
  const items = stops.map(({ code, sentence }) => html`<li><strong>${codeInWords(code)}.</strong> ${sentence}</li>`);
  return html`<ul>${items}</ul>`;
}
