import fc from 'fast-check';
import type { Clock } from '../../../src/domain/calendar/clock';
import type { ClockRuleId } from '../../../src/domain/calendar/clock-rules';
import { moveClock } from '../../../src/domain/calendar/move-clock';
import { readClock } from '../../../src/domain/calendar/read-clock';
import { isWorkingDay, workingDaysBetween } from '../../../src/domain/calendar/working-days';
import { addDays, daysBetween, fromDayNumber, toDayNumber } from '../../../src/domain/values/day';
import { extended, met, paused, resumed, started, stopped, withMoves } from './clocks';

describe('what a clock says on a day', () => {
  // A plan due on Monday 28 September 2026, by a notice served on 1 September.
  const plan = started('PLAN_SUBMISSION', '2026-09-01', '2026-09-28');
  const appealed = withMoves(plan, paused('2026-09-11'));
  const goneOn = withMoves(appealed, resumed('2026-10-01'));
  const window = started('PENALTY_REPRESENTATIONS', '2026-09-01');

  it.each([
    ['before it starts', plan, '2026-08-31', 'NOT_STARTED', '2026-09-28', 28],
    ['on its first day', plan, '2026-09-01', 'RUNNING', '2026-09-28', 27],
    ['eight days before the last', plan, '2026-09-20', 'RUNNING', '2026-09-28', 8],
    ['seven days before the last', plan, '2026-09-21', 'DUE_SOON', '2026-09-28', 7],
    ['on the last day', plan, '2026-09-28', 'DUE_SOON', '2026-09-28', 0],
    ['the day after', plan, '2026-09-29', 'OVERDUE', '2026-09-28', -1],
    ['a window after its last day: nobody owed anything', window, '2026-09-29', 'ELAPSED', '2026-09-28', -1],
    ['met on the last day', withMoves(plan, met('2026-09-28')), '2026-10-30', 'MET', '2026-09-28', -32],
    ['met the day after', withMoves(plan, met('2026-09-29')), '2026-10-30', 'MET_LATE', '2026-09-28', -32],
    [
      'met later than the day that is asked',
      withMoves(plan, met('2026-09-29')),
      '2026-09-28',
      'DUE_SOON',
      '2026-09-28',
      0,
    ],
    ['stopped', withMoves(plan, stopped('2026-09-05')), '2026-10-30', 'STOPPED', '2026-09-28', -32],
    ['paused by an appeal, 18 days left', appealed, '2026-09-20', 'PAUSED', null, 18],
    ['still paused, when the day would have passed', appealed, '2026-11-20', 'PAUSED', null, 18],
    ['the day before the pause', appealed, '2026-09-10', 'RUNNING', '2026-09-28', 18],
    ['gone on: 18 days, the first being that day', goneOn, '2026-10-01', 'RUNNING', '2026-10-18', 17],
    ['gone on, as of a day of the pause', goneOn, '2026-09-30', 'PAUSED', null, 18],
    ['put off', withMoves(plan, extended('2026-09-20', '2026-10-12')), '2026-09-29', 'RUNNING', '2026-10-12', 13],
    [
      'put off, as of the day before',
      withMoves(plan, extended('2026-09-20', '2026-10-12')),
      '2026-09-19',
      'RUNNING',
      '2026-09-28',
      9,
    ],
    ['met while paused', withMoves(appealed, met('2026-10-01')), '2026-10-02', 'MET', null, 18],
    ['stopped while paused', withMoves(appealed, stopped('2026-10-01')), '2026-10-02', 'STOPPED', null, 18],
    [
      'paused after its last day, it owed before',
      withMoves(plan, paused('2026-10-01'), resumed('2026-10-05')),
      '2026-10-05',
      'OVERDUE',
      '2026-09-28',
      -7,
    ],
  ])('%s', (_case, clock, day, status, lastDay, daysLeft) => {
    expect(readClock(clock, day)).toMatchObject({ status, lastDay, daysLeft });
  });

  it('says whether it was in time, and nothing of it while it runs', () => {
    expect(readClock(plan, '2026-10-01').isInTime).toBeNull();
    expect(readClock(withMoves(plan, met('2026-09-28')), '2026-10-01').isInTime).toBe(true);
    expect(readClock(withMoves(plan, met('2026-09-29')), '2026-10-01').isInTime).toBe(false);
    expect(readClock(withMoves(plan, paused('2026-10-01'), met('2026-10-02')), '2026-10-03').isInTime).toBe(false);
  });

  it('tells what happened, in order, with the last day as it then stood', () => {
    const { history } = readClock(
      withMoves(goneOn, extended('2026-10-10', '2026-10-30'), met('2026-10-20')),
      '2026-12-01',
    );
    expect(history.map(({ on, lastDay, said }) => [on, lastDay, said])).toEqual([
      [
        '2026-09-01',
        '2026-09-28',
        'Started: Up to and with a day that is given, such as in a notice (read in the primary source). Its last day is 28 September 2026.',
      ],
      ['2026-09-11', null, 'Paused, because an appeal was made. Days left: 18.'],
      ['2026-10-01', '2026-10-18', 'Goes on; the days that were left are carried on. Its last day is 18 October 2026.'],
      ['2026-10-10', '2026-10-30', 'Put off to 30 October 2026: The manager is ill.'],
      ['2026-10-20', '2026-10-30', 'Done.'],
    ]);
  });

  it('counts working days to the last one too', () => {
    expect(readClock(started('SUSPICION_REVIEW', '2026-12-23'), '2026-12-24')).toMatchObject({
      lastDay: '2027-01-20',
      daysLeft: 27,
      workingDaysLeft: 16,
    });
  });

  it.each([
    ['no day was recorded from the notice', started('PENALTY_PAYMENT', '2026-09-01'), 'none was recorded. Record it.'],
    ['a year on the way is not held', started('PLAN_DECISION', '2027-12-20'), 'Expected the bank holidays of 2028'],
    ['its own year is not held', started('APPROVAL', '2029-01-02'), 'Expected the bank holidays of 2029'],
    [
      'no policy stood yet',
      started('SUSPICION_REVIEW', '1999-01-01'),
      'Expected a number of days for SUSPICION_REVIEW on 1999-01-01',
    ],
  ])('is not known where %s, and is not guessed', (_case, clock, why) => {
    const reading = readClock(clock, addDays(clock.startedOn, 400));
    expect(reading).toMatchObject({ status: 'NOT_KNOWN', lastDay: null, daysLeft: null, workingDaysLeft: null });
    expect(reading.whyNotKnown).toContain(why);
    const done = readClock(moveClock(clock, met(addDays(clock.startedOn, 9))), addDays(clock.startedOn, 400));
    expect(done).toMatchObject({ status: 'MET', isInTime: null });
  });
});

