import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import { NotificationFactsStore } from './notification-facts.store';

/** What this feature puts on the request. */
export interface CouncilNotificationsContext {
  councilNotifications: {
    /** The local authorities of England that stand on the day, by their three digits. */
    councilsOn: (day: Day) => Promise<readonly string[]>;
  };
}

export function councilNotificationsContext(db: Queryable): CouncilNotificationsContext {
  const store = new NotificationFactsStore(db);
  return { councilNotifications: { councilsOn: (day) => store.councilsOn(day) } };
}
