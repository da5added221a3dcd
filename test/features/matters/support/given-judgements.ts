import type { Database } from '../../../../src/platform/database/database';
import { RegisterBuilder } from '../../continuity/support/given-continuity';

/** Full inspections on one day at which these homes were judged inadequate overall and for how well children are helped. */
export async function givenJudgedInadequate(database: Database, urns: readonly string[], on: string): Promise<void> {
  const register = new RegisterBuilder(database);
  for (const urn of urns) {
    const inspection = await register.inspect(urn, on);
    await database.query({
      text: `insert into judgement (inspection_id, framework, framework_version, key, scale, value, as_published)
        select $1, 'SCCIF', '2017', key, 'FOUR_POINT', 'INADEQUATE', 'Inadequate'
        from unnest(array['OVERALL', 'HELPED_AND_PROTECTED']) key`,
      values: [inspection],
    });
  }
}
