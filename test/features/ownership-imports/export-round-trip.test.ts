import { readFileSync } from 'node:fs';
import path from 'node:path';
import { OwnershipRefusedError } from '../../../src/features/ownership-imports/ownership-refused-error';
import type { Database } from '../../../src/platform/database/database';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { factsIn, graphIn } from './support/graph-dump';
import { givenFile, hasSharedData, importFile, removeGivenFiles, sharedFiles } from './support/import-files';
import { exportAll, inSecondDatabase } from './support/second-database';

let db: Database;
openDatabasePerTest((opened) => {
  db = opened;
});
afterAll(removeGivenFiles);

const describeShared = hasSharedData() ? describe : describe.skip;

const publisherOf = (source: string) => source.replace(/^BODS:/, '');

/** Takes what was given out into an empty database, each source under its publisher. */
async function takenAgain(exported: ReadonlyMap<string, object[]>, second: Database): Promise<void> {
  for (const [source, statements] of exported) {
    const file = givenFile('bods.json', statements);
    await importFile(second, file, { publisher: publisherOf(source), isPart: true });
  }
}

const statementsIn = (database: Database) =>
  database.query({
    text: `select s.code, o.record_id, o.said_on, o.statement from ownership_statement o join ownership_source s on s.id = o.source_id
      order by s.code, o.statement_id`,
  });

describeShared('what is published in the standard, taken, given out and taken again', () => {
  it.each([
    ['every example', 'bods/examples', 0],
    ['every valid statement that stands alone', 'bods/valid-statements', 17],
  ])(
    'comes to the same graph and the same statements: %s',
    async (_, folder, mostNotAlone) => {
      const refused: string[] = [];
      for (const file of sharedFiles(folder)) {
        const options = { publisher: path.basename(file), isPart: folder.includes('valid') };
        await importFile(db, file, options).catch((error) => {
          if (!(error instanceof OwnershipRefusedError)) throw error;
          refused.push(`${path.basename(file)}: ${error.problems.map(({ rule }) => rule)}`);
        });
      }
      expect(refused.length <= mostNotAlone ? [] : refused).toEqual([]);
      expect(refused.filter((line) => !line.startsWith('relationship') && !line.includes('record/described'))).toEqual(
        [],
      );
      const exported = await exportAll(db);
      await inSecondDatabase(async (second) => {
        await takenAgain(exported, second);
        expect(await graphIn(second)).toEqual(await graphIn(db));
        expect(await statementsIn(second)).toEqual(await statementsIn(db));
      });
    },
    120_000,
  );

  it('gives statements out word for word, but for what is not kept of persons', async () => {
    for (const file of sharedFiles('bods/examples').slice(0, 8)) {
      await importFile(db, file, { publisher: path.basename(file) });
      const given = (await exportAll(db)).get(`BODS:${path.basename(file)}`) ?? [];
      const published = JSON.parse(readFileSync(file, 'utf8')) as { statementId: string; recordType: string }[];
      const byId = new Map(given.map((statement) => [(statement as { statementId: string }).statementId, statement]));
      expect(byId.size).toBe(published.length);
      for (const statement of published) {
        if (statement.recordType !== 'person') expect(byId.get(statement.statementId)).toEqual(statement);
      }
    }
  }, 60_000);
});

const line = (company: string, id: string, more: object) =>
  JSON.stringify({
    company_number: company,
    data: { etag: id, links: { self: `/company/${company}/persons-with-significant-control/x/${id}` }, ...more },
  });
const natures = (...codes: string[]) => ({ natures_of_control: codes });

