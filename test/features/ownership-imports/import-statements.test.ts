import type { Database } from '../../../src/platform/database/database';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { graphIn, interestLines, rowsIn } from './support/graph-dump';
import { importStatements } from './support/import-records';
import { company, exactly, holds, interest, numbered, person, stated } from './support/records';

let db: Database;
openDatabasePerTest((opened) => {
  db = opened;
});

const share = (exact: string, more = {}) => interest({ share: exactly(exact), ...more });

async function refusal(work: Promise<unknown>): Promise<{ message: string; rules: string[]; said: string[] }> {
  const error = await work.then(
    () => new Error('It was taken.'),
    (thrown) => thrown,
  );
  const problems = (error.problems ?? []) as { rule: string; message: string }[];
  return { message: error.message, rules: problems.map(({ rule }) => rule), said: problems.map((p) => p.message) };
}

describe('statements of one record', () => {
  const parties = () => [company('a'), person('p', { name: 'Ann' })];

  it.each([
    [
      'without a first day hold from when they are said',
      [{ saidOn: '2021-05-01' }],
      ['Ann > a Ltd: shareholding 50, 2021-05-01.. (seen)'],
    ],
    [
      'hold over the days they state',
      [{ saidOn: '2021-05-01', interests: [share('50', { startsOn: '2019-01-01', endsOn: '2020-01-01' })] }],
      ['Ann > a Ltd: shareholding 50, 2019-01-01..2020-01-01'],
    ],
    [
      'hold until the next is said',
      [{ saidOn: '2021-05-01' }, { saidOn: '2022-05-01', interests: [share('60')] }],
      [
        'Ann > a Ltd: shareholding 50, 2021-05-01..2022-05-01 (seen)',
        'Ann > a Ltd: shareholding 60, 2022-05-01.. (seen)',
      ],
    ],
    [
      'that say the same are one row',
      [{ saidOn: '2021-05-01' }, { saidOn: '2022-05-01' }],
      ['Ann > a Ltd: shareholding 50, 2021-05-01.. (seen)'],
    ],
    [
      'end when the record is closed',
      [{ saidOn: '2021-05-01' }, { saidOn: '2022-05-01', status: 'closed' as const }],
      ['Ann > a Ltd: shareholding 50, 2021-05-01..2022-05-01 (seen)'],
    ],
    [
      'end on the day that the closing one states',
      [
        { saidOn: '2021-05-01', interests: [share('50', { startsOn: '2019-01-01' })] },
        {
          saidOn: '2022-05-01',
          status: 'closed' as const,
          interests: [share('50', { startsOn: '2019-01-01', endsOn: '2022-02-02' })],
        },
      ],
      ['Ann > a Ltd: shareholding 50, 2019-01-01..2022-02-02'],
    ],
    [
      'change on the day that the later one states, if it lies between them',
      [
        { saidOn: '2021-05-01', interests: [share('50', { startsOn: '2019-01-01' })] },
        { saidOn: '2022-05-01', interests: [share('60', { startsOn: '2022-03-03' })] },
      ],
      ['Ann > a Ltd: shareholding 50, 2019-01-01..2022-03-03', 'Ann > a Ltd: shareholding 60, 2022-03-03..'],
    ],
    [
      'change when the later one is said, if it states a day before the earlier one',
      [
        { saidOn: '2021-05-01', interests: [share('50', { startsOn: '2019-01-01' })] },
        { saidOn: '2022-05-01', interests: [share('60', { startsOn: '2019-01-01' })] },
      ],
      ['Ann > a Ltd: shareholding 50, 2019-01-01..2022-05-01', 'Ann > a Ltd: shareholding 60, 2022-05-01.. (seen)'],
    ],
    [
      'of one day: the later in the file stands, the earlier tells of the time before',
      [
        { saidOn: '2021-05-01', interests: [share('50', { startsOn: '2019-01-01' })] },
        { saidOn: '2021-05-01', interests: [share('60')] },
      ],
      ['Ann > a Ltd: shareholding 50, 2019-01-01..2021-05-01', 'Ann > a Ltd: shareholding 60, 2021-05-01.. (seen)'],
    ],
    [
      'with no interest say that there is one',
      [{ saidOn: '2021-05-01', interests: [] }],
      ['Ann > a Ltd: ?, 2021-05-01.. (seen)'],
    ],
  ])('%s', async (_, statements, expected) => {
    const said = statements.map((statement) => holds('r', 'p', 'a', { interests: [share('50')], ...statement }));
    await importStatements(db, [...parties(), ...said]);
    expect(await interestLines(db)).toEqual(expected);
  });

  it('come to the same in whatever order their files are taken', async () => {
    const first = parties();
    const [one, two, three] = ['2021-01-01', '2022-01-01', '2023-01-01'].map((saidOn, at) =>
      stated(holds('r', 'p', 'a', { saidOn, interests: [share(`${at + 1}0`)] }), `s${at}`),
    );
    await importStatements(db, [...first, three!]);
    await importStatements(db, [one!]);
    await importStatements(db, [two!]);
    expect(await interestLines(db)).toEqual([
      'Ann > a Ltd: shareholding 10, 2021-01-01..2022-01-01 (seen)',
      'Ann > a Ltd: shareholding 20, 2022-01-01..2023-01-01 (seen)',
      'Ann > a Ltd: shareholding 30, 2023-01-01.. (seen)',
    ]);
  });
});

