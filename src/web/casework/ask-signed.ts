import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { LookParts } from '../look-pages';

/** What of a request says who asks, and for what. */
const passedOn = ['authorization', 'x-purpose'] as const;

/**
 * Asks by the lane of our pages as whoever asks for the page: with the `Authorization` header of the request and no other
 * secret. There is no cookie, so that no page of another site can make a browser ask; and nothing stands in an address.
 */
export function askSigned(http: FastifyInstance): LookParts['ask'] {
  return async (documentId: string, variables: unknown, request: FastifyRequest) => {
    const given = passedOn.flatMap((name) => {
      const value = request.headers[name];
      return typeof value === 'string' ? [[name, value]] : [];
    });
    const { statusCode, body } = await http.inject({
      method: 'POST',
      url: '/pages/graphql',
      headers: { host: 'localhost', 'content-type': 'application/json', ...Object.fromEntries(given) },
      remoteAddress: request.ip,
      payload: JSON.stringify({ documentId, variables }),
    });
    return { status: statusCode, body };
  };
}
