import { tidyAccess } from '../features/access/tidy-access';
import { handOverReminders } from '../features/clocks/hand-over-reminders';
import { tidyDetection } from '../features/findings/tidy-detection';
import { handOverScans } from '../features/national-scans/hand-over-scans';
import { scanDaily, scanObserved } from '../features/national-scans/request-scan-after';
import { applyOwnerLinks } from '../features/owner-matching/apply-owner-links';
import { applyMerges } from '../features/owner-merges/apply-merges';
import { systemClock } from '../platform/clock';
import type { Database } from '../platform/database/database';
import type { JobQueue } from '../platform/jobs/job-queue';
import { RepeatingJob } from '../platform/jobs/repeating-job';
import { followLinks, followMerges, followProposals } from './refresh-ownership';

const hour = 3_600_000;

/** What is done beside the requests, by the login of the owner. Several servers may do it: each piece of work is safe twice. */
export function jobsOf(
  system: Database,
  queue: JobQueue,
  onFailure: (name: string, error: unknown) => void,
): readonly RepeatingJob[] {
  return [
    new RepeatingJob({
      name: 'groups follow decisions on owners',
      everyMs: 2_000,
      work: () => applyMerges(system, followMerges),
      onFailure,
    }),
    new RepeatingJob({
      name: 'groups follow decisions on which company an owner is',
      everyMs: 2_000,
      work: () => applyOwnerLinks(system, followLinks),
      onFailure,
    }),
    new RepeatingJob({
      name: 'ownership follows decisions on what registers propose',
      everyMs: 2_000,
      work: () => followProposals(system),
      onFailure,
    }),
    new RepeatingJob({
      name: 'scans of the nation follow observations',
      everyMs: 2_000,
      work: () => scanObserved(system, systemClock),
      onFailure,
    }),
    new RepeatingJob({
      name: 'the nation is scanned once a day',
      everyMs: hour,
      work: () => scanDaily(system, systemClock),
      onFailure,
    }),
    new RepeatingJob({
      name: 'scans of the nation are handed over',
      everyMs: 1_000,
      work: () => handOverScans(system, queue, () => systemClock.now()),
      onFailure,
    }),
    new RepeatingJob({
      name: 'old replies and buckets are removed',
      everyMs: hour,
      work: () => tidyAccess(system),
      onFailure,
    }),
    new RepeatingJob({
      name: 'reminders of last days are handed over',
      everyMs: hour,
      work: () => handOverReminders(queue, systemClock),
      onFailure,
    }),
    new RepeatingJob({
      name: 'old changes and superseded runs are removed',
      everyMs: hour,
      work: () => tidyDetection(system),
      onFailure,
    }),
  ];
}
