import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE INDEX "grade_span_key_to_day_from_day_setting_id_value_idx" ON "grade_span" ("key", "to_day", "from_day", "setting_id", "value")`,
  `CREATE INDEX "group_membership_definition_to_day_from_day_group_id_setting_id" ON "group_membership" ("definition", "to_day", "from_day", "group_id", "setting_id")`,
];

const down = [
  `DROP INDEX "group_membership_definition_to_day_from_day_group_id_setting_id"`,
  `DROP INDEX "grade_span_key_to_day_from_day_setting_id_value_idx"`,
];

export class IndexNationalScan1763760000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
