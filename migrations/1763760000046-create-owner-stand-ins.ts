import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE "owner_stand_in" (
    "owner_id" integer NOT NULL,
    "stand_in_id" integer NOT NULL,
    CONSTRAINT "owner_stand_in_pkey" PRIMARY KEY ("owner_id"),
    CONSTRAINT "owner_stand_in_another_check" CHECK (owner_id <> stand_in_id)
  )`,
  `CREATE INDEX "owner_stand_in_stand_in_id_idx" ON "owner_stand_in" ("stand_in_id")`,
  `ALTER TABLE "owner_stand_in" ADD CONSTRAINT "owner_stand_in_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "owner_stand_in" ADD CONSTRAINT "owner_stand_in_stand_in_id_fkey" FOREIGN KEY ("stand_in_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "owner_stand_in" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "owner_stand_in" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY "owner_stand_in_system" ON "owner_stand_in" TO CURRENT_USER USING (true) WITH CHECK (true)`,
  // Which groups are one is open, as the groups are; who decided it is not.
  `GRANT SELECT ON "owner_stand_in" TO oversight_api`,
  `CREATE POLICY "owner_stand_in_published" ON "owner_stand_in" FOR SELECT TO oversight_api USING (true)`,
];

const down = [`DROP TABLE "owner_stand_in"`];

export class CreateOwnerStandIns1763760000046 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
