import { type Clock, type ClockMove, startClock } from '../../../src/domain/calendar/clock';
import { entryOfClock } from '../../../src/domain/calendar/clock-entry';
import { remindersOf } from '../../../src/domain/calendar/clock-reminders';
import { clockRuleOf } from '../../../src/domain/calendar/clock-rules';
import { moveClock } from '../../../src/domain/calendar/move-clock';

const clock = (on: string, ...moves: readonly ClockMove[]): Clock =>
  moves.reduce(moveClock, startClock(clockRuleOf('PENALTY_REPRESENTATIONS'), on));
const subject = { reference: 'Penalty 12', note: 'Look it up under its reference.' };

describe('reminders of a clock', () => {
  it.each([
    [
      'a week and a day before a Monday, the second moved off Sunday',
      clock('2026-09-01'),
      ['2026-09-21', '2026-09-25'],
    ],
    ['off Christmas and what follows it', clock('2026-12-02'), ['2026-12-22', '2026-12-24']],
    ['none while paused', clock('2026-09-01', { kind: 'PAUSED', on: '2026-09-02', why: 'APPEAL' }), []],
    ['none once done', clock('2026-09-01', { kind: 'MET', on: '2026-09-02' }), []],
  ])('%s', (_case, one, days) => {
    expect(remindersOf(one, '2027-01-01')).toEqual(days);
  });

  it('stay where they are in a year whose bank holidays are not held, and none is before the start', () => {
    expect(remindersOf(startClock(clockRuleOf('PLAN_SUBMISSION'), '2028-03-01', '2028-03-07'), '2028-03-01')).toEqual([
      '2028-03-06',
    ]);
  });
});

describe('a clock in a calendar', () => {
  it('has its last day, its rule, its source and what is not sure of it', () => {
    expect(entryOfClock(clock('2026-09-01'), subject, '2026-09-10')).toEqual({
      day: '2026-09-28',
      summary: 'Penalty 12: Written representations on a proposed monetary penalty',
      description: [
        'Last day of: Written representations on a proposed monetary penalty.',
        'Started on 2026-09-01. 28 calendar days, the day it starts being the first (read in the primary source).',
        'Care Standards Act 2000, Sch. 1A para. 2(2)(c).',
        'Look it up under its reference.',
      ].join('\n'),
      remindDaysBefore: [7, 3],
      revision: 0,
    });
  });

  it('shows the caveat of an appeal', () => {
    const appeal = startClock(clockRuleOf('TRIBUNAL_APPEAL'), '2026-09-01');
    expect(entryOfClock(appeal, { ...subject, note: null }, '2026-09-10')!.description).toContain('Rule 12(2)');
  });

  it.each([
    ['paused', { kind: 'PAUSED', on: '2026-09-02', why: 'APPEAL' }],
    ['done', { kind: 'MET', on: '2026-09-02' }],
    ['stopped', { kind: 'STOPPED', on: '2026-09-02', reason: 'Withdrawn.' }],
  ] as const)('is not there once %s, and was before', (_case, move) => {
    expect(entryOfClock(clock('2026-09-01', move), subject, '2026-09-02')).toBeNull();
    expect(entryOfClock(clock('2026-09-01', move), subject, '2026-09-01')).not.toBeNull();
  });

  it('has a higher revision after each move', () => {
    const moves = [
      { kind: 'PAUSED', on: '2026-09-02', why: 'APPEAL' },
      { kind: 'RESUMED', on: '2026-09-04' },
    ] as const;
    expect(entryOfClock(clock('2026-09-01', ...moves), subject, '2026-09-04')).toMatchObject({
      day: '2026-09-30',
      revision: 2,
    });
  });
});
