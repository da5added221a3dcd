import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE "same_person" (
    "party_id" integer NOT NULL,
    "first_party_id" integer NOT NULL,
    CONSTRAINT "same_person_pkey" PRIMARY KEY ("party_id")
  )`,
  `CREATE INDEX "same_person_first_party_id_idx" ON "same_person" ("first_party_id")`,
  `ALTER TABLE "same_person" ADD CONSTRAINT "same_person_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "same_person" ADD CONSTRAINT "same_person_first_party_id_fkey" FOREIGN KEY ("first_party_id") REFERENCES "party"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "same_person" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "same_person" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY "same_person_system" ON "same_person" TO CURRENT_USER USING (true) WITH CHECK (true)`,
  `GRANT SELECT ON "same_person" TO oversight_api`,
  `CREATE POLICY "same_person_read" ON "same_person" FOR SELECT TO oversight_api
    USING ((SELECT may_read_class('OWNERSHIP_PERSON')))`,
];

const down = [`DROP TABLE "same_person"`];

export class CreateSamePersons1763760000052 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
