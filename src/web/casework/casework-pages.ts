import type { FastifyInstance, FastifyReply } from 'fastify';
import { page } from '../html';
import type { LookParts } from '../look-pages';
import { ownershipStyle } from '../ownership-style';
import { askByName } from '../page-answer';
import { sendPage } from '../send-page';
import type { MadePage } from '../undertaking-page';
import { askSigned } from './ask-signed';
import { caseworkStyle } from './casework-parts';
import { sendClockFeed } from './clock-feed';
import { matterPage } from './matter-page';
import { queuePage } from './queue-page';

function send(reply: FastifyReply, { status, title, content }: MadePage): FastifyReply {
  return sendPage(reply, page(title, content.text, ownershipStyle + caseworkStyle), status);
}

/** Pages of the work on matters, for whoever is signed in: all they show the API answers to the same credential. */
export function registerCaseworkPages(
  http: FastifyInstance,
  { questions, ask: signed = askSigned(http) }: Pick<LookParts, 'questions'> & Partial<Pick<LookParts, 'ask'>>,
): void {
  const ask = askByName({ questions, ask: signed });
  http.get('/queue', async (request, reply) => send(reply, await queuePage(ask, request)));
  http.get<{ Params: { id: string } }>('/matters/:id', async (request, reply) =>
    send(reply, await matterPage(ask, request)),
  );
  http.get('/clocks.ics', async (request, reply) => sendClockFeed(ask, request, reply));
}
