import { clocksFor } from '../../../src/domain/matters/clock-duties';
import { machines } from '../../../src/domain/matters/machines/machines';

describe('whom a period waits for', () => {
  it('every period that a machine starts waits for somebody', () => {
    const waiting = clocksFor(Object.values(machines).flatMap(({ steps }) => steps.flatMap(({ by }) => by)));
    const names = new Set(waiting.map(({ kind, clock }) => `${kind} ${clock}`));
    const started = Object.values(machines).flatMap(({ kind, steps }) =>
      steps.flatMap(({ starts = [] }) => starts.map(({ clock }) => `${kind} ${clock}`)),
    );
    expect(started.filter((name) => !names.has(name))).toEqual([]);
  });

  it.each([
    ['PROVIDER', 'IMPROVEMENT_PLAN', 'PLAN_SUBMISSION', true],
    ['PROVIDER', 'PENALTY', 'PENALTY_REPRESENTATIONS', true],
    ['REGULATOR_OFFICER', 'PENALTY', 'PENALTY_REPRESENTATIONS', true],
    ['REGULATOR_OFFICER', 'ACCOMMODATION_RESTRICTION', 'RESTRICTION_REVIEW', true],
    ['PROVIDER', 'ACCOMMODATION_RESTRICTION', 'RESTRICTION_REVIEW', false],
    ['PROVIDER', 'PENALTY', 'APPROVAL', false],
    ['COMMISSIONER', 'PENALTY', 'PENALTY_REPRESENTATIONS', false],
  ] as const)('as to %s, in a matter %s the period %s: %p', (role, kind, clock, waits) => {
    expect(clocksFor([role]).some((one) => one.kind === kind && one.clock === clock)).toBe(waits);
  });
});
