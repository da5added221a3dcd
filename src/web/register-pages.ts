import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
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

/** The pages for people who would rather look than write a client: GraphiQL, opening on the examples. */
export function registerPages(http: FastifyInstance, { examples }: { examples: readonly Example[] }): void {
  http.get('/', async (_request, reply) => reply.redirect('/graphql'));
  http.get('/graphql', async (request, reply) => {
    if (!(request.headers.accept ?? '').includes('text/html')) {
      return reply
        .code(405)
        .header('allow', 'POST')
        .send({
          errors: [
            {
              message: 'Send the query by POST, as JSON: { "query": "…", "variables": {} }.',
              extensions: { code: 'BAD_REQUEST' },
            },
          ],
        });
    }
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', contentSecurity)
      .send(graphiqlPage(examples));
  });
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
