import { applyOwnershipChange } from '../../../src/features/ownership-imports/apply-ownership-change';
import type { OwnershipImportOptions } from '../../../src/features/ownership-imports/ownership-import';
import type { Database } from '../../../src/platform/database/database';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { interestLines, rowsIn } from './support/graph-dump';
import { importRegister, importStatements } from './support/import-records';
import { byNumber, exactly, holds, interest, numbered, person } from './support/records';

let db: Database;
openDatabasePerTest((opened) => {
  db = opened;
});

const [january, february, march, april] = ['2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30'].map((contentOn) => ({
  contentOn,
}));
const people = [person('p', { name: 'Ann' }), person('q', { name: 'Bob' })];
const bodies = [numbered('01', { name: 'Low' }), numbered('02', { name: 'Other' })];
const held = (recordId: string, party: string, body: string, exact: string, more = {}) =>
  holds(recordId, party, byNumber(body), {
    interests: [interest({ share: exactly(exact), startsOn: '2018-01-01', ...more })],
  });

/** The body of company number 01 is watched. */
const watched: OwnershipImportOptions['watched'] = async (tx) => {
  const rows = await tx.query<{ id: number }>({
    text: `select party_id as id from party_identifier where identifier = '01'`,
  });
  return new Set(rows.map(({ id }) => id));
};

const first = [...people, ...bodies, held('r', 'p', '01', '50'), held('s', 'p', '02', '50')];
const differing = [
  ...people,
  ...bodies,
  held('r', 'p', '01', '60'),
  held('t', 'q', '01', '40'),
  held('s', 'p', '02', '60'),
];
const asHeld = ['Ann > Low: shareholding 50, 2018-01-01..', 'Ann > Other: shareholding 60, 2018-01-01..'];
const asProposed = [
  'Ann > Low: shareholding 60, 2018-01-01..',
  'Ann > Other: shareholding 60, 2018-01-01..',
  'Bob > Low: shareholding 40, 2018-01-01..',
];

const changes = () =>
  db.query<{ id: number; status: string; version: number; held: unknown[]; proposed: unknown[] }>({
    text: 'select id, status, version, held, proposed from ownership_change order by id',
  });

const decide = (status: string) =>
  db.query({ text: `update ownership_change set status = $1, version = version + 1`, values: [status] });

describe('a body that is watched', () => {
  beforeEach(() => importRegister(db, first, january));

  it('keeps what is held of it; the difference is proposed', async () => {
    const { counts } = await importRegister(db, differing, { ...february, watched });
    expect(counts).toMatchObject({ changesProposed: 1, changesOvertaken: 0 });
    expect(await interestLines(db)).toEqual(asHeld);
    const [change] = await changes();
    expect(change).toMatchObject({
      status: 'PROPOSED',
      held: [{ share_least: 50 }],
      proposed: expect.arrayContaining([
        expect.objectContaining({ share_least: 60 }),
        expect.objectContaining({ share_least: 40 }),
      ]),
    });
  });

  it('is not proposed again by the same file, nor by the next that says the same', async () => {
    await importRegister(db, differing, { ...february, watched });
    const before = await rowsIn(db);
    await importRegister(db, differing, { ...february, watched });
    await importRegister(db, differing, { ...march, watched });
    expect(await rowsIn(db)).toEqual(before);
  });

  it('comes to exactly what was proposed when that is applied, from then on', async () => {
    await importRegister(db, differing, { ...february, watched });
    await decide('ACCEPTED');
    const [{ id } = { id: 0 }] = await changes();
    const [{ now } = { now: '' }] = await db.query<{ now: string }>({ text: 'select now()' });
    const applied = await db.transaction((tx) => applyOwnershipChange(tx, id, now));
    expect(applied).toMatchObject({ closed: 1, added: 2 });
    expect((await interestLines(db)).sort()).toEqual(asProposed);
    const before = await rowsIn(db);
    await importRegister(db, differing, { ...march, watched, fileHash: 'later' });
    expect(await rowsIn(db)).toEqual(before);
  });

  it('is changed no further by a change that was overtaken', async () => {
    await importRegister(db, differing, { ...february, watched });
    const [{ id } = { id: 0 }] = await changes();
    await importRegister(db, differing, { ...march, fileHash: 'unwatched' });
    const before = await rowsIn(db);
    const work = db.transaction((tx) => applyOwnershipChange(tx, id, '2024-04-01T00:00:00Z'));
    await expect(work).rejects.toThrow('still are');
    expect(await rowsIn(db)).toEqual(before);
  });

  it('overtakes a proposal when the next file says something else, or again what is held', async () => {
    await importRegister(db, differing, { ...february, watched });
    const other = [...people, ...bodies, held('r', 'p', '01', '70'), held('s', 'p', '02', '60')];
    expect((await importRegister(db, other, { ...march, watched })).counts).toMatchObject({
      changesProposed: 1,
      changesOvertaken: 1,
    });
    expect((await changes()).map(({ status }) => status)).toEqual(['OVERTAKEN', 'PROPOSED']);
    const again = [...people, ...bodies, held('r', 'p', '01', '50'), held('s', 'p', '02', '60')];
    await importRegister(db, again, { ...april, watched });
    expect((await changes()).map(({ status }) => status)).toEqual(['OVERTAKEN', 'OVERTAKEN']);
  });

  it.each([
    ['says something differently', differing],
    ['leaves something out, on whatever day it was first left out', [...people, ...bodies, held('s', 'p', '02', '60')]],
  ])('is never proposed again what was rejected, when the register %s', async (_, file) => {
    await importRegister(db, file, { ...february, watched });
    await decide('REJECTED');
    const before = await changes();
    expect((await importRegister(db, file, { ...march, watched })).counts.changesProposed).toBe(0);
    expect(await changes()).toEqual(before);
    expect(await interestLines(db)).toEqual(asHeld);
  });

  it('is proposed anew what was accepted, applied, and undone by the source since', async () => {
    await importRegister(db, differing, { ...february, watched });
    await decide('ACCEPTED');
    const [{ id } = { id: 0 }] = await changes();
    await db.transaction((tx) => applyOwnershipChange(tx, id, new Date().toISOString()));
    await importRegister(db, first, { ...march, watched });
    expect((await changes()).map(({ status }) => status)).toEqual(['ACCEPTED', 'PROPOSED']);
  });

  it('takes what is equal as it is, and another source has proposals of its own', async () => {
    expect((await importRegister(db, first, { ...february, watched })).counts.changesProposed).toBe(0);
    const other = [person('z', { name: 'Zoe' }), numbered('01'), holds('r', 'z', '01')];
    expect((await importStatements(db, other, { watched })).counts.changesProposed).toBe(1);
    expect((await interestLines(db)).filter((line) => line.startsWith('Zoe'))).toEqual([]);
  });
});
