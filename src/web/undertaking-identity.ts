import { html, joined, type Markup, type Part } from './markup';
import {
  basesInWords,
  codeInWords,
  confidencesInWords,
  dayInWords,
  definitionsInWords,
  numberInWords,
  wordsFor,
} from './ownership-words';
import { type PageMoment, undertakingLink } from './page-moment';
import type { ShownBody, ShownParent, ShownTop } from './undertaking-answer';

/** Names with what they mean, as a list; what is not known is left out. */
function facts(all: readonly (readonly [string, Part])[]): Markup {
  const known = all.filter(
    ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return html`<dl>${known.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

/** Of which day and moment everything on the page is. */
export function momentSentence({ asOf, knownAt }: Pick<ShownBody, 'asOf' | 'knownAt'>): string {
  return `As of ${dayInWords(asOf)}, as known ${knownAt === null ? 'now' : `at ${knownAt}`}.`;
}

function formerName({ name, until }: ShownBody['formerNames'][number]): string {
  return until === null ? name : `${name} (until ${dayInWords(until)})`;
}

/** Who it is: what kind of thing and why, its numbers, its names. */
export function identityHtml(body: ShownBody): Markup {
  const { kind, identifiers, formerNames, sources } = body;
  const inferred = kind.isInferred ? ' (worked out from words, not published as such)' : '';
  return facts([
    ['What it is', html`${codeInWords(kind.kind)}${inferred}. ${kind.why}`],
    ['In the words of the source', body.typeDetails],
    ['Numbers', joined(identifiers.map(numberInWords), '; ')],
    ['Other names', joined(formerNames.map(formerName), '; ')],
    ['By whose law', body.jurisdiction],
    ['Began', body.foundedOn && dayInWords(body.foundedOn)],
    ['Ended', body.dissolvedOn && dayInWords(body.dissolvedOn)],
    [
      'Who says so',
      joined(
        sources.map(({ name }) => name),
        ', ',
      ),
    ],
  ]);
}

function sureness({ basis, confidence }: ShownTop): Part {
  if (basis === null) return null;
  const sources = confidence === null ? '' : `; its weakest source is ${wordsFor(confidencesInWords, confidence)}`;
  return `${wordsFor(basesInWords, basis)}${sources}`;
}

/** Who is on top, how sure that is, and why the walk ended there. */
export function topHtml(top: ShownTop, moment: PageMoment): Markup {
  const { entity, isItself, stoppedBecause, passed } = top;
  const who = isItself
    ? 'None is shown above it, so it is taken for its own top'
    : undertakingLink(entity.id, entity.name, moment);
  return facts([
    ['Ultimate parent', who],
    ['How sure', sureness(top)],
    ['Why the walk stopped', html`${codeInWords(stoppedBecause.code)}. ${stoppedBecause.sentence}`],
    [
      'What it went past',
      passed.length === 0 ? null : html`<ul>${passed.map(({ sentence }) => html`<li>${sentence}</li>`)}</ul>`,
    ],
    ['What was not read', top.truncatedBecause],
    [
      'By which definition',
      `“${wordsFor(definitionsInWords, top.definition)}” (${top.definition}; Companies Act 2006, s. 1162)`,
    ],
  ]);
}

function reasonHtml({ limb, basis, citation, because }: ShownParent['reasons'][number]): Markup {
  const law = citation === null ? null : html` ${citation}.`;
  return html`<li><strong>${codeInWords(limb)}</strong>, ${wordsFor(basesInWords, basis)}.${law} ${because}</li>`;
}

/** Its parents, each with every limb by which it is one. */
export function parentsHtml(parents: readonly ShownParent[]): Markup {
  if (parents.length === 0) return html`<p>No parent undertaking is shown.</p>`;
  const items = parents.map(({ sentence, isSettled, reasons }) => {
    const settled = isSettled ? null : html` <em>Not settled: no walk goes up it.</em>`;
    return html`<li>${sentence}.${settled}<ul>${reasons.map(reasonHtml)}</ul></li>`;
  });
  return html`<ul>${items}</ul>`;
}
