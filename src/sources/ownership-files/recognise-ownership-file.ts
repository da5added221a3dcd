import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Day, dayOf } from '../../domain/values/day';

/** Layouts of files that speak of ownership. */
export const ownershipLayouts = {
  PSC: 'Snapshot of people with significant control, of Companies House: a JSON object a line.',
  COMPANIES: 'Free company data of Companies House: CSV.',
  GLEIF_LEVEL_1: 'Legal entity identifiers, of GLEIF: JSON.',
  GLEIF_LEVEL_2: 'Relationship records of GLEIF: JSON.',
  GLEIF_EXCEPTIONS: 'Reporting exceptions of GLEIF: JSON.',
  BODS: 'Beneficial Ownership Data Standard: JSON or JSON lines.',
} as const;
export type OwnershipLayout = keyof typeof ownershipLayouts;

export interface RecognisedOwnershipFile {
  layout: OwnershipLayout;
  /** The day in the file's name; null where it has none. */
  publishedOn: Day | null;
  /** Which of how many files it is, by its name; null for a file that is whole. */
  part: { number: number; of: number } | null;
}

export interface UnknownOwnershipFile {
  layout: null;
  problem: string;
  expected: string;
}

const headBytes = 1 << 16;

const expected = `Expected one of: ${Object.values(ownershipLayouts).join(' ')}`;

/** By the names that a layout's records have and others' have not, the most telling first. */
const jsonLayouts: readonly [OwnershipLayout, RegExp][] = [
  ['BODS', /"(statementI[dD]|recordDetails)"\s*:/],
  ['PSC', /"data"\s*:\s*\{.*"kind"\s*:/s],
  ['GLEIF_EXCEPTIONS', /"ExceptionCategory"\s*:/],
  ['GLEIF_LEVEL_2', /"Relationship"\s*:\s*\{/],
  ['GLEIF_LEVEL_1', /"LEI"\s*:.*"Entity"\s*:/s],
];

const packed: readonly [start: string, is: string][] = [
  ['PK', 'a zip archive: unpack it first'],
  ['\x1f\x8b', 'a gzip archive: unpack it first'],
  ['%PDF', 'a PDF document'],
  ['<', 'XML or a web page, perhaps an error page'],
];

async function headOf(path: string): Promise<string | null> {
  if (!(await stat(path)).isFile()) return null;
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer
      .toString('latin1', 0, bytesRead)
      .replace(/^\xef\xbb\xbf/, '')
      .trimStart();
  } finally {
    await file.close();
  }
}

function layoutOf(head: string): OwnershipLayout | null {
  if (/^[[{]/.test(head)) return jsonLayouts.find(([, pattern]) => pattern.test(head))?.[0] ?? null;
  const [header = ''] = head.split(/\r?\n/, 1);
  const columns = header.split(',').map((column) => column.replaceAll('"', '').trim());
  return columns.includes('CompanyName') && columns.includes('CompanyNumber') ? 'COMPANIES' : null;
}

function publishedOn(fileName: string): Day | null {
  const match = /(?<!\d)(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(fileName);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

function partOf(fileName: string): RecognisedOwnershipFile['part'] {
  const match = /(\d+)(?:of|_)(\d+)\.\w+$/.exec(fileName);
  const [number, of] = [Number(match?.[1]), Number(match?.[2])];
  return of > 1 && of < 1000 ? { number, of } : null;
}

function whatItLooksLike(head: string | null): string {
  if (head === null) return 'This is a folder, not a file.';
  if (head === '') return 'The file is empty.';
  const known = packed.find(([start]) => head.startsWith(start));
  if (known) return `This looks like ${known[1]}.`;
  return /^[[{]/.test(head)
    ? 'This is JSON, and its first records have no names that we know.'
    : 'Its first line is neither JSON nor the header of the free company data.';
}

/** What layout a file has, by what it begins with: of its name only the day and the part are read. */
export async function recogniseOwnershipFile(path: string): Promise<RecognisedOwnershipFile | UnknownOwnershipFile> {
  const head = await headOf(path);
  const layout = head === null ? null : layoutOf(head);
  if (layout === null) return { layout, problem: whatItLooksLike(head), expected };
  const fileName = basename(path);
  return { layout, publishedOn: publishedOn(fileName), part: partOf(fileName) };
}
