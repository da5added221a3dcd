import 'reflect-metadata';
import { orm } from '../../src/app/orm';
import { prepareDatabase } from '../../src/app/prepare-database';
import { openDatabase } from '../../src/platform/database/open-database';

/** Makes the template from which every test database is copied. */
export async function prepareTemplate(url: string): Promise<void> {
  const database = await openDatabase(url, { orm });
  try {
    await prepareDatabase(database);
  } finally {
    await database.close();
  }
}
