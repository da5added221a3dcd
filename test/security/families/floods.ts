import { family } from '../attack';
import { gainsNothing, refused } from '../expectations';
import { repeated, smallQuery } from './queries';

const limited = refused(/LIMIT|PARSE_FAILED|VALIDATION_FAILED|BATCHING|READABLE|UNDERSTOOD|OPERATION/);

export const aliases = family('aliases', 'A', [
  {
    name: '500 of one list',
    isFatal: true,
    attempt: async ({ post }) => [
      await post({ query: `{ ${repeated(500, (at) => `a${at}: settings(first: 5) { totalCount }`)} }` }),
    ],
    expected: limited,
  },
  {
    name: '101 of __typename',
    attempt: async ({ post }) => [await post({ query: `{ ${repeated(101, (at) => `a${at}: __typename`)} }` })],
    expected: limited,
  },
  {
    name: '60 of a cheap field, within another',
    attempt: async ({ post }) => [await post({ query: `{ indicators { ${repeated(60, (at) => `a${at}: title`)} } }` })],
    expected: limited,
  },
  {
    name: '40, spread from two fragments',
    attempt: async ({ post }) => {
      const names = (from: string) => repeated(20, (at) => `${from}${at}: growth { warning }`);
      const query = `{ ...A ...B } fragment A on Query { ${names('a')} } fragment B on Query { ${names('b')} }`;
      return [await post({ query })];
    },
    expected: limited,
  },
  {
    name: '500 times the same field',
    attempt: async ({ post }) => [await post({ query: `{ ${'growth { warning } '.repeat(500)} }` })],
    expected: limited,
  },
  {
    name: '20,000 times __typename',
    attempt: async ({ post }) => [await post({ query: `{ ${'__typename '.repeat(8_900)} }` })],
    expected: limited,
  },
]);

export const directives = family('directives', 'D', [
  {
    name: '200 on one field',
    attempt: async ({ post }) => [await post({ query: `{ __typename ${'@skip(if: false) '.repeat(200)} }` })],
    expected: limited,
  },
  {
    name: '100 on as many fields',
    attempt: async ({ post }) => [
      await post({ query: `{ growth { ${repeated(100, () => 'warning @include(if: true)')} } }` }),
    ],
    expected: limited,
  },
  {
    name: '15,000 that nobody knows',
    attempt: async ({ post }) => [await post({ query: `{ __typename ${'@aa '.repeat(15_000)} }` })],
    expected: limited,
  },
  {
    name: 'answers in parts',
    attempt: async ({ post }) => [
      await post({ query: '{ ... @defer { __typename } }' }),
      await post(
        { query: '{ indicators @stream(initialCount: 0) { id } }' },
        { headers: { accept: 'multipart/mixed' } },
      ),
    ],
    expected: refused(),
  },
]);

export const batching = family('batching', 'B', [
  {
    name: 'two operations in a list',
    attempt: async ({ post }) => [await post([{ query: smallQuery }, { query: smallQuery }])],
    expected: refused(/BATCHING_NOT_SUPPORTED/),
  },
  {
    name: '1,000 operations in a list',
    attempt: async ({ post }) => [await post(Array.from({ length: 1_000 }, () => ({ query: smallQuery })))],
    expected: refused(/BATCHING_NOT_SUPPORTED/),
  },
  {
    name: 'an empty list, and a list in a list',
    attempt: async ({ post }) => [await post([]), await post([[{ query: smallQuery }]])],
    expected: refused(/BATCHING_NOT_SUPPORTED/),
  },
  {
    name: 'two bodies one after the other',
    attempt: async ({ post }) => [await post(`{"query":"{ __typename }"}\n{"query":"{ __typename }"}`)],
    expected: refused(/JSON_NOT_READABLE/),
  },
  {
    name: '3,000 operations in one document',
    attempt: async ({ post }) => [
      await post({ query: repeated(3_000, (at) => `query Q${at} { __typename }`), operationName: 'Q7' }),
    ],
    expected: limited,
  },
  {
    name: 'an operation without a name among others',
    attempt: async ({ post }) => [await post({ query: 'query A { __typename } { __typename }' })],
    expected: limited,
  },
]);

