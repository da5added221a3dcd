import fc from 'fast-check';
import {
  addWorkingDays,
  isWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
} from '../../../src/domain/calendar/working-days';
import { addDays, fromDayNumber, toDayNumber } from '../../../src/domain/values/day';

const heldDay = fc.integer({ min: toDayNumber('2016-01-01'), max: toDayNumber('2025-12-31') }).map(fromDayNumber);
const someDays = fc.integer({ min: 1, max: 200 });

describe('working days in England', () => {
  it.each([
    ['2026-11-27', true, 'an ordinary Friday'],
    ['2026-11-28', false, 'a Saturday'],
    ['2026-12-25', false, 'Christmas Day on a Friday'],
    ['2026-12-26', false, 'Boxing Day on a Saturday'],
    ['2026-12-28', false, 'its substitute'],
    ['2026-12-29', true, 'the day after that'],
    ['2026-04-03', false, 'Good Friday'],
    ['2022-05-30', true, 'the last Monday in May of the year in which it was no bank holiday'],
    ['2028-01-08', false, 'a Saturday of a year that is not held'],
    ['2028-01-05', null, 'a Wednesday of a year that is not held'],
    ['2014-06-04', null, 'a Wednesday before the first year held'],
  ])('%s: %s, %s', (day, expected, _what) => {
    expect(isWorkingDay(day)).toBe(expected);
  });

  it.each([
    ['2026-12-23', 1, '2026-12-24', 'Christmas Eve is one'],
    ['2026-12-23', 2, '2026-12-29', 'over Christmas, a weekend and a substitute day'],
    ['2026-04-01', 2, '2026-04-07', 'over Easter'],
    ['2022-09-16', 1, '2022-09-20', 'over the day of the state funeral'],
    ['2024-02-28', 1, '2024-02-29', 'on to a leap day'],
    ['2026-11-28', 1, '2026-11-30', 'from a Saturday'],
    ['2026-11-28', 0, '2026-11-28', 'none from a Saturday stays there'],
    ['2026-12-29', -1, '2026-12-24', 'back over Christmas'],
    ['2027-12-31', 1, null, 'into a year that is not held'],
    ['2015-01-02', -2, null, 'back into a year that is not held'],
  ])('%s and %s of them is %s: %s', (day, count, expected, _what) => {
    expect(addWorkingDays(day, count)).toBe(expected);
  });

  it.each([
    ['2026-12-24', '2026-12-29', 1],
    ['2026-12-24', '2026-12-24', 0],
    ['2026-12-29', '2026-12-24', -1],
    ['2026-11-27', '2026-12-04', 5],
    ['2027-12-24', '2028-01-10', null],
  ])('from %s to %s there are %s', (first, second, expected) => {
    expect(workingDaysBetween(first, second)).toBe(expected);
  });

  it.each([
    ['2026-12-26', '2026-12-24', '2026-12-29'],
    ['2026-12-29', '2026-12-29', '2026-12-29'],
    ['2028-01-05', null, null],
  ])('about %s: on or before it %s, on or after it %s', (day, before, after) => {
    expect(workingDayOnOrBefore(day)).toBe(before);
    expect(workingDayOnOrAfter(day)).toBe(after);
  });

  it('are counted back to what was added, forwards and backwards', () => {
    fc.assert(
      fc.property(heldDay, someDays, (day, count) => {
        expect(workingDaysBetween(day, addWorkingDays(day, count)!)).toBe(count);
        expect(workingDaysBetween(day, addWorkingDays(day, -count)!)).toBe(-count);
      }),
      { seed: 6 },
    );
  });

  it('added one by one are those added at once, and each is one', () => {
    fc.assert(
      fc.property(heldDay, someDays, someDays, (day, first, second) => {
        const there = addWorkingDays(addWorkingDays(day, first)!, second)!;
        expect(there).toBe(addWorkingDays(day, first + second));
        expect(isWorkingDay(there)).toBe(true);
      }),
      { seed: 6 },
    );
  });

  it('are never more than the days, nor fewer than five in seven less the bank holidays', () => {
    fc.assert(
      fc.property(heldDay, fc.integer({ min: 0, max: 365 }), (day, days) => {
        const working = workingDaysBetween(day, addDays(day, days))!;
        expect(working).toBeLessThanOrEqual(days);
        expect(working).toBeGreaterThanOrEqual(Math.floor(days / 7) * 5 - 18);
      }),
      { seed: 6 },
    );
  });

  it('are counted in whole numbers only', () => {
    expect(() => addWorkingDays('2026-11-27', 1.5)).toThrow('Expected a whole number of working days, and not 1.5.');
  });
});
