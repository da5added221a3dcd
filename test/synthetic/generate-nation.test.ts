import { createHash } from 'node:crypto';
import path from 'node:path';
import { isUrn } from '../../src/domain/values/urn';
import {
  cell,
  eventNumberHeaders,
  inspectedHeaders,
  inYearOf,
  isoOf,
  movesOf,
  overallHeaders,
  type Row,
  registerOf,
  type WrittenNation,
  writtenNation,
  years,
} from './written-nation';

const scale = 0.03;

describe('a generated nation', () => {
  let nation: WrittenNation;
  beforeAll(async () => {
    nation = await writtenNation(7, scale);
  }, 60_000);
  afterAll(() => nation.remove());

  it('has the same bytes for the same seed, and others for another', async () => {
    const again = await writtenNation(7, scale);
    const other = await writtenNation(8, scale);
    const digests = (one: WrittenNation) =>
      one.files.map((file) =>
        createHash('sha256')
          .update(one.bytes(path.basename(file.path)))
          .digest('hex'),
      );
    expect(digests(again)).toEqual(digests(nation));
    const differing = digests(other).filter((digest, index) => digest !== digests(nation)[index]);
    expect(differing.length).toBeGreaterThan(nation.files.length - 3);
    again.remove();
    other.remove();
  }, 60_000);

  it('says of each file how many rows it holds', () => {
    for (const file of nation.files) {
      if (!file.path.endsWith('.csv')) continue;
      expect([path.basename(file.path), nation.rows(path.basename(file.path)).length]).toEqual([
        path.basename(file.path),
        file.rows,
      ]);
    }
  });

  it('gives every registration a well-formed reference number of its own that no real register holds', () => {
    const urns = nation.rows('Providers_places_at_31_Mar_2025.csv').map((row) => row['URN'] ?? '');
    expect(new Set(urns).size).toBe(urns.length);
    for (const urn of urns) {
      expect(isUrn(urn)).toBe(true);
      expect(urn).toMatch(/^(SC9\d{5}|9\d{6})$/);
    }
  });

  it('inspects nobody before registration or after leaving', () => {
    const moves = years.slice(1).flatMap((year) => nation.rows(movesOf(year)));
    const registered = new Map(moves.map((row) => [row['URN'], isoOf(activeOn(row))]));
    const left = new Map(moves.filter((row) => row['Leaver status']).map((row) => [row['URN'], isoOf(leftOn(row))]));
    const inspected = years.flatMap((year) => nation.rows(inYearOf(year)));
    const tooEarly = inspected.filter(
      (row) => isoOf(cell(row, ...inspectedHeaders)) < (registered.get(row['URN']) ?? ''),
    );
    const tooLate = inspected.filter(
      (row) => isoOf(cell(row, ...inspectedHeaders)) >= (left.get(row['URN']) ?? '9999'),
    );
    expect([tooEarly, tooLate]).toEqual([[], []]);
    expect(inspected.filter((row) => registered.has(row['URN'])).length).toBeGreaterThan(100);
  });

  it.each(
    years,
  )('lists in %i, for each provider, an inspection that a list of the year it took place in holds', (year) => {
    const known = new Map<string, string>();
    for (const each of years.filter((candidate) => candidate <= year)) {
      for (const row of nation.rows(inYearOf(each))) {
        known.set(`${row['URN']} ${cell(row, ...eventNumberHeaders)}`, isoOf(cell(row, ...inspectedHeaders)));
      }
    }
    const rows = nation.rows(registerOf(year)).filter((row) => isoOf(cell(row, ...inspectedHeaders)) >= '2014-04-01');
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) {
      const key = `${row['URN']} ${cell(row, ...eventNumberHeaders)}`;
      expect([key, known.get(key)]).toEqual([key, isoOf(cell(row, ...inspectedHeaders))]);
    }
  });

  it('counts nobody twice, and has on the register of a year those of the year before, less leavers, with joiners', () => {
    const before = new Set(nation.rows('Providers_places_at_31_Mar_2023.csv').map((row) => row['URN']));
    const after = new Set(nation.rows('Providers_places_at_31_Mar_2025.csv').map((row) => row['URN']));
    for (const year of [2024, 2025]) {
      for (const row of nation.rows(movesOf(year))) {
        if (row['Joiner status']) before.add(row['URN']);
        if (row['Leaver status']) before.delete(row['URN']);
      }
    }
    expect([...before].sort()).toEqual([...after].sort());
  });

  it('lets inadequate protection make the whole inadequate, and weak leaders hold it below good', () => {
    for (const row of nation.rows(inYearOf(2025))) {
      const overall = cell(row, ...overallHeaders);
      const helped = row['How well children and young people are helped and protected'];
      expect(helped === 'Inadequate').toBe(overall === 'Inadequate');
      if (row['The effectiveness of leaders and managers'] === 'Inadequate') {
        expect(['Inadequate', 'Requires improvement to be good']).toContain(overall);
      }
    }
  });

  it('withholds the names and addresses of homes, and puts every other address where there is none', () => {
    for (const row of nation.rows(registerOf(2025))) {
      if (row['Provision type'] === "Children's home")
        expect([row['Name'], row['Postcode']]).toEqual(['REDACTED', 'REDACTED']);
      else if (row['Postcode'] !== 'REDACTED') expect(row['Postcode']).toMatch(/^ZZ/);
    }
  });

  it('names no company by a number that could be real', () => {
    const text = nation.bytes('ownership.bods.json').toString();
    const numbers = [...text.matchAll(/"id":"([^"]+)"/g)].map((match) => match[1]);
    expect(numbers.length).toBeGreaterThan(50);
    for (const number of numbers) expect(number).toMatch(/^ZX\d{6}$/);
  });

  it('has the council that stood on the day', () => {
    const councils = (year: number) => new Set(nation.rows(inYearOf(year)).map((row) => row['Local authority']));
    expect(councils(2020).has('West Northamptonshire')).toBe(false);
    expect(councils(2025).has('Northamptonshire')).toBe(false);
    expect(councils(2025).has('Cumbria')).toBe(false);
    const inspected = nation.rows('LA_level_in_year_2018_19.csv').map((row) => row['Local authority name'] ?? '');
    expect(inspected).not.toContain('Bournemouth, Christchurch and Poole');
    expect(nation.rows('LA_level_at_31_Mar_2025.csv')).toHaveLength(153);
  });
});

function activeOn(row: Row): string {
  return cell(row, 'First effective date (that the provider became active)', 'Registration date');
}

function leftOn(row: Row): string {
  return cell(
    row,
    'First effective date (that the provider closed)',
    'Date closed',
    'Cancelled or resigned date',
    'Resigned/closed date',
  );
}
