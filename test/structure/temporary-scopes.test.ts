import { orm } from '../../src/app/orm';
import type { Database } from '../../src/platform/database/database';
import { openDatabase } from '../../src/platform/database/open-database';
import { databasePerWorker } from '../support/database';

const holder = databasePerWorker();
let system: Database;
beforeAll(async () => {
  system = await openDatabase(holder.url, { orm });
});
afterAll(() => system.close());

it('a temporary table of the name of the legal scopes is not believed', async () => {
  const { tx, rollback } = await system.begin({
    settings: { 'oversight.roles': 'PUBLIC', 'oversight.purpose': 'AUDIT', 'oversight.day': '2026-01-01' },
  });
  try {
    await tx.query({ text: 'set local role oversight_api' });
    await tx.query({ text: 'create temp table legal_scope on commit drop as select * from public.legal_scope' });
    await tx.query({
      text: `insert into legal_scope (id, purpose, record_class, reach, lanes, fields, may_write, from_day, to_day)
        values (1, 'AUDIT', 'ACCESS_LOG', 'ANY', '{}', '{*}', false, '2015-01-01', 'infinity')`,
    });
    expect(await tx.query({ text: `select may_read_class('ACCESS_LOG') as may` })).toEqual([{ may: false }]);
  } finally {
    await rollback();
  }
});
