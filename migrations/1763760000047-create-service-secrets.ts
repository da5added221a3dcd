import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE "service_secret" (
    "name" text NOT NULL,
    "secret" bytea NOT NULL,
    "made_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "service_secret_pkey" PRIMARY KEY ("name")
  )`,
  `ALTER TABLE "service_secret" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "service_secret" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY "service_secret_system" ON "service_secret" TO CURRENT_USER USING (true) WITH CHECK (true)`,
];

const down = [`DROP TABLE "service_secret"`];

export class CreateServiceSecrets1763760000047 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
