/** What time it is, asked in one place so that tests can decide it. */
export interface Clock {
  /** The civil day in England, `YYYY-MM-DD`. */
  today(): string;
  /** The instant, `2026-11-22T03:06:40.123000Z`, in the form the database gives instants back. */
  now(): string;
}

/** The slice of a request's context that says what day it is: asked once, so one request never spans two days. */
export interface TodayContext {
  readonly today: string;
}

/** `sv-SE` writes days as `YYYY-MM-DD`. */
const londonDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' });

const minuteMs = 60_000;
let known = { minute: -1, day: '' };

/** Days begin at a whole minute, and writing one down takes longer than most of what is asked of it. */
function dayAt(instant: number): string {
  const minute = Math.floor(instant / minuteMs);
  if (minute !== known.minute) known = { minute, day: londonDay.format(instant) };
  return known.day;
}

function instantText(date: Date): string {
  return date.toISOString().replace(/(\.\d{3})Z$/, '$1000Z');
}

export const systemClock: Clock = {
  today: () => dayAt(Date.now()),
  now: () => instantText(new Date()),
};

/** A clock that stands still at noon of the day. */
export function fixedClock(day: string): Clock {
  const now = instantText(new Date(`${day}T12:00:00Z`));
  return { today: () => day, now: () => now };
}
