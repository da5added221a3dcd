import type { FastifyInstance, FastifyReply } from 'fastify';
import { belowPage } from './below-page';
import { askSigned } from './casework/ask-signed';
import { groupMatters } from './casework/group-matters';
import { detectionStyle } from './detection/detection-style';
import { groupPage } from './group-page';
import { page } from './html';
import type { LookParts } from './look-pages';
import { html } from './markup';
import { ownershipStyle } from './ownership-style';
import { askByName } from './page-answer';
import { sendPage } from './send-page';
import { type MadePage, undertakingPage } from './undertaking-page';
import { searchForms, searchResult } from './undertaking-search';

function send(reply: FastifyReply, { status, title, content }: MadePage): FastifyReply {
  return sendPage(reply, page(title, content.text, ownershipStyle + detectionStyle), status);
}

interface ById {
  Params: { id: string };
}

/** Pages of who controls whom, for people who would rather look than query: all they show the API answers. */
export function registerUndertakingPages(http: FastifyInstance, parts: LookParts): void {
  const ask = askByName(parts);
  http.get('/undertakings', async (request, reply) => {
    const found = await searchResult(ask, request);
    const result = found && html`<h2>Found</h2>${found.content}`;
    const forms = searchForms(request.query as Readonly<Record<string, unknown>>);
    const about = html`<p>Look for a company, charity or other body: who is on top of it, through whom, and what it controls.</p>`;
    const content = html`${about}${result}${result && html`<h2>Look again</h2>`}${forms}`;
    return send(reply, { status: found?.status ?? 200, title: 'Who controls whom', content });
  });
  http.get<ById>('/undertakings/:id', async (request, reply) =>
    send(reply, await undertakingPage(ask, request.params.id, request)),
  );
  http.get<ById>('/undertakings/:id/below', async (request, reply) =>
    send(reply, await belowPage(ask, request.params.id, request)),
  );
  const signed = askByName({ questions: parts.questions, ask: askSigned(http) });
  http.get<ById>('/groups/:id', async (request, reply) => {
    const { id } = request.params;
    const matters = await groupMatters(signed, id, request);
    return send(reply, await groupPage(ask, id, request, matters));
  });
}
