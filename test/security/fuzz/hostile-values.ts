import { toCursor } from '../../../src/platform/graphql/cursor';
import type { RandomStream } from '../../../src/synthetic/random';

/** A text that is in many requests and must be in no log and no metric. */
export const sentMark = 'CANARY-SENT-5f0d2c';

const texts: readonly string[] = [
  '',
  ' ',
  "'",
  '"',
  '\\',
  '%',
  '_',
  ';',
  '--',
  '/*',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udfff\ud800',
  '\u202e',
  '\ufeff',
  '\u2028',
  '\r\nset-cookie: a=b',
  "' or 1=1 --",
  "'; drop table finding_note; --",
  "'||pg_sleep(5)||'",
  '#{7*7}',
  '{{7*7}}',
  '$(id)',
  '`id`',
  '../../../../etc/passwd',
  '%00',
  '%2e%2e',
  '<script>alert(1)</script>',
  'null',
  'undefined',
  'NaN',
  'true',
  '[object Object]',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '😀',
  'ﷺ',
  'İ',
  'ß',
  'e\u0301',
  '(a+)+$',
  '\t',
  '\u001b[31m',
  sentMark,
  `${sentMark}'`,
  'LA:888',
  'OFSTED',
  'REGULATOR_OFFICER',
  '888',
  'E10000017',
  '2025-03-31',
  '1000001',
  'SC123456',
];
const numbers = [
  '0',
  '1',
  '2',
  '5',
  '20',
  '100',
  '101',
  '-1',
  '2147483647',
  '2147483648',
  '-2147483649',
  '999999999',
  '9999999999999999999',
  '1.5',
  '-0',
  '1e3',
  '1e400',
];
const days = [
  '2025-03-31',
  '2024-02-29',
  '2025-02-29',
  '0001-01-01',
  '9999-12-31',
  '-0001-01-01',
  '2025-13-01',
  '20250331',
  '',
  '2025-03-31T00:00:00Z',
  'infinity',
  'epoch',
  'today',
];

export function hostileText(random: RandomStream): string {
  const text = random.pick(texts);
  if (random.chance(0.02)) return text.padEnd(random.between(1_000, 8_000), 'x');
  return random.chance(0.1) ? text + random.pick(texts) : text;
}

const cursors = [
  'finding-notes-newest',
  'settings',
  'findings',
  'finding-reviews',
  'provider-groups-name',
  'access-log',
  'api-keys',
];

export function hostileCursor(random: RandomStream): string {
  const held: unknown = random.pick([1, -1, 2_147_483_648, 1.5, "'", null, [], {}, '2025-03-31', '-infinity']);
  const name = random.pick(cursors);
  const values = Array.from({ length: random.between(0, 4) }, () => held);
  return random.chance(0.8) ? toCursor({ name, parts: [] }, values as never) : hostileText(random);
}

/** A value for a scalar of the name, as JSON text: mostly one that fits it. */
export function scalarValue(random: RandomStream, type: string, ids: readonly string[]): string {
  if (random.chance(0.02))
    return random.pick(['null', '[]', '{}', 'true', '"x"', '1', '[[1]]', '{"a":{"b":1}}', '1.5', '-1']);
  switch (type) {
    case 'Int':
      return random.chance(0.75) ? String(random.between(1, 9)) : random.pick(numbers);
    case 'Float':
      return random.pick(numbers);
    case 'Boolean':
      return random.pick(['true', 'false']);
    case 'ID':
      return random.chance(0.7)
        ? JSON.stringify(random.pick(ids))
        : JSON.stringify(random.chance(0.5) ? random.pick(numbers) : hostileText(random));
    case 'Day':
      return JSON.stringify(random.chance(0.85) ? '2025-03-31' : random.pick(days));
    case 'Urn':
      return JSON.stringify(random.chance(0.85) ? '1000001' : hostileText(random));
    default:
      return JSON.stringify(random.chance(0.4) ? `Text ${random.between(1, 99)}` : hostileText(random));
  }
}

/** Bodies that are no request, or hardly one. */
export function garbage(random: RandomStream): string | Buffer {
  const query = '{ viewer { id } }';
  const depth = random.between(1, 3_000);
  return random.pick<() => string | Buffer>([
    () => Buffer.from(Array.from({ length: random.between(0, 400) }, () => random.between(0, 255))),
    () => hostileText(random),
    () => JSON.stringify({ query }).slice(0, random.between(0, 25)),
    () => `${'['.repeat(depth)}${']'.repeat(depth)}`,
    () => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`,
    () => JSON.stringify([{ query }, { query }]),
    () =>
      JSON.stringify({
        query: random.pick([1, null, [], {}, true, '', ' ', '#', '{', '}', '{ }', 'query', '{ a(', '{ ...a }', '"""']),
      }),
    () =>
      JSON.stringify({
        query,
        variables: random.pick<unknown>([1, 'x', [], true, { __proto__: { a: 1 } }, { a: { b: [] } }]),
      }),
    () => JSON.stringify({ query, operationName: hostileText(random) }),
    () =>
      JSON.stringify({
        query,
        extensions: random.pick<unknown>([
          1,
          [],
          'x',
          { persistedQuery: 1 },
          { persistedQuery: { sha256Hash: hostileText(random) } },
        ]),
      }),
    () => JSON.stringify({ documentId: hostileText(random) }),
    () =>
      JSON.stringify({
        query: `{ viewer { id } } ${'#'.padEnd(random.between(1, 5_000), hostileText(random) || 'x')}`,
      }),
    () => `{"query":"${query}","query":"{ rateLimit { cost } }"}`,
    () => JSON.stringify({ query: `query ${'a'.repeat(random.between(1, 3_000))} ${query}` }),
    () => '\ufeff{}',
  ])();
}
