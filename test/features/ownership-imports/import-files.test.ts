import { readFileSync } from 'node:fs';
import path from 'node:path';
import { OwnershipRefusedError } from '../../../src/features/ownership-imports/ownership-refused-error';
import type { Database } from '../../../src/platform/database/database';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { graphIn, interestLines, rowsIn } from './support/graph-dump';
import { givenFile, hasSharedData, importFile, removeGivenFiles, sharedFiles } from './support/import-files';

let db: Database;
openDatabasePerTest((opened) => {
  db = opened;
});
afterAll(removeGivenFiles);

const refusalOf = (work: Promise<unknown>): Promise<OwnershipRefusedError> =>
  work.then(
    () => {
      throw new Error('It was taken.');
    },
    (error) => {
      if (error instanceof OwnershipRefusedError) return error;
      throw error;
    },
  );

const pscLine = (company: string, more = {}) =>
  JSON.stringify({
    company_number: company,
    data: {
      kind: 'individual-person-with-significant-control',
      name_elements: { forename: 'Ann', surname: 'Smith' },
      date_of_birth: { month: 1, year: 1970 },
      notified_on: '2016-04-06',
      natures_of_control: ['ownership-of-shares-75-to-100-percent'],
      links: { self: `/company/${company}/persons-with-significant-control/individual/abc` },
      etag: company,
      ...more,
    },
  });

describe('a file that cannot be taken', () => {
  it.each([
    ['is empty', 'empty.json', '', 'The file is empty. Expected one of: '],
    ['is of another kind', 'letter.txt', 'Dear Sir or Madam', 'neither JSON nor the header'],
    ['is JSON of another kind', 'other.json', '{"a": 1}', 'no names that we know'],
    ['is packed', 'psc.zip', 'PK\u0003\u0004', 'unpack it first'],
    ['does not say its day', 'psc.txt', `${pscLine('01234567')}\n`, '--as-at'],
    ['is cut off', 'psc-2025-01-01.txt', `${pscLine('01234567')}\n${pscLine('01234568').slice(0, 90)}`, 'cut short'],
    [
      'is cut off, as statements',
      'bods.json',
      '[{"statementId": "1dc0e987-5c57-4a1c-b3ad-61353b66a9b7", "recordDetails": {',
      'rule',
    ],
    ['does not say who publishes', 'bods.json', '[]', 'Expected one of: '],
    [
      'has no company of the layout',
      'BasicCompanyData-2025-01-01.csv',
      'CompanyName,CompanyNumber\nA,1\n',
      'no column',
    ],
  ])('%s: it is refused with what was expected, and nothing changes', async (_, name, content, message) => {
    const before = await rowsIn(db);
    const { message: said } = await refusalOf(importFile(db, givenFile(name, content)));
    expect(said).toContain(message);
    expect(await rowsIn(db)).toEqual(before);
    expect(await db.query({ text: 'select from ownership_import' })).toEqual([]);
  });
});

describe('a snapshot of people with significant control', () => {
  it('is complete by its name, and a line that cannot be taken ends nothing', async () => {
    const two = givenFile('psc-2025-01-01.txt', `${pscLine('01234567')}\n${pscLine('01234568')}\n`);
    expect((await importFile(db, two)).counts).toMatchObject({ interestsAdded: 2, partiesAdded: 3 });
    const spoilt = givenFile(
      'psc-2025-02-01.txt',
      `${pscLine('01234567')}\n{"company_number": "01234568", "data": {"kind": "new"}}\n`,
    );
    const { problems, counts } = await importFile(db, spoilt);
    expect(problems.map(({ place, rule }) => [place, rule])).toEqual([['line 2', 'psc/unknown-kind']]);
    expect(counts.interestsClosed).toBe(0);
    const one = givenFile('psc-2025-03-01.txt', `${pscLine('01234567')}\n`);
    await importFile(db, one);
    expect(await interestLines(db)).toEqual([
      'Ann Smith > ?: shareholding 75-100, 2016-04-06..',
      'Ann Smith > ?: shareholding 75-100, 2016-04-06..2025-03-01',
    ]);
  });

  it('in parts ends nothing either', async () => {
    await importFile(db, givenFile('psc-snapshot-2025-01-01_1of2.txt', `${pscLine('01234567')}\n`));
    await importFile(db, givenFile('psc-snapshot-2025-01-01_2of2.txt', `${pscLine('01234568')}\n`));
    expect(await interestLines(db)).toEqual(Array(2).fill('Ann Smith > ?: shareholding 75-100, 2016-04-06..'));
  });
});

const describeShared = hasSharedData() ? describe : describe.skip;

describeShared('every file of the shared data', () => {
  it('of the standard: each example is taken, alone and with all others', async () => {
    const taken: Record<string, string> = {};
    for (const file of sharedFiles('bods/examples')) {
      const outcome = await importFile(db, file, { publisher: path.basename(file) }).catch((error) => error);
      taken[path.basename(file)] =
        outcome.status ?? `${outcome.message} ${JSON.stringify(outcome.problems?.slice(0, 3))}`;
    }
    expect(Object.entries(taken).filter(([, status]) => status !== 'COMPLETED')).toEqual([]);
    const before = await rowsIn(db);
    for (const file of sharedFiles('bods/examples')) {
      expect((await importFile(db, file, { publisher: path.basename(file) })).status).toBe('UNCHANGED');
    }
    expect(await rowsIn(db)).toEqual(before);
  }, 60_000);

  it('of GLEIF: each is taken', async () => {
    for (const file of sharedFiles('gleif').sort()) {
      const { status, problems } = await importFile(db, file, { asAt: '2024-01-01' });
      expect([path.basename(file), status, problems]).toEqual([path.basename(file), 'COMPLETED', expect.anything()]);
    }
    expect(await graphIn(db)).not.toEqual({});
  });

  it('of Companies House: each kind of line is taken or told', async () => {
    for (const file of sharedFiles('companies_house/psc_kinds')) {
      const text = JSON.stringify(JSON.parse(readFileSync(file, 'utf8')));
      const line = givenFile('psc-2025-01-01.txt', `${text}\n`);
      const outcome = await importFile(db, line, { isComplete: false }).catch((error: Error) => error);
      const told = outcome instanceof OwnershipRefusedError ? outcome.message : outcome;
      expect(told).toBeDefined();
      expect(outcome instanceof Error && !(outcome instanceof OwnershipRefusedError) ? outcome : null).toBeNull();
    }
  });
});
