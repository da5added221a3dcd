import type { FastifyRequest } from 'fastify';
import { html, type Markup } from '../markup';
import { counted } from '../ownership-words';
import type { AskByName } from '../page-answer';
import type { MattersAnswer } from './casework-answer';
import { mattersPath } from './casework-parts';

/**
 * A way from the page of a group to the matters about it, for whoever may see any.
 *
 * The page is public: nothing is asked for whoever sends no credential, and nothing is said where there is none to see,
 * so that nobody can tell from the page whether there is a matter.
 */
export async function groupMatters(signed: AskByName, id: string, request: FastifyRequest): Promise<Markup | null> {
  if (request.headers.authorization === undefined) return null;
  const variables = { first: 1, after: null, groupId: id };
  const { data } = await signed<MattersAnswer>('RegulatorMatters', variables, request);
  const count = data?.matters.totalCount ?? 0;
  if (count === 0) return null;
  return html`<p><a href="${mattersPath(id)}">${counted(count, 'matter')} about it that you may see</a></p>`;
}
