import fc from 'fast-check';
import { beginningOfDayInLondon, clockChangesOf, dayInLondon } from '../../../src/domain/calendar/london-day';
import { addDays, fromDayNumber, toDayNumber } from '../../../src/domain/values/day';

const byIntl = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' });
const first = toDayNumber('1996-01-01') * 86_400_000;
const last = toDayNumber('2037-12-31') * 86_400_000;
const anyInstant = fc.integer({ min: first, max: last }).map((ms) => new Date(ms).toISOString());
const anyDay = fc.integer({ min: toDayNumber('1996-01-02'), max: toDayNumber('2037-12-30') }).map(fromDayNumber);
const runs = process.env['OVERSIGHT_BIG'] === '1' ? 100_000 : 2_000;

describe('the day in London', () => {
  it.each([
    ['2026-01-15T23:59:59.999999Z', '2026-01-15', 'winter, the last moment of the day'],
    ['2026-07-15T22:59:59.999999Z', '2026-07-15', 'summer, the last moment of the day'],
    ['2026-07-15T23:00:00.000000Z', '2026-07-16', 'summer, the first moment of the next'],
    ['2026-03-28T23:59:59Z', '2026-03-28', 'the night before the clocks go forward'],
    ['2026-03-29T23:00:00Z', '2026-03-30', 'the end of the day of 23 hours'],
    ['2026-10-24T23:00:00Z', '2026-10-25', 'the beginning of the day of 25 hours'],
    ['2026-10-25T23:30:00Z', '2026-10-25', 'its last half hour, in winter'],
    ['2028-02-29T23:30:00Z', '2028-02-29', 'a leap day'],
  ])('%s is %s: %s', (instant, day) => {
    expect(dayInLondon(instant)).toBe(day);
  });

  it.each([
    ['2026-03-29', '2026-03-29T00:00:00.000000Z'],
    ['2026-03-30', '2026-03-29T23:00:00.000000Z'],
    ['2026-10-25', '2026-10-24T23:00:00.000000Z'],
    ['2026-10-26', '2026-10-26T00:00:00.000000Z'],
    ['2028-02-29', '2028-02-29T00:00:00.000000Z'],
  ])('%s begins at %s', (day, instant) => {
    expect(beginningOfDayInLondon(day)).toBe(instant);
  });

  it.each([
    [2000, '2000-03-26', '2000-10-29'],
    [2024, '2024-03-31', '2024-10-27'],
    [2026, '2026-03-29', '2026-10-25'],
  ])('in %s the clocks go forward on %s and back on %s', (year, forward, back) => {
    expect(clockChangesOf(year)).toEqual({ forward, back });
  });

  it('is what the time zone database says, at any instant', () => {
    const agrees = (instant: string) => expect(dayInLondon(instant)).toBe(byIntl.format(new Date(instant)));
    fc.assert(fc.property(anyInstant, agrees), { seed: 6, numRuns: runs });
  });

  it('is what the time zone database says about every change of the clocks and every midnight beside it', () => {
    for (let year = 1996; year <= 2037; year += 1) {
      const { forward, back } = clockChangesOf(year);
      for (const day of [forward, back, `${year}-02-28`, `${year}-12-31`]) {
        for (let minute = -1500; minute <= 1500; minute += 15) {
          const instant = new Date(Date.parse(`${day}T01:00:00Z`) + minute * 60_000).toISOString();
          expect([instant, dayInLondon(instant)]).toEqual([instant, byIntl.format(new Date(instant))]);
        }
      }
    }
  });

  it('begins at an instant of its own, and a microsecond before that is the day before', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const beginning = beginningOfDayInLondon(day);
        expect(dayInLondon(beginning)).toBe(day);
        expect(dayInLondon(new Date(Date.parse(beginning) - 1).toISOString())).toBe(addDays(day, -1));
      }),
      { seed: 6, numRuns: runs },
    );
  });

  it('has 23, 24 or 25 hours, and not 24 only when the clocks change', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [from, to] = [day, addDays(day, 1)].map((one) => Date.parse(beginningOfDayInLondon(one)));
        const { forward, back } = clockChangesOf(Number(day.slice(0, 4)));
        expect((to! - from!) / 3_600_000).toBe(day === forward ? 23 : day === back ? 25 : 24);
      }),
      { seed: 6, numRuns: runs },
    );
  });

  it.each([
    '2026-11-22',
    '2026-02-30T10:00:00Z',
    '2026-11-22T24:00:00Z',
    '2026-11-22T10:00:00+01:00',
  ])('%s is no instant here', (text) => {
    expect(() => dayInLondon(text)).toThrow('Expected an instant such as 2026-11-22T03:06:40.123Z');
  });

  it('is not worked out before 1996, when the clocks changed on other days', () => {
    expect(() => dayInLondon('1995-10-22T23:30:00Z')).toThrow('summer time of earlier years is not kept');
    expect(() => beginningOfDayInLondon('1995-10-22')).toThrow('Expected a day from 1996');
  });
});