describe('a file that is taken again', () => {
  const file = () => [
    stated(numbered('01234567'), 'sa'),
    stated(person('p'), 'sp'),
    stated(holds('r', 'p', '01234567', { interests: [share('50')] }), 'sr'),
  ];

  it('is known by its content, and not read', async () => {
    await importStatements(db, file(), { fileHash: 'x' });
    const before = await rowsIn(db);
    expect(await importStatements(db, file(), { fileHash: 'x' })).toMatchObject({ status: 'UNCHANGED', importId: 1 });
    expect(await rowsIn(db)).toEqual(before);
  });

  it('changes nothing under another name and form either', async () => {
    await importStatements(db, file());
    const before = await rowsIn(db);
    const { counts } = await importStatements(db, file());
    expect(counts).toMatchObject({
      partiesAdded: 0,
      versionsAdded: 0,
      versionsClosed: 0,
      interestsAdded: 0,
      interestsClosed: 0,
    });
    expect(await rowsIn(db)).toEqual(before);
  });

  it('is not kept by a dry run', async () => {
    const before = await rowsIn(db);
    const { status, counts } = await importStatements(db, file(), { dryRun: true });
    expect({ status, interests: counts.interestsAdded }).toEqual({ status: 'DRY_RUN', interests: 1 });
    expect(await rowsIn(db)).toEqual(before);
  });
});

describe('a party', () => {
  it('is one under all identifiers that any of its records has', async () => {
    const ids = (...schemes: string[]) => schemes.map((scheme) => ({ scheme, id: '1', retiredOn: null }));
    await importStatements(db, [
      company('a', { identifiers: ids('A', 'B') }),
      company('b', { identifiers: ids('B', 'C') }),
      company('c', { identifiers: ids('C', 'D') }),
      company('other', { identifiers: ids('E') }),
    ]);
    expect(
      await db.query({
        text: 'select party_id, count(*)::int from party_identifier where scheme < $1 group by 1 order by 2',
        values: ['Z'],
      }),
    ).toMatchObject([{ count: 1 }, { count: 4 }]);
  });

  it('is refused where two identifiers of one record belong to two', async () => {
    await importStatements(db, [
      numbered('01'),
      company('l', { identifiers: [{ scheme: 'XI-LEI', id: 'L', retiredOn: null }] }),
    ]);
    const before = await rowsIn(db);
    const both = company('both', {
      identifiers: [
        { scheme: 'GB-COH', id: '01', retiredOn: null },
        { scheme: 'XI-LEI', id: 'L', retiredOn: null },
      ],
    });
    const { rules, said } = await refusal(importStatements(db, [both]));
    expect(rules).toEqual(['record/one-party']);
    expect(said[0]).toContain('by GB-COH 01 and party');
    expect(said[0]).toContain('by XI-LEI L');
    expect(await rowsIn(db)).toEqual(before);
  });

  it('has one version for each thing said of it, from its founding until it is closed', async () => {
    await importStatements(db, [
      company('a', { name: 'Old', foundedOn: '2010-01-01', saidOn: '2019-01-01' }),
      company('a', { name: 'Old', foundedOn: '2010-01-01', saidOn: '2020-01-01' }),
      company('a', { name: 'New', foundedOn: '2010-01-01', saidOn: '2021-01-01' }),
      company('a', { name: 'New', foundedOn: '2010-01-01', saidOn: '2022-01-01', status: 'closed' }),
    ]);
    expect(
      await db.query({ text: 'select name, valid_from, valid_to from party_version order by valid_from' }),
    ).toEqual([
      { name: 'Old', valid_from: '2010-01-01', valid_to: '2021-01-01' },
      { name: 'New', valid_from: '2021-01-01', valid_to: '2022-01-01' },
    ]);
  });
});

