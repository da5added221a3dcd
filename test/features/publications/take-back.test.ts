import { refreshEverything } from '../../../src/app/refresh-everything';
import { revertImport } from '../../../src/features/publications/revert-import';
import type { Database } from '../../../src/platform/database/database';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { importInto } from './support/import-into';
import { givenRegister, type PublishedProvider } from './support/published-files';
import { everythingIn, factsIn } from './support/state';

let db: Database;
openDatabasePerTest((opened) => {
  db = opened;
});

const home = (urn: string, more: Partial<PublishedProvider> = {}): PublishedProvider => ({
  urn,
  owner: 'Rowan Care Ltd',
  registeredOn: '2015-01-01',
  inspectedOn: '2018-06-01',
  ...more,
});
const [first, second, third] = ['SC000001', 'SC000002', 'SC000003'];

async function placesOf(urn: string): Promise<number[]> {
  const rows = await db.query<{ places: number }>({
    text: `select v.places from setting_version v join registration r on r.id = v.registration_id
      where r.urn = $1 and v.recorded_to = 'infinity' order by v.valid_from`,
    values: [urn],
  });
  return rows.map(({ places }) => places);
}

async function imported(year: number, providers: PublishedProvider[], options = {}): Promise<number> {
  const { run } = await importInto(db, givenRegister(year, providers), options);
  expect(run.status).toBe('COMPLETED');
  return run.id;
}

function revert(runId: number) {
  return revertImport(db, runId, refreshEverything);
}

describe('an import that is taken back', () => {
  it('leaves the facts as they were before it', async () => {
    await imported(2019, [home(first), home(second)]);
    const before = await factsIn(db);
    const later = await imported(2021, [
      home(first, { owner: 'Oak Homes Ltd', inspectedOn: '2020-01-01', grade: 'Inadequate' }),
      home(third),
    ]);
    expect(await factsIn(db)).not.toEqual(before);
    const { run, withdrawn, restored } = await revert(later);
    expect({ status: run.status, withdrawn, restored }).toEqual({ status: 'REVERTED', withdrawn: 4, restored: 0 });
    expect(await factsIn(db)).toEqual(before);
  });

  it('brings back what it had replaced and what it had removed', async () => {
    await imported(2019, [home(first), home(second)]);
    const before = await factsIn(db);
    const correction = await imported(2019, [home(first, { places: '9' })], { replace: true });
    expect(await placesOf(first)).toEqual([9]);
    expect(await placesOf(second)).toEqual([]);
    expect(await revert(correction)).toMatchObject({ restored: 3 });
    expect(await factsIn(db)).toEqual(before);
  });

  it('can be imported again', async () => {
    const file = givenRegister(2019, [home(first)]);
    const { run } = await importInto(db, file);
    const before = await factsIn(db);
    await revert(run.id);
    expect(await placesOf(first)).toEqual([]);
    expect((await importInto(db, file)).run.status).toBe('COMPLETED');
    expect(await factsIn(db)).toEqual(before);
  });

  it.each([
    ['the older first', [1, 2]],
    ['the newer first', [2, 1]],
  ])('never brings back what another taken back import brought: %s', async (_, order) => {
    const runs = [await imported(2019, [home(first)])];
    const before = await factsIn(db);
    runs.push(
      await imported(2019, [home(first, { places: '8' })]),
      await imported(2019, [home(first, { places: '9' })]),
    );
    const standing = [];
    for (const index of order) {
      await revert(runs[index] ?? 0);
      standing.push(await placesOf(first));
    }
    expect(standing).toEqual([order[0] === 1 ? [9] : [8], [4]]);
    expect(await factsIn(db)).toEqual(before);
  });

  it('stays readable as what was believed in between', async () => {
    await imported(2019, [home(first)]);
    const correction = await imported(2019, [home(first, { places: '9' })]);
    await revert(correction);
    const rows = await db.query<{ places: number; standing: boolean }>({
      text: `select places, recorded_to = 'infinity' as standing from setting_version order by recorded_from`,
    });
    expect(rows).toEqual([
      { places: 4, standing: false },
      { places: 9, standing: false },
      { places: 4, standing: true },
    ]);
  });

  it('is refused when it is not there, was taken back before, or never was stored, and nothing changes', async () => {
    const file = givenRegister(2019, [home(first)]);
    const { run } = await importInto(db, file);
    const { run: dryRun } = await importInto(db, givenRegister(2021, [home(first)]), { dryRun: true });
    const { run: unchanged } = await importInto(db, file);
    const before = await everythingIn(db);
    await expect(revert(4711)).rejects.toThrow('There is no import 4711');
    await expect(revert(dryRun.id)).rejects.toThrow('only a completed import can be reverted');
    await expect(revert(unchanged.id)).rejects.toThrow('only a completed import can be reverted');
    expect(await everythingIn(db)).toEqual(before);
    await revert(run.id);
    await expect(revert(run.id)).rejects.toThrow('only a completed import can be reverted');
  });
});

describe('a file imported again', () => {
  it('says so when another file has changed its release since', async () => {
    const file = givenRegister(2019, [home(first)]);
    await importInto(db, file);
    const later = await imported(2019, [home(first, { places: '9' })]);
    const { run } = await importInto(db, file);
    expect(run).toMatchObject({
      status: 'UNCHANGED',
      failure: expect.stringContaining(`import ${later} has changed that release since`),
    });
    expect(await placesOf(first)).toEqual([9]);
    await importInto(db, file, { replace: true });
    expect(await placesOf(first)).toEqual([4]);
  });

  it('touches neither councils nor premises that it does not speak of', async () => {
    await imported(2019, [home(first)]);
    const urns = await db.query<{ urn: string }>({ text: 'select urn from registration' });
    expect(urns).toEqual([{ urn: first }]);
  });
});
