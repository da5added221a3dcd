import type { Day } from '../values/day';

/** A stretch of days, half open; `to` is `infinity` while it lasts. */
export interface Stay {
  from: Day;
  to: Day;
}

/** How many of the stays there were at once, at most. One that begins on the day another ends comes after it. */
export function mostAtOnce(stays: readonly Stay[]): number {
  const turns = stays
    .filter(({ from, to }) => from < to)
    .flatMap(({ from, to }) => [
      { on: from, by: 1 },
      { on: to, by: -1 },
    ])
    .sort((a, b) => (a.on === b.on ? a.by - b.by : a.on < b.on ? -1 : 1));
  let [now, most] = [0, 0];
  for (const { by } of turns) {
    now += by;
    most = Math.max(most, now);
  }
  return most;
}
