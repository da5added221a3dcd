/** What a cell may hold: lists become PostgreSQL arrays, other objects JSON. */
export type CopyValue = unknown;

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\b': '\\b',
  '\f': '\\f',
  '\v': '\\v',
};
const escaped = /[\\\t\n\r\b\f\v]/;
const everyEscaped = /[\\\t\n\r\b\f\v]/g;

function escapeCell(text: string): string {
  return escaped.test(text) ? text.replace(everyEscaped, (character) => escapes[character] ?? character) : text;
}

function arrayElement(value: CopyValue): string {
  if (value === null || value === undefined) return 'NULL';
  if (Array.isArray(value)) return arrayLiteral(value);
  return `"${plainText(value).replace(/["\\]/g, '\\$&')}"`;
}

function arrayLiteral(values: readonly CopyValue[]): string {
  return `{${values.map(arrayElement).join(',')}}`;
}

function objectText(value: object): string {
  if (Array.isArray(value)) return arrayLiteral(value);
  if (value instanceof Date) return value.toISOString();
  if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`;
  return JSON.stringify(value);
}

function plainText(value: CopyValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 't' : 'f';
  return typeof value === 'object' && value !== null ? objectText(value) : String(value);
}

/** One cell in COPY's text format. */
export function copyCell(value: CopyValue): string {
  return value === null || value === undefined ? '\\N' : escapeCell(plainText(value));
}

/** One row in COPY's text format, with its line end. */
export function copyLine(cells: readonly CopyValue[]): string {
  let line = '';
  for (let index = 0; index < cells.length; index += 1) line += `${index === 0 ? '' : '\t'}${copyCell(cells[index])}`;
  return `${line}\n`;
}
