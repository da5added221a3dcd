import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { movesOf, registerOf, type WrittenNation, writtenNation } from './written-nation';

const published = path.resolve(__dirname, '../../../shared/data/ofsted');

/** The rows of a file down to its headers, blank columns kept. */
function headRows(bytes: Buffer, rows: number): string[][] {
  const table = parse(bytes.toString('utf8'), { relax_column_count: true, to: rows }) as string[][];
  return table.map((row) => row.map((cell) => cell.trimEnd()));
}

function headersOf(bytes: Buffer): string[] {
  const table = headRows(bytes, 8);
  return table.find((row) => row.includes('URN')) ?? [];
}

describe('layouts', () => {
  let nation: WrittenNation;
  beforeAll(async () => {
    nation = await writtenNation(3, 0.01);
  }, 60_000);
  afterAll(() => nation.remove());

  const real: readonly (readonly [ours: string, theirs: string])[] = [
    [registerOf(2019), 'provider_level_by_year/provider_at_march_2019.csv'],
    [registerOf(2021), 'provider_level_by_year/provider_at_march_2021.csv'],
    [registerOf(2023), 'provider_level_by_year/provider_at_march_2023.csv'],
    [movesOf(2017), 'joiners_leavers/joiners_leavers_17.csv'],
    [movesOf(2018), 'joiners_leavers/joiners_leavers_18.csv'],
    [movesOf(2019), 'joiners_leavers/joiners_leavers_19.csv'],
    [movesOf(2020), 'joiners_leavers/joiners_leavers_20.csv'],
    [movesOf(2021), 'joiners_leavers/joiners_leavers_21.csv'],
    [movesOf(2022), 'joiners_leavers/joiners_leavers_22.csv'],
    [movesOf(2023), 'workbook_2023/Leavers_Joiners_at_31_Mar_2023.csv'],
    ['Provider_level_in_year_2022_23.csv', 'workbook_2023/Provider_level_in_year_2022_23.csv'],
    ['Providers_places_at_31_Mar_2023.csv', 'workbook_2023/Providers_places_at_31_Mar_2023.csv'],
  ];

  it.each(real)('%s has the headers of %s', (ours, theirs) => {
    const file = path.join(published, theirs);
    if (!existsSync(file)) {
      process.stderr.write(`skipped: ${theirs} is not beside this project\n`);
      return;
    }
    expect(headersOf(nation.bytes(ours))).toEqual(headersOf(readFileSync(file)));
  });

  it.each([2016, 2017, 2018, 2019, 2020, 2021])('%i begins with a byte order mark and two tiers of headers', (year) => {
    const bytes = nation.bytes(registerOf(year));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [tier, headers] = headRows(bytes.subarray(3), 2);
    expect(tier?.[0]).toBe('Provider information');
    expect(tier?.filter((cell) => cell.startsWith('Latest Full Inspection'))).toHaveLength(1);
    expect(headers?.[1]).toBe('URN');
  });

  it('2022 has a misprinted header under three lines and a blank one', () => {
    const rows = headRows(nation.bytes(registerOf(2022)), 5);
    expect(rows[3]?.every((cell) => cell === '')).toBe(true);
    expect(rows[4]).toContain('Latest full inspectio health services');
  });

  it('2023 ends in eleven blank rows', () => {
    const table = parse(nation.bytes(registerOf(2023)).toString('utf8'), { relax_column_count: true }) as string[][];
    expect(table.slice(-11).every((row) => row.every((cell) => cell === ''))).toBe(true);
  });

  it('2024 is not UTF-8 and has the previous full inspection too', () => {
    const bytes = nation.bytes(registerOf(2024));
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
    // Node decodes the bytes 0x80 to 0x9f of windows-1252 as control characters, so the dash is looked for as a byte.
    expect(bytes.includes(Buffer.from([0x32, 0x30, 0x32, 0x34, 0x20, 0x96, 0x20]))).toBe(true);
    expect(headersOf(bytes)).toContain('Previous full inspection event number');
  });

  it('2025 has thirteen blank columns, headers that begin with a line feed, and the accommodation outcome', () => {
    const headers = headersOf(nation.bytes(registerOf(2025)));
    expect(headers.slice(-13)).toEqual(new Array(13).fill(''));
    expect(headers).toContain('\nLatest full inspection date');
    expect(headers).toContain('Supported Accommodation outcome');
  });
});
