import { reminderQueue } from '../features/clocks/hand-over-reminders';
import { writeReminders } from '../features/clocks/write-reminders';
import { ScanMemory } from '../features/findings/scan-memory';
import { type ScanJob, scanQueue } from '../features/national-scans/hand-over-scans';
import { runNationalScan, type ScanEnd } from '../features/national-scans/run-national-scan';
import { systemClock } from '../platform/clock';
import type { Database } from '../platform/database/database';
import { JobQueue, type JobQueueOptions } from '../platform/jobs/job-queue';
import { detectInNation } from './detect-in-nation';

/** Where the queue keeps its tables: the migration of national scans makes it, and requests have no right on it. */
export const jobSchema = 'oversight_jobs';

export interface ScanNationOptions {
  stopping?: AbortSignal;
  /** What the process keeps between scans; without it everything is read. */
  memory?: ScanMemory;
}

/** Runs a scan with the rules, from where it stands. */
export function scanNation(
  system: Database,
  scanId: number,
  { stopping, memory }: ScanNationOptions = {},
): Promise<ScanEnd> {
  return runNationalScan(system, scanId, {
    detect: (database, asOf, definition) => detectInNation(database, asOf, definition, memory),
    now: () => systemClock.now(),
    ...(stopping && { stopping }),
  });
}

/** The queue of the service, with all that is done by it. What scans remember lives as long as it. */
export function openJobQueue(
  system: Database,
  onFailure: JobQueueOptions['onFailure'],
  memory: ScanMemory = new ScanMemory(systemClock),
): JobQueue {
  const queue = new JobQueue({ database: system, schema: jobSchema, onFailure });
  queue.handle(scanQueue, (job, stopping) => scanNation(system, (job as ScanJob).scanId, { stopping, memory }));
  queue.handle(reminderQueue, (_job, stopping) => writeReminders(system, systemClock, stopping));
  return queue;
}
