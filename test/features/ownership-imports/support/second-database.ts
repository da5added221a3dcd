import { orm } from '../../../../src/app/orm';
import { exportOwnership } from '../../../../src/features/ownership-imports/export-ownership';
import type { Database } from '../../../../src/platform/database/database';
import { openDatabase } from '../../../../src/platform/database/open-database';
import { freshDatabase } from '../../../support/database';

/** Another empty database, for as long as the work takes. */
export async function inSecondDatabase<T>(work: (second: Database) => Promise<T>): Promise<T> {
  const fresh = await freshDatabase('second');
  const second = await openDatabase(fresh.url, { orm });
  try {
    return await work(second);
  } finally {
    await second.close();
    await fresh.drop();
  }
}

/** Everything that is held, given out: the statements of each source. */
export async function exportAll(
  db: Database,
  more: Partial<Parameters<typeof exportOwnership>[1]> = {},
): Promise<Map<string, object[]>> {
  const parties = await db.query<{ id: number }>({ text: 'select id from party order by id' });
  const all = new Map<string, object[]>();
  await exportOwnership(
    db,
    { parties: parties.map(({ id }) => id), includePersons: true, publishedOn: '2026-01-01', ...more },
    async ({ source, statements }) => {
      const list: object[] = [];
      for await (const statement of statements) list.push(statement);
      all.set(source, list);
    },
  );
  return all;
}
