import type { MigrationInterface, QueryRunner } from 'typeorm';

const columns = ['record_expected', 'record_low95', 'record_high95', 'record_low80', 'record_high80'];

/** Effects kept before it have none of these: what was expected then given the record was not worked out. */
export class KeepEffectsGivenTheRecord1763760000061 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const column of columns) await runner.query(`ALTER TABLE "group_effect" ADD "${column}" double precision`);
    await runner.query(
      `ALTER TABLE "group_effect" ADD CONSTRAINT "group_effect_record_check" CHECK (num_nulls(${columns.join(', ')}) in (0, ${columns.length}))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "group_effect" DROP CONSTRAINT "group_effect_record_check"');
    for (const column of columns) await runner.query(`ALTER TABLE "group_effect" DROP COLUMN "${column}"`);
  }
}
