import { getIntrospectionQuery } from 'graphql';
import { family } from '../attack';
import { refused } from '../expectations';

const closed = refused(/INTROSPECTION|LIMIT|VALIDATION_FAILED|FORBIDDEN/);
const preflight = { 'apollo-require-preflight': 'true' };

/** Refused, and without a name that the caller did not know. */
const withoutHint = {
  says: 'refused without a suggestion',
  broken: (replies: readonly { text: string }[]) => {
    const hint = replies.map(({ text }) => /Did you mean[^"]*/.exec(text)?.[0]).find(Boolean);
    return hint ? `suggested: ${hint}` : refused().broken(replies as never, null as never);
  },
};

export const introspection = family('introspection and suggestions', 'I', [
  {
    name: 'the whole schema',
    attempt: async ({ post }) => [await post({ query: getIntrospectionQuery() })],
    expected: closed,
  },
  {
    name: 'one type',
    attempt: async ({ post }) => [await post({ query: '{ __type(name: "Query") { fields { name } } }' })],
    expected: closed,
  },
  {
    name: 'within a fragment, under another name, behind a condition',
    attempt: async ({ post }) => [
      await post({ query: '{ ...F } fragment F on Query { s: __schema { types { name } } }' }),
      await post({ query: '{ ... @include(if: true) { x: __type(name: "Query") { name } } }' }),
    ],
    expected: closed,
  },
  {
    name: 'spelt over several lines, with commas and a byte order mark',
    attempt: async ({ post }) => [
      await post({ query: '{,,__schema\n\r\t,{#c\n types,{name}}}' }),
      await post({ query: '\ufeff{ __schema { queryType { name } } }' }),
    ],
    expected: closed,
  },
  {
    name: 'beside an innocent field, and as the named one of two operations',
    attempt: async ({ post }) => [
      await post({ query: '{ __typename __schema { queryType { name } } }' }),
      await post({
        query: 'query Good { __typename } query IntrospectionQuery { __schema { queryType { name } } }',
        operationName: 'IntrospectionQuery',
      }),
    ],
    expected: closed,
  },
  {
    name: 'by GET',
    attempt: async ({ get }) => [
      await get('/graphql?query=%7B__schema%7Btypes%7Bname%7D%7D%7D', { headers: preflight }),
    ],
    expected: closed,
  },
  {
    name: 'in a circle',
    attempt: async ({ post }) => [
      await post({
        query:
          '{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }',
      }),
    ],
    expected: closed,
  },
  {
    name: 'as a subgraph',
    attempt: async ({ post }) => [
      await post({ query: '{ _service { sdl } }' }),
      await post({ query: '{ _entities(representations: []) { __typename } }' }),
    ],
    expected: refused(),
  },
  {
    name: 'a field spelt wrong',
    attempt: async ({ post }) => [
      await post({ query: '{ setings(first: 1) { totalCount } }' }),
      await post({ query: '{ settings(first: 1) { nodes { ur } } }' }),
    ],
    expected: withoutHint,
  },
  {
    name: 'an argument, an enum value, a type and a directive spelt wrong',
    attempt: async ({ post }) => [
      await post({ query: '{ settings(frst: 1, first: 1) { totalCount } }' }),
      await post({ query: '{ settings(first: 1, orderBy: PLACES_DES) { totalCount } }' }),
      await post({ query: 'query ($a: SettingFiltr) { __typename }' }),
      await post({ query: '{ ... on Quer { __typename } }' }),
      await post({ query: '{ __typename @skp(if: true) }' }),
    ],
    expected: withoutHint,
  },
  {
    name: 'a field of a filter spelt wrong, in a variable',
    attempt: async ({ post }) => [
      await post({
        query: 'query ($f: SettingFilter) { settings(first: 1, filter: $f) { totalCount } }',
        variables: { f: { ownerContain: 'x' } },
      }),
    ],
    expected: withoutHint,
  },
]);
