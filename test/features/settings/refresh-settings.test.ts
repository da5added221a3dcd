import { refreshEverything } from '../../../src/app/refresh-everything';
import { refreshNow } from '../../../src/features/publications/refresh-pending';
import type { Database } from '../../../src/platform/database/database';
import { givenCsv } from '../../sources/support/given-file';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { importInto } from '../publications/support/import-into';
import { givenInYear, givenMoves, givenPlaces, givenRegister } from '../publications/support/published-files';

let db: Database;
openDatabasePerTest((opened) => {
  db = opened;
});

const urn = 'SC000001';

function historyOf(): Promise<
  { from: string; to: string; owner: string | null; status: string; premises: number | null }[]
> {
  return db.query({
    text: `select v.valid_from::text as from, v.valid_to::text as to, v.owner_as_published as owner, v.status, v.premises
      from setting_version v where v.recorded_to = 'infinity' order by v.registration_id, v.valid_from`,
  });
}

const councils = () =>
  givenCsv('LA_level_in_year_2020_21.csv', [
    [
      'Local authority name',
      'Inspection/Visit type',
      'Inspection/Visit date',
      'Publication date',
      'Overall effectiveness',
    ],
    ['Medway', 'ILACS standard inspection', '2020-09-01', '2020-10-01', 'Good'],
    ['Kent', 'ILACS short inspection', '2020-11-01', '2020-12-01', 'Good'],
  ]);

describe('the facts about settings', () => {
  it('follow a batch of councils and inspections without taking a council for a setting', async () => {
    const { run } = await importInto(db, councils(), {
      refreshLater: true,
      dataset: 'COUNCIL_INSPECTIONS_IN_YEAR',
      asAt: '2021-03-31',
    });
    expect(run).toMatchObject({ status: 'COMPLETED', rowsStored: 2 });
    await importInto(db, givenInYear(2021, [{ urn, inspectedOn: '2020-06-01' }]), { refreshLater: true });
    await refreshNow(db, refreshEverything);
    expect(await db.query({ text: 'select urn from registration' })).toEqual([{ urn }]);
    expect(await db.query({ text: 'select from council_inspection' })).toHaveLength(2);
  });

  it('show a setting that only lists of inspections name as each list shows it, from its last inspection there', async () => {
    await importInto(db, givenInYear(2020, [{ urn, owner: 'Rowan Care Ltd', inspectedOn: '2019-06-01' }]));
    await importInto(db, givenInYear(2021, [{ urn, owner: 'Oak Homes Ltd', inspectedOn: '2020-07-01' }]));
    expect(await historyOf()).toMatchObject([
      { from: '2019-06-01', to: '2020-07-01', owner: 'Rowan Care Ltd' },
      { from: '2020-07-01', to: 'infinity', owner: 'Oak Homes Ltd' },
    ]);
  });

  it('take the list of every provider before the register of the inspected at one day', async () => {
    await importInto(db, givenRegister(2021, [{ urn, owner: 'Rowan Care Ltd', inspectedOn: '2020-01-01' }]));
    await importInto(db, givenPlaces(2021, [{ urn, owner: 'Oak Homes Ltd' }, { urn: 'SC000002' }]));
    expect((await historyOf()).map(({ owner }) => owner)).toEqual(['Oak Homes Ltd', null]);
  });

  it('end on the day that a list of leavers gives, in whichever order the two are read', async () => {
    await importInto(db, givenMoves(2022, [{ urn, leftOn: '2021-08-01' }]));
    await importInto(db, givenRegister(2021, [{ urn, inspectedOn: '2020-01-01' }]));
    expect(await historyOf()).toMatchObject([
      { from: '2021-03-31', to: '2021-08-01', status: 'ACTIVE' },
      { from: '2021-08-01', to: 'infinity', status: 'LEFT' },
    ]);
  });

  it('go by the spelling and the company number that most settings of the owner carry, in one group', async () => {
    await importInto(
      db,
      givenRegister(2021, [
        { urn, owner: 'ROWAN CARE LIMITED', inspectedOn: '2020-01-01' },
        { urn: 'SC000002', owner: 'Rowan Care Ltd', inspectedOn: '2020-01-01' },
        { urn: 'SC000003', owner: 'Rowan Care Ltd', inspectedOn: '2020-01-01' },
        { urn: 'SC000004', owner: 'Rowan Care Ltd 05921904, 1075361', inspectedOn: '2020-01-01' },
      ]),
    );
    expect(await db.query({ text: 'select name_key, display_name, company_number_in_text from owner' })).toEqual([
      { name_key: 'rowan care ltd', display_name: 'Rowan Care Ltd', company_number_in_text: '05921904' },
    ]);
    expect(await db.query({ text: 'select from group_membership' })).toHaveLength(4);
  });

  it('wait while another import runs, and are followed by whoever comes next', async () => {
    await importInto(db, givenRegister(2021, [{ urn, inspectedOn: '2020-01-01' }]), { refreshLater: true });
    await db.transaction(async (tx) => {
      await tx.query({ text: `select pg_advisory_xact_lock(hashtext('provider-group-oversight import'))` });
      expect(await refreshNow(db, refreshEverything, { whileAnotherImports: 'LEAVE' })).toEqual({});
      expect(await historyOf()).toEqual([]);
    });
    await refreshNow(db, refreshEverything);
    expect(await historyOf()).toHaveLength(1);
  });
});
