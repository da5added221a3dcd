import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { UnreadableFileError } from './table-source';

export type FileFormat = 'ZIP' | 'TEXT';

const sampleBytes = 4096;

/** Formats that a table is sometimes mistaken for, by their first bytes. */
const knownBinaries: readonly { start: readonly number[]; is: string }[] = [
  { start: [0x25, 0x50, 0x44, 0x46], is: 'a PDF document' },
  {
    start: [0xd0, 0xcf, 0x11, 0xe0],
    is: 'an old Excel workbook (.xls) or one locked with a password; save it as .xlsx',
  },
  { start: [0x1f, 0x8b], is: 'a gzip archive; unpack it first' },
  { start: [0x89, 0x50, 0x4e, 0x47], is: 'a picture (PNG)' },
  { start: [0xff, 0xd8, 0xff], is: 'a picture (JPEG)' },
  { start: [0x50, 0x4b, 0x05, 0x06], is: 'an empty zip archive' },
];

async function readStart(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sampleBytes), 0, sampleBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function startsWith(sample: Buffer, start: readonly number[]): boolean {
  return start.every((byte, index) => sample[index] === byte);
}

/** Text formats that are not tables: a web page saved under a `.csv` name is the usual one. */
function otherTextFormat(sample: Buffer): string | null {
  const text = sample
    .toString('latin1')
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replace(/\0/g, '')
    .trimStart()
    .toLowerCase();
  if (/^<(!doctype\s+html|html|head|body)/.test(text)) return 'a web page (HTML), perhaps an error or sign-in page';
  if (text.startsWith('<?xml') || text.startsWith('<rss')) return 'an XML document';
  if (/^[[{]\s*["[{\]}]/.test(text)) return 'a JSON document';
  return null;
}

/** What the file is, by content: its name is not asked. */
export async function detectFormat(path: string): Promise<FileFormat> {
  const fileName = basename(path);
  const facts = await stat(path);
  if (!facts.isFile()) throw new UnreadableFileError(fileName, 'This is a folder, not a file.');
  const sample = await readStart(path);
  if (sample.length === 0) throw new UnreadableFileError(fileName, 'The file is empty.');
  const binary = knownBinaries.find(({ start }) => startsWith(sample, start));
  if (binary) throw new UnreadableFileError(fileName, `This looks like ${binary.is}.`);
  if (startsWith(sample, [0x50, 0x4b, 0x03, 0x04])) return 'ZIP';
  const other = otherTextFormat(sample);
  if (other) throw new UnreadableFileError(fileName, `This looks like ${other}.`);
  return 'TEXT';
}
