import type { FastifyRequest } from 'fastify';
import { readJson } from './json-body';
import { HttpRefusal } from './refusals';

/** What a request asks of GraphQL, wherever in the request it stood. Parts that are null or absent are absent. */
export interface GraphqlParameters {
  query?: string;
  operationName?: string;
  variables?: Readonly<Record<string, unknown>>;
  extensions?: Readonly<Record<string, unknown>>;
  documentId?: string;
}

type Kind = 'text' | 'map';

const kinds: Readonly<Record<keyof GraphqlParameters, Kind>> = {
  query: 'text',
  operationName: 'text',
  variables: 'map',
  extensions: 'map',
  documentId: 'text',
};

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isOf: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  map: isMap,
};

/** Reads what arrived as JSON; what else the object holds is left. Throws a refusal on any part of another kind. */
export function readParameters(given: unknown): GraphqlParameters {
  if (Array.isArray(given)) throw new HttpRefusal('BATCHING_NOT_SUPPORTED');
  if (!isMap(given)) throw new HttpRefusal('REQUEST_NOT_UNDERSTOOD');
  const read = Object.entries(kinds).flatMap(([name, kind]) => {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value === undefined || value === null) return [];
    if (!isOf[kind](value)) throw new HttpRefusal('REQUEST_NOT_UNDERSTOOD');
    return [[name, value] as const];
  });
  return Object.fromEntries(read);
}

function onlyOne(search: URLSearchParams, name: string): string | undefined {
  const [value, ...more] = search.getAll(name);
  if (more.length > 0) throw new HttpRefusal('REQUEST_NOT_UNDERSTOOD');
  return value;
}

/** Reads what stands in the address of a GET, where maps are JSON text. */
function readSearch(search: URLSearchParams): GraphqlParameters {
  const given = Object.entries(kinds).map(([name, kind]) => {
    const value = onlyOne(search, name);
    return [name, value && kind === 'map' ? readJson(value) : value] as const;
  });
  return readParameters(Object.fromEntries(given));
}

/** Reads what a request asks, by POST or by GET. */
export function parametersOf({ method, body, url }: Pick<FastifyRequest, 'method' | 'body' | 'url'>) {
  if (method === 'POST') return readParameters(body);
  const from = url.indexOf('?');
  return readSearch(new URLSearchParams(from < 0 ? '' : url.slice(from)));
}

/** The address's query part that says the same; Apollo reads a GET from there. */
export function toSearch({ query, operationName, variables, extensions }: GraphqlParameters): string {
  const search = new URLSearchParams();
  if (query !== undefined) search.set('query', query);
  if (operationName !== undefined) search.set('operationName', operationName);
  if (variables) search.set('variables', JSON.stringify(variables));
  if (extensions) search.set('extensions', JSON.stringify(extensions));
  return `?${search}`;
}
