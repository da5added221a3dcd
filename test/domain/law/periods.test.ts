import fc from 'fast-check';
import { lastDayBeginningWith, lastDayOf, lastDayWithinOf, statutoryPeriods } from '../../../src/domain/law/periods';
import { addDays, daysBetween, fromDayNumber, toDayNumber } from '../../../src/domain/values/day';

const anyDay = fc.integer({ min: toDayNumber('1990-01-01'), max: toDayNumber('2099-12-31') }).map(fromDayNumber);

describe('the two ways to count 28 days', () => {
  it.each([
    ['an ordinary month', '2026-09-01', '2026-09-28', '2026-09-29'],
    ['over the end of a month', '2026-09-15', '2026-10-12', '2026-10-13'],
    ['over the end of a year', '2026-12-20', '2027-01-16', '2027-01-17'],
    ['February of an ordinary year', '2027-02-01', '2027-02-28', '2027-03-01'],
    ['February of a leap year', '2028-02-01', '2028-02-28', '2028-02-29'],
    ['served on a leap day', '2028-02-29', '2028-03-27', '2028-03-28'],
    ['ending on a leap day, the shorter count', '2028-02-02', '2028-02-29', '2028-03-01'],
    ['over a century year that is not a leap year', '2100-02-15', '2100-03-14', '2100-03-15'],
    ['over a change of the clocks in spring', '2027-03-20', '2027-04-16', '2027-04-17'],
    ['over a change of the clocks in autumn', '2026-10-20', '2026-11-16', '2026-11-17'],
  ])('%s: served %s, beginning with %s, within %s', (_case, served, beginningWith, within) => {
    expect(lastDayBeginningWith(served, 28)).toBe(beginningWith);
    expect(lastDayWithinOf(served, 28)).toBe(within);
  });

  it('differ by one day, always', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 1000 }), (served, days) => {
        expect(addDays(lastDayBeginningWith(served, days), 1)).toBe(lastDayWithinOf(served, days));
      }),
    );
  });

  it('hold 28 days with the day of service, and 28 days without it', () => {
    fc.assert(
      fc.property(anyDay, (served) => {
        expect(daysBetween(served, lastDayBeginningWith(served, 28)) + 1).toBe(28);
        expect(daysBetween(served, lastDayWithinOf(served, 28))).toBe(28);
      }),
    );
  });

  it('end later when served later', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 400 }), (served, later) => {
        expect(lastDayBeginningWith(served, 28) < lastDayBeginningWith(addDays(served, later), 28)).toBe(true);
      }),
    );
  });
});

describe('the periods in the statute', () => {
  it.each([
    ['PENALTY_REPRESENTATIONS', 'Sch. 1A para. 2(2)(c)', '2026-09-28'],
    ['REGISTRATION_REPRESENTATIONS', 's. 18(1)', '2026-09-29'],
    ['TRIBUNAL_APPEAL', 's. 21(2)', '2026-09-29'],
    ['PLAN_APPEAL', 's. 21(2)', '2026-09-29'],
    ['DECISION_STANDSTILL', 's. 19(5)(a)', '2026-09-29'],
  ] as const)('%s, %s, ends on %s when served on 1 September 2026', (id, provision, lastDay) => {
    expect(statutoryPeriods[id].citation.provision).toBe(provision);
    expect(lastDayOf(id, '2026-09-01')).toBe(lastDay);
  });
});
