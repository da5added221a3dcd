import type { ScanError } from '../../domain/casework/national-scans';
import type { Day } from '../../domain/values/day';
import type { Database } from '../../platform/database/database';
import { isPassing } from '../../platform/database/passing-failure';
import { ScanWorkStore } from './scan-work.store';

/** Runs every rule over the nation, and keeps what they find once, however often it is asked. */
export type DetectPatterns = (system: Database, asOf: Day, definition: string) => Promise<{ runId: number }>;

export interface ScanParts {
  detect: DetectPatterns;
  now: () => string;
  /** The process is stopping: the definition that is read is finished, and the others are left for later. */
  stopping?: AbortSignal;
}

/** `HELD_ELSEWHERE`: another process runs it. `NOT_LIVE`: it has ended. */
export type ScanEnd = 'COMPLETED' | 'CANCELLED' | 'HANDED_BACK' | 'HELD_ELSEWHERE' | 'NOT_LIVE';

function errorOf(error: unknown): ScanError {
  return isPassing(error) ? 'DATABASE_AWAY' : 'DETECTION_FAILED';
}

async function readOn(
  system: Database,
  id: number,
  { detect, now, stopping }: ScanParts,
): Promise<'COMPLETED' | 'CANCELLED' | 'HANDED_BACK'> {
  const work = new ScanWorkStore(system);
  for (;;) {
    const step = await work.next(id);
    if (step === null) {
      await work.followUp(now());
      return 'CANCELLED';
    }
    const { asOf, place, definition } = step;
    if (definition === null) {
      if (await work.complete(id, now())) return 'COMPLETED';
      continue;
    }
    if (stopping?.aborted) {
      await work.handBack(id);
      return 'HANDED_BACK';
    }
    const { runId } = await detect(system, asOf, definition);
    await work.done(id, place, runId);
  }
}

/**
 * Runs a scan, from the first definition that is not done.
 *
 * Each definition is read in a transaction of its own, and that it is done is written down after it: killed in between,
 * the next runner reads it once more, finds equal facts, and adds nothing. One process holds a scan at a time.
 */
export async function runNationalScan(system: Database, id: number, parts: ScanParts): Promise<ScanEnd> {
  const hold = await system.begin();
  try {
    const held = new ScanWorkStore(hold.tx);
    if (!(await held.hold(id))) return 'HELD_ELSEWHERE';
    await held.takeTurn(id);
    const work = new ScanWorkStore(system);
    if (!(await work.begin(id, parts.now()))) return 'NOT_LIVE';
    try {
      return await readOn(system, id, parts);
    } catch (error) {
      await work.failed(id, errorOf(error), parts.now());
      throw error;
    }
  } finally {
    await hold.rollback();
  }
}
