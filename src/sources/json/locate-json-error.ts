/** Where a text stops being JSON, and what was expected there. Not a parser: it is asked after one has refused. */
export interface JsonErrorPlace {
  /** Characters before it. */
  at: number;
  line: number;
  expected: string;
}

const space = /[ \t\r\n]*/y;
const tokens = {
  // No control characters: those begin before the space.
  text: /"[ !#-[\]-\u{10ffff}]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\u{10ffff}]*)*"/uy,
  number: /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y,
  word: /true|false|null/y,
};

class Locator {
  at = 0;

  constructor(private readonly text: string) {}

  match(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }

  skip(character: string): boolean {
    this.match(space);
    if (this.text[this.at] !== character) return false;
    this.at += 1;
    return true;
  }

  isAtEnd(): boolean {
    this.match(space);
    return this.at >= this.text.length;
  }

  value(): string | null {
    this.match(space);
    if (this.skip('{')) return this.members('}', () => this.member());
    if (this.skip('[')) return this.members(']', () => this.value());
    if (this.match(tokens.text) || this.match(tokens.number) || this.match(tokens.word)) return null;
    return 'a value: an object, an array, a text in double quotes, a number, true, false or null';
  }

  private members(end: string, one: () => string | null): string | null {
    if (this.skip(end)) return null;
    for (;;) {
      const expected = one();
      if (expected) return expected;
      if (this.skip(end)) return null;
      if (!this.skip(',')) return `a comma, or ${end}`;
    }
  }

  private member(): string | null {
    this.match(space);
    if (!this.match(tokens.text)) return 'a name in double quotes';
    if (!this.skip(':')) return 'a colon after the name';
    return this.value();
  }
}

/** Looks for the first place at which the text is not JSON; null where all of it is. */
export function locateJsonError(text: string): JsonErrorPlace | null {
  const locator = new Locator(text);
  const expected = locator.value() ?? (locator.isAtEnd() ? null : 'nothing after the value');
  if (!expected) return null;
  locator.match(space);
  let line = 1;
  for (let index = text.indexOf('\n'); index >= 0 && index < locator.at; index = text.indexOf('\n', index + 1))
    line += 1;
  return { at: locator.at, line, expected };
}
