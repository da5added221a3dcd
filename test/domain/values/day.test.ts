import fc from 'fast-check';
import {
  addDays,
  addMonths,
  compareDays,
  dayOf,
  daysBetween,
  daysInMonth,
  fromDayNumber,
  isDay,
  toDayNumber,
  writtenDay,
} from '../../../src/domain/values/day';

const number = fc.integer({ min: -200_000, max: 200_000 });

describe('a day', () => {
  it.each([
    ['2023-03-31', true],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2023-02-29', false],
    ['2023-13-01', false],
    ['0001-01-01', true],
    ['0000-01-01', false],
    ['2023-00-10', false],
    ['2023-04-31', false],
    ['2023-4-1', false],
    ['31/03/2023', false],
    ['2023-03-31T00:00:00', false],
    ['', false],
  ])('%j exists: %s', (text, exists) => {
    expect(isDay(text)).toBe(exists);
  });

  it.each([
    ['2023-12-31', 1, '2024-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2023-03-31', -31, '2023-02-28'],
  ])('%s and %d days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(days);
  });

  it.each([
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-03-31', -12, '2022-03-31'],
    ['2023-12-15', 1, '2024-01-15'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('%s and %d months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  it('is written as people write it', () => {
    expect(writtenDay('2023-03-01')).toBe('1 March 2023');
  });

  it('is null for numbers that are no day', () => {
    expect([dayOf(2023, 2, 29), dayOf(2023, 3, 31), daysInMonth(2024, 2)]).toEqual([null, '2023-03-31', 29]);
  });

  it('and its number stand for each other, agree with the calendar of the machine, and sort alike', () => {
    fc.assert(
      fc.property(number, number, (one, other) => {
        const [day, second] = [fromDayNumber(one), fromDayNumber(other)];
        expect(toDayNumber(day)).toBe(one);
        expect(day).toBe(new Date(one * 86_400_000).toISOString().slice(0, 10));
        expect(compareDays(day, second)).toBe(Math.sign(one - other));
      }),
    );
  });
});
