import { GraphQLError } from 'graphql';
import { standardLimits } from '../../../../src/platform/graphql/limits/limits';
import { priceOf } from '../../../../src/platform/graphql/limits/operation-cost';
import { operationReader } from '../../../../src/platform/graphql/limits/read-operation';
import { library, librarySizes } from './library';

const reader = (mostKept?: number, limits = standardLimits) =>
  operationReader(library, { assumedSizes: librarySizes }, limits, mostKept);

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

it.each([
  ['4,000 operations', 'query Q { open } '.repeat(4000), 'TOKEN_LIMIT_EXCEEDED'],
  ['20,000 unknown directives', `{ open ${'@x '.repeat(20_000)} }`, 'TOKEN_LIMIT_EXCEEDED'],
  ['20,000 levels', `${'{ a '.repeat(20_000)}${'} '.repeat(20_000)}`, 'DEPTH_LIMIT_EXCEEDED'],
  ['20,000 levels of a value', `{ open(a: ${'['.repeat(20_000)}${']'.repeat(20_000)}) }`, 'DEPTH_LIMIT_EXCEEDED'],
  ['1,990 brackets, which no parser has the stack for', `{ open(a: ${'['.repeat(1990)}`, 'DEPTH_LIMIT_EXCEEDED'],
  ['two aliases where one is allowed', '{ a1: open a2: open }', 'ALIAS_LIMIT_EXCEEDED'],
])('refuses %s', (_what, text, code) => {
  const read = reader(500, { ...standardLimits, aliases: 1 }).read(text);
  expect(read).toEqual({ kind: 'refused', refusals: [expect.objectContaining({ code })] });
});

describe('what was read', () => {
  it('is kept', () => {
    const kept = reader();
    expect(kept.read('{ open }')).toBe(kept.read('{ open }'));
    expect(kept.read('{ open }', 'A')).toBe(kept.read('{ open }', 'A'));
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
    const open = kept.read('{ open }');
    const book = kept.read('{ book { name } }');
    expect(kept.read('{ open }')).toBe(open);
    const named = kept.read('{ named { name } }');
    expect(kept.read('{ open }')).toBe(open);
    expect(kept.read('{ named { name } }')).toBe(named);
    expect(kept.read('{ book { name } }')).not.toBe(book);
    expect(kept.read('{ open }')).not.toBe(open);
  });

  it('is kept for 500 texts, unless told otherwise', () => {
    const kept = reader();
    const read = Array.from({ length: 500 }, (_, index) => kept.read(`{ open } # ${index}`));
    expect(kept.read('{ open } # 0')).toBe(read[0]);
    kept.read('{ open } # one more');
    expect(kept.read('{ open } # 0')).toBe(read[0]);
    expect(kept.read('{ open } # 1')).not.toBe(read[1]);
  });

  it('is not kept where it was refused or could not be read', () => {
    const kept = reader(1, { ...standardLimits, aliases: 0 });
    const open = kept.read('{ open }');
    expect(kept.read('{ a: open }')).not.toBe(kept.read('{ a: open }'));
    expect(kept.read('{ open ')).not.toBe(kept.read('{ open '));
    expect(kept.read('{ open }')).toBe(open);
  });

  it('is not kept where the text is very long', () => {
    const kept = reader();
    // Beside the text, what is kept holds `none:`, for the name of no operation.
    const text = (length: number) => '{ open } #'.padEnd(length - 5, 'x');
    expect(kept.read(text(20_000))).toBe(kept.read(text(20_000)));
    expect(kept.read(text(20_001))).not.toBe(kept.read(text(20_001)));
  });
});
