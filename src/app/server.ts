import { randomUUID } from 'node:crypto';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify, { type FastifyInstance } from 'fastify';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { Clock } from '../platform/clock';
import type { Database } from '../platform/database/database';
import { registerPages } from '../web/register-pages';
import { compiledExecution } from './executor';
import type { Readiness } from './readiness';
import { type RequestContext, requestContext } from './request-context';

export interface ServerParts {
  database: Database;
  schema: GraphQLSchema;
  clock: Clock;
  readiness: Readiness;
  /** Example operations for the page at `/graphql`. */
  examples: readonly { name: string; query: string; variables: string }[];
  /** Told of every fault, with the reference number the caller was given. */
  onFault: (reference: string, error: unknown) => void;
}

export interface OversightServer {
  http: FastifyInstance;
  apollo: ApolloServer<RequestContext>;
  stop(): Promise<void>;
}

/** Codes whose message is written for the caller; any other error is a fault and is masked. */
const speakingCodes = new Set([
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'FORBIDDEN',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** PostgreSQL has no text with this character in it, so nothing that is asked with it can be answered. */
function holdsNul(error: unknown): boolean {
  return (error as { code?: string } | null)?.code === '22021';
}

/** A fault is logged in full and answered with a reference number only. */
function maskFaults(onFault: ServerParts['onFault']) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    if (holdsNul(cause)) {
      const message = 'A text holds the character U+0000. Expected text without it.';
      return { message, ...(formatted.path ? { path: formatted.path } : {}), extensions: { code: 'BAD_USER_INPUT' } };
    }
    const code = formatted.extensions?.['code'];
    if (typeof code === 'string' && speakingCodes.has(code)) {
      const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
      return { ...formatted, extensions };
    }
    const reference = randomUUID();
    onFault(reference, cause);
    return {
      message: `Something broke on our side. Quote the reference ${reference}.`,
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { code: 'INTERNAL_SERVER_ERROR', reference },
    };
  };
}

function registerHealth(http: FastifyInstance, { database, readiness }: ServerParts): void {
  http.get('/health/live', async () => ({ status: 'live' }));
  http.get('/health/ready', async (_request, reply) => {
    if (!readiness.isReady)
      return reply.code(503).header('retry-after', '2').send({ status: 'starting', doing: readiness.doing });
    try {
      await database.query({ name: 'health', text: 'select 1' });
      return { status: 'ready' };
    } catch {
      return reply
        .code(503)
        .header('retry-after', '5')
        .send({ status: 'unavailable', doing: 'The database does not answer.' });
    }
  });
}

/** The HTTP service: GraphQL, its page, and health. It listens only when told to. */
export async function buildServer(parts: ServerParts): Promise<OversightServer> {
  const http = Fastify({ bodyLimit: 1_000_000, forceCloseConnections: true });
  const apollo = new ApolloServer<RequestContext>({
    gateway: compiledExecution(parts.schema),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: maskFaults(parts.onFault),
    plugins: [
      fastifyApolloDrainPlugin(http) as ApolloServerPlugin<RequestContext>,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
  await apollo.start();
  registerHealth(http, parts);
  registerPages(http, { examples: parts.examples });
  http.post('/graphql', {
    preHandler: async (_request, reply) => {
      if (parts.readiness.isReady) return;
      await reply
        .code(503)
        .header('retry-after', '2')
        .send({ errors: [{ message: `Not ready yet: ${parts.readiness.doing}`, extensions: { code: 'STARTING' } }] });
    },
    handler: fastifyApolloHandler(apollo, { context: async () => requestContext(parts.database, parts.clock.today()) }),
  });
  return {
    http,
    apollo,
    async stop() {
      await http.close();
      await apollo.stop();
    },
  };
}
