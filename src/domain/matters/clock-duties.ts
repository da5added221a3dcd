import type { Role } from '../access/roles';
import { type ClockRuleId, clockRuleOf, clockRules } from '../calendar/clock-rules';
import { machines } from './machines/machines';
import type { MatterKind } from './matter-kinds';

/** A clock in matters of one kind. */
export interface ClockInKind {
  kind: MatterKind;
  clock: ClockRuleId;
}

/**
 * The clocks that wait for a step of one of the roles, by kind of matter: those that it meets or is taken within, and of
 * those that no step meets, such as the time a restriction lasts, those that it ends.
 */
export function clocksFor(roles: readonly Role[]): readonly ClockInKind[] {
  return Object.values(machines).flatMap(({ kind, steps }) => {
    const met = new Set(steps.flatMap(({ meets = [] }) => meets));
    const waiting = steps
      .filter(({ by }) => by.some((role) => roles.includes(role)))
      .flatMap(({ meets = [], within = [], stops = [] }) => [
        ...meets,
        ...within,
        ...stops.filter((clock) => !met.has(clock)),
      ]);
    return [...new Set(waiting)].map((clock) => ({ kind, clock }));
  });
}

/** The clocks that are overdue once their last day is over; of the others that day only closes something. */
export const dutyClocks: readonly ClockRuleId[] = (Object.keys(clockRules) as ClockRuleId[]).filter(
  (id) => clockRuleOf(id).purpose === 'DUTY',
);