describe('a period of working days that is paused', () => {
  it('carries working days on, over Christmas', () => {
    const clock = started('PLAN_DECISION', '2026-11-30');
    expect(readClock(clock, '2026-11-30').lastDay).toBe('2026-12-30');
    const stood = withMoves(clock, paused('2026-12-21'));
    expect(readClock(stood, '2026-12-25').daysLeft).toBe(6);
    expect(readClock(withMoves(stood, resumed('2027-01-04')), '2027-01-04').lastDay).toBe('2027-01-11');
  });
});

describe('any clock', () => {
  const startDay = fc.integer({ min: toDayNumber('2016-01-01'), max: toDayNumber('2025-06-30') }).map(fromDayNumber);
  const pauses = fc.array(
    fc.record({ runs: fc.integer({ min: 0, max: 9 }), stands: fc.integer({ min: 0, max: 40 }) }),
    {
      maxLength: 5,
    },
  );
  type Pause = { runs: number; stands: number };

  function withPauses(clock: Clock, all: readonly Pause[]): { clock: Clock; stood: number; at: string } {
    return all.reduce(
      (so, { runs, stands }) => {
        const from = addDays(so.at, runs);
        const to = addDays(from, stands);
        return { clock: withMoves(so.clock, paused(from), resumed(to)), stood: so.stood + stands, at: to };
      },
      { clock, stood: 0, at: clock.startedOn },
    );
  }

  it('of calendar days ends later by as many days as it stood still, as long as it was paused in time', () => {
    fc.assert(
      fc.property(startDay, pauses, fc.constantFrom('SUSPICION_REVIEW', 'PENALTY_REPRESENTATIONS'), (on, all, id) => {
        const clock = started(id as ClockRuleId, on);
        const inTime = all.slice(0, 3).map((one) => ({ ...one, runs: Math.min(one.runs, 8) }));
        const { clock: moved, stood, at } = withPauses(clock, inTime);
        expect(readClock(moved, at).lastDay).toBe(addDays(readClock(clock, on).lastDay!, stood));
      }),
      { seed: 6 },
    );
  });

  it('of working days runs for exactly its working days outside the pauses', () => {
    fc.assert(
      fc.property(startDay, pauses, (on, all) => {
        const clock = started('PLAN_DECISION', on);
        const { clock: moved, at } = withPauses(clock, all.slice(0, 2));
        const lastDay = readClock(moved, at).lastDay!;
        const stretches = moved.moves.map(({ on: day }) => day);
        const isPausedOn = (day: string) =>
          stretches.some((from, index) => index % 2 === 0 && day >= from && day < (stretches[index + 1] ?? ''));
        const run = Array.from({ length: daysBetween(on, lastDay) }, (_, index) => addDays(on, index + 1)).filter(
          (day) => isWorkingDay(day) && !isPausedOn(day),
        );
        // The first day is not counted, unless the clock is paused on it: then the day it goes on is counted in its place.
        const expected = stretches[0] === on && stretches[1] !== on ? [20, 21] : [20];
        expect(expected).toContain(run.length);
      }),
      { seed: 6 },
    );
  });

  it('says of a day the same, whatever happens after that day', () => {
    fc.assert(
      fc.property(startDay, pauses, fc.integer({ min: 0, max: 60 }), (on, all, later) => {
        const { clock, at } = withPauses(started('PLAN_DECISION', on), all);
        const day = addDays(at, later);
        const earlier = readClock(clock, day);
        expect(readClock(moveClock(clock, met(addDays(day, 1))), day)).toEqual(earlier);
        expect(readClock(moveClock(clock, paused(addDays(day, 1))), day)).toEqual(earlier);
      }),
      { seed: 6 },
    );
  });

  it('never has more working days left than days, nor any left once overdue', () => {
    fc.assert(
      fc.property(startDay, fc.integer({ min: 0, max: 90 }), (on, later) => {
        const day = addDays(on, later);
        const { status, daysLeft, workingDaysLeft, lastDay } = readClock(started('PLAN_DECISION', on), day);
        expect(workingDaysLeft).toBe(workingDaysBetween(day, lastDay!));
        expect(Math.abs(workingDaysLeft!)).toBeLessThanOrEqual(Math.abs(daysLeft!));
        expect(status === 'OVERDUE').toBe(daysLeft! < 0);
      }),
      { seed: 6 },
    );
  });
});
