import { escapedText, foldedLine } from './content-line';

/** A whole day in a calendar. */
export interface CalendarEvent {
  /** Stays the same as long as it is about the same thing, and is unlike that of any other in the world. */
  uid: string;
  /** `2026-09-28`. */
  day: string;
  summary: string;
  description: string;
  /** When what stands here was so: `2026-11-22T03:06:40.123000Z`. Never the time of asking, or no two feeds were equal. */
  stampedAt: string;
  /** Rises when the event changes. */
  revision: number;
  remindDaysBefore: readonly number[];
}

export interface CalendarFeed {
  /** `-//Owner//Product//EN`. */
  productId: string;
  title: string;
  events: readonly CalendarEvent[];
}

function datePart(day: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(day)) return day.replaceAll('-', '');
  throw new RangeError(`Expected a day of a calendar, YYYY-MM-DD, and not ${day}.`);
}

function stampPart(instant: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?Z$/.exec(instant);
  if (match) return `${datePart(match[1] ?? '')}T${match[2]}${match[3]}${match[4]}Z`;
  throw new RangeError(`Expected an instant in UTC, such as 2026-11-22T03:06:40Z, and not ${instant}.`);
}

function alarmLines(summary: string, daysBefore: number): readonly string[] {
  const trigger = daysBefore === 0 ? 'PT0S' : `-P${daysBefore}D`;
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${summary}`, `TRIGGER:${trigger}`, 'END:VALARM'];
}

function eventLines(event: CalendarEvent): readonly string[] {
  const summary = escapedText(event.summary);
  return [
    'BEGIN:VEVENT',
    `UID:${escapedText(event.uid)}`,
    `DTSTAMP:${stampPart(event.stampedAt)}`,
    `DTSTART;VALUE=DATE:${datePart(event.day)}`,
    `SEQUENCE:${event.revision}`,
    `SUMMARY:${summary}`,
    `DESCRIPTION:${escapedText(event.description)}`,
    // A last day takes up nobody's time.
    'TRANSP:TRANSPARENT',
    ...event.remindDaysBefore.flatMap((days) => alarmLines(summary, days)),
    'END:VEVENT',
  ];
}

/**
 * The calendar as the text of an `.ics` file, RFC 5545, its events by day and then by UID: equal events, equal bytes.
 *
 * An event without an end is one day long (section 3.6.1).
 */
export function writeCalendar({ productId, title, events }: CalendarFeed): string {
  const uids = new Set(events.map(({ uid }) => uid));
  if (uids.size !== events.length) throw new RangeError('Expected each event of a calendar to have a UID of its own.');
  const key = ({ day, uid }: CalendarEvent) => `${day} ${uid}`;
  const inOrder = [...events].sort((first, second) => (key(first) < key(second) ? -1 : 1));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${escapedText(productId)}`,
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapedText(title)}`,
    ...inOrder.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return `${lines.map(foldedLine).join('\r\n')}\r\n`;
}
