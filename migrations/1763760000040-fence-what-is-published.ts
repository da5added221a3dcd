import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Published data that requests read. */
const read = [
  'release',
  'import_run',
  'import_problem',
  'region',
  'local_authority',
  'local_authority_code',
  'local_authority_name',
  'local_authority_succession',
  'setting',
  'registration',
  'owner',
  'owner_name',
  'setting_version',
  'lifecycle_event',
  'inspection',
  'judgement',
  'grade_span',
  'council_inspection',
  'council_judgement',
  'provider_group',
  'group_membership',
  'owner_merge_proposal',
  'detection_run',
  'finding',
  'finding_setting',
];

/** What only imports and jobs touch. */
const closed = [
  'register_entry',
  'inspection_entry',
  'lifecycle_entry',
  'premises_entry',
  'council_inspection_entry',
  'demo_load',
  'migration',
];

/** Where a home is stays in the database: requests cannot select these columns. */
const withheld: Readonly<Record<string, readonly string[]>> = { setting_version: ['address', 'postcode'] };

/** Roles belong to the whole server, so the role may be there from another database of it. */
const makeRole = `DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'oversight_api') THEN
      CREATE ROLE oversight_api LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOBYPASSRLS;
    END IF;
  EXCEPTION
    WHEN duplicate_object OR unique_violation THEN NULL;
    WHEN insufficient_privilege THEN
      RAISE EXCEPTION 'The role oversight_api is missing and this login may not make it. As a superuser, once for the server: CREATE ROLE oversight_api LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOBYPASSRLS; GRANT oversight_api TO "%";', current_user;
  END $$`;

function fence(table: string): string[] {
  return [
    `ALTER TABLE "${table}" ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE "${table}" FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY "${table}_system" ON "${table}" TO CURRENT_USER USING (true) WITH CHECK (true)`,
  ];
}

function unfence(table: string): string[] {
  return [
    `DROP POLICY "${table}_system" ON "${table}"`,
    `ALTER TABLE "${table}" NO FORCE ROW LEVEL SECURITY`,
    `ALTER TABLE "${table}" DISABLE ROW LEVEL SECURITY`,
  ];
}

async function columnsOf(runner: QueryRunner, table: string): Promise<string> {
  const rows: { name: string }[] = await runner.query(
    `SELECT column_name AS name FROM information_schema.columns
      WHERE table_schema = current_schema() AND table_name = $1 AND column_name <> ALL ($2::text[]) ORDER BY ordinal_position`,
    [table, withheld[table] ?? []],
  );
  return rows.map(({ name }) => `"${name}"`).join(', ');
}

export class FenceWhatIsPublished1763760000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(makeRole);
    await runner.query('GRANT USAGE ON SCHEMA public TO oversight_api');
    for (const table of [...read, ...closed]) for (const statement of fence(table)) await runner.query(statement);
    for (const table of read) {
      const columns = withheld[table] ? ` (${await columnsOf(runner, table)})` : '';
      await runner.query(`GRANT SELECT${columns} ON "${table}" TO oversight_api`);
      await runner.query(`CREATE POLICY "${table}_published" ON "${table}" FOR SELECT TO oversight_api USING (true)`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of read) {
      await runner.query(`DROP POLICY "${table}_published" ON "${table}"`);
      const columns = withheld[table] ? ` (${await columnsOf(runner, table)})` : '';
      await runner.query(`REVOKE SELECT${columns} ON "${table}" FROM oversight_api`);
    }
    for (const table of [...read, ...closed]) for (const statement of unfence(table)) await runner.query(statement);
    await runner.query('REVOKE USAGE ON SCHEMA public FROM oversight_api');
  }
}
