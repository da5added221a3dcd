import { entryOfClock } from '../../domain/calendar/clock-entry';
import type { Day } from '../../domain/values/day';
import { type CalendarEvent, writeCalendar } from '../../platform/calendar-feed/write-calendar';
import type { DueClock } from './due-clock';

/** More last days than anyone keeps in a calendar; the nearest come first. */
export const mostInCalendar = 500;

/**
 * The clocks as the text of a calendar. A calendar is copied and shared, so that nothing of a matter stands in it but its
 * number and what the period is for; and whether it is hypothetical.
 */
export function calendarOf(clocks: readonly (DueClock & { isHypothetical: boolean })[], today: Day): string {
  const events = clocks.flatMap(({ id, matterId, clock, movedAt, isHypothetical }): CalendarEvent[] => {
    const mark = isHypothetical ? 'HYPOTHETICAL, matter' : 'Matter';
    const note = isHypothetical ? 'It rests on a commencement that is only supposed, and binds nobody.' : null;
    const entry = entryOfClock(clock, { reference: `${mark} ${matterId}`, note }, today);
    if (entry === null) return [];
    return [{ ...entry, uid: `matter-clock-${id}@oversight-of-provider-groups`, stampedAt: movedAt }];
  });
  return writeCalendar({ productId: '-//Oversight//Matter clocks//EN', title: 'Last days in matters', events });
}
