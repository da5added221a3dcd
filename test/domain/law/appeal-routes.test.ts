import { clockRules } from '../../../src/domain/calendar/clock-rules';
import type { AppealEffect } from '../../../src/domain/law/appeal-route';
import { appealRoutes } from '../../../src/domain/law/appeal-routes';
import { gaps } from '../../../src/domain/law/gaps';
import { clocksOf } from '../../../src/domain/law/power-clocks';
import { type PowerCode, powers } from '../../../src/domain/law/powers';

const codes = powers.map(({ code }) => code);

describe('how a power is challenged', () => {
  it.each<[PowerCode, AppealEffect, string]>([
    ['CANCEL_REGISTRATION', 'SUSPENDS', 'a decision on a proposal waits for the appeal (s. 19(5))'],
    ['IMPOSE_CONDITION', 'SUSPENDS', 'the same'],
    ['SUSPEND_REGISTRATION', 'SUSPENDS', 'the same, of the text as composed'],
    ['REFUSE_REGISTRATION', 'NOT_KNOWN', 's. 19(5) does not speak of refusals'],
    ['URGENT_CANCEL', 'DOES_NOT_SUSPEND', 'the order has effect when it is made'],
    ['URGENT_SUSPEND', 'DOES_NOT_SUSPEND', 'the notice has effect when it is given'],
    ['RESTRICT_ACCOMMODATION', 'DOES_NOT_SUSPEND', 'the notice ceases when the Tribunal so directs'],
    ['COMPLIANCE_NOTICE', 'NOT_APPLICABLE', 'there is no appeal, according to Ofsted'],
    ['IMPROVEMENT_PLAN_NOTICE', 'NOT_KNOWN', 's. 23B was not read'],
    ['APPROVE_IMPROVEMENT_PLAN', 'NOT_KNOWN', 'the same'],
    ['PENALTY_PLAN', 'NOT_KNOWN', 'Schedule 1A was not read so far'],
  ])('%s: %s, because %s', (code, effect) => {
    expect(appealRoutes[code].effect).toBe(effect);
  });

  it.each(codes)('%s: what is not known carries its gap, and nothing not read is called verified', (code) => {
    const { body, says, effect, gaps: open, timeLimit } = appealRoutes[code];
    if (body === 'NOT_READ' || effect === 'NOT_KNOWN') expect(open).not.toEqual([]);
    if (body === 'NOT_READ') expect([says.confidence, timeLimit]).toEqual(['unverified', null]);
    for (const gap of open) expect(Object.keys(gaps)).toContain(gap);
  });

  it.each(codes)('%s: its time limit is counted by a clock that there is, and that it starts', (code) => {
    const { timeLimit } = appealRoutes[code];
    if (timeLimit === null) return;
    expect(clockRules[timeLimit.clock as keyof typeof clockRules].days).toBe(timeLimit.days);
    expect(clocksOf[code].map(({ clock }) => clock)).toContain(timeLimit.clock);
  });
});

describe('the clocks of a power', () => {
  it.each(codes)('%s: each is a clock rule, once', (code) => {
    const started = clocksOf[code].map(({ clock }) => clock);
    expect(new Set(started).size).toBe(started.length);
    for (const clock of started) expect(Object.keys(clockRules)).toContain(clock);
  });

  it('keeps the two counts of 28 days apart', () => {
    expect(clocksOf.PENALTY_PLAN[0]?.clock).toBe('PENALTY_REPRESENTATIONS');
    expect(clocksOf.CANCEL_REGISTRATION[0]?.clock).toBe('REGISTRATION_REPRESENTATIONS');
    expect([clockRules.PENALTY_REPRESENTATIONS.counting, clockRules.REGISTRATION_REPRESENTATIONS.counting]).toEqual([
      'BEGINNING_WITH',
      'WITHIN_OF',
    ]);
  });
});
