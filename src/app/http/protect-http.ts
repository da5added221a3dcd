import type { FastifyInstance } from 'fastify';
import { answerExpectations } from './client-errors';
import { answerErrors, refuse } from './error-replies';
import { gateHeads } from './gates';
import { limitInFlight } from './in-flight';
import { readJsonBytes } from './json-body';
import { makeRoomForConnections } from './room-for-connections';
import { setSecurityHeaders } from './security-headers';
import { httpLimits } from './server-options';

export interface Protection {
  /** The routes that take GraphQL, by POST and GET. */
  graphqlPaths: readonly string[];
  /** Told of every error that is none of the caller's, with the reference number the caller was given. */
  onFault: (reference: string, error: unknown) => void;
  connections?: number;
}

function refuseWhileClosing(http: FastifyInstance): void {
  let isClosing = false;
  http.addHook('preClose', async () => {
    isClosing = true;
  });
  http.addHook('onRequest', async (_request, reply) => (isClosing ? refuse(reply, 'STOPPING') : undefined));
}

/** JSON is the one kind of body there is, read strictly. */
function readJsonOnly(http: FastifyInstance): void {
  http.removeAllContentTypeParsers();
  http.addContentTypeParser('application/json', { parseAs: 'buffer' }, async (_request: unknown, bytes: Buffer) =>
    readJsonBytes(bytes),
  );
}

/**
 * Lays everything that holds for every request over a server made with `serverOptions`. To be called before any route
 * or other hook is added: hooks run in the order in which they are added, and these refuse first.
 */
export function protectHttp(http: FastifyInstance, { graphqlPaths, onFault, connections }: Protection): void {
  const bodyLimit = http.initialConfig.bodyLimit ?? httpLimits.bodyBytes;
  limitInFlight(http.server);
  makeRoomForConnections(http.server, connections ?? httpLimits.connections);
  answerExpectations(http.server, bodyLimit);
  answerErrors(http, onFault);
  readJsonOnly(http);
  http.addHook('onRequest', setSecurityHeaders);
  refuseWhileClosing(http);
  http.addHook('onRequest', gateHeads(graphqlPaths, bodyLimit));
}
