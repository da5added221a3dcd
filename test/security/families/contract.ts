import { createHash } from 'node:crypto';
import { family } from '../attack';
import { gainsNothing, refused } from '../expectations';
import { smallQuery } from './queries';

const hashOf = (query: string) => createHash('sha256').update(query).digest('hex');
const persisted = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });
const preflight = { 'apollo-require-preflight': 'true' };

export const documents = family('documents that are registered', 'R', [
  {
    name: 'a caller registers one',
    attempt: async ({ post }) => [
      await post({ query: smallQuery, extensions: persisted(hashOf(smallQuery)) }),
      await post({ extensions: persisted(hashOf(smallQuery)) }),
    ],
    expected: refused(/PERSISTED_QUERY_NOT_SUPPORTED|NOT_TRUSTED/),
  },
  {
    name: '200 callers register a large one each',
    attempt: async ({ post }) =>
      Promise.all(
        Array.from({ length: 200 }, (_, at) => {
          const query = `{ __typename } # ${at} ${'x'.repeat(5_000)}`;
          return post({ query, extensions: persisted(hashOf(query)) });
        }),
      ),
    expected: refused(/PERSISTED_QUERY_NOT_SUPPORTED|NOT_TRUSTED/),
  },
  {
    name: 'a hash of something else, and one that is no hash',
    attempt: async ({ post }) => [
      await post({ query: smallQuery, extensions: persisted('0'.repeat(64)) }),
      await post({ extensions: { persistedQuery: { version: 2, sha256Hash: ['x'] } } }),
      await post({ extensions: { persistedQuery: 'x' } }),
    ],
    expected: refused(),
  },
  {
    name: 'a number that is not in the list',
    attempt: async ({ post }) =>
      Promise.all(
        ['sha256:0', '__proto__', 'toString', '../regulator-findings', `sha256:${'0'.repeat(64)}`].map((documentId) =>
          post({ documentId }),
        ),
      ),
    expected: refused(/DOCUMENT_NOT_TRUSTED|BAD_REQUEST/),
  },
  {
    name: 'a query of their own on the lane of our pages',
    attempt: async ({ post, get }) => [
      await post({ query: smallQuery }, { path: '/pages/graphql' }),
      await post({ query: smallQuery, extensions: persisted(hashOf(smallQuery)) }, { path: '/pages/graphql' }),
      await post({ query: smallQuery, documentId: `sha256:${hashOf(smallQuery)}` }, { path: '/pages/graphql' }),
      await get(`/pages/graphql?query=${encodeURIComponent(smallQuery)}`, { headers: preflight }),
    ],
    expected: refused(/DOCUMENT_NOT_TRUSTED|NOT_FOUND/),
  },
]);

const introspects = '__schema { queryType { name } }';

export const operationNames = family('operation names', 'O', [
  {
    name: 'a good name on an operation that is refused',
    attempt: async ({ post }) =>
      Promise.all(
        ['RegulatorFindings', 'IntrospectionQuery', 'AnalystMarket'].map((name) =>
          post({ query: `query ${name} { ${introspects} }`, operationName: name }),
        ),
      ),
    expected: refused(),
  },
  {
    name: 'the good one named, the other run',
    attempt: async ({ post }) => [
      await post({ query: `query A { __typename } query B { ${introspects} }`, operationName: 'B' }),
      await post({ query: `query A { ${introspects} } query A { __typename }`, operationName: 'A' }),
    ],
    expected: refused(),
  },
  {
    name: 'a name that is none, of 50 kilobytes, with lines',
    attempt: async ({ post }) =>
      Promise.all(
        ['B', 'x'.repeat(50_000), 'a\r\nb', '\u0000', "A' or 1=1", '__proto__'].map((operationName) =>
          post({ query: 'query A { __typename }', operationName }),
        ),
      ),
    expected: {
      says: 'refused in few words',
      broken: (replies) =>
        replies.find(({ text }) => text.length > 2_000)
          ? 'the name came back'
          : refused().broken(replies, null as never),
    },
  },
  {
    name: 'a mutation and a subscription that are not there',
    attempt: async ({ post }) => [
      await post({ query: 'mutation { deleteEverything }' }),
      await post({ query: 'subscription { everything }' }),
    ],
    expected: refused(),
  },
]);

const polluted = () => ({}) as Record<string, unknown>;

export const prototypes = family('prototypes', 'V', [
  {
    name: 'reached from the body',
    attempt: async ({ post }) => [
      await post(`{"__proto__":{"polluted":1},"query":"{ __typename }"}`),
      await post(`{"query":"{ __typename }","variables":{"__proto__":{"polluted":1}}}`),
      await post(`{"query":"{ __typename }","extensions":{"a":{"constructor":{"prototype":{"polluted":1}}}}}`),
      await post(`{"query":"{ __typename }","\\u005f_proto__":{"polluted":1}}`),
    ],
    expected: {
      says: 'refused, and no object the worse for it',
      broken: (replies, target) =>
        'polluted' in polluted() ? 'every object is polluted' : refused(/JSON_NOT_READABLE/).broken(replies, target),
    },
  },
  {
    name: 'reached from the address',
    attempt: async ({ get }) => [
      await get(`/graphql?query=%7B__typename%7D&variables=${encodeURIComponent('{"__proto__":{"polluted":1}}')}`, {
        headers: preflight,
      }),
      await get('/graphql?query=%7B__typename%7D&query=%7B__typename%7D', { headers: preflight }),
    ],
    expected: refused(),
  },
  {
    name: 'reached by the name of a variable, an alias and a field',
    attempt: async ({ post }) => [
      await post({ query: '{ __proto__: __typename constructor: __typename toString: __typename }' }),
      await post({ query: 'query ($__proto__: String!) { power(code: $__proto__) { code } }', variables: {} }),
      await post({ query: '{ constructor { prototype } }' }),
    ],
    expected: gainsNothing(
      'answered as any other name is',
      ({ status }) => status === 200 && !('polluted' in polluted()),
    ),
  },
]);
