import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { graphiqlPage, graphiqlScript } from './graphiql-page';
import { type PageSignIn, signedInPage, signedInScript, signInScript } from './sign-in-page';

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
function contentSecurity(signIn: PageSignIn | null): string {
  const connect = signIn ? ` ${new URL(signIn.issuer).origin}` : '';
  return `default-src 'self'; connect-src 'self'${connect}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'; form-action 'none'; base-uri 'none'`;
}

type Ask = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

export interface PagesParts {
  examples: readonly Example[];
  /** The schema as committed. */
  sdl: string;
  /** The answer to the introspection query, as JSON text. */
  introspection: string;
  /** How a browser signs in; null where the page offers none. */
  signIn: PageSignIn | null;
  /** Whether a GET wants the page for people, or asks a query. */
  asksForPage: (request: FastifyRequest) => boolean;
  /** What answers a GET that asks a query; the page is for browsers that ask for none. */
  ask: { handler: Ask; preHandler: (request: FastifyRequest, reply: FastifyReply) => Promise<void> };
}

function sendPage(reply: FastifyReply, html: string, signIn: PageSignIn | null): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('content-security-policy', contentSecurity(signIn)).send(html);
}

/** The pages for people who would rather look than write a client: GraphiQL, opening on the examples. */
export function registerPages(
  http: FastifyInstance,
  { examples, sdl, introspection, signIn, asksForPage, ask }: PagesParts,
): void {
  http.get('/', async (_request, reply) => reply.redirect('/graphql'));
  http.get('/graphql', async (request, reply) => {
    if (asksForPage(request)) return sendPage(reply, graphiqlPage(examples), signIn);
    await ask.preHandler(request, reply);
    return reply.sent ? reply : ask.handler(request, reply);
  });
  http.get('/graphql/schema.graphql', async (_request, reply) => reply.type('text/plain; charset=utf-8').send(sdl));
  http.get('/graphiql/schema.json', async (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(introspection),
  );
  http.get('/signed-in', async (_request, reply) => sendPage(reply, signedInPage, signIn));
  const scripts = {
    'start.js': graphiqlScript(examples),
    'sign-in.js': signInScript(signIn),
    'signed-in.js': signedInScript,
  };
  for (const [name, script] of Object.entries(scripts)) {
    http.get(`/graphiql/${name}`, async (_request, reply) => reply.type('text/javascript; charset=utf-8').send(script));
  }
  for (const [name, { file, type }] of Object.entries(assets)) {
    http.get(`/graphiql/${name}`, async (_request, reply) =>
      reply
        .type(`${type}; charset=utf-8`)
        .header('cache-control', 'public, max-age=86400')
        .send(createReadStream(assetPath(file))),
    );
  }
}
