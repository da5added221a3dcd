/** An escape that may stand for what no database keeps: U+0000, or half of a pair. */
const suspicious = /\\u(?:0000|d[89a-f])/i;
const halfOfAPair = /\p{Surrogate}/u;

function isUnkeepable(text: string): boolean {
  return text.includes('\0') || halfOfAPair.test(text);
}

function holdsUnkeepable(line: string): boolean {
  let found = false;
  JSON.parse(line, (key, value) => {
    found ||= isUnkeepable(key) || (typeof value === 'string' && isUnkeepable(value));
    return value;
  });
  return found;
}

export type ParsedLine = { value: unknown } | { fault: 'NOT_JSON' | 'CHARACTER' };

/** One line's value. The engine's own message is not used: it repeats the line, which may be personal. */
export function parseLine(line: string): ParsedLine {
  try {
    const value: unknown = JSON.parse(line);
    return line.includes('\\u') && suspicious.test(line) && holdsUnkeepable(line) ? { fault: 'CHARACTER' } : { value };
  } catch {
    return { fault: 'NOT_JSON' };
  }
}
