import * as fc from 'fast-check';
import { isWithin, leavesWindowOn, monthsTo } from '../../../src/domain/nation/window';
import { addDays, fromDayNumber } from '../../../src/domain/values/day';

describe('a window of months', () => {
  it.each([
    ['2025-03-31', 12, '2024-04-01'],
    ['2025-03-30', 12, '2024-03-31'],
    ['2024-02-29', 12, '2023-03-01'],
    ['2025-02-28', 12, '2024-02-29'],
    ['2025-03-31', 24, '2023-04-01'],
  ])('that ends on %s after %i months begins on %s', (to, months, from) => {
    expect(monthsTo(to, months)).toEqual({ from, to });
  });

  it.each([
    ['2024-04-01', '2025-04-01'],
    ['2024-02-29', '2025-03-01'],
    ['2024-12-31', '2025-12-31'],
  ])('of a year lets go of %s on %s', (found, lapse) => expect(leavesWindowOn(found, 12)).toBe(lapse));

  it('is one object as often as it is asked for, which nobody can alter', () => {
    expect(monthsTo('2025-03-31', 12)).toBe(monthsTo('2025-03-31', 12));
    expect(monthsTo('2025-03-31', 13)).not.toBe(monthsTo('2025-03-31', 12));
    expect(Object.isFrozen(monthsTo('2025-03-31', 12))).toBe(true);
  });

  it('lets go of a day on the first day that no longer holds it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 15000, max: 25000 }), fc.constantFrom(12, 24), (number, months) => {
        const found = fromDayNumber(number);
        const lapse = leavesWindowOn(found, months);
        expect(isWithin(found, monthsTo(lapse, months))).toBe(false);
        expect(isWithin(found, monthsTo(addDays(lapse, -1), months))).toBe(true);
      }),
    );
  });
});
