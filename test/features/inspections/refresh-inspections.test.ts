import type { Database } from '../../../src/platform/database/database';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { importInto } from '../publications/support/import-into';
import { givenInYear, givenRegister } from '../publications/support/published-files';

let db: Database;
openDatabasePerTest((opened) => {
  db = opened;
});

const urn = 'SC000001';

function spans(): Promise<{ value: string; from: string; to: string }[]> {
  return db.query({
    text: `select value, from_day::text as from, to_day::text as to from grade_span order by from_day`,
  });
}

function graded(): Promise<{ value: string; standing: boolean }[]> {
  return db.query({
    text: `select j.value, i.recorded_to = 'infinity' as standing from inspection i join judgement j on j.inspection_id = i.id order by i.id`,
  });
}

describe('inspections and the grades that stand', () => {
  it('give each judgement the days until the next that judges the same', async () => {
    await importInto(
      db,
      givenInYear(2021, [
        { urn, inspectedOn: '2020-05-01', grade: 'Good' },
        { urn, inspectedOn: '2020-11-01', grade: 'Inadequate' },
      ]),
    );
    expect(await spans()).toEqual([
      { value: 'GOOD', from: '2020-05-01', to: '2020-11-01' },
      { value: 'INADEQUATE', from: '2020-11-01', to: 'infinity' },
    ]);
  });

  it('leave the standing judgement where it is when nothing was judged', async () => {
    await importInto(
      db,
      givenInYear(2021, [
        { urn, inspectedOn: '2020-05-01', grade: 'Good' },
        { urn, inspectedOn: '2020-11-01', grade: 'Not judged' },
      ]),
    );
    expect(await spans()).toEqual([{ value: 'GOOD', from: '2020-05-01', to: 'infinity' }]);
  });

  it('say of one event what its latest release says, and keep what was believed before', async () => {
    const event = { urn, inspectedOn: '2019-01-01', event: '10000001' };
    await importInto(db, givenRegister(2021, [{ ...event, grade: 'Good' }]));
    await importInto(db, givenRegister(2019, [{ ...event, grade: 'Outstanding' }]));
    expect(await graded()).toEqual([{ value: 'GOOD', standing: true }]);
    await importInto(db, givenRegister(2023, [{ ...event, grade: 'Requires improvement' }]));
    expect(await graded()).toEqual([
      { value: 'GOOD', standing: false },
      { value: 'REQUIRES_IMPROVEMENT', standing: true },
    ]);
    expect(await spans()).toEqual([{ value: 'REQUIRES_IMPROVEMENT', from: '2019-01-01', to: 'infinity' }]);
  });
});
