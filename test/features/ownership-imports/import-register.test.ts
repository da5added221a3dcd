import type { Database } from '../../../src/platform/database/database';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { interestLines, rowsIn } from './support/graph-dump';
import { importRegister } from './support/import-records';
import { byNumber, company, exactly, holds, interest, numbered, person } from './support/records';

let db: Database;
openDatabasePerTest((opened) => {
  db = opened;
});

const [january, february, march] = ['2024-01-31', '2024-02-29', '2024-03-31'].map((contentOn) => ({ contentOn }));
const share = (exact: string, more = {}) => interest({ share: exactly(exact), ...more });
const since = (startsOn: string, exact = '50') => ({ interests: [share(exact, { startsOn })] });

const versions = () =>
  db.query<{ name: string | null; from: string; to: string }>({
    text: `select name, valid_from as "from", valid_to as "to" from party_version where recorded_to = 'infinity' order by name, valid_from`,
  });

describe('a register', () => {
  it('names bodies by number, and a body that nobody describes goes by the name it is given', async () => {
    await importRegister(db, [holds('r', byNumber('02', 'Top Ltd'), byNumber('01'), since('2019-01-01'))]);
    expect(await interestLines(db)).toEqual(['Top Ltd > ?: shareholding 50, 2019-01-01..']);
    await importRegister(db, [numbered('01', { name: 'Low Ltd' })], { layout: 'companies', ...january });
    const before = await rowsIn(db);
    const again = [holds('r', byNumber('02', 'Top Ltd'), byNumber('01'), since('2019-01-01'))];
    await importRegister(db, again, february);
    expect(await rowsIn(db)).toEqual(before);
    expect(await versions()).toMatchObject([{ name: 'Low Ltd' }, { name: 'Top Ltd' }]);
  });

  it('lets the earlier of two that contradict each other end when the later begins, and tells it', async () => {
    const { notices, noticeCount } = await importRegister(db, [
      person('p', { name: 'Ann' }),
      holds('r', 'p', byNumber('01', 'Low Ltd'), since('2018-01-01')),
      holds('s', 'p', byNumber('01'), { ...since('2020-01-01', '60'), place: 'line 9' }),
      holds('t', 'p', byNumber('01'), { ...since('2020-01-01', '70'), place: 'line 10' }),
    ]);
    expect(await interestLines(db)).toEqual([
      'Ann > Low Ltd: shareholding 50, 2018-01-01..2020-01-01',
      'Ann > Low Ltd: shareholding 70, 2020-01-01..',
    ]);
    expect(notices.map(({ place, rule }) => [place, rule])).toEqual([
      ['line 9', 'earlier-ends-when-later-begins'],
      ['line 10', 'earlier-ends-when-later-begins'],
    ]);
    expect(noticeCount).toBe(2);
  });

  it('leaves out what holds on no day and what a body holds in itself, and tells it', async () => {
    const { notices } = await importRegister(db, [
      person('p'),
      holds('r', 'p', byNumber('01'), { interests: [share('5', { startsOn: '2020-01-01', endsOn: '2020-01-01' })] }),
      holds('s', byNumber('01'), byNumber('01'), since('2020-01-01')),
    ]);
    expect(notices.map(({ rule }) => rule)).toEqual(['held-on-no-day', 'held-in-itself']);
    expect(await interestLines(db)).toEqual([]);
  });

  it('knows a person again by name and month of birth, and keeps neither in the clear', async () => {
    await importRegister(db, [
      person('p', { sameAs: 'ann smith 1970-01' }),
      person('q', { sameAs: 'ann smith 1970-01' }),
      person('other', { sameAs: 'ann smith 1971-01' }),
      holds('r', 'p', byNumber('01'), since('2020-01-01')),
      holds('s', 'q', byNumber('02'), since('2020-01-01')),
    ]);
    await importRegister(db, [person('later', { sameAs: 'ann smith 1970-01', saidOn: '2024-01-01' })], {
      isComplete: false,
    });
    const people = await db.query({ text: `select same_as from party where kind = 'PERSON'` });
    expect(people).toHaveLength(2);
    expect(JSON.stringify(await rowsIn(db))).not.toContain('1970-01');
  });
});

