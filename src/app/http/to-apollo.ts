import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import { type GraphqlParameters, toSearch } from './graphql-parameters';

function headersOf(request: Pick<FastifyRequest, 'headers'>): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

/** A request as it was read and resolved here, so that Apollo never reads the address, the host or the body by itself. */
export function toApollo(
  request: Pick<FastifyRequest, 'headers' | 'method'>,
  parameters: GraphqlParameters,
): HTTPGraphQLRequest {
  const { method } = request;
  const search = method === 'GET' ? toSearch(parameters) : '';
  return { method, headers: headersOf(request), body: parameters, search };
}
