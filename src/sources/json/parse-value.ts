import { isUtf8 } from 'node:buffer';
import { deepestNesting, type JsonFault, type JsonRead, type RawValue } from './json-value';
import { locateJsonError } from './locate-json-error';

const halfOfPair = /\p{Surrogate}/u;

function isUnstorable(text: string): boolean {
  return text.includes('\0') || halfOfPair.test(text);
}

/** What of a value cannot be kept anywhere, or walked safely; null where all of it can. */
function unkeepable(value: unknown, depth: number): 'DEPTH' | 'CHARACTER' | null {
  if (typeof value === 'string') return isUnstorable(value) ? 'CHARACTER' : null;
  if (typeof value !== 'object' || value === null) return null;
  if (depth === deepestNesting) return 'DEPTH';
  for (const [name, member] of Object.entries(value)) {
    const found = (isUnstorable(name) ? 'CHARACTER' : null) ?? unkeepable(member, depth + 1);
    if (found) return found;
  }
  return null;
}

function faulty(raw: RawValue, fault: Omit<JsonFault, 'isLast'>): JsonRead {
  return { place: raw.place, line: raw.line, offset: raw.offset, fault: { ...fault, isLast: false } };
}

function notJson(raw: RawValue, text: string): JsonRead {
  // The locator recurses, which is not safe on a text that nests without end; then the beginning must do.
  const nesting = text.length - text.replaceAll(/[[{]/g, '').length;
  const found = nesting > deepestNesting * 100 ? null : locateJsonError(text);
  const line = raw.line + (found ? found.line - 1 : 0);
  const offset = raw.offset + (found ? Buffer.byteLength(text.slice(0, found.at)) : 0);
  const isCutOff = raw.isAtEnd && found !== null && text.slice(found.at).trim() === '';
  return faulty(
    { ...raw, line, offset },
    {
      rule: isCutOff ? 'json/cut-off' : 'json/not-json',
      message: isCutOff
        ? `The file ends in the middle of line ${line}: it looks cut off.`
        : `Line ${line} is not JSON, from byte ${offset} of the file on.`,
      expected: found?.expected ?? 'a JSON value',
    },
  );
}

function parsed(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    // The engine's message repeats the text, which may be personal; ours says where and what was expected.
    return null;
  }
}

/** The value that the bytes stand for, or what is wrong with them. */
export function parseValue(raw: RawValue): JsonRead {
  if (!isUtf8(raw.bytes)) {
    const message = `Bytes from ${raw.offset} on, line ${raw.line}, are not UTF-8.`;
    return faulty(raw, { rule: 'json/not-utf-8', message, expected: 'UTF-8: save the file in that encoding' });
  }
  const text = raw.bytes.toString('utf8');
  const read = parsed(text);
  if (!read) return notJson(raw, text);
  const found = unkeepable(read.value, 0);
  if (found === 'DEPTH') {
    const message = `The value at line ${raw.line} nests deeper than ${deepestNesting} brackets.`;
    return faulty(raw, { rule: 'json/too-deep', message, expected: 'less nesting' });
  }
  if (found === 'CHARACTER') {
    const message = `The value at line ${raw.line} holds the character U+0000, or half of a pair.`;
    return faulty(raw, { rule: 'json/not-a-character', message, expected: 'text of whole Unicode characters' });
  }
  return { place: raw.place, line: raw.line, offset: raw.offset, value: read.value };
}
