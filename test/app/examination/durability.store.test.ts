import { randomBytes } from 'node:crypto';
import { DurabilityStore } from '../../../src/app/examination/durability.store';
import type { Database } from '../../../src/platform/database/database';
import { openDatabasePerTest } from '../../support/open-database-per-test';

let database: Database;
openDatabasePerTest((opened) => {
  database = opened;
});

const run = (text: string) => database.query({ text });

describe('what the server says of its settings', () => {
  it('is what the throw-away server of the tests runs with', async () => {
    expect(await new DurabilityStore(database).facts('nobody_of_that_name')).toEqual({
      fsync: 'off',
      fullPageWrites: 'off',
      synchronousCommit: 'off',
      apiSynchronousCommit: null,
      dataChecksums: 'on',
    });
  });

  it('is what the role was set to, and of two what holds for this database', async () => {
    const role = `requests_${randomBytes(4).toString('hex')}`;
    await run(
      `create role ${role} login; alter role ${role} set synchronous_commit = off; alter role ${role} set work_mem = '8MB'`,
    );
    try {
      const asked = async () => (await new DurabilityStore(database).facts(role)).apiSynchronousCommit;
      expect(await asked()).toBe('off');
      await run(
        `do $$ begin execute format('alter role ${role} in database %I set synchronous_commit = on', current_database()); end $$`,
      );
      expect(await asked()).toBe('on');
    } finally {
      await run(`drop role ${role}`);
    }
  });

  it('is an instant that goes forward', async () => {
    const store = new DurabilityStore(database);
    const first = await store.clockSeconds();
    expect(first).toBeGreaterThan(1_700_000_000);
    expect(await store.clockSeconds()).toBeGreaterThanOrEqual(first);
  });
});
