import path from 'node:path';
import { orm } from '../../../../src/app/orm';
import { refreshEverything } from '../../../../src/app/refresh-everything';
import { importFile } from '../../../../src/features/publications/import-file';
import type { ImportOptions, ImportOutcome } from '../../../../src/features/publications/import-options';
import type { Database } from '../../../../src/platform/database/database';
import { openDatabase } from '../../../../src/platform/database/open-database';
import type { PublicationOptions } from '../../../../src/sources/ofsted/read-publication';
import { freshDatabase, type TestDatabase } from '../../../support/database';

export type GivenOptions = Partial<ImportOptions> & PublicationOptions;

/** Imports a file of one table; few rows are no reason to refuse it unless the test says so. */
export async function importInto(db: Database, file: string, options: GivenOptions = {}): Promise<ImportOutcome> {
  const { tables } = await importFile(db, file, refreshEverything, {
    dryRun: false,
    replace: false,
    acceptFewerRows: true,
    ...options,
  });
  const [first] = tables;
  if (!first) throw new Error(`${path.basename(file)} gave no outcome`);
  return first;
}

/** Work on a new database that is gone afterwards. */
export async function withDatabase<T>(work: (db: Database, url: string) => Promise<T>): Promise<T> {
  const fresh: TestDatabase = await freshDatabase();
  try {
    const db = await openDatabase(fresh.url, { orm });
    try {
      return await work(db, fresh.url);
    } finally {
      await db.close();
    }
  } finally {
    await fresh.drop();
  }
}
