import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { page } from '../html';
import type { LookParts } from '../look-pages';
import { ownershipStyle } from '../ownership-style';
import { type AskByName, askByName } from '../page-answer';
import { sendPage } from '../send-page';
import type { MadePage } from '../undertaking-page';
import { askSigned } from './ask-signed';
import { caseworkStyle } from './casework-parts';
import { sendClockFeed } from './clock-feed';
import { matterPage } from './matter-page';
import { mattersPage } from './matters-page';
import { queuePage } from './queue-page';
import { registerShowSigned, sendSignInFirst } from './sign-in-first';

const style = ownershipStyle + caseworkStyle;

interface ById {
  Params: { id: string };
}

interface SignedPage {
  /** As it is called for whoever is not signed in. */
  title: string;
  make: (ask: AskByName, request: FastifyRequest<ById>) => Promise<MadePage>;
}

/**
 * Pages of the work on matters, for whoever is signed in: all they show the API answers to the same credential. A request
 * without one is not asked for anything, and told how to sign in.
 */
export function registerCaseworkPages(
  http: FastifyInstance,
  { questions, ask: signed = askSigned(http) }: Pick<LookParts, 'questions'> & Partial<Pick<LookParts, 'ask'>>,
): void {
  const ask = askByName({ questions, ask: signed });
  const answers = ({ title, make }: SignedPage) => {
    return async (request: FastifyRequest<ById>, reply: FastifyReply) => {
      const made = request.headers.authorization === undefined ? null : await make(ask, request);
      if (made === null || made.status === 401) return sendSignInFirst(reply, title, style);
      return sendPage(reply, page(made.title, made.content.text, style), made.status);
    };
  };
  registerShowSigned(http);
  http.get<ById>('/queue', answers({ title: 'My queue', make: queuePage }));
  http.get<ById>('/matters', answers({ title: 'Matters', make: mattersPage }));
  http.get<ById>('/matters/:id', answers({ title: 'A matter', make: matterPage }));
  http.get('/clocks.ics', async (request, reply) => sendClockFeed(ask, request, reply));
}
