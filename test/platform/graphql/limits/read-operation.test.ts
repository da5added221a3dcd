import { GraphQLError } from 'graphql';
import * as inspection from '../../../../src/platform/graphql/limits/inspect-document';
import { standardLimits } from '../../../../src/platform/graphql/limits/limits';
import { priceOf } from '../../../../src/platform/graphql/limits/operation-cost';
import { operationReader } from '../../../../src/platform/graphql/limits/read-operation';
import { library, librarySizes } from './library';

const reader = (mostKept?: number, limits = standardLimits) =>
  operationReader(library, { assumedSizes: librarySizes }, limits, mostKept);

/** How many texts are read anew while something is done. */
function readAnew(doing: () => void): number {
  const inspect = jest.spyOn(inspection, 'inspectDocument');
  try {
    doing();
    return inspect.mock.calls.length;
  } finally {
    inspect.mockRestore();
  }
}

it('reads a text into what it asks for and what its cost depends on', () => {
  const read = reader().read('query ($n: Int!) { newest(first: $n) { name } }');
  if (read.kind !== 'read' || !read.operation) throw new Error(`Expected an operation, read ${read.kind}.`);
  expect(read.operation.measures).toMatchObject({ depth: 2, fields: 2, operations: 1 });
  expect(priceOf(read.operation.plan, { n: 9 }, 100).cost?.total).toBe(10);
  expect(priceOf(read.operation.plan, { n: 10 }, 100).cost?.total).toBe(11);
});

it('reads the operation that is named, and none where the name chooses none', () => {
  const text = 'query A { open } query B { open book { name } }';
  expect(reader().read(text, 'B')).toMatchObject({ kind: 'read', operation: { measures: { fields: 3 } } });
  expect(reader().read(text, 'C')).toEqual({ kind: 'read', operation: null });
  expect(reader().read(text)).toEqual({ kind: 'read', operation: null });
});

it.each([
  ['no text', '', 'Syntax Error: Unexpected <EOF>.'],
  ['half an operation', '{ open', 'Syntax Error: Expected Name, found <EOF>.'],
  ['a sign that is none', '{ open ? }', 'Syntax Error: Unexpected character: "?".'],
  ['a text without an end', '{ open(a: "b) }', 'Syntax Error: Unterminated string.'],
])('says what cannot be read as graphql-js does: %s', (_what, text, message) => {
  const read = reader().read(text);
  expect(read).toEqual({ kind: 'unreadable', error: expect.any(GraphQLError) });
  expect(read).toMatchObject({ error: { message } });
});

describe('tokens', () => {
  const four = reader(500, { ...standardLimits, tokens: 4 });
  const refusal = {
    kind: 'refused',
    refusals: [
      {
        code: 'TOKEN_LIMIT_EXCEEDED',
        message:
          'The document has more than 4 tokens, which is all that are allowed. Send values as variables, and several operations one by one.',
        limit: 4,
        found: 5,
      },
    ],
  };

  it('are counted, comments apart: as many as allowed are read, and one more is refused', () => {
    expect(four.read('{ open open } # and no more')).toMatchObject({ kind: 'read' });
    expect(four.read('{ open open open }')).toEqual(refusal);
  });

  it('are refused for being many, whatever else is wrong behind them', () => {
    expect(four.read('{ open open open ?')).toEqual(refusal);
    expect(four.read(`${'{ a '.repeat(20_000)}`)).toEqual(refusal);
  });

  it('are not counted where the text is wrong before', () => {
    expect(four.read('? { open open open open }')).toMatchObject({ kind: 'unreadable' });
    expect(four.read('{ open ? open open open }')).toMatchObject({ kind: 'unreadable' });
    expect(four.read('{ open')).toMatchObject({ kind: 'unreadable' });
    expect(four.read('{ { { {')).toMatchObject({ kind: 'unreadable' });
  });

  it.each([
    ['4,000 operations', 'query Q { open } '.repeat(4000)],
    ['20,000 unknown directives', `{ open ${'@x '.repeat(20_000)} }`],
    ['20,000 levels', `${'{ a '.repeat(20_000)}${'} '.repeat(20_000)}`],
    ['20,000 levels of a value', `{ open(a: ${'['.repeat(20_000)}${']'.repeat(20_000)}) }`],
  ])('keep %s from being parsed at all', (_what, text) => {
    expect(reader().read(text)).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'TOKEN_LIMIT_EXCEEDED', limit: 2000 }],
    });
  });
});

