import { parse } from 'graphql';
import { standardLimits } from '../../../../src/platform/graphql/limits/limits';
import { costRefusal, operationCost } from '../../../../src/platform/graphql/limits/operation-cost';
import { library, librarySizes } from './library';

const weights = new Map([
  ['Author.name', 4],
  ['Book.twin', 6],
  ['Shelf.twin', 9],
  ['Query.named', 30],
]);

interface Given {
  variables?: Record<string, unknown> | null;
  operationName?: string;
  ceiling?: number;
  weighted?: boolean;
}

function priced(text: string, { variables, operationName, ceiling, weighted }: Given = {}) {
  return operationCost(
    { schema: library, document: parse(text), operationName, variables },
    { assumedSizes: librarySizes, weights: weighted ? weights : undefined },
    { ...standardLimits, cost: ceiling ?? standardLimits.cost },
  );
}

function costOf(text: string, given: Given = {}) {
  const { cost, refusals } = priced(text, given);
  expect(refusals).toBeNull();
  return cost?.total;
}

describe('the cost of an operation', () => {
  it.each([
    ['is 1 without any object: `data` is one', '{ open __typename }', 1],
    ['counts an object', '{ book { name } }', 1 + 1],
    ['counts each level', '{ book { author { name } } }', 1 + 1 + 1],
    ['counts a list by its page size', '{ newest(first: 9) { name } }', 1 + 9],
    ['counts a list without a page size by the default', '{ newest { name } }', 1 + 7],
    ['counts a list with neither by the largest page', '{ any { name } }', 1 + 100],
    ['counts a list whose page size is null by the largest page', '{ newest(first: null) { name } }', 1 + 100],
    ['counts a list that has no page size by the size assumed', '{ shelves { name } }', 1 + 3],
    ['multiplies what stands below', '{ newest(first: 9) { author { name } editions { year } } }', 1 + 9 + 9 + 18],
    ['leaves leaves free, lists of them included', '{ words(first: 100) open }', 1],
    ['counts a connection, and its page', '{ books(first: 20) { nodes { name } } }', 1 + 1 + 20],
    ['counts an edge and its node', '{ books(first: 20) { edges { cursor node { name } } } }', 1 + 1 + 20 + 20],
    ['counts nodes and edges each', '{ books(first: 20) { nodes { name } edges { cursor } } }', 1 + 1 + 20 + 20],
    ['counts the information on a page once', '{ books(first: 20) { pageInfo { hasNextPage } } }', 1 + 1 + 1],
    ['counts ten for a total', '{ books(first: 20) { totalCount } }', 1 + 1 + 10],
    [
      'counts a total for each list',
      '{ newest(first: 3) { author { books(first: 1) { totalCount } } } }',
      1 + 3 + 3 + 3 + 30,
    ],
    ['counts any other list of a connection as assumed', '{ books(first: 20) { subjects { name } } }', 1 + 1 + 5],
    ['counts a connection without a page size as assumed', '{ book { readers { nodes { name } } } }', 1 + 1 + 1 + 4],
    [
      'multiplies page by page',
      '{ books(first: 5) { nodes { author { books(first: 7) { nodes { name } } } } } }',
      1 + 1 + 5 + 5 + 5 + 35,
    ],
    ['counts what is asked for twice twice', '{ book { name } book { author { name } } }', 1 + 1 + 2],
    ['counts by alias', '{ a: newest(first: 2) { name } b: newest(first: 3) { name } }', 1 + 2 + 3],
    ['counts a mutation', 'mutation { lend { author { name } } }', 1 + 2],
    [
      'counts what each type of a union asks for',
      '{ search(first: 10) { ... on Book { author { name } } ... on Shelf { books(first: 2) { nodes { name } } } } }',
      1 + 10 + 10 + 10 + 20,
    ],
    ['counts fields of an interface', '{ named { related(first: 4) { twin { name } } } }', 1 + 1 + 4 + 4],
    ['counts by a condition on the same type', '{ book { ... { author { name } } } }', 1 + 1 + 1],
    [
      'counts fragments where they are spread',
      '{ newest(first: 2) { ...B } book { ...B } } fragment B on Book { author { name } }',
      1 + 2 + 2 + 1 + 1,
    ],
    [
      'passes the page on into fragments',
      '{ books(first: 8) { ...P } } fragment P on BookConnection { ... { nodes { name } } }',
      1 + 1 + 8,
    ],
    ['counts a question about the schema as 100', '{ __schema { types { fields { name } } } }', 1 + 100],
    [
      'counts each question about the schema',
      '{ a: __type(name: "Book") { name } b: __type(name: "Shelf") { name } }',
      1 + 200,
    ],
    [
      'leaves out what the schema does not know',
      '{ nowhere(first: 1000) { a } book { nowhere { a } } ...N ...M } fragment N on Nothing { a }',
      1 + 1,
    ],
  ])('%s', (_what, text, cost) => {
    expect(costOf(text)).toBe(cost);
  });

  it.each([
    ['a literal that leaves out', '{ book @skip(if: true) { author { name } } }', {}, 1],
    ['a literal that keeps', '{ book @skip(if: false) { name } }', {}, 2],
    ['@include that keeps', '{ book @include(if: true) { name } }', {}, 2],
    ['@include that leaves out', '{ book @include(if: false) { author { name } } }', {}, 1],
    ['a variable that leaves out', 'query ($v: Boolean!) { book @skip(if: $v) { name } }', { v: true }, 1],
    ['a variable that keeps', 'query ($v: Boolean!) { book @skip(if: $v) { name } }', { v: false }, 2],
    ['a default', 'query ($v: Boolean = true) { book @skip(if: $v) { name } }', {}, 1],
    ['a default that is overruled', 'query ($v: Boolean = true) { book @skip(if: $v) { name } }', { v: false }, 2],
    ['a variable that is not sent', 'query ($v: Boolean!) { book @include(if: $v) { name } }', {}, 2],
    ['a variable that is no boolean', 'query ($v: Boolean!) { book @skip(if: $v) { name } }', { v: 'true' }, 2],
    ['a variable that is not declared', '{ book @skip(if: $v) { name } }', {}, 2],
    ['a condition on an inline fragment', '{ ... @skip(if: true) { book { name } } open }', {}, 1],
    ['a condition on a spread', '{ ...F @include(if: false) } fragment F on Query { book { name } }', {}, 1],
    [
      'a condition on a fragment around a fragment',
      '{ ... @skip(if: true) { ...F } } fragment F on Query { book { name } }',
      {},
      1,
    ],
    ['one of two conditions', '{ book @include(if: true) @skip(if: true) { name } }', {}, 1],
    ['a directive without a condition', '{ book @skip { name } }', {}, 2],
    ['another directive with a condition', '{ book @other(if: false) { name } }', {}, 2],
    ['another argument of a directive', '{ book @skip(unless: true) { name } }', {}, 2],
    ['a total that is left out', '{ books(first: 1) { totalCount @skip(if: true) } }', {}, 2],
    ['what stands beside what is left out', '{ book @skip(if: true) { name } other: book { name } }', {}, 2],
  ])('honours @skip and @include: %s', (_what, text, variables, cost) => {
    expect(costOf(text, { variables })).toBe(cost);
  });

  it.each([
    ['a variable', 'query ($n: Int!) { newest(first: $n) { name } }', { n: 9 }, 10],
    ['the default of a variable', 'query ($n: Int = 8) { newest(first: $n) { name } }', {}, 9],
    [
      'the default of a variable sent as undefined',
      'query ($n: Int = 8) { newest(first: $n) { name } }',
      { n: undefined },
      9,
    ],
    ['a variable sent as null', 'query ($n: Int = 8) { newest(first: $n) { name } }', { n: null }, 101],
    [
      'the default of the field, where the variable is not sent',
      'query ($n: Int) { newest(first: $n) { name } }',
      {},
      8,
    ],
    [
      'the largest page, where nothing else is known',
      'query ($n: Int!) { books(first: $n) { nodes { name } } }',
      {},
      102,
    ],
    [
      'the variable that is named, of several',
      'query ($a: Int = 2, $n: Int = 8) { newest(first: $n) { name } }',
      {},
      9,
    ],
    ['the field, where no variable is declared', '{ newest(first: $n) { name } }', {}, 8],
    ['what is written, whatever is sent by the name of nothing', '{ newest(first: 3) { name } }', { null: 50 }, 4],
    ['no variables at all', 'query ($n: Int = 8) { newest(first: $n) { name } }', null, 9],
    ['a whole number written with a point', 'query ($n: Int!) { newest(first: $n) { name } }', { n: 5.0 }, 6],
    [
      'no variable that merely every object has',
      'query ($toString: Int = 3) { newest(first: $toString) { name } }',
      {},
      4,
    ],
  ])('reads page sizes from %s', (_what, text, variables, cost) => {
    expect(costOf(text, { variables })).toBe(cost);
  });

  it.each([
    ['once for a leaf of one object', '{ book { author { name } } }', 1 + 1 + 1 + 4],
    ['for every answer of a leaf', '{ newest(first: 3) { author { name } } }', 1 + 3 + 3 + 12],
    ['beyond the objects of a field', '{ book { twin { name } } }', 1 + 1 + 1 + 6],
    ['as the dearest type, for a field of an interface', '{ named { twin { name } } }', 1 + 1 + 30 + 1 + 9],
    ['not where the field is left out', '{ book { twin @skip(if: true) { name } } }', 1 + 1],
  ])('adds a weight %s', (_what, text, cost) => {
    expect(costOf(text, { weighted: true })).toBe(cost);
  });

  it('takes a weight instead of what a total costs', () => {
    const text = '{ books(first: 1) { totalCount } }';
    const rules = { assumedSizes: librarySizes, weights: new Map([['BookConnection.totalCount', 3]]) };
    expect(operationCost({ schema: library, document: parse(text) }, rules, standardLimits).cost?.total).toBe(
      1 + 1 + 3,
    );
  });

  it('takes a list of unknown size for the largest page', () => {
    const rules = { assumedSizes: new Map() };
    const document = parse('{ shelves { name } }');
    expect(operationCost({ schema: library, document }, rules, standardLimits).cost?.total).toBe(101);
  });

  it('never passes the largest Int', () => {
    const deep = `{ ${'newest(first: 100) { related(first: 100) { related(first: 100) { related(first: 100) { related(first: 100) { name } } } } }'} }`;
    expect(costOf(deep)).toBe(2_147_483_647);
    const twice = deep.replace('{ newest', '{ book { name } newest').replace(/\}$/, 'again: book { name } }');
    expect(costOf(twice)).toBe(2_147_483_647);
    const huge = { assumedSizes: new Map([['Query.shelves', Number.MAX_VALUE]]) };
    const document = parse('{ shelves { related(first: 100) { name } } }');
    const { cost } = operationCost({ schema: library, document }, huge, standardLimits);
    expect(cost).toMatchObject({ total: 2_147_483_647, fields: [{ cost: 2_147_483_647 }, { cost: 2_147_483_647 }] });
  });

  it('names the most expensive fields first, by their names in the answer', () => {
    const text = '{ mine: books(first: 4) { all: nodes { author { name } } totalCount } open }';
    expect(priced(text).cost?.fields).toEqual([
      { path: 'mine.totalCount', times: 1, cost: 10 },
      { path: 'mine.all', times: 4, cost: 4 },
      { path: 'mine.all.author', times: 4, cost: 4 },
      { path: 'mine', times: 1, cost: 1 },
    ]);
  });

  it('names at most twenty fields', () => {
    const books = (count: number) => `{ newest(first: 1) { ${'author { name } '.repeat(count)} } }`;
    expect(priced(books(19)).cost?.fields).toHaveLength(20);
    expect(priced(books(20)).cost?.fields).toHaveLength(20);
  });

  it('is that of the operation chosen, and null where none is', () => {
    const text = 'query A { book { name } } query B { newest(first: 5) { name } }';
    expect(costOf(text, { operationName: 'B' })).toBe(6);
    expect(priced(text)).toEqual({ refusals: null, cost: null });
    expect(priced('{ book { ...F } } fragment F on Book { ...F }')).toEqual({ refusals: null, cost: null });
  });

  it('is not counted where the document exceeds a limit', () => {
    expect(priced(`{ ${'open '.repeat(201)} }`)).toEqual({
      refusals: [expect.objectContaining({ code: 'FIELD_LIMIT_EXCEEDED' })],
      cost: null,
    });
  });
});

