import type { MigrationInterface, QueryRunner } from 'typeorm';

const noPerson = `party_type NOT IN ('knownPerson', 'anonymousPerson', 'unknownPerson')`;

/**
 * Under a policy of rows nobody may compare a name by LIKE before the policy has passed its row, so no request can use
 * an index for it. This function runs as the owner. It answers the names of bodies alone, which the policy of
 * `party_version` lets everyone read; natural persons are neither in its statement nor in the index.
 */
const named = `CREATE FUNCTION undertakings_named(pattern text, as_of date, known_at timestamptz, most integer, after_key text, after_id integer)
  RETURNS TABLE (name_key text, party_id integer)
  LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100
  SET search_path = pg_catalog, public, pg_temp
  SET plan_cache_mode = force_custom_plan
  AS $$ BEGIN
    RETURN QUERY SELECT v.name_key, v.party_id FROM party_version v
      WHERE v.name_key LIKE pattern AND v.${noPerson} AND v.valid_from <= as_of
        AND (known_at IS NULL AND v.recorded_to = 'infinity' OR v.recorded_from <= known_at AND v.recorded_to > known_at)
        AND (after_key IS NULL OR (v.name_key, v.party_id) > (after_key, after_id))
        AND NOT EXISTS (SELECT FROM party_version o WHERE o.party_id = v.party_id AND o.name_key < v.name_key
          AND o.name_key LIKE pattern AND o.${noPerson} AND o.valid_from <= as_of
          AND (known_at IS NULL AND o.recorded_to = 'infinity' OR o.recorded_from <= known_at AND o.recorded_to > known_at))
      GROUP BY v.name_key, v.party_id ORDER BY v.name_key, v.party_id LIMIT most;
  END $$`;

const up = [
  `CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public`,
  `CREATE INDEX "party_version_name_key_party_type_idx" ON "party_version" USING gin ("name_key" gin_trgm_ops) WHERE ${noPerson}`,
  named,
  `REVOKE EXECUTE ON FUNCTION undertakings_named FROM PUBLIC`,
  `GRANT EXECUTE ON FUNCTION undertakings_named TO oversight_api`,
];

// The extension stays: what matches owners needs it too.
const down = [`DROP FUNCTION undertakings_named`, `DROP INDEX "party_version_name_key_party_type_idx"`];

export class IndexUndertakingNames1763760000055 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
