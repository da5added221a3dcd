import { getIntrospectionQuery, parse } from 'graphql';
import { inspectDocument } from '../../../../src/platform/graphql/limits/inspect-document';
import { type OperationLimits, standardLimits } from '../../../../src/platform/graphql/limits/limits';
import { library } from './library';

function inspected(text: string, limits: Partial<OperationLimits> = {}, operationName?: string | null) {
  return inspectDocument(library, parse(text, { noLocation: true }), operationName, { ...standardLimits, ...limits });
}

function measuresOf(text: string, operationName?: string | null) {
  const { operation, refusals } = inspected(text, {}, operationName);
  expect(refusals).toBeNull();
  return operation?.measures;
}

/** A selection of so many levels; the fields need not exist. */
function nested(levels: number): string {
  return levels === 0 ? '' : `{ a ${nested(levels - 1)} }`;
}

function times(count: number, part: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => part(index)).join(' ');
}

/** Fragments of which each spreads the one before it twice. */
function doubling(levels: number, innermost: string): string {
  return times(levels, (level) => `fragment F${level + 1} on Query { ...F${level} ...F${level} }`).concat(
    ` fragment F0 on Query { ${innermost} }`,
  );
}

describe('what an operation asks for', () => {
  it('is measured with its fragments spread', () => {
    expect(
      measuresOf(
        `
        query A($with: Boolean! @x) @y {
          first: books(first: 1) { nodes { ...B } ... @include(if: $with) { totalCount } }
          open
          ...Top
        }
        query Other { open }
        fragment B on Book @z { other: name author { name } ...C @skip(if: $with) }
        fragment C on Book { twin { name } }
        fragment Top on Query { a: __typename ... on Query { open } }`,
        'A',
      ),
    ).toEqual({
      depth: 4,
      aliases: 3,
      directives: 5,
      fields: 11,
      rootFields: 4,
      operations: 2,
      introspects: false,
      selected: new Set([
        'Query.books',
        'BookConnection.nodes',
        'BookConnection.totalCount',
        'Query.open',
        'Book.name',
        'Book.author',
        'Author.name',
        'Book.twin',
        'Named.name',
        'Shelf.name',
      ]),
    });
  });

  it('counts a fragment as often as it is spread', () => {
    const spread = '{ book { ...B } books(first: 1) { nodes { ...B } } } fragment B on Book { a: name @x name }';
    expect(measuresOf(spread)).toMatchObject({ fields: 7, aliases: 2, directives: 2, depth: 3, rootFields: 2 });
  });

  it('is as deep as its deepest part', () => {
    expect(measuresOf('{ book { author { name } } open }')?.depth).toBe(3);
    expect(measuresOf('{ open book { twin { twin { name } } name } }')?.depth).toBe(4);
  });

  it.each([
    ['a query', 'query { book { name } }', ['Query.book', 'Book.name']],
    ['a mutation', 'mutation { lend { name } }', ['Mutation.lend', 'Book.name']],
    ['a kind of operation that the schema has not', 'subscription { lend { name } }', []],
    ['a field that does not exist', '{ nowhere { name } book { nowhere } }', ['Query.book']],
    ['a fragment on a type that does not exist', '{ ...F } fragment F on Nothing { name }', []],
    ['an inline fragment on a type', '{ search(first: 1) { ... on Shelf { name } } }', ['Query.search', 'Shelf.name']],
    ['a field of a scalar', '{ open { name } }', ['Query.open']],
    ['a field of a union', '{ search(first: 1) { name __typename } }', ['Query.search']],
    ['a field of an interface', '{ named { name } }', ['Query.named', 'Named.name', 'Book.name', 'Shelf.name']],
    ['a name that every object has', '{ constructor __proto__ book { toString } }', ['Query.book']],
  ])('names the fields of the schema: %s', (_what, text, selected) => {
    expect([...(measuresOf(text)?.selected ?? [])].sort()).toEqual([...selected].sort());
  });

  it.each([
    ['{ __schema { types { name } } }', true],
    ['{ __type(name: "Book") { name } }', true],
    ['{ ...F } fragment F on Query { ... { __schema { types { name } } } }', true],
    ['{ __typename book { __typename } }', false],
    ['query A { open } query B { __schema { types { name } } }', false],
  ])('tells whether it asks about the schema: %s', (text, introspects) => {
    expect(measuresOf(text, text.includes('query A') ? 'A' : null)?.introspects).toBe(introspects);
  });

  it('leaves fields about the schema out of depth and fields', () => {
    const text = '{ __schema { types { fields { name } } } open }';
    expect(measuresOf(text)).toMatchObject({ depth: 1, fields: 2, rootFields: 2 });
  });

  it('lets the whole introspection query of graphql-js through', () => {
    const everything = {
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
    };
    const text = getIntrospectionQuery({ ...everything, inputValueDeprecation: true, oneOf: true });
    expect(measuresOf(text)).toMatchObject({ introspects: true, depth: 1, fields: 1 });
  });
});