it('refuses what exceeds another limit', () => {
  expect(reader().read('{ a1: open a2: open }')).toMatchObject({ kind: 'read' });
  const limits = { ...standardLimits, aliases: 1 };
  expect(reader(500, limits).read('{ a1: open a2: open }')).toEqual({
    kind: 'refused',
    refusals: [expect.objectContaining({ code: 'ALIAS_LIMIT_EXCEEDED' })],
  });
});

describe('what was read', () => {
  it('is kept', () => {
    const kept = reader();
    const first = kept.read('{ open }');
    expect(readAnew(() => expect(kept.read('{ open }')).toBe(first))).toBe(0);
  });

  it('is kept for its text and its operation alone', () => {
    const kept = reader();
    const text = 'query A { open } query B { open open }';
    const fieldsOf = (name?: string | null) => {
      const read = kept.read(text, name);
      return read.kind === 'read' ? (read.operation?.measures.fields ?? null) : read.kind;
    };
    expect([fieldsOf('A'), fieldsOf('B'), fieldsOf(), fieldsOf(''), fieldsOf('A')]).toEqual([1, 2, null, null, 1]);
  });

  it('is never taken for that of another text by a name made for it', () => {
    const kept = reader();
    expect(kept.read('{ open }', '')).toEqual({ kind: 'read', operation: null });
    expect(kept.read('{ open }')).toMatchObject({ operation: { measures: { fields: 1 } } });
    expect(kept.read('query A { open }', '4:')).toEqual({ kind: 'read', operation: null });
    expect(kept.read('A{ open }')).toMatchObject({ kind: 'unreadable' });
    expect(kept.read('{ open }', 'A')).toEqual({ kind: 'read', operation: null });
    expect(kept.read('A{ open }', '')).toMatchObject({ kind: 'unreadable' });
  });

  it('goes when it was used longest ago', () => {
    const kept = reader(2);
    kept.read('{ open }');
    kept.read('{ book { name } }');
    kept.read('{ open }');
    kept.read('{ named { name } }');
    expect(readAnew(() => kept.read('{ open }'))).toBe(0);
    expect(readAnew(() => kept.read('{ named { name } }'))).toBe(0);
    expect(readAnew(() => kept.read('{ book { name } }'))).toBe(1);
    expect(readAnew(() => kept.read('{ open }'))).toBe(1);
  });

  it('is kept for 500 texts, unless told otherwise', () => {
    const kept = reader();
    const text = (index: number) => `{ open } # ${index}`;
    for (let index = 0; index < 500; index += 1) kept.read(text(index));
    expect(readAnew(() => kept.read(text(0)))).toBe(0);
    kept.read(text(500));
    expect(readAnew(() => kept.read(text(0)))).toBe(0);
    expect(readAnew(() => kept.read(text(1)))).toBe(1);
  });

  it('is not kept where it was refused', () => {
    const kept = reader(1, { ...standardLimits, aliases: 0 });
    kept.read('{ open }');
    kept.read('{ a: open }');
    kept.read('{ open ');
    expect(readAnew(() => kept.read('{ open }'))).toBe(0);
    expect(readAnew(() => kept.read('{ a: open }'))).toBe(1);
  });

  it('is not kept where the text is very long', () => {
    const kept = reader();
    const text = (length: number) => '{ open } #'.padEnd(length, 'x');
    // The name of no operation takes five characters.
    kept.read(text(19_995));
    kept.read(text(19_996));
    expect(readAnew(() => kept.read(text(19_995)))).toBe(0);
    expect(readAnew(() => kept.read(text(19_996)))).toBe(1);
  });
});
