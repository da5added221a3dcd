import type { Day } from '../domain/values/day';
import { type DetectionOutcome, detectPatterns } from '../features/findings/detect-patterns';
import { ObservationFactsStore } from '../features/observations/observation-facts.store';
import type { Database } from '../platform/database/database';

/** Runs every rule over the nation as of a day: over what is published, and over what is recorded beside it. */
export function detectInNation(db: Database, day: Day, definition: string): Promise<DetectionOutcome> {
  return detectPatterns(db, day, definition, {
    observationsOn: (tx, on) => new ObservationFactsStore(tx).on(on),
  });
}
