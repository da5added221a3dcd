import type { Database } from '../../../src/platform/database/database';
import { queryManyRows } from '../../../src/platform/database/many-rows';
import { openDatabase } from '../../../src/platform/database/open-database';
import { databasePerWorker } from '../../support/database';

const database = databasePerWorker();
let db: Database;

beforeAll(async () => {
  db = await openDatabase(database.url, { poolSize: 1 });
});
afterAll(() => db.close());

interface Row {
  number: number;
  words: string | null;
  since: string;
  isOpen: boolean | null;
}

const text = `select * from (values
    (3, 'a "quoted" \\ line' || chr(10) || 'é', date '2025-03-31', true),
    (1, null, date '-infinity', null),
    (2, '', date 'infinity', false)) as v(number, words, since, "isOpen")
  where number <= $1::int order by number desc`;

it.each([0, 1, 3])('answers %i rows as the protocol would, in their order', async (most) => {
  const columns = ['number', 'words', 'since', 'isOpen'] as const;
  const rows = await queryManyRows<Row>(db, { name: 'many', columns, text, values: [most] });
  expect(rows).toEqual(await db.query<Row>({ text, values: [most] }));
  expect(rows).toHaveLength(most);
});

it('reads the named columns alone, and keeps a statement for each choice of them', async () => {
  const some = await queryManyRows<Row>(db, { name: 'many', columns: ['number'], text, values: [3] });
  const others = await queryManyRows<Row>(db, { name: 'many', columns: ['since'], text, values: [3] });
  expect(some).toEqual([{ number: 3 }, { number: 2 }, { number: 1 }]);
  expect(others.map(({ since }) => since)).toEqual(['2025-03-31', 'infinity', '-infinity']);
});