describe('the operation chosen', () => {
  it.each([
    ['the only one, without a name given', '{ open }', undefined, 1],
    ['the only one, null given', 'query A { open }', null, 1],
    ['the one named', 'query A { open } query B { open book { name } }', 'B', 3],
    ['none of two without a name given', 'query A { open } query B { open }', undefined, null],
    ['none for a name that no operation has', 'query A { open }', 'B', null],
    ['none for an empty name', '{ open }', '', null],
    ['none where the document has none', 'fragment F on Query { open }', undefined, null],
  ])('is %s', (_which, text, name, fields) => {
    const { operation, refusals } = inspected(text, {}, name);
    expect(refusals).toBeNull();
    expect(operation?.measures.fields ?? null).toBe(fields);
  });
});

describe('a limit', () => {
  it.each([
    ['depth', 'DEPTH_LIMIT_EXCEEDED', { depth: 4 }, nested],
    [
      'depth within fragments',
      'DEPTH_LIMIT_EXCEEDED',
      { depth: 4 },
      (n: number) => `{ a { ...F } } fragment F on Q ${nested(n - 1)}`,
    ],
    [
      'depth within a fragment that stood higher before',
      'DEPTH_LIMIT_EXCEEDED',
      { depth: 4 },
      (n: number) => `{ ...F a { ...F } } fragment F on Q ${nested(n - 1)}`,
    ],
    [
      'depth in an inline fragment',
      'DEPTH_LIMIT_EXCEEDED',
      { depth: 4 },
      (n: number) => `{ a { ... ${nested(n - 1)} } }`,
    ],
    [
      'depth under __schema',
      'DEPTH_LIMIT_EXCEEDED',
      { introspection: { depth: 4, fields: 9 } },
      (n: number) => `{ a { __schema ${nested(n - 1)} } }`,
    ],
    [
      'depth under __type',
      'DEPTH_LIMIT_EXCEEDED',
      { introspection: { depth: 4, fields: 9 } },
      (n: number) => `{ __type ${nested(n - 1)} }`,
    ],
    [
      '__schema within __schema',
      'DEPTH_LIMIT_EXCEEDED',
      { introspection: { depth: 4, fields: 9 } },
      (n: number) => `{ __schema { __schema ${nested(n - 2)} } }`,
    ],
    [
      'fields and fragments inside one another',
      'DEPTH_LIMIT_EXCEEDED',
      { nesting: 4 },
      (n: number) => `${'{ ... '.repeat(n - 1)}{ a }${' }'.repeat(n - 1)}`,
    ],
    [
      'fragments inside one another',
      'DEPTH_LIMIT_EXCEEDED',
      { nesting: 4 },
      (n: number) =>
        `{ ...F1 } ${times(n - 2, (i) => `fragment F${i + 1} on Q { ...F${i + 2} }`)} fragment F${n - 1} on Q { a }`,
    ],
    [
      'fragments that were shallow before',
      'DEPTH_LIMIT_EXCEEDED',
      { nesting: 4 },
      (n: number) => `{ ...F ${'... { '.repeat(n - 3)}...F${' }'.repeat(n - 3)} } fragment F on Q { a { b } }`,
    ],
    [
      'fields under fields under __schema',
      'DEPTH_LIMIT_EXCEEDED',
      { nesting: 4, introspection: { depth: 99, fields: 99 } },
      (n: number) => `{ __schema ${nested(n - 1)} }`,
    ],
    ['aliases', 'ALIAS_LIMIT_EXCEEDED', { aliases: 4 }, (n: number) => `{ ${times(n, (i) => `a${i}: open`)} }`],
    [
      'aliases of __typename',
      'ALIAS_LIMIT_EXCEEDED',
      { aliases: 4 },
      (n: number) => `{ ${times(n, (i) => `a${i}: __typename`)} }`,
    ],
    [
      'aliases that change nothing',
      'ALIAS_LIMIT_EXCEEDED',
      { aliases: 4 },
      (n: number) => `{ ${times(n, () => 'open: open')} }`,
    ],
    [
      'aliases one below the other',
      'ALIAS_LIMIT_EXCEEDED',
      { aliases: 4 },
      (n: number) => `{ b: book { ${times(n - 1, (i) => `a${i}: name`)} } }`,
    ],
    [
      'aliases in fragments',
      'ALIAS_LIMIT_EXCEEDED',
      { aliases: 4 },
      (n: number) => `{ ${times(n, () => '...F')} } fragment F on Query { a: open }`,
    ],
    [
      'directives on a field',
      'DIRECTIVE_LIMIT_EXCEEDED',
      { directives: 4 },
      (n: number) => `{ open ${times(n, () => '@x')} }`,
    ],
    [
      'directives on an operation',
      'DIRECTIVE_LIMIT_EXCEEDED',
      { directives: 4 },
      (n: number) => `query ${times(n, () => '@x')} { open }`,
    ],
    [
      'directives on a variable',
      'DIRECTIVE_LIMIT_EXCEEDED',
      { directives: 4 },
      (n: number) => `query ($a: Int @x $b: Int ${times(n - 1, () => '@x')}) { open }`,
    ],
    [
      'directives on a spread',
      'DIRECTIVE_LIMIT_EXCEEDED',
      { directives: 4 },
      (n: number) => `{ ...F ${times(n, () => '@x')} }`,
    ],
    [
      'directives on an inline fragment',
      'DIRECTIVE_LIMIT_EXCEEDED',
      { directives: 4 },
      (n: number) => `{ ... ${times(n, () => '@x')} { open } }`,
    ],
    [
      'directives on a fragment',
      'DIRECTIVE_LIMIT_EXCEEDED',
      { directives: 4 },
      (n: number) => `{ ...F @x } fragment F on Query ${times(n - 1, () => '@x')} { open }`,
    ],
    [
      'directives one below the other',
      'DIRECTIVE_LIMIT_EXCEEDED',
      { directives: 4 },
      (n: number) => `{ book @x { name ${times(n - 1, () => '@x')} } }`,
    ],
    ['fields', 'FIELD_LIMIT_EXCEEDED', { fields: 4 }, (n: number) => `{ ${times(n, () => 'open')} }`],
    [
      'fields of fields',
      'FIELD_LIMIT_EXCEEDED',
      { fields: 4 },
      (n: number) => `{ book { ${times(n - 1, () => 'name')} } }`,
    ],
    [
      'fields of a fragment',
      'FIELD_LIMIT_EXCEEDED',
      { fields: 4 },
      (n: number) => `{ ${times(n - 2, () => 'open')} ...F } fragment F on Query { open open }`,
    ],
    [
      'spreads of what does not exist',
      'FIELD_LIMIT_EXCEEDED',
      { fields: 4 },
      (n: number) => `{ ${times(n, () => '...F')} }`,
    ],
    [
      'fields under __schema',
      'FIELD_LIMIT_EXCEEDED',
      { introspection: { depth: 9, fields: 4 } },
      (n: number) => `{ __schema { ${times(n, () => 'a')} } }`,
    ],
    [
      'fields under several __type',
      'FIELD_LIMIT_EXCEEDED',
      { introspection: { depth: 9, fields: 4 } },
      (n: number) => `{ ${times(n, () => '__type { a }')} }`,
    ],
    [
      '__schema within __schema',
      'FIELD_LIMIT_EXCEEDED',
      { introspection: { depth: 9, fields: 4 } },
      (n: number) => `{ __schema { __schema { ${times(n - 1, () => 'a')} } } }`,
    ],
    ['root fields', 'FIELD_LIMIT_EXCEEDED', { rootFields: 4 }, (n: number) => `{ ${times(n, () => 'open')} }`],
    [
      'root fields in fragments',
      'FIELD_LIMIT_EXCEEDED',
      { rootFields: 4 },
      (n: number) => `{ open ...F ... { open } } fragment F on Query { ${times(n - 2, () => 'open')} }`,
    ],
    [
      'operations',
      'OPERATION_LIMIT_EXCEEDED',
      { operations: 4 },
      (n: number) => times(n, (i) => `query Q${i} { open }`),
    ],
  ] as const)('of %s is kept at the limit and refused with %s one past it', (_what, code, limits, document) => {
    expect(inspected(document(4), limits).refusals).toBeNull();
    expect(inspected(document(5), limits)).toEqual({
      refusals: [expect.objectContaining({ code, limit: 4, found: 5, message: expect.stringMatching(/\b5\b.*\b4\b/) })],
      operation: null,
    });
  });

  it.each([
    [
      'DEPTH_LIMIT_EXCEEDED',
      { depth: 2 },
      '{ a { b { c } } }',
      'Fields stand 3 levels deep; at most 2 are allowed. Ask for the inner part in an operation of its own.',
      'a.b.c',
    ],
    [
      'DEPTH_LIMIT_EXCEEDED',
      { nesting: 2 },
      '{ x: a { ... { c } } }',
      'Fields and fragments stand 3 levels deep; at most 2 are allowed. Use fewer fragments within fragments.',
      'x.c',
    ],
    [
      'ALIAS_LIMIT_EXCEEDED',
      { aliases: 0 },
      '{ a: b }',
      'There are 1 aliases or more, fragments spread; at most 0 are allowed. Ask for a list with a filter, or in several operations.',
      'a',
    ],
    [
      'DIRECTIVE_LIMIT_EXCEEDED',
      { directives: 0 },
      '{ a { b } c @x }',
      'There are 1 directives or more, fragments spread; at most 0 are allowed. Put @skip or @include on a fragment that holds several fields.',
      'c',
    ],
    [
      'FIELD_LIMIT_EXCEEDED',
      { fields: 1000 },
      `{ a { ${times(1001, () => 'b')} } }`,
      'There are 1,001 fields or more, fragments spread; at most 1,000 are allowed. Ask for fewer, or in several operations.',
      'a',
    ],
    [
      'FIELD_LIMIT_EXCEEDED',
      { introspection: { depth: 9, fields: 1 } },
      '{ __schema { a b } }',
      'There are 2 fields or more, fragments spread; at most 1 are allowed. Ask for fewer, or in several operations.',
      '__schema',
    ],
    [
      'FIELD_LIMIT_EXCEEDED',
      { introspection: { depth: 9, fields: 1 } },
      '{ __schema { a } __type { b } }',
      'There are 2 fields or more under __schema and __type, fragments spread; at most 1 are allowed. Ask for the schema once, or by single types.',
      undefined,
    ],
    [
      'FIELD_LIMIT_EXCEEDED',
      { rootFields: 1 },
      '{ a b }',
      'There are 2 fields or more at the top of the operation; at most 1 are allowed. Send several operations.',
      undefined,
    ],
    [
      'OPERATION_LIMIT_EXCEEDED',
      { operations: 1 },
      'query A { a } query B { a }',
      'The document holds 2 operations; at most 1 are allowed. Send only those you run.',
      undefined,
    ],
  ] as const)('says what was found, what is allowed and what to do: %s %j', (code, limits, text, message, path) => {
    const [refusal, ...others] = inspected(text, limits).refusals ?? [];
    expect(others).toEqual([]);
    expect(refusal).toMatchObject({ code, message });
    expect(refusal?.path).toBe(path);
  });

  it('holds for operations and fragments that are not run: validation walks over them all', () => {
    const limits = { fields: 2 };
    expect(inspected('query A { a } query B { a b c }', limits, 'A').refusals).toHaveLength(1);
    expect(inspected('query A { a } fragment F on Query { a b c }', limits).refusals).toHaveLength(1);
    expect(inspected('query A { a b } query B { a b } fragment F on Query { a b }', limits, 'A').refusals).toBeNull();
  });

  it('does not repeat long names', () => {
    const [refusal] = inspected(`{ ${'n'.repeat(30_000)}: open }`, { aliases: 0 }).refusals ?? [];
    expect(refusal?.path).toBe(`${'n'.repeat(200)}…`);
    expect(inspected(`{ ${'n'.repeat(200)}: open }`, { aliases: 0 }).refusals?.[0]?.path).toBe('n'.repeat(200));
  });
});

