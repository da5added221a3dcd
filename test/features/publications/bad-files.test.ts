import { readFileSync } from 'node:fs';
import path from 'node:path';
import { orm } from '../../../src/app/orm';
import type { Database } from '../../../src/platform/database/database';
import { openDatabase } from '../../../src/platform/database/open-database';
import { givenCsv, givenFile } from '../../sources/support/given-file';
import { describeWithRealFiles, ofstedFiles } from '../../sources/support/real-files';
import { databasePerWorker } from '../../support/database';
import { importInto } from './support/import-into';
import { type PublishedProvider, registerRows } from './support/published-files';
import { everythingIn, factsIn } from './support/state';

const database = databasePerWorker();
let db: Database;

beforeAll(async () => {
  db = await openDatabase(database.url, { orm });
});
afterAll(async () => db.close());

const name = 'provider_at_march_2021.csv';
const providers: PublishedProvider[] = Array.from({ length: 40 }, (_, index) => ({
  urn: `SC${String(100_000 + index)}`,
  name: `Home ${index}`,
  owner: `Owner, of ${index % 7}`,
  registeredOn: '2015-05-01',
  inspectedOn: '2020-09-01',
  grade: index % 3 === 0 ? 'Outstanding' : 'Good',
}));
const rows = registerRows(providers);
const text = rows
  .map((cells) => `${cells.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(',')}\n`)
  .join('');

/** What a person is told, and that nothing came of it. */
async function refusalOf(file: string, options = {}): Promise<string> {
  const before = await everythingIn(db);
  const said = await importInto(db, file, options).then(
    ({ run }) => (run.status === 'REFUSED' ? (run.failure ?? 'refused without a word') : `not refused: ${run.status}`),
    (error: unknown) => (error as Error).message,
  );
  expect(await everythingIn(db)).toEqual(before);
  return said;
}

function swapHeaders(first: string, second: string): string[][] {
  const [header = [], ...data] = rows;
  const other = (cell: string) => (cell === second ? first : cell);
  return [header.map((cell) => (cell === first ? second : other(cell))), ...data];
}

function swapColumns(first: string, second: string): string[][] {
  const [one, two] = [rows[0]?.indexOf(first) ?? 0, rows[0]?.indexOf(second) ?? 0];
  return rows.map((cells) => {
    const swapped = [...cells];
    [swapped[one], swapped[two]] = [cells[two] ?? '', cells[one] ?? ''];
    return swapped;
  });
}

function without(column: string): string[][] {
  const at = rows[0]?.indexOf(column) ?? -1;
  return rows.map((cells) => cells.filter((_, index) => index !== at));
}

function swapBytes(bytes: Buffer): Buffer {
  return Buffer.from(bytes).swap16();
}

describe('a file that cannot be taken', () => {
  const lines = text.split('\n');
  const upTo = (line: number) => `${lines.slice(0, line).join('\n')}\n`;
  const nextLine = lines[20] ?? '';
  const quote = nextLine.indexOf('"');

  it.each([
    ['cut after its first cell', `${upTo(20)}SC10`, 'cut short'],
    ['cut after some cells of a row', `${upTo(20)}${nextLine.slice(0, nextLine.indexOf('Active'))}`, 'row 21'],
    ['cut in the middle of a quoted value', `${upTo(20)}${nextLine.slice(0, quote + 4)}`, 'line 21 and does not close'],
    ['of nothing', '', 'The file is empty'],
    ['of blank lines', '\n\n\n', 'nothing but blank space'],
    ['with a header only', upTo(1), 'a header and no rows'],
    ['with a header and a footnote only', `${upTo(1)}Source: Ofsted\n`, 'a header and no rows'],
    ['that is a web page', '<!DOCTYPE html><html><body>503 Service Unavailable</body></html>', 'a web page (HTML)'],
    ['that is a PDF', '%PDF-1.7\n%âãÏÓ\n1 0 obj', 'a PDF document'],
    ['without a header', lines.slice(1).join('\n'), 'no header row was found'],
  ])('%s is refused, in words, and nothing changes', async (_, content, words) => {
    expect(await refusalOf(givenFile(name, content))).toContain(words);
  });

  it.each([
    ['URN', 'Provision type'],
    ['Local authority', 'Sector'],
    ['Sector', 'Places'],
    ['Registration date', 'Registration status'],
  ])('with the headers %s and %s swapped is refused, with the column named', async (first, second) => {
    const said = await refusalOf(givenCsv(name, swapHeaders(first, second)));
    expect(said).toMatch(new RegExp(`values under '(${first}|${second})'.*do not look like it`));
    expect(said).toContain('Two headers may have changed places');
  });

  it.each([
    ['URN', "Expected a column such as 'URN'"],
    ['Provision type', "Expected a column such as 'Provision type'"],
    ['Local authority', "Expected a column such as 'Local authority'"],
  ])('without the column %s is refused, with the column that was missed', async (column, words) => {
    expect(await refusalOf(givenCsv(name, without(column)))).toContain(words);
  });

  it('with a misspelt column is refused, with the nearest header that was seen', async () => {
    const misspelt = rows.map((cells, index) =>
      index === 0 ? cells.map((cell) => cell.replace('Sector', 'Sectr')) : cells,
    );
    expect(await refusalOf(givenCsv(name, misspelt))).toMatch(
      /such as 'Sector'; the nearest seen is 'Sectr' in column [A-Z]/,
    );
  });

  it('that is mostly not what it seems is refused, and the rejects file says why', async () => {
    const many = registerRows(Array.from({ length: 140 }, (_, index) => ({ urn: String(1_000_000 + index) })));
    const file = givenCsv(
      name,
      many.map((cells, index) => (index < 60 ? cells : ['not a URN', ...cells.slice(1)])),
    );
    expect(await refusalOf(file)).toMatch(/81 of 140 rows were rejected/);
    expect(readFileSync(file.replace(/\.csv$/, '.rejects.csv'), 'utf8')).toContain('Not a URN');
  });

  it('that says no day is refused, and taken when a person says it', async () => {
    const file = givenCsv('providers.csv', rows);
    expect(await refusalOf(file)).toMatch(/neither the title nor the name says which|--as-at/);
    const { run } = await importInto(db, file, { dataset: 'PROVIDER_REGISTER', asAt: '2018-03-31', dryRun: true });
    expect(run).toMatchObject({ status: 'DRY_RUN', asAt: '2018-03-31' });
  });
});

