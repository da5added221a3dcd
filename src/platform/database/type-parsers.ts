import { types } from 'pg';

/** The type list of `pg` knows no array types. */
type TypeId = Parameters<typeof types.getTypeParser>[0];

type Parser = (text: string) => unknown;

const oid = {
  int8: 20,
  timestamptz: 1184,
  date: 1082,
  timestamp: 1114,
  interval: 1186,
  textArray: 1009,
  int8Array: 1016,
  dateArray: 1182,
  timestampArray: 1115,
  timestamptzArray: 1185,
  intervalArray: 1187,
} as const;

const asText: Parser = (text) => text;

/** A number where it can be held exactly, else the digits as text. */
export function parseInteger(text: string): number | string {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : text;
}

const utcInstant = /^(\d{4,})-(\d\d)-(\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/;

/**
 * An instant as `2026-11-22T03:06:40.123456Z`: always six digits, so that instants sort as text and none loses its microseconds.
 *
 * Sessions run in UTC; `infinity` and years before Christ stay as they are written.
 */
export function parseInstant(text: string): string {
  const match = utcInstant.exec(text);
  if (!match) return text;
  const [, year, month, day, time, fraction = ''] = match;
  return `${year}-${month}-${day}T${time}.${fraction.padEnd(6, '0')}Z`;
}

const parseTextArray: Parser = types.getTypeParser(oid.textArray as TypeId);

function mapDeep(value: unknown, parse: Parser): unknown {
  if (Array.isArray(value)) return value.map((entry) => mapDeep(entry, parse));
  return typeof value === 'string' ? parse(value) : value;
}

const arrayOf =
  (parse: Parser): Parser =>
  (text) =>
    mapDeep(parseTextArray(text), parse);

const parsers = new Map<number, Parser>([
  [oid.int8, parseInteger],
  [oid.date, asText],
  [oid.timestamp, asText],
  [oid.timestamptz, parseInstant],
  [oid.interval, asText],
  [oid.int8Array, arrayOf(parseInteger)],
  [oid.dateArray, arrayOf(asText)],
  [oid.timestampArray, arrayOf(asText)],
  [oid.timestamptzArray, arrayOf(parseInstant)],
  [oid.intervalArray, arrayOf(asText)],
]);

/** Days and instants come back as text, never as `Date`: a day has no time zone. Given per pool, so nothing global changes. */
export const typeParsers = {
  getTypeParser: ((id: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(id)) || types.getTypeParser(id, format)) as typeof types.getTypeParser,
};
