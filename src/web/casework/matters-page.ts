import type { FastifyRequest } from 'fastify';
import { html, tableOf } from '../markup';
import { codeInWords, counted, dayInWords } from '../ownership-words';
import { type AskByName, problemsHtml } from '../page-answer';
import { groupLink, typedText } from '../page-moment';
import type { MadePage } from '../undertaking-page';
import type { ListedMatter, MattersAnswer } from './casework-answer';
import { matterLink, mattersPath, refusedPage } from './casework-parts';

const pageSize = 50;
const today = { asOf: null, knownAt: null } as const;

/** Every matter that the reader may see, the newest first; with `?group=` those of one group. */
export async function mattersPage(ask: AskByName, request: FastifyRequest): Promise<MadePage> {
  const query = request.query as Readonly<Record<string, unknown>>;
  const groupId = typedText(query, 'group');
  const variables = { first: pageSize, after: typedText(query, 'after'), groupId };
  const answer = await ask<MattersAnswer>('RegulatorMatters', variables, request);
  const title = groupId === null ? 'Matters' : 'Matters of a group';
  if (answer.data === null) return refusedPage(answer, title);
  const { totalCount, nodes, pageInfo } = answer.data.matters;
  const columns = [
    { title: 'Matter', cell: (row: ListedMatter) => matterLink(row) },
    { title: 'What it is', cell: ({ kind }: ListedMatter) => codeInWords(kind) },
    { title: 'Where it stands', cell: ({ stateTitle }: ListedMatter) => stateTitle },
    { title: 'Since', cell: ({ lastStepOn }: ListedMatter) => dayInWords(lastStepOn) },
    {
      title: 'Group',
      cell: ({ providerGroup }: ListedMatter) => providerGroup && groupLink(providerGroup, today),
    },
  ];
  const table = tableOf('Matters that are for you to see, the newest first', columns, nodes);
  const next =
    pageInfo.hasNextPage && pageInfo.endCursor !== null
      ? html`<p><a href="${mattersPath(groupId, pageInfo.endCursor)}">Earlier ones</a></p>`
      : null;
  const all = groupId === null ? null : html` <a href="${mattersPath(null)}">All that you may see</a>`;
  const content = html`${problemsHtml([answer])}<p>${totalCount === 0 ? 'There is none that is for you to see.' : `${counted(totalCount, 'matter')}.`}${all}</p>
${nodes.length === 0 ? null : table}${next}<p><a href="/queue">Your queue</a></p>`;
  return { status: 200, title, content };
}
