import { family } from '../attack';
import { refused } from '../expectations';
import { inside, listsInLists, repeated, successors } from './queries';

const tooMuch = refused(/LIMIT|TOO_DEEP|PARSE_FAILED|VALIDATION_FAILED/);

export const nesting = family('nesting', 'N', [
  {
    name: 'lists in lists, 8 levels',
    isFatal: true,
    attempt: async ({ post }) => [await post({ query: listsInLists(3) })],
    expected: tooMuch,
  },
  {
    name: 'lists in lists, 24 levels',
    isFatal: true,
    attempt: async ({ post }) => [await post({ query: listsInLists(8) })],
    expected: tooMuch,
  },
  {
    name: 'the same in small pages, 16 levels',
    isFatal: true,
    attempt: async ({ post }) => [await post({ query: listsInLists(6, 10) })],
    expected: tooMuch,
  },
  {
    name: 'a list in itself, 7 levels in 110 bytes',
    attempt: async ({ post }) => [await post({ query: successors(20) })],
    expected: tooMuch,
  },
  {
    name: 'a list in itself, 300 levels',
    attempt: async ({ post }) => [await post({ query: successors(300) })],
    expected: tooMuch,
  },
  {
    name: 'selections, 20,000 deep',
    attempt: async ({ post }) => [await post({ query: `${'{a'.repeat(20_000)}${'}'.repeat(20_000)}` })],
    expected: tooMuch,
  },
  {
    name: 'inline fragments, 1,000 deep',
    attempt: async ({ post }) => [await post({ query: `{${'...{'.repeat(1_000)}__typename${'}'.repeat(1_000)}}` })],
    expected: tooMuch,
  },
  {
    name: 'a list value, 2,000 deep',
    attempt: async ({ post }) => [
      await post({ query: `{ power(code: ${'['.repeat(2_000)}${']'.repeat(2_000)}) { code } }` }),
    ],
    expected: tooMuch,
  },
  {
    name: 'an object value, 900 deep',
    attempt: async ({ post }) => [
      await post({ query: `{ settings(first: 1, filter: ${'{a:'.repeat(900)}1${'}'.repeat(900)}) { totalCount } }` }),
    ],
    expected: tooMuch,
  },
  {
    name: 'a variable type, 1,500 deep',
    attempt: async ({ post }) => [
      await post({ query: `query ($a: ${'['.repeat(1_500)}Int${']'.repeat(1_500)}) { __typename }` }),
    ],
    expected: tooMuch,
  },
  {
    name: 'variables, 10,000 deep',
    attempt: async ({ post }) => [
      await post(`{"query":"{ __typename }","variables":{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}}`),
    ],
    expected: refused(/TOO_DEEP/),
  },
  {
    name: 'a deep answer by way of findings and inspections',
    isFatal: true,
    attempt: async ({ post }) => {
      const path = ['findings(first: 100)', 'nodes', 'settings', 'setting', 'providerGroup', 'settings(first: 100)'];
      return [await post({ query: `{ ${inside([...path, 'nodes', ...path.slice(4), 'nodes'], 'id')} }` })];
    },
    expected: tooMuch,
  },
]);

export const fragments = family('fragments', 'F', [
  {
    name: 'one that spreads itself',
    attempt: async ({ post }) => [await post({ query: '{ ...A } fragment A on Query { ...A }' })],
    expected: tooMuch,
  },
  {
    name: 'three in a circle',
    attempt: async ({ post }) => [
      await post({
        query: '{ ...A } fragment A on Query { ...B } fragment B on Query { ...C } fragment C on Query { ...A }',
      }),
    ],
    expected: tooMuch,
  },
  {
    name: 'each twice the one before, 30 times',
    attempt: async ({ post }) => {
      const doubled = repeated(30, (at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`);
      return [await post({ query: `{ ...F0 } ${doubled} fragment F30 on Query { __typename }` })];
    },
    expected: tooMuch,
  },
  {
    name: 'each twice the one before, under other names',
    attempt: async ({ post }) => {
      const part = (at: number) =>
        `fragment F${at} on LocalAuthority { successors { ...F${at + 1} } s: successors { ...F${at + 1} } }`;
      const query = `{ localAuthority(code: "888") { ...F0 } } ${repeated(20, part)} fragment F20 on LocalAuthority { id }`;
      return [await post({ query })];
    },
    expected: tooMuch,
  },
  {
    name: 'lists in lists, each in a fragment',
    isFatal: true,
    attempt: async ({ post }) => {
      const part = (at: number) =>
        `fragment F${at} on ProviderGroup { settings(first: 100) { nodes { providerGroup { ...F${at + 1} } } } }`;
      const query = `{ providerGroups(first: 100) { nodes { ...F0 } } } ${repeated(5, part)} fragment F5 on ProviderGroup { id }`;
      return [await post({ query })];
    },
    expected: tooMuch,
  },
  {
    name: '1,000 that nothing uses',
    attempt: async ({ post }) => [
      await post({ query: `{ __typename } ${repeated(1_000, (at) => `fragment F${at} on Query { __typename }`)}` }),
    ],
    expected: tooMuch,
  },
  {
    name: 'one spread 600 times',
    attempt: async ({ post }) => [
      await post({ query: `{ ${'...F '.repeat(600)} } fragment F on Query { indicators { id } growth { warning } }` }),
    ],
    expected: tooMuch,
  },
  {
    name: 'fields that must be compared with each other, in their thousands',
    attempt: async ({ post }) => [await post({ query: `{ ${repeated(3_000, () => 'a: indicators { id }')} }` })],
    expected: tooMuch,
  },
]);
