import {
  bankHolidayOn,
  bankHolidays,
  holdsBankHolidaysOf,
  whyNotKnown,
  yearsOfBankHolidays,
} from '../../../src/domain/calendar/bank-holidays';
import { holidaySources } from '../../../src/domain/calendar/holiday-sources';
import { addDays, isDay } from '../../../src/domain/values/day';
import { bankHolidaysOfTheAct, easterSunday, weekdayByDate } from './acts-rules';

const years = Array.from({ length: 13 }, (_, index) => 2015 + index);
const isWeekend = (day: string) => [0, 6].includes(weekdayByDate(day));
const daysOf = (year: number) => bankHolidays.filter(({ day }) => day.startsWith(`${year}-`));

/** What proclamations took away from the Act: read nowhere but in what GOV.UK publishes. */
const movedAway: Readonly<Record<string, string>> = { '2022-05-30': '2022-06-02' };

describe('bank holidays in England', () => {
  it('are held for 2015 to 2027, each year whole', () => {
    expect(yearsOfBankHolidays).toEqual({ first: 2015, last: 2027 });
    expect(years.map((year) => daysOf(year).length)).toEqual([8, 8, 8, 8, 8, 8, 8, 10, 9, 8, 8, 8, 8]);
  });

  it('are days that exist, each once, in order, and none at a weekend', () => {
    const days = bankHolidays.map(({ day }) => day);
    expect(days.every(isDay)).toBe(true);
    expect([...new Set(days)].sort()).toEqual(days);
    expect(days.filter(isWeekend)).toEqual([]);
  });

  it.each(years)('of %s have every day of the Act that is no weekend, but for what was moved', (year) => {
    const byTheAct = daysOf(year)
      .filter(({ basis }) => basis === 'ACT')
      .map(({ day }) => day);
    const expected = bankHolidaysOfTheAct(year).filter((day) => !isWeekend(day) && movedAway[day] === undefined);
    expect(byTheAct).toEqual([...expected].sort());
  });

  it.each(Object.entries(movedAway))('%s was moved to %s by proclamation', (from, to) => {
    expect(bankHolidayOn(from)).toBeNull();
    expect(bankHolidayOn(to)).toMatchObject({ basis: 'PROCLAMATION' });
  });

  it.each(years)('of %s have Good Friday, and Christmas Day or its substitute', (year) => {
    expect(bankHolidayOn(addDays(easterSunday(year), -2))).toMatchObject({ title: 'Good Friday', basis: 'CUSTOM' });
    const christmas = daysOf(year).filter(({ title }) => title.startsWith('Christmas Day'));
    expect(christmas).toHaveLength(1);
    expect(isWeekend(`${year}-12-25`)).toBe(christmas[0]!.title.endsWith('substitute day'));
  });

  it.each(years)('of %s have New Year on its day, or on the Monday after a weekend', (year) => {
    const [newYear] = daysOf(year);
    const first = `${year}-01-01`;
    expect(newYear!.title).toMatch(/^New Year's Day/);
    expect(newYear!.day).toBe(isWeekend(first) ? addDays(first, weekdayByDate(first) === 6 ? 2 : 1) : first);
  });

  it.each(years)('of %s have the early May holiday on the first Monday, but on 8 May in 2020', (year) => {
    const early = daysOf(year).find(({ title }) => title.startsWith('Early May'))!;
    const firstMonday = [1, 2, 3, 4, 5, 6, 7]
      .map((date) => `${year}-05-0${date}`)
      .find((day) => weekdayByDate(day) === 1);
    expect(early.day).toBe(year === 2020 ? '2020-05-08' : firstMonday);
  });

  it.each([
    ['2022-06-03', 'Platinum Jubilee bank holiday', 'secondary'],
    ['2022-09-19', 'State funeral of Queen Elizabeth II', 'verified'],
    ['2023-05-08', 'Coronation of King Charles III', 'secondary'],
    ['2025-05-05', 'Early May bank holiday', 'verified'],
    ['2026-12-28', 'Boxing Day, substitute day', 'secondary'],
  ])('%s is one by proclamation: %s, %s', (day, title, confidence) => {
    expect(bankHolidayOn(day)).toMatchObject({ title, basis: 'PROCLAMATION', source: { confidence } });
  });

  it('that are verified as proclaimed are on days that the notice of the Gazette names', () => {
    const read = bankHolidays.filter(
      ({ basis, source }) => basis === 'PROCLAMATION' && source.confidence === 'verified',
    );
    expect(read).toHaveLength(9);
    for (const { source } of read) expect(source.note).toMatch(/The title of the notice was read/);
    for (const source of Object.values(holidaySources)) expect(source.address).toMatch(/^https:\/\/www\./);
  });

  it('of a year that is not held are not known, and it says what to do', () => {
    expect(holdsBankHolidaysOf('2028-01-04')).toBe(false);
    expect(whyNotKnown('2027-12-31')).toBeNull();
    expect(whyNotKnown('2028-01-04')).toBe(
      'Expected the bank holidays of 2028; they are held for 2015 to 2027, so its working days are not known. Add the whole year to the table of bank holidays once GOV.UK has published it.',
    );
  });
});
