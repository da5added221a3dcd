import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type GraphQLSchema, introspectionFromSchema } from 'graphql';
import type { Budget } from '../domain/access/budgets';
import type { Caller } from '../domain/access/caller';
import { ChargeQueue } from '../features/access/charge-queue';
import { TokenBucketStore } from '../features/access/token-bucket.store';
import type { DossierSealing } from '../features/dossiers/sealing';
import type { Clock } from '../platform/clock';
import type { Database } from '../platform/database/database';
import { standardLimits } from '../platform/graphql/limits/limits';
import { type OperationReader, operationReader } from '../platform/graphql/limits/read-operation';
import type { Metrics } from '../platform/metrics/open-metrics';
import type { Tracing } from '../platform/tracing/tracing';
import { registerCaseworkPages } from '../web/casework/casework-pages';
import { registerDetectionPages } from '../web/detection/detection-pages';
import { type LookParts, type PageQuestion, registerLookPages } from '../web/look-pages';
import { registerPages } from '../web/register-pages';
import type { PageSignIn } from '../web/sign-in-page';
import { registerUndertakingPages } from '../web/undertaking-pages';
import { AdmissionDesk } from './admission/admission';
import { assumedSizes } from './admission/assumed-sizes';
import { CostGate, standardGate } from './admission/cost-gate';
import { fieldWeights } from './admission/field-weights';
import { sensitivityTest } from './admission/sensitive-fields';
import { answerPlugin } from './answer-plugin';
import type { ExampleOperation } from './example-operations';
import { compiledExecution } from './executor';
import { type CutOffRequest, gracefulStop } from './graceful-stop';
import { type EndpointParts, graphqlEndpoint } from './graphql-endpoint';
import { registerHealth } from './health';
import { asksForPage } from './http/gates';
import { graphqlOverHttp } from './http/graphql-over-http';
import { protectHttp } from './http/protect-http';
import { type HttpSettings, serverOptions } from './http/server-options';
import type { Authenticate } from './identity/authenticate';
import { maskFaults, type OnFault } from './mask-errors';
import { metricsEndpoint } from './metrics-endpoint';
import type { ObserveRequest } from './observe-request';
import type { Readiness } from './readiness';
import type { RequestContext } from './request-context';
import { printApiSchema } from './schema';
import { documentExaminer } from './trusted-documents/examine-document';
import { type DocumentRegistry, trustedDocuments } from './trusted-documents/trusted-documents';

export interface ServerParts {
  /** The owner's login: admission, health and jobs. */
  system: Database;
  /** The login of requests; there only once the service is ready. */
  api: () => Database;
  /** With the access rules laid over it. */
  schema: GraphQLSchema;
  clock: Clock;
  readiness: Readiness;
  authenticate: Authenticate;
  observe: ObserveRequest;
  metrics: Metrics;
  tracing: Tracing;
  examples: readonly ExampleOperation[];
  /** Told of every fault, with the reference number the caller was given. */
  onFault: OnFault;
  /** Told of the requests that were not finished when the time to stop was over. */
  onCutOff?: (requests: readonly CutOffRequest[], connections: number) => void;
  http?: HttpSettings;
  /** How fast a caller may spend; our policy unless given. */
  budgetFor?: (caller: Caller) => Budget;
  /** How a browser signs in on the page; left out where it does not. */
  signIn?: PageSignIn | null;
  /** Whether callers who are not signed in may ask about the schema. */
  publicIntrospection?: boolean;
  /** What dossiers are sealed with; without it none is. */
  sealing?: DossierSealing;
}

export interface OversightServer {
  http: FastifyInstance;
  apollo: ApolloServer<RequestContext>;
  /** Finishes what is running, then stops. */
  stop(): Promise<void>;
}

function buildApollo({ schema, onFault }: ServerParts): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    gateway: compiledExecution(schema),
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: standardLimits.tokens },
    validationOptions: { maxErrors: 5 },
    formatError: maskFaults(onFault),
    plugins: [
      answerPlugin(),
      graphqlOverHttp() as ApolloServerPlugin<RequestContext>,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
}