describe('a page size', () => {
  const literal = (size: string) => priced(`{ books(first: ${size}) { nodes { name } } }`);
  const sent = (size: unknown) =>
    priced('query ($n: Int!) { books(first: $n) { nodes { name } } }', { variables: { n: size } });

  it.each([['1'], ['100']])('of %s is taken', (size) => {
    expect([literal(size).refusals, sent(Number(size)).refusals]).toEqual([null, null]);
  });

  it.each([
    ['0', 0],
    ['-1', -1],
    ['101', 101],
    ['2147483647', 2_147_483_647],
    ['99999999999999999999', 1e20],
    ['1.5', 1.5],
    ['"10"', '"10"'],
    ['true', 'true'],
    ['[10]', 'a list or an object'],
    ['{ of: 10 }', 'a list or an object'],
    ['TEN', '"TEN"'],
  ])('of %s is refused', (size, found) => {
    const expected = {
      refusals: [
        {
          code: 'PAGE_SIZE_OUT_OF_RANGE',
          message: `\`first\` of \`books\` cannot be ${found}. Expected a whole number from 1 to 100; page through more with \`after\`.`,
          limit: 100,
          found,
          path: 'books',
        },
      ],
      cost: null,
    };
    expect(literal(size)).toEqual(expected);
  });

  it.each([
    [0, 0],
    [-1, -1],
    [101, 101],
    [2_147_483_647, 2_147_483_647],
    [Number.MAX_VALUE, Number.MAX_VALUE],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    [Number.NaN, Number.NaN],
    [1.5, 1.5],
    ['10', '"10"'],
    ['1'.repeat(1000), `"${'1'.repeat(39)}…`],
    [true, 'true'],
    [[10], 'a list or an object'],
    [{ of: 10 }, 'a list or an object'],
  ])('sent as %j is refused', (size, found) => {
    expect(sent(size)).toEqual({
      refusals: [expect.objectContaining({ code: 'PAGE_SIZE_OUT_OF_RANGE', found, limit: 100, path: 'books' })],
      cost: null,
    });
  });

  it.each([
    ['the default of a variable', 'query ($n: Int = 101) { newest(first: $n) { name } }', 'newest'],
    ['a list of leaves', '{ words(first: 101) }', 'words'],
    ['a field below', '{ book { author { mine: books(first: 101) { totalCount } } } }', 'book.author.mine'],
    ['a fragment', '{ book { ...F } } fragment F on Book { related(first: 101) { name } }', 'book.related'],
    ['what is left out', '{ words(first: 101) @skip(if: true) }', 'words'],
    ['a mutation', 'mutation { lend { related(first: 0) { name } } }', 'lend.related'],
  ])('is refused in %s', (_where, text, path) => {
    expect(priced(text).refusals).toEqual([expect.objectContaining({ code: 'PAGE_SIZE_OUT_OF_RANGE', path })]);
  });

  it('is complained of wherever it is wrong, five times at most', () => {
    const words = (count: number) => `{ ${'words(first: 0) '.repeat(count)} }`;
    expect(priced(words(2)).refusals).toHaveLength(2);
    expect(priced(words(5)).refusals).toHaveLength(5);
    expect(priced(words(6)).refusals).toHaveLength(5);
  });
});

