import { tidyAccess } from '../features/access/tidy-access';
import { applyMerges } from '../features/owner-merges/apply-merges';
import { refreshProviderGroups } from '../features/provider-groups/refresh-provider-groups';
import type { Database } from '../platform/database/database';
import { RepeatingJob } from '../platform/jobs/repeating-job';

const hour = 3_600_000;

/** What is done beside the requests, by the login of the owner. Several servers may do it: each piece of work is safe twice. */
export function jobsOf(system: Database, onFailure: (name: string, error: unknown) => void): readonly RepeatingJob[] {
  return [
    new RepeatingJob({
      name: 'groups follow decisions on owners',
      everyMs: 2_000,
      work: () => applyMerges(system, refreshProviderGroups),
      onFailure,
    }),
    new RepeatingJob({
      name: 'old replies and buckets are removed',
      everyMs: hour,
      work: () => tidyAccess(system),
      onFailure,
    }),
  ];
}
