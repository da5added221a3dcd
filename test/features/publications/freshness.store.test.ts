import { FreshnessStore } from '../../../src/features/publications/freshness.store';
import type { Database } from '../../../src/platform/database/database';
import { openDatabasePerTest } from '../../support/open-database-per-test';

let database: Database;
openDatabasePerTest((opened) => {
  database = opened;
});

async function givenRelease(dataset: string, asAt: string, runs: readonly [status: string, finishedAt: string][]) {
  await database.query({
    text: `insert into release (dataset, as_at, covers) values ($1, $2, 'LISTED_ONLY')`,
    values: [dataset, asAt],
  });
  for (const [status, finishedAt] of runs) {
    await database.query({
      text: `insert into import_run (release_id, dataset, as_at, file_name, file_sha256, file_bytes, status, started_at, finished_at)
        select id, dataset, as_at, 'file.csv', 'sha', 1, $3, $4, $4 from release where dataset = $1 and as_at = $2`,
      values: [dataset, asAt, status, finishedAt],
    });
  }
}

describe('the latest release of each dataset', () => {
  it('is none before the first import', async () => {
    expect(await new FreshnessStore(database).latestReleases()).toEqual([]);
  });

  it('is the one with the latest day of which an import stands, with the latest such import', async () => {
    await givenRelease('PROVIDER_REGISTER', '2024-03-31', [
      ['COMPLETED', '2025-01-01T10:00:00Z'],
      ['COMPLETED', '2025-02-01T10:00:00Z'],
      ['REFUSED', '2025-03-01T10:00:00Z'],
    ]);
    await givenRelease('PROVIDER_REGISTER', '2025-03-31', [['REVERTED', '2025-09-01T10:00:00Z']]);
    await givenRelease('COUNCIL_JUDGEMENTS', '2023-03-31', [['COMPLETED', '2024-01-01T10:00:00Z']]);
    await givenRelease('IN_YEAR_INSPECTIONS', '2025-03-31', []);
    expect(await new FreshnessStore(database).latestReleases()).toEqual([
      { dataset: 'COUNCIL_JUDGEMENTS', asAt: '2023-03-31', importedAt: '2024-01-01T10:00:00.000000Z' },
      { dataset: 'PROVIDER_REGISTER', asAt: '2024-03-31', importedAt: '2025-02-01T10:00:00.000000Z' },
    ]);
  });
});
