import Fastify, { type FastifyInstance } from 'fastify';
import { trustedDocuments } from '../../../src/app/trusted-documents/trusted-documents';
import { registerUndertakingPages } from '../../../src/web/undertaking-pages';
import type { Service } from '../../support/service';

/** The pages of ownership over a served API, which they ask by the lane of our pages. */
export async function ownershipPages(service: Pick<Service, 'origin'>): Promise<FastifyInstance> {
  const http = Fastify();
  const questions = trustedDocuments().all.map(({ id, name, owner, question }) => {
    return { id, name, owner, question, variables: '{}', needsSignIn: false };
  });
  registerUndertakingPages(http, {
    questions,
    async ask(documentId, variables) {
      const response = await fetch(`${service.origin}/pages/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ documentId, variables }),
      });
      return { status: response.status, body: await response.text() };
    },
  });
  await http.ready();
  return http;
}
