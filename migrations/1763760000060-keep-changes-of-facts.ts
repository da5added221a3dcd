import type { MigrationInterface, QueryRunner } from 'typeorm';

/** More than so many subjects in one statement are one entry that says: everything. */
const mostToldApart = 1000;

/** A table that detection reads, what its rows are told by, and the columns of which a change counts. */
interface Watched {
  table: string;
  subject: 'SETTING' | 'REGISTRATION' | 'INSPECTION' | 'OWNER' | 'GROUP';
  key: string;
  read: readonly string[];
}

/**
 * What cannot be told by the setting at the moment of the change is told by what it hangs on, and is resolved by whoever
 * reads the changes: at this moment another transaction may be moving it to another setting.
 */
const watched: readonly Watched[] = [
  {
    table: 'setting_version',
    subject: 'SETTING',
    key: 'setting_id',
    read: [
      ...['registration_id', 'valid_from', 'valid_to', 'status', 'registered_on', 'provision_type', 'sector'],
      ...['local_authority_name', 'region_code', 'places', 'owner_id', 'recorded_to'],
    ],
  },
  { table: 'registration', subject: 'REGISTRATION', key: 'id', read: ['urn'] },
  {
    table: 'inspection',
    subject: 'SETTING',
    key: 'setting_id',
    read: ['event_key', 'event_number', 'event_type', 'inspected_on', 'published_on', 'recorded_to'],
  },
  { table: 'judgement', subject: 'INSPECTION', key: 'inspection_id', read: ['key', 'scale', 'value'] },
  {
    table: 'group_membership',
    subject: 'SETTING',
    key: 'setting_id',
    read: ['definition', 'group_id', 'from_day', 'from_not_before', 'to_day'],
  },
  { table: 'provider_group', subject: 'GROUP', key: 'id', read: ['name', 'key', 'party_id'] },
  { table: 'owner_company', subject: 'OWNER', key: 'owner_id', read: ['party_id'] },
  { table: 'owner_stand_in', subject: 'OWNER', key: 'owner_id', read: ['stand_in_id'] },
];

/** The definer's rights, since whoever may change a fact need not be let near the list of what changed. */
const rights = 'SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';

const table = [
  `CREATE TABLE "fact_change" (
    "changed_in" bigint NOT NULL,
    "subject" text NOT NULL,
    "subject_id" integer NOT NULL,
    "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "fact_change_subject_check" CHECK (subject in ('ALL', 'ALL_UP_TO', 'SETTING', 'REGISTRATION', 'INSPECTION', 'OWNER', 'GROUP')),
    CONSTRAINT "fact_change_all_check" CHECK (subject not in ('ALL', 'ALL_UP_TO') or subject_id = 0),
    CONSTRAINT "fact_change_pkey" PRIMARY KEY ("changed_in", "subject", "subject_id")
  )`,
  `CREATE INDEX "fact_change_changed_at_idx" ON "fact_change" ("changed_at")`,
  `ALTER TABLE "fact_change" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "fact_change" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY "fact_change_system" ON "fact_change" TO CURRENT_USER USING (true) WITH CHECK (true)`,
  // Within a transaction each is told once; and once everything is told, nothing else need be.
  `CREATE FUNCTION keep_fact_changes(told_by text, ids integer[]) RETURNS void LANGUAGE plpgsql ${rights}
    AS $$
    DECLARE this bigint := pg_current_xact_id()::text::bigint;
    BEGIN
      IF cardinality(ids) = 0 OR EXISTS (SELECT FROM fact_change WHERE changed_in = this AND subject = 'ALL') THEN
        RETURN;
      END IF;
      IF told_by = 'ALL' OR cardinality(ids) > ${mostToldApart} THEN
        INSERT INTO fact_change (changed_in, subject, subject_id, changed_at) VALUES (this, 'ALL', 0, now());
      ELSE
        INSERT INTO fact_change (changed_in, subject, subject_id, changed_at)
          SELECT this, told_by, id, now() FROM unnest(ids) AS u(id) ON CONFLICT DO NOTHING;
      END IF;
    END $$`,
  `REVOKE EXECUTE ON FUNCTION keep_fact_changes FROM PUBLIC`,
  `CREATE FUNCTION keep_change_of_all() RETURNS trigger LANGUAGE plpgsql ${rights}
    AS $$ BEGIN
      PERFORM keep_fact_changes('ALL', '{0}');
      RETURN NULL;
    END $$`,
  `REVOKE EXECUTE ON FUNCTION keep_change_of_all FROM PUBLIC`,
];

