import { deepestNesting, JsonSplitError, type JsonSplitter, longestValue, type RawValue } from './json-value';

const byte = {
  quote: 0x22,
  comma: 0x2c,
  backslash: 0x5c,
  openBracket: 0x5b,
  closeBracket: 0x5d,
  openBrace: 0x7b,
  closeBrace: 0x7d,
  lineFeed: 0x0a,
};

/** What may come next between the elements. */
const awaited = {
  OPENING: 'the [ of an array',
  FIRST: 'an element, or the ] of an empty array',
  ELEMENT: 'an element after the comma',
  COMMA: 'a comma, or the ] at the end of the array',
  NOTHING: 'nothing after the end of the array',
} as const;

function isSpace(code: number | undefined): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function isScalarEnd(code: number | undefined): boolean {
  return code === byte.comma || code === byte.closeBracket || code === byte.closeBrace || isSpace(code);
}

/**
 * Splits a JSON array into its elements without looking further into them than brackets and text, whatever its size.
 * An unmatched bracket or a line break inside text is refused where it stands, so that one broken element does not
 * swallow all that follow.
 */
export class ArraySplitter implements JsonSplitter {
  private mode: 'BETWEEN' | 'STRUCTURE' | 'TEXT' | 'ESCAPE' | 'SCALAR' = 'BETWEEN';
  private next: keyof typeof awaited = 'OPENING';
  private readonly open = new Uint8Array(deepestNesting);
  private depth = 0;
  private index = 0;
  private line = 1;
  private parts: Buffer[] = [];
  private kept = 0;
  private element = { line: 1, offset: 0, start: -1 };
  private values: RawValue[] = [];

  constructor(private offset: number) {}

  take(piece: Buffer): RawValue[] {
    this.values = [];
    if (this.mode !== 'BETWEEN') this.element.start = 0;
    let at = 0;
    while (at < piece.length) at = this.step(piece, at);
    if (this.mode !== 'BETWEEN') this.keep(piece.subarray(this.element.start), piece.length);
    this.offset += piece.length;
    return this.values;
  }

  finish(): RawValue[] {
    this.values = [];
    if (this.next === 'NOTHING' && this.mode === 'BETWEEN') return [];
    const where = this.mode === 'BETWEEN' ? awaited[this.next] : 'the end of the element that began';
    this.refuse(0, 'json/cut-off', `The file ends in the middle, at line ${this.line}: it looks cut off.`, where);
  }

  private step(piece: Buffer, at: number): number {
    switch (this.mode) {
      case 'BETWEEN':
        return this.between(piece, at);
      case 'STRUCTURE':
        return this.structure(piece, at);
      case 'TEXT':
        return this.text(piece, at);
      case 'ESCAPE':
        this.mode = 'TEXT';
        return at + 1;
      case 'SCALAR':
        return this.scalar(piece, at);
    }
  }

  private between(piece: Buffer, at: number): number {
    const code = piece[at];
    if (code === byte.lineFeed) this.line += 1;
    if (isSpace(code)) return at + 1;
    if (this.next === 'OPENING' && code === byte.openBracket) this.next = 'FIRST';
    else if (this.next === 'COMMA' && code === byte.comma) this.next = 'ELEMENT';
    else if ((this.next === 'COMMA' || this.next === 'FIRST') && code === byte.closeBracket) this.next = 'NOTHING';
    else if ((this.next === 'FIRST' || this.next === 'ELEMENT') && !isScalarEnd(code)) return this.begin(code, at);
    else this.refuse(at, 'json/not-json', `Line ${this.line} has something else than what may come here.`);
    return at + 1;
  }

  private begin(code: number | undefined, at: number): number {
    this.element = { line: this.line, offset: this.offset + at, start: at };
    this.kept = 0;
    this.depth = 0;
    if (code === byte.quote) this.mode = 'TEXT';
    else if (code === byte.openBrace || code === byte.openBracket) this.mode = 'STRUCTURE';
    else this.mode = 'SCALAR';
    return this.mode === 'TEXT' ? at + 1 : at;
  }

  private structure(piece: Buffer, from: number): number {
    for (let at = from; at < piece.length; at += 1) {
      const code = piece[at];
      if (code === byte.quote) {
        this.mode = 'TEXT';
        return at + 1;
      }
      if (code === byte.lineFeed) this.line += 1;
      else if (code === byte.openBrace || code === byte.openBracket) this.enter(code, at);
      else if ((code === byte.closeBrace || code === byte.closeBracket) && this.leave(code, at)) {
        return this.complete(piece, at + 1);
      }
    }
    return piece.length;
  }

  private enter(code: number, at: number): void {
    if (this.depth === deepestNesting) {
      this.refuse(
        at,
        'json/too-deep',
        `Line ${this.line} nests deeper than ${deepestNesting} brackets.`,
        'less nesting',
      );
    }
    this.open[this.depth] = code;
    this.depth += 1;
  }

  /** Whether the element is whole with this bracket. Each closing bracket is two after its opening one. */
  private leave(code: number, at: number): boolean {
    this.depth -= 1;
    if (this.open[this.depth] !== code - 2) {
      this.refuse(
        at,
        'json/not-json',
        `Line ${this.line} closes a bracket that was not opened.`,
        'the matching bracket',
      );
    }
    return this.depth === 0;
  }

  private text(piece: Buffer, from: number): number {
    for (let at = from; at < piece.length; at += 1) {
      const code = piece[at] as number;
      if (code === byte.backslash) {
        this.mode = 'ESCAPE';
        return at + 1;
      }
      if (code === byte.quote) {
        if (this.depth === 0) return this.complete(piece, at + 1);
        this.mode = 'STRUCTURE';
        return at + 1;
      }
      if (code < 0x20) {
        const message = `Line ${this.line} has a line break, or another control character, inside a text.`;
        this.refuse(at, 'json/not-json', message, 'the closing quote of the text');
      }
    }
    return piece.length;
  }

  private scalar(piece: Buffer, from: number): number {
    for (let at = from; at < piece.length; at += 1) if (isScalarEnd(piece[at])) return this.complete(piece, at);
    return piece.length;
  }

  private complete(piece: Buffer, end: number): number {
    this.keep(piece.subarray(this.element.start, end), end);
    const bytes = this.parts.length === 1 ? (this.parts[0] as Buffer) : Buffer.concat(this.parts);
    const { line, offset } = this.element;
    this.values.push({ place: `[${this.index}]`, line, offset, bytes, isAtEnd: false });
    this.parts = [];
    this.index += 1;
    this.mode = 'BETWEEN';
    this.next = 'COMMA';
    return end;
  }

  private keep(part: Buffer, at: number): void {
    this.kept += part.length;
    if (this.kept > longestValue) {
      this.refuse(at, 'json/too-long', `Element ${this.index} is longer than ${longestValue} bytes.`, 'one record');
    }
    this.parts.push(part);
  }

  private refuse(at: number, rule: string, message: string, expected: string = awaited[this.next]): never {
    const fault = { rule, message, expected, isLast: true };
    throw new JsonSplitError(`[${this.index}]`, this.line, this.offset + at, fault, this.values);
  }
}
