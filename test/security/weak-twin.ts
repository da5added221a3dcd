import { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify from 'fastify';
import { type RequestContext, requestContext } from '../../src/app/request-context';
import { buildApiSchema } from '../../src/app/schema';
import { anonymous } from '../../src/domain/access/caller';
import type { Database } from '../../src/platform/database/database';
import { demoDay } from '../support/service';

export interface WeakTwin {
  port: number;
  logged(): string;
  stop(): Promise<void>;
}

const charge = { isAllowed: true, remaining: 0, limit: 0, retryAfterSeconds: 0, fullInSeconds: 0 };

/**
 * The same schema over the same data without what protects ours: Apollo and Fastify as they come, Apollo's guards
 * against other sites and lists of operations taken away, and a log that writes down whatever it is given. It is there
 * to be broken into: attacks that fail here too have proved nothing.
 */
export async function startWeakTwin(database: Database): Promise<WeakTwin> {
  const lines: string[] = [];
  const apollo = new ApolloServer<RequestContext>({
    schema: buildApiSchema(),
    introspection: true,
    csrfPrevention: false,
    allowBatchedHttpRequests: true,
    includeStacktraceInErrorResponses: true,
    stopOnTerminationSignals: false,
  });
  const http = Fastify({ bodyLimit: 5_000_000, onProtoPoisoning: 'ignore', onConstructorPoisoning: 'ignore' });
  http.addHook('onRequest', async (request, reply) => {
    lines.push(`${request.url} ${request.headers['user-agent']} ${request.headers['x-request-id']}\n`);
    reply.headers({ 'x-request-id': request.headers['x-request-id'] ?? '', 'access-control-allow-origin': '*' });
  });
  await apollo.start();
  const context = async () =>
    requestContext(
      {
        db: database,
        transact: (work) => database.transaction(work),
        caller: anonymous,
        today: demoDay,
        now: () => `${demoDay}T12:00:00Z`,
        requestId: '',
        spending: { cost: 0, maximumCost: 0, charge },
      },
      true,
    );
  http.route({ method: ['GET', 'POST'], url: '/graphql', handler: fastifyApolloHandler(apollo, { context }) });
  await http.listen({ port: 0, host: '127.0.0.1' });
  const address = http.server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    logged: () => lines.join(''),
    async stop() {
      http.server.closeAllConnections();
      await http.close();
      await apollo.stop();
    },
  };
}