describe('a file that looks odd and is whole', () => {
  const utf16 = Buffer.from(text, 'utf16le');
  const marked = Buffer.from(`\ufeff${text}`, 'utf16le');
  let plain: Record<string, string>;

  beforeAll(async () => {
    await importInto(db, givenFile(name, text));
    plain = await factsIn(db);
  });

  it.each([
    ['in UTF-16 little-endian with a mark', marked],
    ['in UTF-16 little-endian without a mark', utf16],
    ['in UTF-16 big-endian with a mark', swapBytes(marked)],
    ['in UTF-16 big-endian without a mark', swapBytes(utf16)],
    ['in UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['with Windows line ends', Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['without an end to its last line', Buffer.from(text.trimEnd())],
    ['with two columns swapped, headers and values', Buffer.from(givenText(swapColumns('Sector', 'URN')))],
  ])('%s says the same as the plain file', async (_, bytes) => {
    const { run } = await importInto(db, givenFile(name, bytes));
    expect(run).toMatchObject({ status: 'COMPLETED', rowsRead: 40, rowsStored: 0, rowsRejected: 0 });
    expect(await factsIn(db)).toEqual(plain);
  });

  it('is not taken for cut short when its other rows end early too', async () => {
    const ragged = `${text.replaceAll(/,+\n/g, '\n')}`.replaceAll(',Good\n', '\n').trimEnd();
    const { run } = await importInto(db, givenFile(name, ragged), { dryRun: true });
    expect(run.failure).toBeNull();
  });

  it('is refused when a row boundary hides the cut and a neighbouring year is loaded, unless a person says it is whole', async () => {
    const start = `${text.split('\n').slice(0, 25).join('\n')}\n`;
    const file = givenFile('provider_at_march_2022.csv', start);
    expect(await refusalOf(file, { acceptFewerRows: false })).toMatch(
      /holds 24 providers where the register of 31 March 2021 holds 40/,
    );
    expect((await importInto(db, file, { dryRun: true })).run.status).toBe('DRY_RUN');
  });
});

function givenText(cells: readonly (readonly string[])[]): string {
  return readFileSync(givenCsv(name, cells), 'utf8');
}

describeWithRealFiles('the published register of 2023', () => {
  it.each([0.1, 0.37, 0.5, 0.83, 0.991])('cut at %d of its bytes is refused', async (share) => {
    const whole = readFileSync(path.join(ofstedFiles, 'provider_level_by_year/provider_at_march_2023.csv'));
    const cut = whole.subarray(0, Math.floor(whole.length * share));
    const atRowEnd = cut.at(-1) === 0x0a;
    expect(await refusalOf(givenFile('provider_at_march_2023.csv', cut))).toMatch(/cut short|does not close/);
    expect(atRowEnd).toBe(false);
  });
});