function functionOf({ table, subject, key, read }: Watched): readonly string[] {
  const row = ['id', key, ...read].filter((column, at, all) => all.indexOf(column) === at);
  // What stands in for an owner, or is linked to one, is told by the owner, and has no number of its own.
  const columns = (subject === 'OWNER' ? row.filter((column) => column !== 'id') : row).join(', ');
  const told = (from: string) =>
    `PERFORM keep_fact_changes('${subject}', ARRAY(SELECT DISTINCT ${key} FROM ${from} LIMIT ${mostToldApart + 1}));`;
  return [
    `CREATE FUNCTION keep_change_of_${table}() RETURNS trigger LANGUAGE plpgsql ${rights}
    AS $$ BEGIN
      IF TG_OP = 'INSERT' THEN
        ${told('added')}
      ELSIF TG_OP = 'DELETE' THEN
        ${told('removed')}
      ELSE
        ${told(`((SELECT ${columns} FROM removed EXCEPT SELECT ${columns} FROM added)
          UNION ALL (SELECT ${columns} FROM added EXCEPT SELECT ${columns} FROM removed)) AS changed`)}
      END IF;
      RETURN NULL;
    END $$`,
    `REVOKE EXECUTE ON FUNCTION keep_change_of_${table} FROM PUBLIC`,
  ];
}

function triggersOf({ table }: Watched): readonly string[] {
  const [added, removed] = ['NEW TABLE AS added', 'OLD TABLE AS removed'];
  const trigger = (name: string, on: string, rest: string) => [
    `CREATE TRIGGER "${table}_keep_change_${name}" AFTER ${on} ON "${table}" ${rest}`,
    // Also where rows come in by replication, or in a session that does without other triggers.
    `ALTER TABLE "${table}" ENABLE ALWAYS TRIGGER "${table}_keep_change_${name}"`,
  ];
  const told = `FOR EACH STATEMENT EXECUTE FUNCTION keep_change_of_${table}()`;
  return [
    ...trigger('added', 'INSERT', `REFERENCING ${added} ${told}`),
    ...trigger('changed', 'UPDATE', `REFERENCING ${removed} ${added} ${told}`),
    ...trigger('removed', 'DELETE', `REFERENCING ${removed} ${told}`),
    ...trigger('emptied', 'TRUNCATE', 'FOR EACH STATEMENT EXECUTE FUNCTION keep_change_of_all()'),
  ];
}

const fittedIn = [
  `ALTER TABLE "detection_run" ADD "model_fitted_in_run_id" integer`,
  `ALTER TABLE "detection_run" ADD CONSTRAINT "detection_run_model_fitted_in_run_id_fkey" FOREIGN KEY ("model_fitted_in_run_id") REFERENCES "detection_run"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
  `CREATE INDEX "detection_run_model_fitted_in_run_id_idx" ON "detection_run" ("model_fitted_in_run_id")`,
];

const up = [...table, ...watched.flatMap((one) => [...functionOf(one), ...triggersOf(one)]), ...fittedIn];

const down = [
  `ALTER TABLE "detection_run" DROP COLUMN "model_fitted_in_run_id"`,
  ...watched.flatMap(({ table }) => [
    ...['added', 'changed', 'removed', 'emptied'].map(
      (name) => `DROP TRIGGER "${table}_keep_change_${name}" ON "${table}"`,
    ),
    `DROP FUNCTION keep_change_of_${table}`,
  ]),
  `DROP FUNCTION keep_change_of_all`,
  `DROP FUNCTION keep_fact_changes`,
  `DROP TABLE "fact_change"`,
];

export class KeepChangesOfFacts1763760000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
