import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { UnreadableFileError } from '../table-source';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface TextForm {
  encoding: Encoding;
  /** Bytes of byte order mark to leave out. */
  markLength: number;
  /** Whether the last character is a line end. */
  endsWithLineEnd: boolean;
}

const sampleBytes = 4096;
const longestCharacter = 4;

/** UTF-16 text without a mark: nearly every second byte of English text is zero. */
function unmarkedUtf16(start: Buffer): Encoding | null {
  const pairs = Math.floor(Math.min(start.length, sampleBytes) / 2);
  if (pairs < 4) return null;
  let [even, odd] = [0, 0];
  for (let index = 0; index < pairs; index += 1) {
    if (start[index * 2] === 0) even += 1;
    if (start[index * 2 + 1] === 0) odd += 1;
  }
  if (odd > pairs * 0.6 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.6 && odd < pairs * 0.05) return 'utf-16be';
  return null;
}

function markedForm(start: Buffer): Pick<TextForm, 'encoding' | 'markLength'> | null {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return { encoding: 'utf-8', markLength: 3 };
  if (start[0] === 0xff && start[1] === 0xfe) return { encoding: 'utf-16le', markLength: 2 };
  if (start[0] === 0xfe && start[1] === 0xff) return { encoding: 'utf-16be', markLength: 2 };
  const unmarked = unmarkedUtf16(start);
  return unmarked ? { encoding: unmarked, markLength: 0 } : null;
}

function characterLength(firstByte: number): number {
  if (firstByte >= 0xf0) return 4;
  if (firstByte >= 0xe0) return 3;
  return firstByte >= 0xc0 ? 2 : 1;
}

function isContinuation(byte: number): boolean {
  return (byte & 0b1100_0000) === 0b1000_0000;
}

/** How many bytes at the end of the piece belong to a character that the next piece finishes. */
function unfinishedBytes(piece: Buffer): number {
  const reach = Math.min(longestCharacter - 1, piece.length);
  for (let back = 1; back <= reach; back += 1) {
    const byte = piece[piece.length - back] ?? 0;
    if (!isContinuation(byte)) return characterLength(byte) > back ? back : 0;
  }
  return 0;
}

function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1a;
}

function assertNotBinary(fileName: string, piece: Buffer, offset: number): void {
  const zero = piece.indexOf(0);
  if (zero >= 0) {
    throw new UnreadableFileError(fileName, `This is not a text file: it holds a zero byte at byte ${offset + zero}.`);
  }
  if (offset > 0) return;
  let controls = 0;
  for (const byte of piece.subarray(0, sampleBytes)) if (isControl(byte)) controls += 1;
  if (controls > Math.min(piece.length, sampleBytes) * 0.02) {
    throw new UnreadableFileError(fileName, 'This is not a text file: it is full of control characters.');
  }
}

/** Reads one stretch of bytes to its end before any row is given out, because one bad byte decides the encoding. */
class EncodingScan {
  private carry = Buffer.alloc(0);
  private offset = 0;
  private isUtf8SoFar = true;
  private isBlankSoFar = true;
  private marked: Pick<TextForm, 'encoding' | 'markLength'> | null = null;
  private last = 0;

  constructor(private readonly fileName: string) {}

  take(chunk: Buffer): void {
    if (this.offset === 0) this.marked = markedForm(chunk);
    const isUtf16 = this.marked?.encoding.startsWith('utf-16') ?? false;
    if (!isUtf16) this.takeBytes(chunk);
    if (this.isBlankSoFar) this.isBlankSoFar = chunk.every((byte) => byte <= 0x20 || byte >= 0xfe);
    this.offset += chunk.length;
    for (let index = chunk.length - 1; index >= 0; index -= 1) {
      if (chunk[index] === 0) continue;
      this.last = chunk[index] ?? 0;
      break;
    }
  }

  private takeBytes(chunk: Buffer): void {
    assertNotBinary(this.fileName, chunk, this.offset);
    if (!this.isUtf8SoFar) return;
    const piece = this.carry.length > 0 ? Buffer.concat([this.carry, chunk]) : chunk;
    const whole = piece.length - unfinishedBytes(piece);
    this.isUtf8SoFar = isUtf8(piece.subarray(0, whole));
    this.carry = Buffer.from(piece.subarray(whole));
  }

  finish(): TextForm {
    if (this.isBlankSoFar) throw new UnreadableFileError(this.fileName, 'The file holds nothing but blank space.');
    const endsWithLineEnd = this.last === 0x0a || this.last === 0x0d;
    if (this.marked && this.marked.encoding !== 'utf-8') return { ...this.marked, endsWithLineEnd };
    const isUtf8Text = this.isUtf8SoFar && this.carry.length === 0;
    return {
      encoding: isUtf8Text ? 'utf-8' : 'windows-1252',
      markLength: this.marked?.markLength ?? 0,
      endsWithLineEnd,
    };
  }
}

/**
 * How the file's bytes stand for characters.
 *
 * The order is: byte order mark, UTF-16 by its zero bytes, UTF-8 if every byte of the file fits it, and
 * windows-1252 otherwise, which is what Excel writes on an English machine.
 */
export async function detectEncoding(path: string): Promise<TextForm> {
  const scan = new EncodingScan(basename(path));
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) scan.take(chunk as Buffer);
  return scan.finish();
}
