import type { Queryable } from '../../platform/database/database';
import { QueueStore } from './queue.store';

/** What this feature puts on the request. */
export interface WorkQueuesContext {
  workQueues: { store: QueueStore };
}

export function workQueuesContext(db: Queryable): WorkQueuesContext {
  return { workQueues: { store: new QueueStore(db) } };
}
