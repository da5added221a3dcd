import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `ALTER TABLE "provider_group" ADD "party_id" integer`,
  `ALTER TABLE "provider_group" ADD CONSTRAINT "provider_group_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
  `CREATE INDEX "provider_group_party_id_idx" ON "provider_group" ("party_id")`,
  `ALTER TABLE "provider_group" ADD CONSTRAINT "provider_group_whose_check" CHECK ((owner_id is null) <> (party_id is null))`,
  `ALTER TABLE "group_membership" ADD "basis" text`,
];

const down = [
  `DELETE FROM "group_membership" WHERE "definition" <> 'OFSTED_PUBLISHED_OWNER'`,
  `DELETE FROM "provider_group" WHERE "owner_id" IS NULL`,
  `ALTER TABLE "group_membership" DROP COLUMN "basis"`,
  `ALTER TABLE "provider_group" DROP CONSTRAINT "provider_group_whose_check"`,
  `ALTER TABLE "provider_group" DROP COLUMN "party_id"`,
];

export class GroupsOfUndertakings1763760000051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