const psc = [
  line('01234567', 'a', {
    kind: 'individual-person-with-significant-control',
    name_elements: { forename: 'Ann', surname: 'Smith' },
    date_of_birth: { month: 1, year: 1970 },
    notified_on: '2016-04-06',
    ...natures(
      'ownership-of-shares-75-to-100-percent',
      'voting-rights-75-to-100-percent',
      'right-to-appoint-and-remove-directors',
    ),
  }),
  line('01234567', 'b', {
    kind: 'individual-person-with-significant-control',
    name_elements: { forename: 'Bob', surname: 'Smith' },
    notified_on: '2016-04-06',
    ceased_on: '2019-05-05',
    ...natures('significant-influence-or-control'),
  }),
  line('02345678', 'c', {
    kind: 'corporate-entity-person-with-significant-control',
    name: 'LOW LTD',
    identification: { country_registered: 'England', registration_number: '01234567' },
    notified_on: '2017-01-01',
    ...natures('ownership-of-shares-50-to-75-percent'),
  }),
  line('02345678', 'd', {
    kind: 'corporate-entity-person-with-significant-control',
    name: 'Offshore Holdings Inc',
    identification: { country_registered: 'Panama', registration_number: 'X1' },
    ...natures('ownership-of-shares-25-to-50-percent'),
  }),
  line('03456789', 'e', {
    kind: 'persons-with-significant-control-statement',
    statement: 'psc-exists-but-not-identified',
    notified_on: '2018-01-01',
  }),
].join('\n');

describe('what a register says, taken, given out in the standard and taken again', () => {
  it('comes to the same facts: people with significant control', async () => {
    await importFile(db, givenFile('psc-2024-01-01.txt', `${psc}\n`));
    // A month later one is gone, and the share of another is another.
    const later = psc
      .replace('50-to-75', '75-to-100')
      .split('\n')
      .filter((one) => !one.includes('Offshore'));
    await importFile(db, givenFile('psc-2024-02-01.txt', `${later.join('\n')}\n`));
    const exported = await exportAll(db);
    await inSecondDatabase(async (second) => {
      await takenAgain(exported, second);
      expect(await factsIn(second)).toEqual(await factsIn(db));
    });
  });

  it.each([['lei-data.json'], ['rr-data.json']])('comes to the same facts: GLEIF, %s', async (name) => {
    const file = sharedFiles('gleif').find((one) => one.endsWith(name));
    if (!file) return;
    await importFile(db, file, { asAt: '2024-01-01' });
    const exported = await exportAll(db);
    await inSecondDatabase(async (second) => {
      await takenAgain(exported, second);
      expect(await factsIn(second)).toEqual(await factsIn(db));
    });
  });

  it('names no natural person where none is to be named', async () => {
    await importFile(db, givenFile('psc-2024-01-01.txt', `${psc}\n`));
    const given = JSON.stringify([...(await exportAll(db, { includePersons: false })).values()]);
    expect(given).not.toContain('Smith');
    expect(given).toContain('anonymousPerson');
    expect(given).toContain('Offshore Holdings Inc');
  });

  it.each([
    ['2018-01-01', ['Ann', 'Bob']],
    ['2020-01-01', ['Ann']],
    ['2016-01-01', []],
  ])('as of %s holds whoever held something on it', async (asOf, names) => {
    await importFile(db, givenFile('psc-2024-01-01.txt', `${psc}\n`));
    const given = JSON.stringify([...(await exportAll(db, { asOf, parties: [await partyOf('02345678')] })).values()]);
    expect(['Ann', 'Bob'].filter((name) => given.includes(name))).toEqual(names);
  });

  it('of a company is its group: whoever stands above it and what is below it, and no other', async () => {
    await importFile(db, givenFile('psc-2024-01-01.txt', `${psc}\n`));
    const given = await exportAll(db, { parties: [await partyOf('01234567')] });
    const text = JSON.stringify([...given.values()]);
    expect(['Ann', 'Bob', '02345678', 'Offshore', '03456789'].map((part) => text.includes(part))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });
});

async function partyOf(identifier: string): Promise<number> {
  const [row] = await db.query<{ id: number }>({
    text: 'select party_id as id from party_identifier where identifier = $1',
    values: [identifier],
  });
  return row?.id ?? 0;
}
