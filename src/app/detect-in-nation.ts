import type { Day } from '../domain/values/day';
import { type DetectionOutcome, detectPatterns } from '../features/findings/detect-patterns';
import type { ScanMemory } from '../features/findings/scan-memory';
import { ObservationFactsStore } from '../features/observations/observation-facts.store';
import type { Database } from '../platform/database/database';

/**
 * Runs every rule over the nation as of a day: over what is published, and over what is recorded beside it. With what
 * the process remembers only what changed is read again.
 */
export function detectInNation(
  db: Database,
  day: Day,
  definition: string,
  memory?: ScanMemory,
): Promise<DetectionOutcome> {
  return detectPatterns(db, day, definition, {
    observationsOn: (tx, on) => new ObservationFactsStore(tx).on(on),
    ...(memory && { memory }),
  });
}
