import { type JsonRead, JsonSplitError, type JsonSplitter, type RawValue } from './json-value';
import { parseValue } from './parse-value';
import { ArraySplitter } from './split-array';
import { LineSplitter, WholeSplitter } from './split-lines';

const mark = Buffer.from([0xef, 0xbb, 0xbf]);
/** If one line is still not whole by then, it is one value over many lines. */
const longestLook = 1024 * 1024;

const notText: JsonSplitError['fault'] = {
  rule: 'json/not-utf-8',
  message: 'The file is not UTF-8 text.',
  expected: 'UTF-8: save the file in that encoding',
  isLast: true,
};

const nothing: JsonSplitError['fault'] = {
  rule: 'json/empty',
  message: 'The file holds nothing but blank space.',
  expected: 'an array of records, or one record a line',
  isLast: true,
};

function firstSolid(head: Buffer, from: number): number {
  for (let at = from; at < head.length; at += 1) {
    const code = head[at] as number;
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at;
  }
  return -1;
}

/** Lines where the first line closes what it opens; one value where it goes on. */
function linesOrWhole(head: Buffer, solid: number, isWholeFile: boolean): 'LINES' | 'WHOLE' | null {
  const end = head.indexOf(0x0a, solid);
  if (end < 0 && !isWholeFile && head.length < longestLook) return null;
  const line = head.subarray(solid, end < 0 ? head.length : end).toString('latin1');
  return line.trimEnd().endsWith('}') ? 'LINES' : 'WHOLE';
}

/** How the file is laid out, seen from its first bytes; null while they do not show it. */
function splitterFor(head: Buffer, isWholeFile: boolean): JsonSplitter | null {
  if (head.length < mark.length && !isWholeFile) return null;
  const start = head.subarray(0, mark.length).equals(mark) ? mark.length : 0;
  if ((head[0] ?? 0) >= 0xfe || head.subarray(0, 4).includes(0)) throw new JsonSplitError('line 1', 1, 0, notText);
  const solid = firstSolid(head, start);
  if (solid < 0) return null;
  if (head[solid] === 0x5b) return new ArraySplitter(0);
  const layout = linesOrWhole(head, solid, isWholeFile);
  if (!layout) return null;
  return layout === 'LINES' ? new LineSplitter(0) : new WholeSplitter(0);
}

function withoutMark(head: Buffer): Buffer {
  if (!head.subarray(0, mark.length).equals(mark)) return head;
  // Blanks in its place keep every offset true.
  return Buffer.concat([Buffer.from('   '), head.subarray(mark.length)]);
}

async function* rawValues(pieces: AsyncIterable<Buffer>): AsyncGenerator<RawValue> {
  let head = Buffer.alloc(0);
  let splitter: JsonSplitter | null = null;
  for await (const piece of pieces) {
    if (splitter) {
      yield* splitter.take(piece);
      continue;
    }
    head = Buffer.concat([head, piece]);
    splitter = splitterFor(head, false);
    if (splitter) yield* splitter.take(withoutMark(head));
  }
  if (!splitter) {
    splitter = splitterFor(head, true);
    if (!splitter) throw new JsonSplitError('line 1', 1, 0, nothing);
    yield* splitter.take(withoutMark(head));
  }
  yield* splitter.finish();
}

/**
 * The values of a file, one at a time: the elements of an array, one value a line, or a single value. Memory holds one
 * value. What is wrong is yielded at its place; after a fault that `isLast` nothing follows.
 */
export async function* readJsonValues(pieces: AsyncIterable<Buffer>): AsyncGenerator<JsonRead> {
  try {
    for await (const raw of rawValues(pieces)) yield parseValue(raw);
  } catch (error) {
    if (!(error instanceof JsonSplitError)) throw error;
    for (const raw of error.before) yield parseValue(raw);
    yield { place: error.place, line: error.line, offset: error.offset, fault: error.fault };
  }
}
