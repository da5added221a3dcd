import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from './error-replies';
import { chooseAnswerType, isReadableBodyType } from './media-types';
import type { RefusalCode } from './refusals';

/** Says for what the head of a request is refused, or null. */
type Gate = (request: FastifyRequest) => RefusalCode | null;

/** Node keeps the first of these and drops the rest, while a proxy in front may have read the last. */
const sentOnce: ReadonlySet<string> = new Set(['host', 'content-type', 'content-encoding', 'authorization']);

const hostForm = /^(?:[A-Za-z0-9._-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?$/;

const repeatedHeader: Gate = ({ raw }) => {
  const names = raw.rawHeaders.filter((_text, at) => at % 2 === 0).map((name) => name.toLowerCase());
  const once = names.filter((name) => sentOnce.has(name));
  return new Set(once).size < once.length ? 'HEADER_REPEATED' : null;
};

const unreadableHost: Gate = ({ host }) => (hostForm.test(host ?? '') ? null : 'HOST_NOT_READABLE');

/** Whether the page for people is asked for: a browser came by a link, and the link asks no query. */
export function asksForPage({ method, headers, query }: Pick<FastifyRequest, 'method' | 'headers' | 'query'>): boolean {
  const asked = Object.keys(query ?? {});
  const isQuery = asked.includes('query') || asked.includes('documentId');
  return method === 'GET' && (headers.accept ?? '').includes('text/html') && !isQuery;
}

/** A page of another site can make a browser send a GET, but not with a header or type of its choice. */
function hasPreflight({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  const named = headers['apollo-require-preflight'] ?? headers['x-apollo-operation-name'];
  return Boolean(named) || headers['content-type'] !== undefined;
}

const mostHeaders = 100;

/** Past some thousands Node drops headers without a word. */
const manyHeaders: Gate = ({ raw }) => (raw.rawHeaders.length > 2 * mostHeaders ? 'HEADERS_TOO_LARGE' : null);

const otherMethod: Gate = ({ method }) => (method === 'GET' || method === 'POST' ? null : 'METHOD_NOT_ALLOWED');

const bodyOnGet: Gate = ({ method, headers }) => {
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  return method === 'GET' && hasBody ? 'BODY_NOT_EXPECTED' : null;
};

const otherType: Gate = ({ method, headers }) => {
  const type = headers['content-type'];
  if (type === undefined) return method === 'POST' ? 'UNSUPPORTED_MEDIA_TYPE' : null;
  return isReadableBodyType(type) ? null : 'UNSUPPORTED_MEDIA_TYPE';
};

const encodedBody: Gate = ({ headers }) =>
  (headers['content-encoding'] ?? 'identity').toLowerCase() === 'identity' ? null : 'UNSUPPORTED_CONTENT_ENCODING';

const noPreflight: Gate = (request) =>
  request.method === 'GET' && !hasPreflight(request) && !asksForPage(request) ? 'PREFLIGHT_REQUIRED' : null;

const unacceptable: Gate = (request) =>
  asksForPage(request) || chooseAnswerType(request.headers.accept) ? null : 'NOT_ACCEPTABLE';

const everywhere: readonly Gate[] = [manyHeaders, repeatedHeader, unreadableHost];

/** In this order: the first that refuses is the answer. */
const forGraphql: readonly Gate[] = [
  otherMethod,
  bodyOnGet,
  otherType,
  encodedBody,
  noPreflight,
  // Before a mutation runs, and not after it, when its answer would be lost.
  unacceptable,
];

/** A client with much to send would send it all to be told no. */
function closesUnread({ headers }: FastifyRequest, bodyLimit: number): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > bodyLimit;
}

/**
 * A hook that looks at the head of a request before anything of its body is read. `graphqlPaths` are routes, not what
 * stands in the address, which can be spelt in many ways.
 */
export function gateHeads(graphqlPaths: readonly string[], bodyLimit: number) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const isGraphql = graphqlPaths.includes(request.routeOptions.url ?? '');
    const isOtherMethod = request.is404 && graphqlPaths.includes(request.url.split('?')[0] ?? '');
    const gates = isGraphql || isOtherMethod ? [...everywhere, ...forGraphql] : everywhere;
    for (const gate of gates) {
      const code = gate(request);
      if (!code) continue;
      if (closesUnread(request, bodyLimit)) reply.header('connection', 'close');
      return refuse(reply, code);
    }
    return undefined;
  };
}
