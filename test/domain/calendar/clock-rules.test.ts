import fc from 'fast-check';
import { bankHolidayOn } from '../../../src/domain/calendar/bank-holidays';
import { daysOf, lastDayBy, ruleInWords } from '../../../src/domain/calendar/clock-rule';
import { type ClockRuleId, clockRuleOf, clockRules, isClockRuleId } from '../../../src/domain/calendar/clock-rules';
import { dueSoonDays, policyClocks, reminderDays } from '../../../src/domain/calendar/policy-clocks';
import { statutoryClocks } from '../../../src/domain/calendar/statutory-clocks';
import { weekdayName } from '../../../src/domain/calendar/weekdays';
import { isAscending } from '../../../src/domain/law/dated-values';
import { lastDayOf, type StatutoryPeriodId, statutoryPeriods } from '../../../src/domain/law/periods';
import { addDays, fromDayNumber, toDayNumber } from '../../../src/domain/values/day';

const anyDay = fc.integer({ min: toDayNumber('2000-01-01'), max: toDayNumber('2099-12-31') }).map(fromDayNumber);
const rules = Object.entries(clockRules) as [ClockRuleId, (typeof clockRules)[ClockRuleId]][];

describe('28 days from service: Schedule 1A counts the day of service, and sections 18(1) and 21(2) do not', () => {
  it.each([
    ['an ordinary month', 'Tue 2026-09-01', 'Mon 2026-09-28', 'Tue 2026-09-29'],
    ['both end at a weekend, and are not moved', 'Sun 2026-06-07', 'Sat 2026-07-04', 'Sun 2026-07-05'],
    ['the first ends on a Sunday, the second on a Monday', 'Mon 2026-06-08', 'Sun 2026-07-05', 'Mon 2026-07-06'],
    ['both end on bank holidays, and are not moved', 'Sat 2026-11-28', 'Fri 2026-12-25', 'Sat 2026-12-26'],
    ['the second ends on the substitute of Boxing Day', 'Mon 2026-11-30', 'Sun 2026-12-27', 'Mon 2026-12-28'],
    ['the first ends on Easter Monday', 'Tue 2026-03-10', 'Mon 2026-04-06', 'Tue 2026-04-07'],
    ['the second ends on New Year', 'Fri 2026-12-04', 'Thu 2026-12-31', 'Fri 2027-01-01'],
    ['served on a bank holiday', 'Fri 2026-12-25', 'Thu 2027-01-21', 'Fri 2027-01-22'],
    ['over the clocks going forward', 'Fri 2026-03-20', 'Thu 2026-04-16', 'Fri 2026-04-17'],
    ['served on the day of 23 hours', 'Sun 2026-03-29', 'Sat 2026-04-25', 'Sun 2026-04-26'],
    ['ending on the day of 25 hours', 'Mon 2026-09-28', 'Sun 2026-10-25', 'Mon 2026-10-26'],
    ['over a leap day', 'Thu 2028-02-10', 'Wed 2028-03-08', 'Thu 2028-03-09'],
    ['served on a leap day', 'Tue 2028-02-29', 'Mon 2028-03-27', 'Tue 2028-03-28'],
    ['the first ends on a leap day', 'Wed 2028-02-02', 'Tue 2028-02-29', 'Wed 2028-03-01'],
    ['the second ends on a leap day', 'Tue 2028-02-01', 'Mon 2028-02-28', 'Tue 2028-02-29'],
    ['February of a year without one', 'Mon 2027-02-01', 'Sun 2027-02-28', 'Mon 2027-03-01'],
  ])('%s: served %s, Schedule 1A %s, section 18(1) or 21(2) %s', (_case, served, schedule1a, section) => {
    const servedOn = served.slice(4);
    const named = (day: string) => `${weekdayName(day).slice(0, 3)} ${day}`;
    expect(named(servedOn)).toBe(served);
    expect(named(lastDayBy(clockRules.PENALTY_REPRESENTATIONS, servedOn)!)).toBe(schedule1a);
    for (const id of ['REGISTRATION_REPRESENTATIONS', 'TRIBUNAL_APPEAL', 'PLAN_APPEAL'] as const) {
      expect(named(lastDayBy(clockRules[id], servedOn)!)).toBe(section);
    }
  });

  it('and a decision takes effect on the day after the second: the 29th after service (s. 19(5)(a))', () => {
    const standstill = lastDayBy(clockRules.DECISION_STANDSTILL, '2026-09-01')!;
    expect(addDays(standstill, 1)).toBe(addDays('2026-09-01', 29));
    expect(clockRules.DECISION_STANDSTILL.purpose).toBe('STANDSTILL');
  });

  it('ends as the law folder counts it, on whatever day it is served, bank holiday or not', () => {
    const ids = Object.keys(statutoryPeriods) as StatutoryPeriodId[];
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...ids), (servedOn, id) => {
        expect(lastDayBy(clockRules[id], servedOn)).toBe(lastDayOf(id, servedOn));
      }),
      { seed: 6 },
    );
  });
});

