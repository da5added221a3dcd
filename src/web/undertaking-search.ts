import type { FastifyRequest } from 'fastify';
import { html, type Markup, type Part, tableOf } from './markup';
import { codeInWords, counted, dayInWords, numberInWords, schemesInWords } from './ownership-words';
import { type AskByName, problemsHtml } from './page-answer';
import { linkAt, momentFields, momentOf, type PageMoment, typedText, undertakingLink } from './page-moment';
import type { PageInfo, ShownBody } from './undertaking-answer';

type Found = Pick<ShownBody, 'id' | 'name' | 'jurisdiction' | 'dissolvedOn' | 'identifiers'> & {
  kind: { kind: string };
};

interface NamesAnswer {
  undertakings: { totalCount: number; nodes: readonly Found[]; pageInfo: PageInfo };
}

interface NumberAnswer {
  lookup: {
    scheme: string;
    identifier: string;
    notice: string | null;
    party:
      | { __typename: 'Undertaking'; id: string; name: string | null }
      | { __typename: 'NaturalPerson'; label: string }
      | null;
  };
}

/** What a search comes to: the part of the page below its forms. */
export interface SearchResult {
  status: number;
  content: Part;
}

const pageSize = 20;
/** The API counts bodies no further. */
const countedMost = 10_000;

function momentHidden({ asOf, knownAt }: PageMoment): Part {
  return Object.entries({ asOf, knownAt })
    .filter(([, value]) => value !== null)
    .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`);
}

/** Two forms: by name, on any day; and by a number. */
export function searchForms(query: Readonly<Record<string, unknown>>): Markup {
  const moment = momentOf(query);
  const chosen = typedText(query, 'scheme') ?? 'GB-COH';
  const options = Object.entries(schemesInWords).map(([scheme, words]) =>
    scheme === chosen
      ? html`<option value="${scheme}" selected>${words}</option>`
      : html`<option value="${scheme}">${words}</option>`,
  );
  return html`<form method="get" action="/undertakings"><fieldset><legend>By name</legend>
<label for="name">Name, or a part of it</label><input id="name" name="name" value="${typedText(query, 'name')}" autocomplete="off">
${momentFields(moment)}<button>Find by name</button></fieldset></form>
<form method="get" action="/undertakings"><fieldset><legend>By number</legend>
<label for="scheme">Kind of number</label><select id="scheme" name="scheme">${options}</select>
<label for="number">Number <span class="hint" id="number-hint">retired numbers too</span></label>
<input id="number" name="number" value="${typedText(query, 'number')}" aria-describedby="number-hint" autocomplete="off">
${momentHidden(moment)}<button>Look the number up</button></fieldset></form>`;
}

function namesHtml({ totalCount, nodes, pageInfo }: NamesAnswer['undertakings'], name: string, moment: PageMoment) {
  if (nodes.length === 0)
    return html`<p>No body has a name with “${name}” in it on the day, as far as sources say.</p>`;
  const columns = [
    { title: 'Name', cell: (body: Found) => undertakingLink(body.id, body.name, moment) },
    { title: 'What it is', cell: ({ kind }: Found) => codeInWords(kind.kind) },
    { title: 'Numbers', cell: ({ identifiers }: Found) => identifiers.map(numberInWords).join('; ') },
    { title: 'By whose law', cell: ({ jurisdiction }: Found) => jurisdiction ?? 'not said' },
    { title: 'Ended', cell: ({ dissolvedOn }: Found) => (dissolvedOn === null ? '' : dayInWords(dissolvedOn)) },
  ];
  const next = pageInfo.hasNextPage && pageInfo.endCursor;
  const more = next
    ? html`<p><a href="${linkAt('/undertakings', moment, { name, after: next })}">The next ones</a></p>`
    : null;
  const all =
    totalCount >= countedMost ? `At least ${countedMost} bodies.` : `${counted(totalCount, 'body', 'bodies')} in all.`;
  return html`<p>${all}</p>${tableOf('Bodies found, by name', columns, nodes)}${more}`;
}

function numberHtml({ lookup }: NumberAnswer, moment: PageMoment): Markup {
  const { scheme, identifier, notice, party } = lookup;
  const told = notice === null ? null : html`<p class="notice">${notice}</p>`;
  const number = `${schemesInWords[scheme] ?? scheme} ${identifier}`;
  if (party === null) return html`${told}<p>${number} leads to nobody.</p>`;
  const whose = party.__typename === 'Undertaking' ? undertakingLink(party.id, party.name, moment) : party.label;
  return html`${told}<p>${number} is of ${whose}.</p>`;
}

/** Answers a search by name or by number; null where nothing was asked for yet. */
export async function searchResult(ask: AskByName, request: FastifyRequest): Promise<SearchResult | null> {
  const query = request.query as Readonly<Record<string, unknown>>;
  const moment = momentOf(query);
  const number = typedText(query, 'number');
  if (number !== null) {
    const variables = { scheme: typedText(query, 'scheme') ?? 'GB-COH', identifier: number, ...moment };
    const answer = await ask<NumberAnswer>('CommissionerWhoseNumber', variables, request);
    const content = [problemsHtml([answer]), answer.data && numberHtml(answer.data, moment)];
    return { status: answer.status, content };
  }
  const name = typedText(query, 'name');
  if (name === null) return null;
  const variables = { nameContains: name, first: pageSize, after: typedText(query, 'after'), ...moment };
  const answer = await ask<NamesAnswer>('CommissionerFindUndertakings', variables, request);
  const content = [problemsHtml([answer]), answer.data && namesHtml(answer.data.undertakings, name, moment)];
  return { status: answer.status, content };
}
