import type { FastifyInstance, FastifyReply } from 'fastify';
import { page } from '../html';
import type { LookParts } from '../look-pages';
import { ownershipStyle } from '../ownership-style';
import { askByName } from '../page-answer';
import { sendPage } from '../send-page';
import type { MadePage } from '../undertaking-page';
import { detectionStyle } from './detection-style';
import { effectsPage } from './effects-page';
import { rulesPage } from './rules-page';
import { watchPage } from './watch-page';

function send(reply: FastifyReply, { status, title, content }: MadePage): FastifyReply {
  return sendPage(reply, page(title, content.text, ownershipStyle + detectionStyle), status);
}

/** Pages of what the rules find, for people who would rather look than query: all they show the API answers. */
export function registerDetectionPages(http: FastifyInstance, parts: LookParts): void {
  const ask = askByName(parts);
  http.get('/watch', async (request, reply) => send(reply, await watchPage(ask, request)));
  http.get('/effects', async (request, reply) => send(reply, await effectsPage(ask, request)));
  http.get('/rules', async (request, reply) => send(reply, await rulesPage(ask, request)));
}
