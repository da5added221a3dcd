import { orm } from '../../src/app/orm';
import { FactsStore } from '../../src/features/findings/facts.store';
import type { Database, Queryable, Statement } from '../../src/platform/database/database';
import { openDatabase } from '../../src/platform/database/open-database';
import { freshDatabase, type TestDatabase } from '../support/database';

let holder: TestDatabase;
let database: Database;
beforeAll(async () => {
  holder = await freshDatabase();
  database = await openDatabase(holder.url, { orm });
});
afterAll(async () => {
  await database.close();
  await holder.drop();
});

const someSettings = [1];

/** Every statement by which facts are read of some settings, and of those the ones that read of these alone. */
async function statementsRead(): Promise<{ ofSettings: Statement[]; whole: Statement[] }> {
  const read: Statement[] = [];
  const recording: Queryable = {
    query: async (statement) => {
      read.push(statement);
      return [];
    },
  };
  const facts = new FactsStore(recording);
  await facts.rowsOn('2025-03-31', 'OFSTED_PUBLISHED_OWNER', { settingIds: someSettings, isPublishedOnly: true });
  const isOfSettings = ({ values }: Statement) => values?.includes(someSettings) ?? false;
  return { ofSettings: read.filter(isOfSettings), whole: read.filter((one) => !isOfSettings(one)) };
}

function literal(value: unknown): string {
  if (Array.isArray(value)) return `'{${value.join()}}'::int[]`;
  if (typeof value !== 'string') return String(value);
  return /^\d{4}-\d\d-\d\d$/.test(value) ? `'${value}'::date` : `'${value}'::text`;
}

/** The server says which columns of which tables a statement reads: it keeps that of a view. */
async function columnsRead(statements: readonly Statement[]): Promise<{ table: string; column: string }[]> {
  const begun = await database.begin();
  try {
    for (const [at, { text, values = [] }] of statements.entries())
      await begun.tx.query({
        text: `create temp view reading_${at} as ${text.replace(/\$(\d+)/g, (_, place) => literal(values[Number(place) - 1]))}`,
      });
    return await begun.tx.query({
      text: `select distinct c.relname as table, a.attname as column from pg_depend d
        join pg_rewrite w on w.oid = d.objid and d.classid = 'pg_rewrite'::regclass
        join pg_class v on v.oid = w.ev_class and v.relname ~ '^reading_' and v.relpersistence = 't'
        join pg_class c on c.oid = d.refobjid and d.refclassid = 'pg_class'::regclass and c.oid <> v.oid
        join pg_attribute a on a.attrelid = c.oid and a.attnum = d.refobjsubid order by 1, 2`,
    });
  } finally {
    await begun.rollback();
  }
}

const tablesOf = (columns: readonly { table: string }[]) => [...new Set(columns.map(({ table }) => table))];

describe('what changes of the facts that detection reads', () => {
  it('is told of every table that it reads setting by setting', async () => {
    const { ofSettings } = await statementsRead();
    expect(tablesOf(await columnsRead(ofSettings))).toEqual([
      'group_membership',
      'inspection',
      'judgement',
      'owner_company',
      'owner_stand_in',
      'provider_group',
      'registration',
      'setting_version',
    ]);
  });

  it('need not be told of what is read as a whole by every scan', async () => {
    const { whole } = await statementsRead();
    expect(tablesOf(await columnsRead(whole))).toEqual(['register_entry', 'release']);
  });

  it.each([
    'INSERT',
    'DELETE',
    'UPDATE',
    'TRUNCATE',
  ])('is written by a trigger on each of them at every %s', async (event) => {
    const tables = tablesOf(await columnsRead((await statementsRead()).ofSettings));
    const told = await database.query<{ table: string }>({
      text: `select c.relname as table from pg_trigger t join pg_class c on c.oid = t.tgrelid
          join pg_proc p on p.oid = t.tgfoid
        where tgtype = $1 and tgenabled = 'A' and p.proname = $2 || case when $1 = 32 then 'all' else c.relname end
          and c.relname = any($3) order by 1`,
      // Bits of tgtype; without those of a row and of "before" it is once for a statement, and after it.
      values: [{ INSERT: 4, DELETE: 8, UPDATE: 16, TRUNCATE: 32 }[event], 'keep_change_of_', tables],
    });
    expect(told.map(({ table }) => table)).toEqual(tables);
  });

  it('counts in every column that it reads', async () => {
    const unread: string[] = [];
    for (const { table, column } of await columnsRead((await statementsRead()).ofSettings)) {
      const [told] = await database.query<{ source: string }>({
        text: 'select prosrc as source from pg_proc where proname = $1',
        values: [`keep_change_of_${table}`],
      });
      if (!new RegExp(`SELECT [^()]*\\b${column}\\b[^()]* FROM removed EXCEPT`).test(told?.source ?? ''))
        unread.push(`${table}.${column}`);
    }
    expect(unread).toEqual([]);
  });

  it('is written with the rights of the owner, by functions that look nothing up where they are called from', async () => {
    const functions = await database.query({
      text: `select bool_and(prosecdef) as definer, bool_and(proconfig = array['search_path=pg_catalog, public, pg_temp']) as fixed,
          count(*)::int as count from pg_proc where proname ~ '^keep_(change_of|fact_changes)'`,
    });
    expect(functions).toEqual([{ definer: true, fixed: true, count: 10 }]);
  });
});
