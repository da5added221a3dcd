import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { UnreadableFileError } from '../table-source';

const gigabyte = 1 << 30;

/** A workbook that unpacks to more than this, or packs suspiciously well, is refused before it is unpacked. */
export const archiveLimits = { entries: 10_000, unpackedBytes: 2 * gigabyte, ratio: 500, ratioFromBytes: 64 << 20 };

export interface ArchiveEntry {
  name: string;
  packedBytes: number;
  unpackedBytes: number;
}

function damaged(path: string, error: unknown): UnreadableFileError {
  const reason = error instanceof Error ? error.message : String(error);
  return new UnreadableFileError(
    basename(path),
    `The workbook is damaged or cut short (${reason}).`,
    'Expected a whole .ods or .xlsx file.',
  );
}

function tooBig(path: string, problem: string): UnreadableFileError {
  return new UnreadableFileError(
    basename(path),
    problem,
    'Expected a workbook of a normal size; a CSV file may be larger.',
  );
}

async function open(path: string): Promise<yauzl.ZipFile> {
  try {
    return await yauzl.openPromise(path, { lazyEntries: true, autoClose: false });
  } catch (error) {
    throw damaged(path, error);
  }
}

function assertSensible(path: string, entries: readonly ArchiveEntry[]): void {
  const total = entries.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0);
  if (total > archiveLimits.unpackedBytes) {
    throw tooBig(path, `The workbook unpacks to ${Math.round(total / gigabyte)} GB, more than the 2 GB that are read.`);
  }
  const bomb = entries.find(
    ({ packedBytes, unpackedBytes }) =>
      unpackedBytes > archiveLimits.ratioFromBytes && unpackedBytes > packedBytes * archiveLimits.ratio,
  );
  if (bomb) throw tooBig(path, `${bomb.name} in the workbook unpacks to more than 500 times its packed size.`);
}

/** The archive's files by name, with their sizes, once the sizes have been found sensible. */
export async function listEntries(path: string): Promise<ReadonlyMap<string, ArchiveEntry>> {
  const zip = await open(path);
  const entries = new Map<string, ArchiveEntry>();
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.size >= archiveLimits.entries) throw tooBig(path, 'The workbook holds more than 10,000 files.');
      const { fileName: name, compressedSize: packedBytes, uncompressedSize: unpackedBytes } = entry;
      entries.set(name, { name, packedBytes, unpackedBytes });
    }
  } catch (error) {
    throw error instanceof UnreadableFileError ? error : damaged(path, error);
  } finally {
    zip.close();
  }
  assertSensible(path, [...entries.values()]);
  return entries;
}

async function openEntry(zip: yauzl.ZipFile, path: string, name: string): Promise<Readable> {
  for await (const entry of zip.eachEntry()) if (entry.fileName === name) return zip.openReadStreamPromise(entry);
  throw new UnreadableFileError(basename(path), `The workbook lacks ${name}.`, 'Expected a whole .ods or .xlsx file.');
}

/** The entry's unpacked bytes. Unpacking stops with an error where they are more than the archive declares. */
export async function* readEntry(path: string, name: string): AsyncGenerator<Buffer> {
  const zip = await open(path);
  let stream: Readable | null = null;
  try {
    stream = await openEntry(zip, path, name);
    for await (const chunk of stream) yield chunk as Buffer;
  } catch (error) {
    throw error instanceof UnreadableFileError ? error : damaged(path, error);
  } finally {
    stream?.destroy();
    zip.close();
  }
}
