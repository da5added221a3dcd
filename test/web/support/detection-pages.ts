import Fastify, { type FastifyInstance } from 'fastify';
import { trustedDocuments } from '../../../src/app/trusted-documents/trusted-documents';
import { registerDetectionPages } from '../../../src/web/detection/detection-pages';
import type { LookParts } from '../../../src/web/look-pages';
import { registerUndertakingPages } from '../../../src/web/undertaking-pages';
import type { Service } from '../../support/service';

/** What one of the pages asked, and what that cost. */
export interface Asked {
  name: string;
  cost: number;
}

export interface DetectionPages {
  http: FastifyInstance;
  /** Since it was last emptied. */
  asked: Asked[];
}

type Answer = (name: string, variables: unknown) => Promise<{ status: number; body: string }>;

async function registered(answer: Answer): Promise<FastifyInstance> {
  const http = Fastify();
  const questions = trustedDocuments().all.map(({ id, name, owner, question }) => {
    return { id, name, owner, question, variables: '{}', needsSignIn: false };
  });
  const nameOf = (documentId: string) => questions.find(({ id }) => id === documentId)?.name ?? '';
  const parts: LookParts = { questions, ask: (documentId, variables) => answer(nameOf(documentId), variables) };
  registerUndertakingPages(http, parts);
  registerDetectionPages(http, parts);
  await http.ready();
  return http;
}

/** The pages over a served API, which they ask by the lane of our pages; what they ask is counted. */
export async function detectionPages(service: Pick<Service, 'origin'>): Promise<DetectionPages> {
  const asked: Asked[] = [];
  const ids = new Map(trustedDocuments().all.map(({ id, name }) => [name, id]));
  const http = await registered(async (name, variables) => {
    const response = await fetch(`${service.origin}/pages/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ documentId: ids.get(name), variables }),
    });
    const body = await response.text();
    asked.push({ name, cost: JSON.parse(body).extensions?.cost?.requested ?? 0 });
    return { status: response.status, body };
  });
  return { http, asked };
}

/** The pages over answers made up for them, by the name of the question. */
export function pagesOver(answers: Readonly<Record<string, unknown>>): Promise<FastifyInstance> {
  return registered(async (name) => {
    if (name in answers) return { status: 200, body: JSON.stringify({ data: answers[name] }) };
    return { status: 200, body: JSON.stringify({ data: null, errors: [{ message: `<i>${name}</i> was not read` }] }) };
  });
}
