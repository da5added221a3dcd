import { type Clock, type ClockMove, startClock } from '../../../src/domain/calendar/clock';
import { type ClockRuleId, clockRuleOf } from '../../../src/domain/calendar/clock-rules';
import { moveClock } from '../../../src/domain/calendar/move-clock';

export function started(id: ClockRuleId, on: string, given: string | null = null): Clock {
  return startClock(clockRuleOf(id), on, given);
}

export function withMoves(clock: Clock, ...moves: readonly ClockMove[]): Clock {
  return moves.reduce(moveClock, clock);
}

export const paused = (on: string): ClockMove => ({ kind: 'PAUSED', on, why: 'APPEAL' });
export const resumed = (on: string): ClockMove => ({ kind: 'RESUMED', on });
export const met = (on: string): ClockMove => ({ kind: 'MET', on });
export const stopped = (on: string): ClockMove => ({ kind: 'STOPPED', on, reason: 'The notice was withdrawn.' });
export const extended = (on: string, to: string): ClockMove => ({
  kind: 'EXTENDED',
  on,
  to,
  reason: 'The manager is ill.',
});
