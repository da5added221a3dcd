import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { graphiqlPage, graphiqlScript } from './graphiql-page';

interface Example {
  name: string;
  query: string;
  variables: string;
}

/** Served from the installed packages, so that the page works offline. */
const assets: Readonly<Record<string, { file: string; type: string }>> = {
  'react.js': { file: 'react/umd/react.production.min.js', type: 'text/javascript' },
  'react-dom.js': { file: 'react-dom/umd/react-dom.production.min.js', type: 'text/javascript' },
  'graphiql.js': { file: 'graphiql/graphiql.min.js', type: 'text/javascript' },
  'graphiql.css': { file: 'graphiql/graphiql.min.css', type: 'text/css' },
};

function assetPath(file: string): string {
  const [name = ''] = file.split('/');
  return path.join(path.dirname(require.resolve(`${name}/package.json`)), ...file.split('/').slice(1));
}

/** GraphiQL's editor styles itself inline; scripts come from here only. */
const contentSecurity =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'";

type Ask = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

export interface PagesParts {
  examples: readonly Example[];
  /** The schema as committed. */
  sdl: string;
  /** The answer to the introspection query, as JSON text. */
  introspection: string;
  /** What answers a GET that asks a query; the page is for browsers that ask for none. */
  ask: { handler: Ask; preHandler: (request: FastifyRequest, reply: FastifyReply) => Promise<void> };
}

function wantsPage({ headers, query }: FastifyRequest): boolean {
  const asks = query as Readonly<Record<string, unknown>>;
  return (headers.accept ?? '').includes('text/html') && asks['query'] === undefined && asks['documentId'] === undefined;
}

function sendPage(reply: FastifyReply, examples: readonly Example[]): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', contentSecurity)
    .send(graphiqlPage(examples));
}

/** The pages for people who would rather look than write a client: GraphiQL, opening on the examples. */
export function registerPages(http: FastifyInstance, { examples, sdl, introspection, ask }: PagesParts): void {
  http.get('/', async (_request, reply) => reply.redirect('/graphql'));
  http.get('/graphql', async (request, reply) => {
    if (wantsPage(request)) return sendPage(reply, examples);
    await ask.preHandler(request, reply);
    return reply.sent ? reply : ask.handler(request, reply);
  });
  http.get('/graphql/schema.graphql', async (_request, reply) => reply.type('text/plain; charset=utf-8').send(sdl));
  http.get('/graphiql/schema.json', async (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(introspection),
  );
  http.get('/graphiql/start.js', async (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(graphiqlScript(examples)),
  );
  for (const [name, { file, type }] of Object.entries(assets)) {
    http.get(`/graphiql/${name}`, async (_request, reply) =>
      reply
        .type(`${type}; charset=utf-8`)
        .header('cache-control', 'public, max-age=86400')
        .send(createReadStream(assetPath(file))),
    );
  }
}
