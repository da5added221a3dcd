import { basename } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { SaxesParser } from 'saxes';
import { UnreadableFileError } from '../table-source';
import { readEntry } from './zip-archive';

export type Attributes = Readonly<Record<string, string>>;

/** What is told of an XML document as it goes by. Names keep their prefix. */
export interface XmlListener {
  opened(name: string, attributes: Attributes): void;
  closed(name: string): void;
  text(text: string): void;
}

/** The parser holds a text until its element ends, so that an endless one would fill the memory. */
const longestText = 1 << 22;

/**
 * A parser that takes a document, or elements of one, piece by piece.
 *
 * Prefixes are not resolved: workbooks are written with the usual ones, and resolving them doubles the time. Document
 * type definitions are not read either, so that no entity can grow.
 */
export class XmlPieces {
  private readonly parser: SaxesParser;
  private readonly decoder = new StringDecoder('utf8');
  private sinceTag = 0;

  constructor(listener: XmlListener, whole: 'DOCUMENT' | 'ELEMENTS') {
    this.parser = new SaxesParser({ fragment: whole === 'ELEMENTS' });
    this.parser.on('opentag', (tag) => listener.opened(tag.name, tag.attributes as Attributes));
    this.parser.on('closetag', (tag) => listener.closed(tag.name));
    this.parser.on('text', (text) => listener.text(text));
    this.parser.on('cdata', (text) => listener.text(text));
    this.parser.on('error', (error) => {
      throw error;
    });
  }

  write(chunk: Buffer): void {
    const text = this.decoder.write(chunk);
    const lastTag = text.lastIndexOf('<');
    this.sinceTag = lastTag < 0 ? this.sinceTag + text.length : text.length - lastTag;
    if (this.sinceTag > longestText) throw new RangeError(`one text or tag is longer than ${longestText} characters`);
    this.parser.write(text);
  }

  /** Fails where elements are still open. */
  end(): void {
    this.parser.close();
  }
}

/** Tells the listener of one whole document in the workbook. */
export async function readXml(path: string, entry: string, listener: XmlListener): Promise<void> {
  const pieces = new XmlPieces(listener, 'DOCUMENT');
  for await (const chunk of readEntry(path, entry)) parsing(path, entry, () => pieces.write(chunk));
  parsing(path, entry, () => pieces.end());
}

/** Runs one step of parsing; a failure becomes an error that names the part, unless the part has ended by then. */
export function parsing(path: string, part: string, step: () => void, hasEnded = () => false): void {
  try {
    step();
  } catch (error) {
    if (hasEnded()) return;
    if (error instanceof UnreadableFileError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnreadableFileError(
      basename(path),
      `${part} in the workbook is not well-formed (${reason}).`,
      'Expected a whole .ods or .xlsx file.',
    );
  }
}

/** The name without its prefix: some programs write `x:row` for `row`. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
