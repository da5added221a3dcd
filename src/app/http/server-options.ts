import type { Server, ServerOptions } from 'node:http';
import type { FastifyHttpOptions, FastifyServerOptions } from 'fastify';
import { answerClientError } from './client-errors';
import { answerFrameworkError } from './error-replies';
import { requestId } from './request-id';

/** How much one connection or request may take, and for how long. */
export interface HttpLimits {
  bodyBytes: number;
  headerBytes: number;
  /** Until the headers are all there. */
  headersMs: number;
  /** Until headers and body are all there. */
  requestMs: number;
  /** How often connections are looked through for those that are late. */
  checkMs: number;
  /** Kept for the next request; longer than a load balancer's usual minute, so that it never sends into a closing one. */
  keepAliveMs: number;
  /** Nothing sent either way, such as by a reader who has stopped reading. Longer than any statement may run. */
  silentMs: number;
  requestsPerConnection: number;
  connections: number;
}

export const httpLimits: HttpLimits = {
  bodyBytes: 100_000,
  headerBytes: 16_384,
  headersMs: 5_000,
  requestMs: 10_000,
  checkMs: 1_000,
  keepAliveMs: 65_000,
  silentMs: 60_000,
  requestsPerConnection: 1_000,
  connections: 1_000,
};

export interface HttpSettings {
  /** Whether `x-forwarded-*` is believed, and from which proxies; false where none stands in front. */
  trustProxy: NonNullable<FastifyServerOptions['trustProxy']>;
  limits?: Partial<HttpLimits>;
}

type PlainHttpOptions = FastifyHttpOptions<Server>;

/** The options that Fastify is made with. `protectHttp` does the rest. */
export function serverOptions({ trustProxy, limits = {} }: HttpSettings): PlainHttpOptions {
  const limit = { ...httpLimits, ...limits };
  const http: ServerOptions = {
    headersTimeout: limit.headersMs,
    requestTimeout: limit.requestMs,
    connectionsCheckingInterval: limit.checkMs,
    maxHeaderSize: limit.headerBytes,
    insecureHTTPParser: false,
    requireHostHeader: false,
  };
  return {
    http,
    bodyLimit: limit.bodyBytes,
    requestTimeout: limit.requestMs,
    keepAliveTimeout: limit.keepAliveMs,
    connectionTimeout: limit.silentMs,
    maxRequestsPerSocket: limit.requestsPerConnection,
    forceCloseConnections: 'idle',
    // Fastify's own 503 has another form than every other refusal: `refuseWhileClosing` answers instead.
    return503OnClosing: false,
    genReqId: requestId,
    requestIdHeader: false,
    trustProxy,
    clientErrorHandler: answerClientError,
    frameworkErrors: answerFrameworkError,
  };
}
