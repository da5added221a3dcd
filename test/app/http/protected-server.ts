import { ApolloServer, HeaderMap } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { compiledExecution } from '../../../src/app/executor';
import { asksForPage } from '../../../src/app/http/gates';
import { graphqlOverHttp } from '../../../src/app/http/graphql-over-http';
import { parametersOf, toSearch } from '../../../src/app/http/graphql-parameters';
import { protectHttp } from '../../../src/app/http/protect-http';
import { type HttpSettings, serverOptions } from '../../../src/app/http/server-options';
import { buildApiSchema } from '../../../src/app/schema';
import { type DocumentLane, resolveDocument } from '../../../src/app/trusted-documents/resolve-document';
import { trustedDocuments } from '../../../src/app/trusted-documents/trusted-documents';
import type { TodayContext } from '../../../src/platform/clock';
import { sendRaw as sendBytes } from '../../security/raw-http';

export const documents = trustedDocuments();

export interface ProtectedServer {
  http: FastifyInstance;
  faults: { reference: string; error: unknown }[];
}

/** The real schema behind the protected HTTP layer, without a database, for all tests of the file. */
export function protectedServer(settings: Partial<HttpSettings> = {}): ProtectedServer {
  const faults: ProtectedServer['faults'] = [];
  let http: FastifyInstance | null = null;
  beforeAll(async () => {
    http = await build(settings, faults);
  });
  afterAll(() => http?.close());
  return {
    faults,
    get http() {
      if (!http) throw new Error('The server is there only from beforeAll on.');
      return http;
    },
  };
}

async function build(settings: Partial<HttpSettings>, faults: ProtectedServer['faults']): Promise<FastifyInstance> {
  const http = Fastify(serverOptions({ trustProxy: false, ...settings }));
  protectHttp(http, {
    graphqlPaths: ['/graphql', '/pages/graphql'],
    onFault: (reference, error) => faults.push({ reference, error }),
  });
  const apollo = new ApolloServer<TodayContext>({
    gateway: compiledExecution(buildApiSchema()),
    introspection: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [graphqlOverHttp(), ApolloServerPluginLandingPageDisabled()],
  });
  await apollo.start();
  // What these tests ask reads no table: the law stands in the code.
  const context = async () => ({ today: '2025-03-31' });
  const endpoint = (lane: DocumentLane) => async (request: FastifyRequest, reply: FastifyReply) => {
    const { parameters } = resolveDocument(lane, parametersOf(request), documents);
    const { method } = request;
    const search = method === 'GET' ? toSearch(parameters) : '';
    const asked = new HeaderMap(Object.entries(request.headers as Record<string, string>));
    const httpGraphQLRequest = { method, headers: asked, body: parameters, search };
    const { headers, body, status } = await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context });
    reply.code(status ?? 200).headers(Object.fromEntries(headers));
    return reply.send(body.kind === 'complete' ? body.string : '');
  };
  const open = endpoint('OPEN');
  const pages = endpoint('PAGES');
  http.route({ method: ['GET', 'POST'], url: '/pages/graphql', handler: pages });
  http.post('/graphql', open);
  http.get('/graphql', async (request, reply) =>
    asksForPage(request) ? reply.type('text/html').send('a page') : open(request, reply),
  );
  http.get('/breaks', async () => {
    throw new Error('connect ECONNREFUSED postgres://user:word@host/database');
  });
  await http.ready();
  return http;
}

/** Listens on a port of its own choice and says which. */
export async function portOf(http: FastifyInstance): Promise<number> {
  await http.listen({ port: 0, host: '127.0.0.1' });
  const address = http.server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no port.');
  return address.port;
}

/** Sends bytes as they are and gives back all that came until the server closed the connection. */
export async function sendRaw(port: number, ...parts: readonly string[]): Promise<string> {
  return (await sendBytes(port, parts)).text;
}