describe('what is refused', () => {
  it.each([
    ['a record of which nothing tells', () => [company('a'), holds('r', 'ghost', 'a')], 'record/described'],
    ['something held in a person', () => [company('a'), person('p'), holds('r', 'a', 'p')], 'record/subject-is-a-body'],
    ['a record of two kinds', () => [company('a'), person('a')], 'record/one-kind'],
    [
      'two records that contradict each other',
      () => [
        company('a'),
        person('p'),
        holds('r', 'p', 'a', { interests: [share('50', { startsOn: '2019-01-01' })] }),
        holds('s', 'p', 'a', { interests: [share('60', { startsOn: '2020-01-01' })] }),
      ],
      'record/no-contradiction',
    ],
  ])('%s', async (_, records, rule) => {
    const { rules } = await refusal(importStatements(db, records()));
    expect(rules).toEqual([rule]);
    expect(await graphIn(db)).toEqual({ parties: null, versions: null, interests: null });
  });

  it('a contradiction names both records and their days', async () => {
    await importStatements(db, [
      company('a'),
      person('p'),
      holds('r', 'p', 'a', { interests: [share('50', { startsOn: '2019-01-01', endsOn: '2020-06-01' })] }),
    ]);
    const { said } = await refusal(
      importStatements(db, [holds('s', 'p', 'a', { interests: [share('60', { startsOn: '2020-01-01' })] })]),
    );
    expect(said).toEqual([
      'Record s (from 2020-01-01 on) and record r (2019-01-01 to 2020-06-01) say different things of the same interest of the same party in the same body.',
    ]);
  });

  it('a file of nothing', async () => {
    expect((await refusal(importStatements(db, []))).message).toContain('holds no record of ownership');
  });

  it('a statement with other words than before', async () => {
    await importStatements(db, [stated(company('a'), 's1')]);
    expect((await refusal(importStatements(db, [stated(company('a', { name: 'Other' }), 's1')]))).rules).toEqual([
      'bods/statement-never-changes',
    ]);
  });
});

describe('what a body holds in itself', () => {
  it('is kept as a statement, and is no fact', async () => {
    const { notices, counts } = await importStatements(db, [company('a'), holds('r', 'a', 'a')]);
    expect(notices.map(({ rule }) => rule)).toEqual(['held-in-itself']);
    expect(counts).toMatchObject({ statementsAdded: 2, interestsAdded: 0 });
  });
});

describe('two records that agree', () => {
  it('are one fact, and the second goes on where the first ends', async () => {
    await importStatements(db, [
      company('a'),
      person('p', { name: 'Ann' }),
      holds('r', 'p', 'a', { interests: [share('50', { startsOn: '2019-01-01' })] }),
      holds('s', 'p', 'a', {
        interests: [share('50', { startsOn: '2018-01-01' })],
        isComponent: true,
        saidOn: '2020-01-01',
      }),
    ]);
    expect(await interestLines(db)).toEqual(['Ann > a Ltd: shareholding 50, 2018-01-01..']);
    await importStatements(db, [holds('s', 'p', 'a', { saidOn: '2021-01-01', status: 'closed', interests: [] })]);
    expect(await interestLines(db)).toEqual([
      'Ann > a Ltd: shareholding 50, 2018-01-01..2021-01-01',
      'Ann > a Ltd: shareholding 50, 2021-01-01.. (seen)',
    ]);
  });

  it('of somebody unnamed are two', async () => {
    const nobody = { reason: 'unknown', details: null } as const;
    await importStatements(db, [
      company('a'),
      holds('r', nobody, 'a', { interests: [share('10')] }),
      holds('s', nobody, 'a', { interests: [share('20')] }),
    ]);
    expect(await interestLines(db)).toEqual([
      'unknown > a Ltd: shareholding 10, 2020-01-01.. (seen)',
      'unknown > a Ltd: shareholding 20, 2020-01-01.. (seen)',
    ]);
  });
});
