import type { Queryable } from '../../platform/database/database';
import { DueClockStore } from './due-clock.store';

/** What this feature puts on the request. */
export interface ClocksContext {
  clocks: { store: DueClockStore };
}

export function clocksContext(db: Queryable): ClocksContext {
  return { clocks: { store: new DueClockStore(db) } };
}
