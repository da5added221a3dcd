import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { Database } from '../../../src/platform/database/database';
import { givenCsv } from '../../sources/support/given-file';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { importInto } from './support/import-into';
import { type PublishedProvider, registerRows } from './support/published-files';
import { everythingIn } from './support/state';

let db: Database;
openDatabasePerTest((opened) => {
  db = opened;
});

const providers: PublishedProvider[] = Array.from({ length: 12 }, (_, index) => ({
  urn: `SC${String(100_000 + index)}`,
  owner: 'Rowan Care Ltd',
  inspectedOn: '2020-09-01',
}));
const grade = 'Overall experiences and progress of children and young people';

/** The register with some cells, by row number in the file, set to what no register holds. */
function registerWith(...changes: readonly [row: number, column: string, value: string][]): string {
  const rows = registerRows(providers);
  for (const [row, column, value] of changes) {
    const cells = rows[row - 1];
    if (cells) cells[rows[0]?.indexOf(column) ?? 0] = value;
  }
  return givenCsv('provider_at_march_2021.csv', rows);
}

function rejectsOf(file: string): string {
  return file.replace(/\.csv$/, '.rejects.csv');
}

describe('a row that cannot be taken', () => {
  it.each([
    ['an unknown grade', grade, 'Excellent', /grade|judgement/i, 'Outstanding'],
    ['a day that does not exist', 'Inspection date', '31/02/2020', /Not a date that exists/, 'a date such as'],
    ['a blank URN', 'URN', '', /Blank/, 'SC and six digits'],
    ['an unknown kind of setting', 'Provision type', 'Castle', /Not a kind of setting/, "Children's home"],
    ['places that are no number', 'Places', 'four', /Not a whole number/, 'whole number'],
  ])('for %s is rejected with its row, column, value, reason and what was expected', async (_, column, value, reason, expected) => {
    const { run, problems } = await importInto(db, registerWith([5, column, value]));
    expect(run).toMatchObject({ status: 'COMPLETED', rowsRead: 12, rowsStored: 11, rowsRejected: 1 });
    expect(problems).toEqual([
      {
        rowNumber: 5,
        column,
        value,
        reason: expect.stringMatching(reason),
        expected: expect.stringContaining(expected),
        isRejection: true,
      },
    ]);
    const stored = await db.query({
      text: 'select row_number, column_name, value, reason, expected from import_problem',
    });
    expect(stored).toEqual([
      { row_number: 5, column_name: column, value, reason: problems[0]?.reason, expected: problems[0]?.expected },
    ]);
  });

  it('because it contradicts an earlier row is rejected, and one that repeats it is not', async () => {
    const file = registerWith(
      [4, 'URN', 'SC100000'],
      [4, 'Places', '7'],
      [5, 'URN', 'SC100000'],
      [5, 'Name', 'Home SC100000'],
      [5, 'Event number', 'SC100000-2020-09-01'],
    );
    const { run, problems } = await importInto(db, file);
    expect(run.rowsRejected).toBe(1);
    expect(problems[0]).toMatchObject({
      rowNumber: 4,
      column: 'urn',
      value: 'SC100000',
      reason: 'repeats SC100000 with other values than row 2',
      isRejection: true,
    });
  });
});

describe('the rejects file', () => {
  it('stands beside the input in its layout and, mended, completes the release', async () => {
    const file = registerWith([5, grade, 'Excellent'], [9, 'URN', '']);
    const { run } = await importInto(db, file);
    expect(run.rejectsFile).toBe(rejectsOf(file));
    const [header = [], ...rejected] = parse(readFileSync(rejectsOf(file), 'utf8')) as string[][];
    expect(header).toEqual([...(registerRows(providers)[0] ?? []), 'Row in the input', 'Rejected because']);
    expect(rejected.map((cells) => cells.at(-2))).toEqual(['5', '9']);
    expect(rejected.map((cells) => cells.at(-1))).toEqual([
      expect.stringContaining(grade),
      expect.stringContaining('URN: Blank'),
    ]);

    const mended = rejected.map((cells, index) => {
      const of = [...cells];
      of[header.indexOf('URN')] = index === 0 ? 'SC100003' : 'SC100007';
      of[header.indexOf(grade)] = 'Good';
      return of;
    });
    writeFileSync(rejectsOf(file), stringify([header, ...mended]));
    const again = await importInto(db, rejectsOf(file), { acceptFewerRows: false });
    expect(again.run).toMatchObject({ status: 'COMPLETED', rowsStored: 2, rowsRejected: 0, asAt: '2021-03-31' });
    expect(await db.query({ text: `select from register_entry where recorded_to = 'infinity'` })).toHaveLength(12);
  });

  it('of a register with neighbours is taken without a word about its few rows', async () => {
    await importInto(db, givenCsv('provider_at_march_2020.csv', registerRows(providers)));
    const file = registerWith([5, grade, 'Excellent']);
    await importInto(db, file);
    const text = readFileSync(rejectsOf(file), 'utf8').replace('Excellent', 'Good');
    writeFileSync(rejectsOf(file), text);
    const { run } = await importInto(db, rejectsOf(file), { acceptFewerRows: false });
    expect(run).toMatchObject({ status: 'COMPLETED', rowsStored: 1, failure: null });
  });

  it('is not there when nothing was rejected', async () => {
    const file = registerWith();
    expect((await importInto(db, file)).run.rejectsFile).toBeNull();
    expect(existsSync(rejectsOf(file))).toBe(false);
  });

  it('says where to go when it cannot be written there', async () => {
    const file = registerWith([5, grade, 'Excellent']);
    mkdirSync(`${rejectsOf(file)}.partial`);
    const before = await everythingIn(db);
    const { run } = await importInto(db, file);
    expect(run).toMatchObject({ status: 'REFUSED', rowsStored: 0 });
    expect(run.failure).toMatch(/cannot be written to \(EISDIR\)\. Copy the input to a folder of your own/);
    expect(await everythingIn(db)).toEqual(before);
  });

  it('is taken away again when the import breaks', async () => {
    const file = registerWith([5, grade, 'Excellent']);
    await db.query({ text: 'alter table import_problem rename to import_problem_away' });
    await expect(importInto(db, file)).rejects.toThrow('import_problem');
    expect(existsSync(rejectsOf(file))).toBe(false);
    expect(existsSync(`${rejectsOf(file)}.partial`)).toBe(false);
  });
});

describe('a dry run', () => {
  it('keeps nothing in the database and tells what an import would do', async () => {
    const before = await everythingIn(db);
    const { run, problems } = await importInto(db, registerWith([5, grade, 'Excellent']), { dryRun: true });
    expect(run).toMatchObject({ status: 'DRY_RUN', rowsRead: 12, rowsStored: 11, rowsRejected: 1, releaseId: null });
    expect(run.report?.refreshed['settings']).toMatchObject({ registrations: 11, versionsAdded: 11 });
    expect(problems).toHaveLength(1);
    expect(await everythingIn(db)).toEqual(before);
  });
});