describe('a ceiling', () => {
  it('is kept at its cost and refused one past it', () => {
    const text = '{ newest(first: 9) { name } }';
    const fitting = priced(text, { ceiling: 10 }).cost;
    expect(fitting?.suggestion).toBeNull();
    expect(costRefusal(fitting!, 10)).toBeNull();
    const { cost } = priced(text, { ceiling: 9 });
    expect(costRefusal(cost!, 9)).toEqual({
      code: 'COST_LIMIT_EXCEEDED',
      message: 'The operation costs 10; at most 9 is allowed. Lower `first` of `newest` from 9 to 8.',
      limit: 9,
      found: 10,
    });
  });

  it('has something to say where no suggestion was made for it', () => {
    const message = 'The operation costs 1,500; at most 1,000 is allowed. Ask for less.';
    expect(costRefusal({ total: 1500, fields: [], suggestion: null }, 1000)?.message).toBe(message);
  });

  it.each([
    ['the one page size', '{ newest(first: 90) { author { name } } }', 101, 'Lower `first` of `newest` from 90 to 50.'],
    ['the default of the field', '{ newest { name } }', 5, 'Lower `first` of `newest` from 7 to 4.'],
    ['down to one', '{ newest(first: 2) { name } }', 2, 'Lower `first` of `newest` from 2 to 1.'],
    [
      'the one that has to give up least',
      '{ books(first: 10) { nodes { author { books(first: 50) { nodes { name } } } } } }',
      380,
      'Lower `first` of `books` from 10 to 7.',
    ],
    [
      'the inner one, where it has to give up less',
      '{ books(first: 3) { nodes { author { books(first: 90) { nodes { name } } } } } }',
      255,
      'Lower `first` of `books.nodes.author.books` from 90 to 81.',
    ],
    [
      'the only one that helps',
      '{ newest(first: 9) { name } any(first: 90) { name } }',
      50,
      'Lower `first` of `any` from 90 to 40.',
    ],
    [
      'a variable, wherever it stands',
      'query ($n: Int = 10) { newest(first: $n) { name } any(first: $n) { name } }',
      13,
      'Lower `$n` from 10 to 6.',
    ],
    [
      'several together, where no one does',
      '{ newest(first: 50) { name } any(first: 40) { name } }',
      31,
      'Lower `first` of `newest` from 50 to 17 and `first` of `any` from 40 to 13.',
    ],
    [
      'fewer fields, where no page size does',
      '{ newest(first: 3) { author { name } } shelves { name } books(first: 1) { totalCount } }',
      9,
      'No page size is small enough: ask for fewer fields. The most expensive is `books.totalCount` at 10.',
    ],
    [
      'all of them in one word, where they are many',
      `{ ${[1, 2, 3, 4, 5, 6].map((n) => `a${n}: newest(first: 100) { name }`).join(' ')} }`,
      61,
      'Lower every `first` to 10% of what it is, or ask for fewer fields. The most expensive is `a1` at 100.',
    ],
    [
      'each, where they are five',
      `{ ${[1, 2, 3, 4, 5].map((n) => `a${n}: newest(first: 10) { name }`).join(' ')} }`,
      6,
      `Lower ${[1, 2, 3, 4, 5].map((n) => `\`first\` of \`a${n}\` from 10 to 1`).join(' and ')}.`,
    ],
    [
      'nothing of those that are one already',
      '{ newest(first: 50) { name } any(first: 40) { name } again: newest(first: 1) { name } }',
      32,
      'Lower `first` of `newest` from 50 to 17 and `first` of `any` from 40 to 13.',
    ],
    [
      'the twentieth, where it is the one that helps',
      `{ book { ${'related(first: 2) { name } '.repeat(19)} author { books(first: 100) { nodes { name } } } } }`,
      100,
      'Lower `first` of `book.author.books` from 100 to 58.',
    ],
    [
      'none past the twentieth by itself: whoever writes so many can look for it',
      `{ book { ${'related(first: 2) { name } '.repeat(20)} author { books(first: 100) { nodes { name } } } } }`,
      100,
      'Lower every `first` to 76% of what it is, or ask for fewer fields. The most expensive is `book.author.books.nodes` at 100.',
    ],
    [
      'fewer fields, where there is nothing at all',
      '{ open }',
      0,
      'No page size is small enough: ask for fewer fields.',
    ],
  ])('suggests %s', (_what, text, ceiling, suggestion) => {
    expect(priced(text, { ceiling }).cost?.suggestion).toBe(suggestion);
  });
});
