import { moveClock, whyNotMoved } from '../../../src/domain/calendar/move-clock';
import { extended, met, paused, resumed, started, stopped, withMoves } from './clocks';

describe('what cannot happen to a clock is refused, and says what was expected', () => {
  const plan = started('PLAN_SUBMISSION', '2026-09-01', '2026-09-28');
  const statutory = started('TRIBUNAL_APPEAL', '2026-09-01');

  it.each([
    ['before it starts', plan, met('2026-08-31'), 'Expected a day from 1 September 2026 on'],
    [
      'before what happened last',
      withMoves(plan, paused('2026-09-09')),
      resumed('2026-09-08'),
      'from 9 September 2026 on',
    ],
    [
      'a pause of a paused clock',
      withMoves(plan, paused('2026-09-09')),
      paused('2026-09-10'),
      'paused since 9 September 2026',
    ],
    ['going on without a pause', plan, resumed('2026-09-08'), 'It is not paused.'],
    ['after it was met', withMoves(plan, met('2026-09-09')), paused('2026-09-10'), 'ended on 9 September 2026'],
    ['after it was stopped', withMoves(plan, stopped('2026-09-09')), met('2026-09-10'), 'ended on 9 September 2026'],
    ['putting off to an earlier day', plan, extended('2026-09-09', '2026-09-28'), 'already 28 September 2026'],
    [
      'putting off while paused',
      withMoves(plan, paused('2026-09-09')),
      extended('2026-09-10', '2026-10-28'),
      'to go on',
    ],
    ['putting off to no day', plan, extended('2026-09-09', '2026-09-31'), 'Expected a day, YYYY-MM-DD, to which'],
    [
      'putting off a statutory period',
      statutory,
      extended('2026-09-09', '2026-10-28'),
      'No power to put off the last day',
    ],
    ['a day that is none', plan, met('2026-09-31'), 'Expected a day, YYYY-MM-DD, and not 2026-09-31.'],
    ['no reason', plan, { kind: 'STOPPED', on: '2026-09-09', reason: ' ' } as const, 'Expected the reason'],
  ])('%s', (_case, clock, move, why) => {
    expect(whyNotMoved(clock, move)).toContain(why);
    expect(() => moveClock(clock, move)).toThrow(RangeError);
  });

  it.each([
    ['TRIBUNAL_APPEAL', '2026-09-01', '2026-12-01', 'TRIBUNAL_APPEAL counts its own days'],
    ['PLAN_SUBMISSION', '2026-09-01', '2026-08-31', 'Expected a last day of PLAN_SUBMISSION from 2026-09-01 on'],
    ['PLAN_SUBMISSION', '2026-09-31', null, 'Expected a day, YYYY-MM-DD, on which PLAN_SUBMISSION starts'],
  ] as const)('%s from %s to %s does not start', (id, on, given, why) => {
    expect(() => started(id, on, given)).toThrow(why);
  });

  it('leaves the clock as it was', () => {
    const before = JSON.stringify(plan);
    moveClock(plan, met('2026-09-09'));
    expect(JSON.stringify(plan)).toBe(before);
  });
});
