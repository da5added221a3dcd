import { ObservationFactsStore } from '../../../src/features/observations/observation-facts.store';
import type { Database, Statement } from '../../../src/platform/database/database';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { endings, givenHomes, importRows, notice, requirement, vacancy } from './support/given-observations';

let database: Database;
openDatabasePerTest((opened) => {
  database = opened;
});
beforeEach(async () => {
  await givenHomes(database);
  await importRows(database, [notice, requirement, { ...vacancy, to: '2024-09-01' }, endings]);
});

async function factsOn(day: string, knownAt: string | null = null) {
  const statements: Statement[] = [];
  const counted = {
    query: <Row>(statement: Statement) => {
      statements.push(statement);
      return database.query<Row>(statement);
    },
  };
  const found = await new ObservationFactsStore(counted).on(day, knownAt);
  const urns = await database.query<{ id: number; urn: string }>({
    text: 'select setting_id as id, urn from registration',
  });
  const urnOf = (id: number) => urns.find((row) => row.id === id)?.urn;
  const facts = [...found].map(([id, list]) => [urnOf(id), list.map(({ kind, from, to }) => [kind, from, to])]);
  return { facts, found, statements };
}

describe('what the rules read of observations', () => {
  it('is of each setting in the order of days, by one statement', async () => {
    const { facts, found, statements } = await factsOn('2025-03-31');
    expect(facts).toEqual([
      [
        'SC000001',
        [
          ['ENFORCEMENT_ACTION', '2024-05-01', null],
          ['REQUIREMENT', '2024-05-02', null],
          ['MANAGER_VACANCY', '2024-05-03', '2024-09-01'],
        ],
      ],
      ['SC000002', [['UNPLANNED_ENDING', '2024-04-01', '2024-07-01']]],
    ]);
    expect([...found.values()][0]?.[1]).toEqual({
      observationId: expect.stringMatching(/^\d+$/),
      kind: 'REQUIREMENT',
      from: '2024-05-02',
      to: null,
      evidence: 'REGULATOR',
      action: null,
      regulation: 'CHR_2015 reg 12',
      count: null,
    });
    expect(statements).toHaveLength(1);
  });

  it.each([
    [
      '2024-05-02',
      [
        [
          'SC000001',
          [
            ['ENFORCEMENT_ACTION', '2024-05-01', null],
            ['REQUIREMENT', '2024-05-02', null],
          ],
        ],
      ],
    ],
    ['2024-04-30', []],
  ])('on %s is what had begun by then', async (day, expected) => expect((await factsOn(day)).facts).toEqual(expected));

  it('was open while it was not over, and endings count once their stretch is over', async () => {
    const vacancyOn = async (day: string) => JSON.stringify((await factsOn(day)).facts).includes('"2024-05-03",null');
    expect([await vacancyOn('2024-08-31'), await vacancyOn('2024-09-01')]).toEqual([true, false]);
    const endingsOn = async (day: string) => JSON.stringify((await factsOn(day)).facts).includes('UNPLANNED_ENDING');
    expect([await endingsOn('2024-06-30'), await endingsOn('2024-07-01')]).toEqual([false, true]);
  });

  it('is nothing as known before anything was recorded', async () => {
    expect((await factsOn('2025-03-31', '2020-01-01T00:00:00Z')).facts).toEqual([]);
  });
});
