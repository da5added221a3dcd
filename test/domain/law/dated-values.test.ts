import fc from 'fast-check';
import { type DatedValue, entryOn, isAscending, valueOn } from '../../../src/domain/law/dated-values';
import { fromDayNumber, toDayNumber } from '../../../src/domain/values/day';

const inARow: readonly DatedValue<number>[] = [
  { from: '2015-04-01', value: 2, source: 'policy' },
  { from: '2026-04-01', value: 3, source: 'policy' },
];

const anyDay = fc.integer({ min: toDayNumber('2010-01-01'), max: toDayNumber('2030-12-31') }).map(fromDayNumber);
const anyValues = fc
  .uniqueArray(anyDay, { maxLength: 8 })
  .map((days) => days.sort().map((from, value): DatedValue<number> => ({ from, value, source: 'policy' })));

describe('dated values', () => {
  it.each([
    ['the day before the first', '2015-03-31', null],
    ['the first day', '2015-04-01', 2],
    ['the last day of the first', '2026-03-31', 2],
    ['the day it changes', '2026-04-01', 3],
    ['long after', '2100-01-01', 3],
  ])('%s', (_case, day, value) => expect(valueOn(inARow, day)).toBe(value));

  it('give the entry with its source', () => {
    expect(entryOn(inARow, '2026-04-01')).toEqual({ from: '2026-04-01', value: 3, source: 'policy' });
    expect(entryOn([], '2026-04-01')).toBeNull();
  });

  it('give the latest that has begun', () => {
    fc.assert(
      fc.property(anyValues, anyDay, (values, day) => {
        const begun = values.filter(({ from }) => from <= day);
        expect(valueOn(values, day)).toBe(begun.length === 0 ? null : begun.length - 1);
      }),
    );
  });

  it.each<[string, readonly string[], boolean]>([
    ['none', [], true],
    ['one', ['2020-01-01'], true],
    ['two in order', ['2020-01-01', '2020-01-02'], true],
    ['two on a day', ['2020-01-01', '2020-01-01'], false],
    ['two out of order', ['2020-01-02', '2020-01-01'], false],
  ])('are ascending: %s', (_case, days, expected) => {
    expect(isAscending(days.map((from) => ({ from, value: 0, source: 'policy' })))).toBe(expected);
  });
});
