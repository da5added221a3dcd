import { family, type Target } from '../attack';
import { refused } from '../expectations';
import { listsInLists, repeated } from './queries';

const outOfRange = refused(/PAGE_SIZE|BAD_USER_INPUT|VALIDATION_FAILED|COST_LIMIT/);
const settings = (first: string) => `{ settings(first: ${first}) { nodes { urn } } }`;

function sized(first: unknown) {
  return { query: 'query ($n: Int!) { settings(first: $n) { nodes { urn } } }', variables: { n: first } };
}

export const pageSizes = family('page sizes', 'P', [
  ...['2147483647', '99999999', '101', '0', '-1', 'null', '1.5', '"5"', '2147483648'].map((first) => ({
    name: `first: ${first}`,
    attempt: async ({ post }: Target) => [await post({ query: settings(first) })],
    expected: outOfRange,
  })),
  {
    name: 'given as a variable',
    attempt: async ({ post }) => [await post(sized(1_000_000)), await post(sized(-5)), await post(sized(0))],
    expected: outOfRange,
  },
  {
    name: 'given as the default of a variable',
    attempt: async ({ post }) => [
      await post({ query: 'query ($n: Int! = 5000) { settings(first: $n) { nodes { urn } } }' }),
    ],
    expected: outOfRange,
  },
  {
    name: 'left out',
    attempt: async ({ post }) => [await post({ query: '{ settings { nodes { urn } } }' })],
    expected: outOfRange,
  },
  {
    name: 'of a list within another',
    attempt: async ({ post }) => [
      await post({ query: '{ settings(first: 1) { nodes { inspections(first: 5000) { nodes { id } } } } }' }),
      await post({ query: '{ providerGroups(first: 1) { nodes { timeline(first: -1) { nodes { on } } } } }' }),
    ],
    expected: outOfRange,
  },
]);

const dear = refused(/LIMIT_EXCEEDED/);

export const cost = family('cost', 'C', [
  {
    name: 'three lists of 100 in each other',
    isFatal: true,
    attempt: async ({ post }) => [
      await post({
        query:
          '{ providerGroups(first: 100) { nodes { settings(first: 100) { nodes { inspections(first: 100) { nodes { id } } } } } } }',
      }),
    ],
    expected: dear,
  },
  {
    name: 'the sizes in variables, the lists in fragments',
    isFatal: true,
    attempt: async ({ post }) => [
      await post({
        query:
          'query ($n: Int!) { providerGroups(first: $n) { nodes { ...S } } } fragment S on ProviderGroup { settings(first: $n) { nodes { inspections(first: $n) { nodes { id } } } } }',
        variables: { n: 100 },
      }),
    ],
    expected: dear,
  },
  {
    name: 'the dear part behind a condition that holds',
    isFatal: true,
    attempt: async ({ post }) => [
      await post({
        query: `query ($yes: Boolean!) { ... @include(if: $yes) ${listsInLists(3)} }`,
        variables: { yes: true },
      }),
    ],
    expected: dear,
  },
  {
    name: 'ten whole pages side by side',
    isFatal: true,
    attempt: async ({ post }) => [
      await post({
        query: `{ ${repeated(10, (at) => `a${at}: providerGroups(first: 100) { nodes { settings(first: 30) { nodes { urn } } } }`)} }`,
      }),
    ],
    expected: dear,
  },
  {
    name: 'forty callers with the same dear query at once',
    isFatal: true,
    attempt: async ({ post }) => Promise.all(Array.from({ length: 40 }, () => post({ query: listsInLists(3) }))),
    expected: dear,
  },
  {
    name: 'a cheap operation named, a dear one beside it',
    isFatal: true,
    attempt: async ({ post }) => [
      await post({ query: `query Cheap { __typename } query Dear ${listsInLists(3)}`, operationName: 'Dear' }),
    ],
    expected: dear,
  },
]);
