import { migrations } from '../../src/app/migrations';
import { orm } from '../../src/app/orm';
import { apiRole } from '../../src/platform/database/api-role';
import type { Database } from '../../src/platform/database/database';
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

async function names(text: string, values: readonly unknown[] = []): Promise<string[]> {
  return (await database.query<{ name: string }>({ text, values })).map(({ name }) => name);
}

/** Tables that requests may not touch at all; every other one has a policy for them. */
const closed = [
  'register_entry',
  'inspection_entry',
  'lifecycle_entry',
  'premises_entry',
  'council_inspection_entry',
  'demo_load',
  'migration',
  'rate_bucket',
  'service_secret',
  'audit_pending',
  'audit_seal',
  'audit_checkpoint',
  'premises_token',
  'company_name',
  'company_name_state',
  'company_word',
  'owner_link_input',
  'fact_change',
];

describe('the inner fence', () => {
  it('stands round every table: row security is on and holds for the owner too', async () => {
    const open = await names(
      `select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
        and not (relrowsecurity and relforcerowsecurity) order by 1`,
    );
    expect(open).toEqual([]);
    expect(migrations.length).toBeGreaterThan(8);
  });

  it('has a policy for requests on every table but those that they may not touch', async () => {
    const without = await names(
      `select relname as name from pg_class c where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
        and not exists (select from pg_policy p where p.polrelid = c.oid and $1::regrole = any(p.polroles)) order by 1`,
      [apiRole],
    );
    expect(without).toEqual([...closed].sort());
  });

  it('grants requests nothing on the tables that they may not touch', async () => {
    const granted = await names(
      `select relname as name from pg_class c where relnamespace = 'public'::regnamespace and relname = any($2)
        and (has_any_column_privilege($1, c.oid, 'SELECT, INSERT, UPDATE') or has_table_privilege($1, c.oid, 'DELETE, TRUNCATE, TRIGGER'))`,
      [apiRole, closed],
    );
    expect(granted).toEqual([]);
  });

  it('lets requests delete or truncate nowhere', async () => {
    const granted = await names(
      `select relname as name from pg_class c where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
        and has_table_privilege($1, c.oid, 'DELETE, TRUNCATE')`,
      [apiRole],
    );
    expect(granted).toEqual([]);
  });

  it('has no view that runs with its owner’s rights, and no materialised view that requests can read', async () => {
    const passing = await names(
      `select relname as name from pg_class c where relnamespace = 'public'::regnamespace
        and ((relkind = 'v' and not coalesce(reloptions @> array['security_invoker=true'], false))
          or (relkind = 'm' and has_table_privilege($1, c.oid, 'SELECT')))`,
      [apiRole],
    );
    expect(passing).toEqual([]);
  });

  // A policy of rows keeps a request from an index of trigrams. The function answers names of bodies, which are open.
  it('has one function with its owner’s rights that requests can call: the search for names of bodies', async () => {
    const callable = await names(
      `select proname as name from pg_proc p where pronamespace = 'public'::regnamespace and prosecdef
        and has_function_privilege($1, p.oid, 'EXECUTE')`,
      [apiRole],
    );
    expect(callable).toEqual(['undertakings_named']);
  });

  it('is not passed by the role of requests: it is no superuser, bypasses nothing, owns nothing, inherits nothing', async () => {
    const [role] = await database.query({
      text: `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, rolinherit,
          (select count(*)::int from pg_class where relowner = r.oid) as owned,
          (select count(*)::int from pg_auth_members where member = r.oid) as memberships
        from pg_roles r where rolname = $1`,
      values: [apiRole],
    });
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      rolinherit: false,
      owned: 0,
      memberships: 0,
    });
  });

  it('withholds where a home is from requests, column by column', async () => {
    const readable = await names(
      `select a.attname as name from pg_attribute a where a.attrelid = 'setting_version'::regclass
        and a.attname = any($2) and has_column_privilege($1, a.attrelid, a.attnum, 'SELECT')`,
      [apiRole, ['address', 'postcode']],
    );
    expect(readable).toEqual([]);
  });
});