function deskFor({ system, schema, budgetFor }: ServerParts, reader: OperationReader): AdmissionDesk {
  return new AdmissionDesk({
    schema,
    reader,
    charges: new ChargeQueue(new TokenBucketStore(system)),
    gate: new CostGate(standardGate),
    budgetFor,
    isSensitive: sensitivityTest(schema),
  });
}

/** A statement is ended on another login's connection, so that a full pool does not keep it. */
function statementCanceller(system: Database) {
  return async (sessionId: number) => {
    await system.query({ name: 'cancel-statement', text: 'select pg_cancel_backend($1)', values: [sessionId] });
  };
}

function whenReady({ readiness }: ServerParts) {
  return async (_request: FastifyRequest, reply: FastifyReply) => {
    if (readiness.isReady) return;
    await reply
      .code(503)
      .header('retry-after', '2')
      .send({ errors: [{ message: `Not ready yet: ${readiness.doing}`, extensions: { code: 'STARTING' } }] });
  };
}

/** The pages' own questions, with the variables kept beside them. */
function questionsOf({ all }: DocumentRegistry, examples: readonly ExampleOperation[]): PageQuestion[] {
  return all.map(({ id, name, owner, question, text, isSensitive }) => ({
    id,
    name,
    owner,
    question,
    variables: examples.find(({ query }) => query === text)?.variables ?? '{}',
    needsSignIn: isSensitive,
  }));
}

/** By the same way as anyone's request, from the address of whoever asks for the page. */
function askByPages(http: FastifyInstance): LookParts['ask'] {
  return async (documentId, variables, request) => {
    const { statusCode, body } = await http.inject({
      method: 'POST',
      url: '/pages/graphql',
      headers: { host: 'localhost', 'content-type': 'application/json' },
      remoteAddress: request.ip,
      payload: JSON.stringify({ documentId, variables }),
    });
    return { status: statusCode, body };
  };
}

const graphqlPaths = ['/graphql', '/pages/graphql'];

/** The HTTP service: GraphQL, its pages, metrics and health. It listens only when told to. */
export async function buildServer(parts: ServerParts): Promise<OversightServer> {
  const { system, schema, clock, readiness, examples, onFault } = parts;
  const settings = parts.http ?? { trustProxy: false };
  const http = Fastify(serverOptions(settings)) as unknown as FastifyInstance;
  const stopHttp = gracefulStop(http);
  protectHttp(http, { graphqlPaths, onFault });
  const apollo = buildApollo(parts);
  await apollo.start();
  const reader = operationReader(schema, { assumedSizes, weights: fieldWeights }, standardLimits);
  const documents = trustedDocuments(examples, documentExaminer(schema, reader));
  const endpoint: EndpointParts = {
    apollo,
    api: parts.api,
    clock,
    documents,
    desk: deskFor(parts, reader),
    authenticate: parts.authenticate,
    observe: parts.observe,
    tracing: parts.tracing,
    cancelStatement: statementCanceller(system),
    sealing: parts.sealing,
    mayReadSchema: (caller: Caller) => parts.publicIntrospection === true || caller.kind !== 'ANONYMOUS',
  };
  registerHealth(http, { database: system, readiness, clock });
  metricsEndpoint(http, parts);
  const preHandler = whenReady(parts);
  const ask = graphqlEndpoint(endpoint, 'OPEN');
  const introspection = JSON.stringify({ data: introspectionFromSchema(schema) });
  registerPages(http, {
    examples,
    sdl: printApiSchema(schema),
    introspection,
    signIn: parts.signIn ?? null,
    asksForPage,
    ask: { handler: ask, preHandler },
  });
  const pages: LookParts = { questions: questionsOf(documents, examples), ask: askByPages(http) };
  registerLookPages(http, pages);
  registerUndertakingPages(http, pages);
  registerDetectionPages(http, pages);
  registerCaseworkPages(http, { questions: pages.questions });
  http.post('/graphql', { preHandler, handler: ask });
  const askFromPages = graphqlEndpoint(endpoint, 'PAGES');
  http.route({ method: ['GET', 'POST'], url: '/pages/graphql', preHandler, handler: askFromPages });
  return {
    http,
    apollo,
    async stop() {
      const { cutOff, connectionsCut } = await stopHttp();
      if (connectionsCut > 0) parts.onCutOff?.(cutOff, connectionsCut);
      await apollo.stop();
    },
  };
}
