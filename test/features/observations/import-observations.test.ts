import { ObservationFactsStore } from '../../../src/features/observations/observation-facts.store';
import { ObservationsRefusedError } from '../../../src/features/observations/observations-refused-error';
import type { Database } from '../../../src/platform/database/database';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import {
  endings,
  type GivenGroups,
  type GivenRow,
  givenHomes,
  importRows,
  keptIn,
  notice,
  requirement,
  vacancy,
} from './support/given-observations';

let database: Database;
let groups: GivenGroups;
openDatabasePerTest((opened) => {
  database = opened;
});
beforeEach(async () => {
  groups = await givenHomes(database);
});

const all = [notice, requirement, vacancy, endings];

async function refusal(rows: readonly GivenRow[], organisation?: string): Promise<ObservationsRefusedError> {
  const outcome = await importRows(database, rows, organisation === undefined ? {} : { organisation }).catch(
    (error) => error,
  );
  if (outcome instanceof ObservationsRefusedError) return outcome;
  throw new Error(`It was not refused: ${JSON.stringify(outcome)}`);
}

async function now(): Promise<string> {
  const [row] = await database.query<{ at: string }>({ text: 'select clock_timestamp() as at' });
  return row?.at ?? '';
}

describe('importing observations', () => {
  it('keeps each row, with its file and its number, and a regulation in one form', async () => {
    expect(await importRows(database, all)).toEqual({
      read: 4,
      added: 4,
      corrected: 0,
      unchanged: 0,
      leftWithdrawn: 0,
    });
    const kept = await keptIn(database);
    expect(kept.map(({ urn, kind, from, reference }) => [urn, kind, from, reference])).toEqual(
      all.map(({ urn, kind, from, reference }) => [urn, kind, from, reference]),
    );
    expect(kept.every(({ document, isStanding }) => document === 'observed.csv' && isStanding)).toBe(true);
    expect(kept[1]).toMatchObject({ regulation: 'CHR_2015 reg 12', citedAs: 'Regulation 12 (2)(a)' });
  });

  it('twice changes nothing', async () => {
    await importRows(database, all);
    const before = await keptIn(database);
    const again = { read: 4, added: 0, corrected: 0, unchanged: 4, leftWithdrawn: 0 };
    expect(await importRows(database, all)).toEqual(again);
    expect(await importRows(database, [...all].reverse(), { document: 'another.csv' })).toEqual(again);
    expect(await keptIn(database)).toEqual(before);
  });

  it('that says otherwise under the same number puts it right, and keeps what was believed', async () => {
    await importRows(database, all);
    const between = await now();
    const filled = { ...vacancy, to: '2024-09-01' };
    expect(await importRows(database, [filled, { ...notice, reference: 'E-2' }])).toMatchObject({
      added: 1,
      corrected: 1,
      unchanged: 0,
    });
    const vacancies = (await keptIn(database)).filter(({ reference }) => reference === 'V-1');
    expect(vacancies.map(({ to, isStanding }) => [to, isStanding])).toEqual([
      ['infinity', false],
      ['2024-09-01', true],
    ]);
    const facts = new ObservationFactsStore(database);
    const ends = async (knownAt: string | null) =>
      [...(await facts.on('2025-03-31', knownAt)).values()]
        .flat()
        .flatMap(({ kind, to }) => (kind === 'MANAGER_VACANCY' ? [to] : []));
    expect(await ends(between)).toEqual([null]);
    expect(await ends(null)).toEqual(['2024-09-01']);
  });

  it('may move a row to another setting under its number, and leaves alone what the file does not name', async () => {
    await importRows(database, all);
    expect(await importRows(database, [{ ...endings, urn: 'SC000003' }])).toMatchObject({ corrected: 1 });
    const standing = (await keptIn(database)).filter(({ isStanding }) => isStanding);
    expect(standing.map(({ urn, reference }) => `${reference} ${urn}`).sort()).toEqual([
      'E-1 SC000001',
      'R-1 SC000001',
      'U-1 SC000003',
      'V-1 SC000001',
    ]);
  });

  it('of another organisation has its own numbers', async () => {
    await importRows(database, [{ ...endings, reference: '1' }]);
    expect(await importRows(database, [{ ...endings, reference: '1' }], { organisation: 'LA:888' })).toMatchObject({
      added: 1,
    });
  });

  it('does not bring back what a person withdrew, unless it says otherwise now', async () => {
    await importRows(database, [vacancy]);
    await database.query({
      text: `update observation set recorded_to = clock_timestamp(), withdrawn_by = 'ama', withdrawn_reason = 'In error.'`,
    });
    expect(await importRows(database, [vacancy])).toMatchObject({ added: 0, leftWithdrawn: 1 });
    expect(await importRows(database, [{ ...vacancy, from: '2024-06-01' }])).toMatchObject({
      added: 1,
      leftWithdrawn: 0,
    });
    expect((await keptIn(database)).map(({ from, isStanding }) => [from, isStanding])).toEqual([
      ['2024-05-03', false],
      ['2024-06-01', true],
    ]);
  });

  it('with one bad row stores nothing, and names every cell that cannot be taken, in the order of the lines', async () => {
    const bad = [
      notice,
      { ...requirement, regulation: '' },
      { ...vacancy, urn: 'SC999999' },
      { ...endings, reference: 'E-1', count: '0' },
      { ...endings, reference: 'E-1' },
    ];
    const { problems, problemCount, message } = await refusal(bad);
    expect(message).toBe('Nothing was stored: 4 cells cannot be taken.');
    expect(problemCount).toBe(4);
    expect(problems).toEqual([
      expect.objectContaining({ line: 3, column: 'regulation', message: 'A requirement needs it.' }),
      {
        line: 4,
        column: 'urn',
        value: 'SC999999',
        message: 'No publication names it.',
        expected: 'a number that a publication names; import the register first',
      },
      expect.objectContaining({ line: 5, column: 'count' }),
      {
        line: 6,
        column: 'reference',
        value: 'E-1',
        message: 'Line 2 has it too.',
        expected: 'a reference of its own for each line',
      },
    ]);
    expect(await keptIn(database)).toEqual([]);
  });

  it('with thousands of bad rows counts them all and keeps a thousand to be shown', async () => {
    const rows = Array.from({ length: 2500 }, (_, at) => ({ ...notice, action: '', reference: `E-${at}` }));
    const { problems, problemCount } = await refusal(rows);
    expect([problems.length, problemCount]).toEqual([1000, 2500]);
  });

  it.each([
    ['LA:888', notice, 'evidence', 'It is not the word of LA:888, whose file it is.', 'COUNCIL'],
    ['LA:888', vacancy, 'evidence', 'It is not the word of LA:888, whose file it is.', 'COUNCIL'],
    ['GROUP:1', endings, 'evidence', 'It is not the word of GROUP:1, whose file it is.', 'PROVIDER'],
  ])('of %s is for its own word only (%#)', async (organisation, row, column, message, expected) => {
    const { problems } = await refusal([row], organisation);
    expect(problems).toContainEqual({ line: 2, column, value: row.evidence, message, expected });
  });

  it('of a provider is about the settings that were its own on the day', async () => {
    const organisation = `GROUP:${groups.first}`;
    const of = (urn: string, from: string) => ({ ...vacancy, urn, from, reference: `${urn} ${from}` });
    const { problems } = await refusal(
      [
        of('SC000001', '2024-05-01'),
        of('SC000002', '2024-05-01'),
        of('SC000003', '2023-12-31'),
        of('SC000003', '2024-01-01'),
      ],
      organisation,
    );
    expect(problems.map(({ line, column, message }) => [line, column, message])).toEqual([
      [3, 'urn', `It was not a setting of ${organisation} on the day.`],
      [5, 'urn', `It was not a setting of ${organisation} on the day.`],
    ]);
    expect(await importRows(database, [of('SC000003', '2023-12-31')], { organisation })).toMatchObject({ added: 1 });
  });

  it('by two at once of one file adds each row once', async () => {
    const rows = Array.from({ length: 30 }, (_, at) => ({ ...notice, reference: `E-${at}` }));
    const outcomes = await Promise.all([
      importRows(database, rows),
      importRows(database, rows),
      importRows(database, rows),
    ]);
    expect(outcomes.map(({ added }) => added).sort()).toEqual([0, 0, 30]);
    expect(await keptIn(database)).toHaveLength(30);
  });

  it('says how far it is, and takes a number of statements that does not grow with the file', async () => {
    const statementsFor = async (count: number) => {
      const rows = Array.from({ length: count }, (_, at) => ({ ...requirement, reference: `${count}-${at}` }));
      const seen: string[] = [];
      let statements = 0;
      const counted: Database = {
        ...database,
        transaction: (work, options) =>
          database.transaction((tx) => {
            const query: typeof tx.query = (statement) => {
              statements += 1;
              return tx.query(statement);
            };
            return work({ query, connection: tx.connection, report: tx.report });
          }, options),
      };
      await importRows(counted, rows, { onProgress: (done, doing) => void seen.push(`${done} ${doing}`) });
      return { statements, seen };
    };
    const few = await statementsFor(3);
    const many = await statementsFor(2300);
    expect(few.seen).toEqual(['3 reading', '3 storing']);
    expect(many.seen).toEqual(['1000 reading', '2000 reading', '2300 reading', '2300 storing']);
    expect(many.statements).toBe(few.statements);
  });
});
