import type { Database } from '../../platform/database/database';
import type { JobQueue } from '../../platform/jobs/job-queue';
import { type QueuedScan, ScanWorkStore } from './scan-work.store';

export const scanQueue = 'national-scans';

/** What a job of the queue says. */
export interface ScanJob {
  scanId: number;
}

type HandsIn = Pick<JobQueue, 'send' | 'isOver'>;

function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, '0');
}

/** One job for each time a scan is begun, so that handing it in again is nothing. */
export function scanJobId({ id, attempt }: Pick<QueuedScan, 'id' | 'attempt'>): string {
  return `${hex(id, 8)}-0000-4000-8000-${hex(attempt, 12)}`;
}

/** After a failure the next attempt waits, longer each time. */
function secondsToWait({ attempt, error }: QueuedScan): number {
  return error === 'DETECTION_FAILED' || error === 'DATABASE_AWAY' ? 5 * 2 ** attempt : 0;
}

/**
 * Hands what was asked for over to the queue, and takes back what a process had begun that has ended.
 *
 * The row is written with the request, in one transaction; the job follows it, once. Safe in several servers at once.
 */
export async function handOverScans(system: Database, queue: HandsIn, now: () => string): Promise<void> {
  const work = new ScanWorkStore(system);
  await work.takeBack(now());
  await work.followUp(now());
  for (const scan of await work.queued()) {
    const jobId = scanJobId(scan);
    const data: ScanJob = { scanId: scan.id };
    if (await queue.send(scanQueue, jobId, data, secondsToWait(scan))) continue;
    if (await queue.isOver(scanQueue, jobId)) await work.passOver(scan);
  }
}