describe('the next file of a register', () => {
  const people = [person('p', { name: 'Ann' }), person('q', { name: 'Bob' })];
  const low = byNumber('01', 'Low Ltd');

  it.each([
    [
      'the same: nothing changes',
      [holds('r', 'p', low, since('2018-01-01'))],
      [holds('r', 'p', low, since('2018-01-01'))],
      ['Ann > Low Ltd: shareholding 50, 2018-01-01..'],
    ],
    [
      'no longer there: held to have ended on its day',
      [holds('r', 'p', low, since('2018-01-01'))],
      [holds('s', 'q', low, since('2024-02-01'))],
      ['Ann > Low Ltd: shareholding 50, 2018-01-01..2024-02-29', 'Bob > Low Ltd: shareholding 50, 2024-02-01..'],
    ],
    [
      'ended before: it stays when the register drops it',
      [holds('r', 'p', low, { interests: [share('50', { startsOn: '2018-01-01', endsOn: '2020-01-01' })] })],
      [holds('s', 'q', low, since('2024-02-01'))],
      ['Ann > Low Ltd: shareholding 50, 2018-01-01..2020-01-01', 'Bob > Low Ltd: shareholding 50, 2024-02-01..'],
    ],
    [
      'an end that is stated now',
      [holds('r', 'p', low, since('2018-01-01'))],
      [holds('r', 'p', low, { interests: [share('50', { startsOn: '2018-01-01', endsOn: '2024-02-02' })] })],
      ['Ann > Low Ltd: shareholding 50, 2018-01-01..2024-02-02'],
    ],
    [
      'a first day that is put right',
      [holds('r', 'p', low, since('2018-01-01'))],
      [holds('r', 'p', low, since('2018-03-01'))],
      ['Ann > Low Ltd: shareholding 50, 2018-03-01..'],
    ],
    [
      'without a first day, and the same: it has been so since it was first seen',
      [holds('r', 'p', low, { saidOn: '2024-01-31', interests: [share('50')] })],
      [holds('r', 'p', low, { saidOn: '2024-02-29', interests: [share('50')] })],
      ['Ann > Low Ltd: shareholding 50, 2024-01-31.. (seen)'],
    ],
    [
      'without a first day, and another share: it changed when it was seen',
      [holds('r', 'p', low, { saidOn: '2024-01-31', interests: [share('50')] })],
      [holds('r', 'p', low, { saidOn: '2024-02-29', interests: [share('60')] })],
      [
        'Ann > Low Ltd: shareholding 50, 2024-01-31..2024-02-29 (seen)',
        'Ann > Low Ltd: shareholding 60, 2024-02-29.. (seen)',
      ],
    ],
  ])('%s', async (_, first, second, expected) => {
    await importRegister(db, [...people, ...first], january);
    const before = await rowsIn(db);
    await importRegister(db, [...people, ...second], february);
    expect(await interestLines(db)).toEqual(expected);
    if (expected.length === first.length && expected[0]?.endsWith('50, 2018-01-01..'))
      expect(await rowsIn(db)).toEqual(before);
    const after = await rowsIn(db);
    await importRegister(db, [...people, ...second], { ...february, fileName: 'again' });
    await importRegister(db, [...people, ...second], march);
    expect(await rowsIn(db)).toEqual(after);
  });

  it('keeps what was known before on recorded time, all of one import at one instant', async () => {
    await importRegister(db, [...people, holds('r', 'p', low, since('2018-01-01'))], january);
    const [then] = await db.query<{ now: string }>({ text: 'select now()' });
    await importRegister(db, [...people, holds('r', 'p', low, since('2018-01-01', '60'))], february);
    expect(await interestLines(db, then!.now)).toEqual(['Ann > Low Ltd: shareholding 50, 2018-01-01..']);
    const [times] = await db.query({
      text: `select count(distinct t)::int as count from (select recorded_to as t from interest where recorded_to <> 'infinity'
        union select recorded_from from interest where recorded_to = 'infinity') x`,
    });
    expect(times).toEqual({ count: 1 });
  });

  it.each([
    ['the day of each file', ['2024-01-31', '2024-02-29', '2024-03-31']],
    ['the day of its founding', ['2010-01-01', '2010-01-01', '2010-01-01']],
  ])('gives a body a new name from the day it is first seen on, said on %s', async (_, [first, second, third]) => {
    const body = (name: string, saidOn: string) => numbered('01', { name, foundedOn: '2010-01-01', saidOn });
    await importRegister(db, [body('Old', first!)], january);
    await importRegister(db, [body('New', second!)], february);
    const expected = [
      { name: 'New', from: '2024-02-29', to: 'infinity' },
      { name: 'Old', from: '2010-01-01', to: '2024-02-29' },
    ];
    expect(await versions()).toEqual(expected);
    const before = await rowsIn(db);
    await importRegister(db, [body('New', third!)], march);
    expect(await versions()).toEqual(expected);
    expect(await rowsIn(db)).toEqual(before);
  });

  it('ends only what its own layout told of', async () => {
    await importRegister(db, [numbered('01', { name: 'Low Ltd' }), numbered('02', { name: 'Top Ltd' })], {
      layout: 'level 1',
      ...january,
    });
    await importRegister(db, [holds('r', byNumber('02'), byNumber('01'), since('2019-01-01'))], {
      layout: 'level 2',
      ...january,
    });
    await importRegister(db, [numbered('01', { name: 'Low Ltd' })], { layout: 'level 1', ...february });
    expect(await interestLines(db)).toEqual(['Top Ltd > Low Ltd: shareholding 50, 2019-01-01..']);
    expect(await versions()).toMatchObject([
      { name: 'Low Ltd', to: 'infinity' },
      { name: 'Top Ltd', to: '2024-02-29' },
    ]);
  });

  it('that is a part only leaves the rest as it is', async () => {
    await importRegister(db, [...people, holds('r', 'p', low, since('2018-01-01'))], january);
    await importRegister(db, [holds('s', 'q', low, since('2019-01-01'))], { ...february, isComplete: false });
    expect(await interestLines(db)).toEqual([
      'Ann > Low Ltd: shareholding 50, 2018-01-01..',
      'Bob > Low Ltd: shareholding 50, 2019-01-01..',
    ]);
  });

  it('is refused if it is older than what is held, or looks cut off', async () => {
    const many = Array.from({ length: 10 }, (_, at) => company(`c${at}`));
    await importRegister(db, many, february);
    await expect(importRegister(db, many, january)).rejects.toThrow('2024-02-29');
    await expect(importRegister(db, many.slice(0, 4), march)).rejects.toThrow('looks cut off');
    await importRegister(db, many.slice(0, 4), { ...march, acceptFewer: true });
  });
});

describe('two imports at once', () => {
  it('take turns: the second is refused and told to wait', async () => {
    const inTheMiddle = importRegister(db, [company('a')], {
      thenFollow: async () => {
        await expect(importRegister(db, [company('b')])).rejects.toThrow('Another import of ownership is running');
      },
    });
    expect((await inTheMiddle).status).toBe('COMPLETED');
  });
});
