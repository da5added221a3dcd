import type { MigrationInterface, QueryRunner } from 'typeorm';

const name = 'interest_one_truth_at_a_time_excl';
const over = 'daterange(valid_from, valid_to) WITH &&, tstzrange(recorded_from, recorded_to) WITH &&';

/**
 * The subject comes first in the index that keeps contradictions out. A claim is a hash, so looking one up touched a page
 * anywhere in the index; of a load that is written subject by subject, the next is now beside the one before.
 */
export class KeepClaimsBySubject1763760000058 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "interest" DROP CONSTRAINT "${name}"`);
    await runner.query(
      `ALTER TABLE "interest" ADD CONSTRAINT "${name}" EXCLUDE USING gist (coalesce(subject_id, 0) WITH =, claim WITH =, ${over})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "interest" DROP CONSTRAINT "${name}"`);
    await runner.query(`ALTER TABLE "interest" ADD CONSTRAINT "${name}" EXCLUDE USING gist (claim WITH =, ${over})`);
  }
}
