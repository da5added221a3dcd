import type { MigrationInterface, QueryRunner } from 'typeorm';

const content = `definition, group_id, setting_id, from_day, from_not_before, to_day, basis`;

/** What was added and taken away by one transaction was never known to anyone, and is not kept. */
const keeping = (row: string) => `INSERT INTO former_group_membership (id, ${content}, recorded_from, recorded_to)
        SELECT ${row}.id, ${content
          .split(', ')
          .map((column) => `${row}.${column}`)
          .join(', ')}, ${row}.recorded_from, now()`;

const up = [
  // Since when we believed what is there was not kept: it is known from here on, and of before nothing is told.
  `ALTER TABLE "group_membership" ADD "recorded_from" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now()`,
  `CREATE TABLE "former_group_membership" (
    "id" integer NOT NULL,
    "definition" text NOT NULL,
    "group_id" integer NOT NULL,
    "setting_id" integer NOT NULL,
    "from_day" date NOT NULL,
    "from_not_before" date NOT NULL,
    "to_day" date NOT NULL,
    "basis" text,
    "recorded_from" TIMESTAMP WITH TIME ZONE NOT NULL,
    "recorded_to" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "former_group_membership_days_check" CHECK (from_day < to_day and from_not_before <= from_day),
    CONSTRAINT "former_group_membership_recorded_check" CHECK (recorded_from < recorded_to),
    CONSTRAINT "former_group_membership_pkey" PRIMARY KEY ("id", "recorded_from")
  )`,
  `CREATE INDEX "former_group_membership_group_id_from_day_idx" ON "former_group_membership" ("group_id", "from_day")`,
  `CREATE INDEX "former_group_membership_setting_id_definition_idx" ON "former_group_membership" ("setting_id", "definition")`,
  `ALTER TABLE "former_group_membership" ADD CONSTRAINT "former_group_membership_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "provider_group"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
  `ALTER TABLE "former_group_membership" ADD CONSTRAINT "former_group_membership_setting_id_fkey" FOREIGN KEY ("setting_id") REFERENCES "setting"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
  `ALTER TABLE "former_group_membership" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "former_group_membership" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY "former_group_membership_system" ON "former_group_membership" TO CURRENT_USER USING (true) WITH CHECK (true)`,
  `GRANT SELECT ON "former_group_membership" TO oversight_api`,
  `CREATE POLICY "former_group_membership_published" ON "former_group_membership" FOR SELECT TO oversight_api USING (true)`,
  `CREATE FUNCTION group_membership_keep_removed() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp
    AS $$ BEGIN
      ${keeping('m')} FROM removed m WHERE m.recorded_from < now();
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER "group_membership_keep_removed" AFTER DELETE ON "group_membership" REFERENCING OLD TABLE AS removed
    FOR EACH STATEMENT EXECUTE FUNCTION group_membership_keep_removed()`,
  `CREATE FUNCTION group_membership_keep_changed() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp
    AS $$ BEGIN
      IF OLD.recorded_from < now() THEN
        ${keeping('OLD')};
        NEW.recorded_from := now();
      END IF;
      RETURN NEW;
    END $$`,
  // One row at a time, since a row that changes must say since when it is so. Refreshes remove and add, and change none.
  `CREATE TRIGGER "group_membership_keep_changed" BEFORE UPDATE ON "group_membership" FOR EACH ROW
    WHEN ((OLD.definition, OLD.group_id, OLD.setting_id, OLD.from_day, OLD.from_not_before, OLD.to_day, OLD.basis)
      IS DISTINCT FROM (NEW.definition, NEW.group_id, NEW.setting_id, NEW.from_day, NEW.from_not_before, NEW.to_day, NEW.basis))
    EXECUTE FUNCTION group_membership_keep_changed()`,
];

const down = [
  `DROP TRIGGER "group_membership_keep_changed" ON "group_membership"`,
  `DROP TRIGGER "group_membership_keep_removed" ON "group_membership"`,
  `DROP FUNCTION group_membership_keep_changed()`,
  `DROP FUNCTION group_membership_keep_removed()`,
  `DROP TABLE "former_group_membership"`,
  `ALTER TABLE "group_membership" DROP COLUMN "recorded_from"`,
];

export class KeepFormerMemberships1763760000054 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
