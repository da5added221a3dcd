const wrapper = /^(\ufeff|\xef\xbb\xbf)?\s*\{\s*"(?:records|relations|exceptions)"\s*:\s*(?=\[)/;

/** How much of the beginning is looked at: the golden copy opens its list at once. */
const headLength = 256;

function blankStart(piece: Buffer): Buffer | null {
  const match = wrapper.exec(piece.toString('latin1', 0, headLength));
  if (!match) return null;
  return Buffer.concat([Buffer.alloc(match[0].length, ' '), piece.subarray(match[0].length)]);
}

function blankEnd(piece: Buffer): Buffer {
  const text = piece.toString('latin1');
  return /\]\s*\}\s*$/.test(text) ? Buffer.from(text.replace(/\}\s*$/, ' '), 'latin1') : piece;
}

/**
 * The golden copy is a list within an object of one member. Blanks are put for what is around the list, so that it can
 * be read element by element and each place stays true; other files pass as they are.
 */
export async function* unwrapGoldenCopy(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer | null = null;
  let isWrapped: boolean | null = null;
  for await (const piece of pieces) {
    if (isWrapped === null) {
      const start = blankStart(piece);
      isWrapped = start !== null;
      held = start ?? piece;
      continue;
    }
    if (!isWrapped) {
      if (held) yield held;
      held = null;
      yield piece;
      continue;
    }
    // The end of the list may be cut in two by a piece: the last bytes wait for the next.
    const joined: Buffer = Buffer.concat([held ?? Buffer.alloc(0), piece]);
    yield joined.subarray(0, -headLength);
    held = Buffer.from(joined.subarray(-headLength));
  }
  if (held) yield isWrapped ? blankEnd(held) : held;
}
