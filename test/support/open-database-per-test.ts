import { orm } from '../../src/app/orm';
import type { Database } from '../../src/platform/database/database';
import { openDatabase } from '../../src/platform/database/open-database';
import { freshDatabase, type TestDatabase } from './database';

/** A new database for each test of the file, opened and handed over before it, gone after it. */
export function openDatabasePerTest(handOver: (database: Database) => void): void {
  let fresh: TestDatabase;
  let opened: Database;
  beforeEach(async () => {
    fresh = await freshDatabase();
    opened = await openDatabase(fresh.url, { orm });
    handOver(opened);
  });
  afterEach(async () => {
    await opened.close();
    await fresh.drop();
  });
}