describe('the rules of clocks', () => {
  it.each(rules)('%s is named by its code, and says whose it is', (id, rule) => {
    expect(rule.id).toBe(id);
    expect(rule.confidence === 'policy').toBe(rule.citation === null);
    expect(ruleInWords(rule, '2026-09-01')).toMatch(
      rule.citation === null ? /our policy/ : /\((read|from|inferred|not)/,
    );
  });

  it.each(Object.entries(statutoryClocks))('%s has a figure only where one was read', (id, rule) => {
    expect(typeof rule.days === 'number').toBe(Object.hasOwn(statutoryPeriods, id));
    if (rule.confidence === 'unverified') expect([rule.days, rule.counting]).toEqual([null, 'UNTIL_DAY']);
  });

  it('count days of ours, but for what is due on the day that a plan gives', () => {
    const given = Object.values(policyClocks).filter(({ counting }) => counting === 'UNTIL_DAY');
    expect(given.map(({ id, days }) => [id, days])).toEqual([['COMMITMENT_DUE', null]]);
  });

  it.each(
    Object.entries(policyClocks).filter(([, { counting }]) => counting !== 'UNTIL_DAY'),
  )('%s has dated figures', (_id, { days }) => {
    expect(isAscending(days as never)).toBe(true);
    expect(daysOf({ days }, '2026-09-01')).toBeGreaterThan(0);
    expect(daysOf({ days }, '1999-12-31')).toBeNull();
  });

  it.each([
    ['PENALTY_REPRESENTATIONS', 'verified'],
    ['REGISTRATION_REPRESENTATIONS', 'inferred'],
    ['TRIBUNAL_APPEAL', 'inferred'],
    ['PLAN_APPEAL', 'inferred'],
    ['DECISION_STANDSTILL', 'inferred'],
    ['PLAN_SUBMISSION', 'verified'],
    ['PLAN_RESUBMISSION', 'unverified'],
    ['PENALTY_PAYMENT', 'unverified'],
    ['SUSPICION_REVIEW', 'policy'],
  ] as const)('%s is %s', (id, confidence) => {
    expect(clockRuleOf(id).confidence).toBe(confidence);
  });

  it.each([
    ['COUNCIL_NOTIFICATION', '2026-12-24', '2026-12-29', 'one working day over Christmas'],
    ['APPROVAL', '2026-04-01', '2026-04-08', 'three working days over Easter'],
    ['PLAN_DECISION', '2026-04-20', '2026-05-19', 'twenty working days over a bank holiday'],
    ['PLAN_DECISION', '2027-12-20', null, 'twenty working days into a year that is not held'],
    ['SUSPICION_REVIEW', '2026-11-27', '2026-12-25', '28 days, though they end on Christmas Day'],
    ['PLAN_SUBMISSION', '2026-11-27', null, 'a day that the notice gives'],
  ] as readonly [
    ClockRuleId,
    string,
    string | null,
    string,
  ][])('%s from %s ends on %s: %s', (id, startedOn, lastDay, _why) => {
    expect(lastDayBy(clockRuleOf(id), startedOn)).toBe(lastDay);
  });

  it('shows what the rules of the Tribunal say of a last day, and does not apply it', () => {
    const { caveats } = clockRuleOf('TRIBUNAL_APPEAL');
    expect(caveats).toEqual([{ text: expect.stringContaining('Rule 12(2) of SI 2008/2699'), confidence: 'secondary' }]);
    const lastDay = lastDayBy(clockRuleOf('TRIBUNAL_APPEAL'), '2026-11-30')!;
    expect(bankHolidayOn(lastDay)).not.toBeNull();
  });

  it('are known by their codes', () => {
    expect(isClockRuleId('TRIBUNAL_APPEAL')).toBe(true);
    expect(isClockRuleId('toString')).toBe(false);
  });

  it('have dated lead times', () => {
    expect(isAscending(dueSoonDays) && isAscending(reminderDays)).toBe(true);
  });
});