const list = Array.from({ length: 3_000 }, (_, at) => ({ at }));

export const coercion = family('coercion floods', 'K', [
  {
    name: '3,000 bad items in a list',
    attempt: async ({ post }) => [
      await post({
        query: 'query ($u: [Urn!]) { settings(first: 1, filter: { urns: $u }) { totalCount } }',
        variables: { u: list },
      }),
    ],
    expected: refused(/BAD_USER_INPUT|LIMIT/),
  },
  {
    name: '5,000 fields that a filter does not have',
    attempt: async ({ post }) => {
      const f = Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`x${at}`, 1]));
      return [
        await post({
          query: 'query ($f: SettingFilter) { settings(first: 1, filter: $f) { totalCount } }',
          variables: { f },
        }),
      ];
    },
    expected: refused(/BAD_USER_INPUT|LIMIT/),
  },
  {
    name: '600 variables that nothing uses',
    attempt: async ({ post }) => [
      await post({ query: `query (${repeated(600, (at) => `$a${at}: Int`)}) { __typename }` }),
    ],
    expected: limited,
  },
  {
    name: '600 variables that are not declared',
    attempt: async ({ post }) => [
      await post({ query: `{ ${repeated(600, (at) => `a${at}: power(code: $v${at}) { code }`)} }` }),
    ],
    expected: limited,
  },
  {
    name: 'one variable declared 600 times',
    attempt: async ({ post }) => [await post({ query: `query (${'$a: Int '.repeat(600)}) { __typename }` })],
    expected: limited,
  },
  {
    name: 'a day of 90,000 digits',
    attempt: async ({ post }) => [
      await post({
        query: 'query ($d: Day) { settings(first: 1, asOf: $d) { totalCount } }',
        variables: { d: '2'.repeat(90_000) },
      }),
    ],
    expected: refused(/BAD_USER_INPUT/),
  },
  {
    name: 'an enum value of 30,000 characters, which must not come back',
    attempt: async ({ post }) => [
      await post({
        query: 'query ($o: SettingOrder!) { settings(first: 1, orderBy: $o) { totalCount } }',
        variables: { o: 'CANARY_'.repeat(4_000) },
      }),
      await post({ query: `{ settings(first: 1, orderBy: ${'CANARY_'.repeat(4_000)}) { totalCount } }` }),
      await post({ query: `{ ${'CANARY_'.repeat(4_000)} }` }),
    ],
    expected: {
      says: 'refused in few words',
      broken: (replies) => {
        const long = replies.find(({ text }) => text.length > 2_000);
        return long ? `${long.text.length} bytes came back` : refused().broken(replies, null as never);
      },
    },
  },
  {
    name: 'numbers no integer can be',
    attempt: async ({ post }) =>
      Promise.all(
        ['1e400', '99999999999999999999', '-0.5', '1e-9', '"1"', 'true', '[]', '{}'].map((first) =>
          post(`{"query":"query ($n: Int!) { settings(first: $n) { totalCount } }","variables":{"n":${first}}}`),
        ),
      ),
    expected: refused(/BAD_USER_INPUT|PAGE_SIZE|LIMIT|READABLE/),
  },
  {
    name: 'a list of 10,000 numbers that are well formed',
    attempt: async ({ post }) => [
      await post({
        query: 'query ($u: [Urn!]) { settings(first: 1, filter: { urns: $u }) { nodes { urn } } }',
        variables: { u: Array.from({ length: 7_000 }, (_, at) => String(9_000_000 + at)) },
      }),
    ],
    expected: gainsNothing(
      'answered with nothing, or refused',
      ({ status, text }) => status === 200 && text.length < 500,
    ),
  },
]);
