import type { Queryable } from '../../platform/database/database';
import type { LatestRelease } from './freshness';

/** What was imported last, for whoever asks how fresh the data is. */
export class FreshnessStore {
  constructor(private readonly db: Queryable) {}

  /** Of each dataset the release with the latest day, if an import of it stands; one that was reverted does not. */
  async latestReleases(): Promise<LatestRelease[]> {
    return this.db.query<LatestRelease>({
      name: 'latest-releases',
      text: `select distinct on (r.dataset) r.dataset, r.as_at as "asAt", standing.finished_at as "importedAt"
        from release r
        cross join lateral (
          select max(finished_at) as finished_at from import_run where release_id = r.id and status = 'COMPLETED'
        ) standing
        where standing.finished_at is not null
        order by r.dataset, r.as_at desc`,
    });
  }
}
