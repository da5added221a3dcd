import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { type GeneratedNation, generateNation } from '../../src/synthetic/generate-nation';

export type Row = Record<string, string>;

/** A small nation in a folder of its own, read back from its files as text. */
export interface WrittenNation extends GeneratedNation {
  folder: string;
  bytes(name: string): Buffer;
  rows(name: string): Row[];
  remove(): void;
}

export async function writtenNation(seed: number, scale: number): Promise<WrittenNation> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nation-'));
  const made = await generateNation({ folder, seed, scale });
  const bytes = (name: string) => readFileSync(path.join(folder, name));
  return {
    ...made,
    folder,
    bytes,
    rows: (name) => rowsOf(bytes(name)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The header row is the first that holds `URN` or `Local authority name`; headers lose their line feeds. */
function rowsOf(bytes: Buffer): Row[] {
  const text = new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes);
  const table = parse(text, { relax_column_count: true }) as string[][];
  const at = table.findIndex((row) => row.includes('URN') || row.includes('Local authority name'));
  const headers = (table[at] ?? []).map((header) => header.trim());
  return table
    .slice(at + 1)
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => Object.fromEntries(headers.map((header, index) => [header, row[index] ?? ''])));
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** `2025-03-31` for `31/03/2025`. */
export function isoOf(slashed: string | undefined): string {
  return (slashed ?? '').split('/').reverse().join('-');
}

export const years = Array.from({ length: 11 }, (_, index) => 2015 + index);
export const registerOf = (year: number) => `provider_at_march_${year}.csv`;
export const inYearOf = (year: number) => `Provider_level_in_year_${year - 1}_${String(year).slice(2)}.csv`;
export const movesOf = (year: number) => `joiners_leavers_${String(year).slice(2)}.csv`;

/** The first of several headers that the row has. */
export function cell(row: Row, ...headers: readonly string[]): string {
  const header = headers.find((candidate) => candidate in row);
  return header === undefined ? '' : (row[header] ?? '');
}

export const eventNumberHeaders = [
  'Event number',
  'Inspection ID',
  'Inspection event number',
  'Latest full inspection event number',
];
export const inspectedHeaders = ['Inspection date', 'Inspection Date', 'Latest full inspection date'];
export const overallHeaders = [
  'Overall experiences and progress of children and young people',
  'Overall effectiveness',
  'Latest full inspection overall experiences and progress of children and young people',
];
