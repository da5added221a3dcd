import { JsonSplitError, type JsonSplitter, longestValue, type RawValue } from './json-value';

const lineFeed = 0x0a;

function isBlank(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d) return false;
  return true;
}

/** JSON lines: one value a line. A broken line spoils no other. */
export class LineSplitter implements JsonSplitter {
  private rest: Buffer[] = [];
  private restLength = 0;
  private line = 1;

  constructor(private offset: number) {}

  take(piece: Buffer): RawValue[] {
    const values: RawValue[] = [];
    let start = 0;
    for (let end = piece.indexOf(lineFeed); end >= 0; end = piece.indexOf(lineFeed, start)) {
      this.keep(piece.subarray(start, end), values);
      this.giveOut(values, false);
      this.offset += 1;
      this.line += 1;
      start = end + 1;
    }
    this.keep(piece.subarray(start), values);
    return values;
  }

  finish(): RawValue[] {
    const values: RawValue[] = [];
    this.giveOut(values, true);
    return values;
  }

  private keep(part: Buffer, before: RawValue[]): void {
    if (part.length === 0) return;
    this.restLength += part.length;
    if (this.restLength > longestValue) {
      throw new JsonSplitError(
        `line ${this.line}`,
        this.line,
        this.offset,
        {
          rule: 'json/too-long',
          message: `Line ${this.line} is longer than ${longestValue} bytes, and no line may be.`,
          expected: 'one record a line',
          isLast: true,
        },
        before,
      );
    }
    this.rest.push(part);
  }

  private giveOut(values: RawValue[], isAtEnd: boolean): void {
    const bytes = this.rest.length === 1 ? (this.rest[0] as Buffer) : Buffer.concat(this.rest);
    if (!isBlank(bytes)) {
      values.push({ place: `line ${this.line}`, line: this.line, offset: this.offset, bytes, isAtEnd });
    }
    this.offset += this.restLength;
    this.rest = [];
    this.restLength = 0;
  }
}

/** A file that is one value, written over as many lines as it likes. */
export class WholeSplitter implements JsonSplitter {
  private readonly parts: Buffer[] = [];
  private length = 0;

  constructor(private readonly offset: number) {}

  take(piece: Buffer): RawValue[] {
    this.length += piece.length;
    if (this.length > longestValue) {
      throw new JsonSplitError('line 1', 1, this.offset, {
        rule: 'json/too-long',
        message: `The file is one value of more than ${longestValue} bytes.`,
        expected: 'an array of records, or one record a line',
        isLast: true,
      });
    }
    this.parts.push(piece);
    return [];
  }

  finish(): RawValue[] {
    return [{ place: 'line 1', line: 1, offset: this.offset, bytes: Buffer.concat(this.parts), isAtEnd: true }];
  }
}
