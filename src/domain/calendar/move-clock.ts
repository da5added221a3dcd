import { type Day, isDay, writtenDay } from '../values/day';
import type { Clock, ClockMove } from './clock';
import { foldClock } from './fold-clock';

function whyNotExtended({ rule }: Clock, to: Day, lastDay: Day | null): string | null {
  if (!rule.isExtendable) {
    return `No power to put off the last day of ${rule.id} was read. Record what comes late as late, with the reason.`;
  }
  if (!isDay(to)) return `Expected a day, YYYY-MM-DD, to which it is put off, and not ${to}.`;
  if (lastDay === null || to > lastDay) return null;
  return `Its last day is already ${writtenDay(lastDay)}. Expected a later one, and not ${writtenDay(to)}.`;
}

/** Why the move cannot be made, and what was expected; null where it can. */
export function whyNotMoved(clock: Clock, move: ClockMove): string | null {
  const { pausedOn, end, lastDay } = foldClock(clock);
  const latest = clock.moves.at(-1)?.on ?? clock.startedOn;
  if (end !== null) return `The clock ended on ${writtenDay(end.on)}. Expected one that still runs, or a new one.`;
  if (!isDay(move.on)) return `Expected a day, YYYY-MM-DD, and not ${move.on}.`;
  if (move.on < latest)
    return `Expected a day from ${writtenDay(latest)} on, the latest of this clock, and not before.`;
  if ('reason' in move && move.reason.trim() === '') return 'Expected the reason, and it is empty.';
  if (move.kind === 'RESUMED' && pausedOn === null) return 'It is not paused. Expected a pause before it goes on.';
  const isPaused = pausedOn !== null;
  if (isPaused && move.kind === 'PAUSED') return `It has been paused since ${writtenDay(pausedOn)}.`;
  if (isPaused && move.kind === 'EXTENDED') return 'It is paused. Expected it to go on before its last day is put off.';
  return move.kind === 'EXTENDED' ? whyNotExtended(clock, move.to, lastDay) : null;
}

/** The clock with the move. A move that cannot be made is a mistake of the caller, who asks `whyNotMoved` first. */
export function moveClock(clock: Clock, move: ClockMove): Clock {
  const why = whyNotMoved(clock, move);
  if (why !== null) throw new RangeError(`${clock.rule.id}, ${move.kind}: ${why}`);
  return { ...clock, moves: [...clock.moves, move] };
}
