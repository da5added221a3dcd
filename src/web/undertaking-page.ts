import type { FastifyRequest } from 'fastify';
import { html, type Markup, type Part } from './markup';
import { type AskByName, fewAtATime, type PageAnswer, problemsHtml } from './page-answer';
import { linkAt, momentForm, momentOf, type PageMoment, undertakingPath } from './page-moment';
import type { ShownBody, ShownStatement } from './undertaking-answer';
import { chainTable, chainTree, stopsList, wholeness } from './undertaking-chain';
import { type GroupsAnswer, groupsTable, type OwnerGroupsAnswer } from './undertaking-groups';
import { identityHtml, momentSentence, parentsHtml, topHtml } from './undertaking-identity';
import { disputeHtml, statementsHtml } from './undertaking-sources';

/** A page with its title, as it is sent. */
export interface MadePage {
  status: number;
  title: string;
  content: Markup;
}

interface HoldersAnswer {
  undertaking: { interestsIn: { totalCount: number; nodes: readonly ShownStatement[] } } | null;
}

/** What sources state is read for so many bodies of a chain; of the others their own pages tell it. */
const bodiesRead = 15;
const statementsRead = { ofItself: 50, ofOthers: 20 };

/** Says that there is no such body, or what was wrong with the question. */
export function withoutBody(answer: PageAnswer<unknown>, query: Readonly<Record<string, unknown>>): MadePage {
  const back = html`<p><a href="${linkAt('/undertakings', momentOf(query))}">Look for a body by name or number.</a></p>`;
  const problems = problemsHtml([answer]);
  if (problems !== null) {
    // Where one field could not be answered, GraphQL answers with 200; here it was the whole page.
    const status = answer.status === 200 ? 400 : answer.status;
    return { status, title: 'Who controls whom', content: html`${problems}${back}` };
  }
  const content = html`<p>There is no such body or group, or nothing was known of it at the moment.</p>${back}`;
  return { status: 404, title: 'Not found', content };
}

async function holdersOf(ask: AskByName, body: ShownBody, moment: PageMoment, request: FastifyRequest) {
  const ids = [...new Set([body.id, ...body.chain.steps.map(({ subjectId }) => subjectId)])].slice(0, bodiesRead);
  const answers = await fewAtATime(ids, (id) => {
    const first = id === body.id ? statementsRead.ofItself : statementsRead.ofOthers;
    return ask<HoldersAnswer>('CommissionerHolders', { id, first, ...moment }, request);
  });
  const read = answers.map(({ data }) => data?.undertaking?.interestsIn ?? null);
  const stated = new Map(ids.flatMap((id, at) => (read[at] ? [[id, read[at].nodes] as const] : [])));
  return { answers, stated, ofItself: read[0] ?? { totalCount: 0, nodes: [] } };
}

/** The groups of a body, and those of the published owner that it is. */
export async function askGroups(ask: AskByName, id: string, moment: PageMoment, request: FastifyRequest) {
  const groups = await ask<GroupsAnswer>('CommissionerGroupsOfUndertaking', { id, ...moment }, request);
  const ownerName = groups.data?.ownerLinks.nodes[0]?.ownerName;
  if (ownerName === undefined) return { groups, ofOwner: null };
  const variables = { ownerName, asOf: moment.asOf };
  return { groups, ofOwner: await ask<OwnerGroupsAnswer>('CommissionerGroupsOfOwner', variables, request) };
}

function sections(
  body: ShownBody,
  moment: PageMoment,
  more: { problems: Part; table: Part; statements: Part; groups: Part },
) {
  const below = linkAt(undertakingPath(body.id, '/below'), moment);
  return html`<p class="note">${momentSentence(body)}</p>${more.problems}
<p class="lead">${body.ultimateParent.sentence}</p>
<nav aria-label="On this page"><ul><li><a href="#who">Who it is</a></li><li><a href="#top">Who is on top of it</a></li><li><a href="#chain">Who holds what above it</a></li><li><a href="#sources">What sources say</a></li><li><a href="#groups">Its group under each definition</a></li><li><a href="${below}">What it controls</a> (a page of its own)</li></ul></nav>
<h2 id="who">Who it is</h2>${identityHtml(body)}
<h2 id="top">Who is on top of it</h2>${topHtml(body.ultimateParent, moment)}
<h3>Its parents</h3>${parentsHtml(body.parents)}
<h2 id="chain">Who holds what above it</h2>${wholeness(body.chain, 'chain')}
<h3>As a list</h3>${chainTree(body, moment)}
<h3>As a table</h3>${more.table}
<h3>Where it ends, and why</h3>${stopsList(body.chain)}
<h2 id="sources">What sources say of who holds it</h2>${disputeHtml(body.conflict)}${more.statements}
<h2 id="groups">Its group under each definition</h2><p class="note">Groups of settings are as known now.</p>${more.groups}
${momentForm(undertakingPath(body.id), moment)}`;
}

/** A body: who it is, who is above it, what sources say, and its group under each definition. */
export async function undertakingPage(ask: AskByName, id: string, request: FastifyRequest): Promise<MadePage> {
  const query = request.query as Readonly<Record<string, unknown>>;
  const moment = momentOf(query);
  const answer = await ask<{ undertaking: ShownBody | null }>('CommissionerUndertaking', { id, ...moment }, request);
  const body = answer.data?.undertaking ?? null;
  if (body === null) return withoutBody(answer, query);
  const holders = await holdersOf(ask, body, moment, request);
  const { groups, ofOwner } = await askGroups(ask, id, moment, request);
  const content = sections(body, moment, {
    problems: problemsHtml([answer, ...holders.answers, groups, ...(ofOwner ? [ofOwner] : [])]),
    table: chainTable(body.chain, holders.stated, moment),
    statements: statementsHtml(holders.ofItself.nodes, holders.ofItself.totalCount, moment),
    groups: groups.data && groupsTable(groups.data, ofOwner?.data ?? null, moment),
  });
  return { status: answer.status, title: body.name ?? 'A body whose name is not published', content };
}
