import fc from 'fast-check';
import { isWeekend, weekdayName, weekdayOf } from '../../../src/domain/calendar/weekdays';
import { fromDayNumber, toDayNumber } from '../../../src/domain/values/day';
import { weekdayByDate } from './acts-rules';

const anyDay = fc.integer({ min: toDayNumber('1900-01-01'), max: toDayNumber('2199-12-31') }).map(fromDayNumber);

describe('weekdays', () => {
  it.each([
    ['1969-12-31', 'Wednesday', false],
    ['1970-01-01', 'Thursday', false],
    ['2024-02-29', 'Thursday', false],
    ['2026-09-05', 'Saturday', true],
    ['2026-09-06', 'Sunday', true],
    ['2026-09-07', 'Monday', false],
  ])('%s is a %s', (day, name, weekend) => {
    expect(weekdayName(day)).toBe(name);
    expect(isWeekend(day)).toBe(weekend);
  });

  it('are those of every other calendar', () => {
    fc.assert(
      fc.property(anyDay, (day) => expect((weekdayOf(day) + 1) % 7).toBe(weekdayByDate(day))),
      { seed: 6 },
    );
  });
});