describe('an attack', () => {
  it.each([
    ['nesting of 13 levels', nested(13), 'DEPTH_LIMIT_EXCEEDED'],
    ['nesting of 15 levels', nested(15), 'DEPTH_LIMIT_EXCEEDED'],
    ['nesting of 1,500 levels', nested(1500), 'DEPTH_LIMIT_EXCEEDED'],
    [
      'nesting in fragments',
      `{ ...N1 } ${times(14, (i) => `fragment N${i + 1} on A { a { ...N${i + 2} } }`)} fragment N15 on A { a }`,
      'DEPTH_LIMIT_EXCEEDED',
    ],
    ['nesting of 1,500 inline fragments', `${'{ ... '.repeat(1500)}{ a }${' }'.repeat(1500)}`, 'DEPTH_LIMIT_EXCEEDED'],
    [
      'a chain of 20,000 fragments',
      `{ ...N0 } ${times(20_000, (i) => `fragment N${i} on A { ...N${i + 1} }`)}`,
      'DEPTH_LIMIT_EXCEEDED',
    ],
    ['500 aliases of one list', `{ ${times(500, (i) => `a${i}: shelves { name }`)} }`, 'ALIAS_LIMIT_EXCEEDED'],
    ['500 aliases of __typename', `{ ${times(500, (i) => `a${i}: __typename`)} }`, 'ALIAS_LIMIT_EXCEEDED'],
    ['500 aliases below a field', `{ book { ${times(500, (i) => `a${i}: name`)} } }`, 'ALIAS_LIMIT_EXCEEDED'],
    ['4,000 operations', times(4000, (i) => `query Q${i} { open }`), 'OPERATION_LIMIT_EXCEEDED'],
    ['200 directives', `{ open ${times(200, () => '@skip(if: false)')} }`, 'DIRECTIVE_LIMIT_EXCEEDED'],
    ['20,000 unknown directives', `{ open ${times(20_000, () => '@x')} }`, 'DIRECTIVE_LIMIT_EXCEEDED'],
    [
      '20,000 directives on a fragment nobody uses',
      `{ open } fragment F on Query ${times(20_000, () => '@x')} { open }`,
      'DIRECTIVE_LIMIT_EXCEEDED',
    ],
    ['500 times one field', `{ book { ${times(500, () => 'name')} } }`, 'FIELD_LIMIT_EXCEEDED'],
    ['fragments doubling 30 times', `{ ...F30 } ${doubling(30, 'open')}`, 'FIELD_LIMIT_EXCEEDED'],
    ['fragments doubling 30 times around nothing', `{ ...F30 } ${doubling(30, '...Nothing')}`, 'FIELD_LIMIT_EXCEEDED'],
    ['fragments doubling 30 times around themselves', `{ ...F30 } ${doubling(30, '...F30')}`, 'FIELD_LIMIT_EXCEEDED'],
    ['fragments doubling that nobody uses', `{ open } ${doubling(30, 'open')}`, 'FIELD_LIMIT_EXCEEDED'],
    [
      'introspection of the types of the types',
      `{ __schema { types ${times(9, () => '{ fields { type')} { name } ${'} }'.repeat(9)} } }`,
      'DEPTH_LIMIT_EXCEEDED',
    ],
    [
      'introspection again and again',
      `{ ${times(15, (i) => `a${i}: __schema { types { ${times(30, () => 'name')} } }`)} }`,
      'FIELD_LIMIT_EXCEEDED',
    ],
  ])('is refused: %s', (_what, text, code) => {
    expect(inspected(text).refusals).toEqual([expect.objectContaining({ code })]);
  });

  it('of 20,000 levels is refused, though no parser has the stack for its text', () => {
    let set: object = { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'a' } }] };
    for (let level = 1; level < 20_000; level += 1) {
      set = {
        kind: 'SelectionSet',
        selections: [{ kind: 'Field', name: { kind: 'Name', value: 'a' }, selectionSet: set }],
      };
    }
    const operation = { kind: 'OperationDefinition', operation: 'query', selectionSet: set };
    const document = { kind: 'Document', definitions: [operation] } as never;
    expect(inspectDocument(library, document, null, standardLimits).refusals).toEqual([
      expect.objectContaining({ code: 'DEPTH_LIMIT_EXCEEDED', found: 13, limit: 12 }),
    ]);
  });

  it.each([
    ['itself', '{ ...F } fragment F on Query { open ...F }'],
    ['one another', '{ ...F } fragment F on Query { open ...G } fragment G on Query { open ...F }'],
    ['itself below a field', '{ book { ...F } } fragment F on Book { twin { ...F } }'],
    ['themselves where nobody uses them', '{ open } fragment F on Query { ... { ...F } }'],
  ])('with fragments around %s is left to validation', (_what, text) => {
    expect(inspected(text)).toEqual({ refusals: null, operation: null });
  });

  it('is not seen in a fragment that is spread twice', () => {
    const text = '{ ...F ...F ...G } fragment F on Query { open } fragment G on Query { ...F }';
    expect(measuresOf(text)?.fields).toBe(3);
  });
});
