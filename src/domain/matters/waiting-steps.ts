import type { Role } from '../access/roles';
import { machines } from './machines/machines';
import type { MatterKind } from './matter-kinds';

/** A state from which a step waits for one of the roles, and the steps whose author may not take it. */
export interface WaitingStep {
  kind: MatterKind;
  state: string;
  step: string;
  notBy: readonly string[];
}

/** The approvals that wait for one of the roles: every step under four eyes, once for each state it leads on from. */
export function approvalsFor(roles: readonly Role[]): readonly WaitingStep[] {
  return Object.values(machines).flatMap(({ kind, steps }) =>
    steps
      .filter(({ by, notBy = [] }) => notBy.length > 0 && by.some((role) => roles.includes(role)))
      .flatMap(({ step, from, notBy = [] }) => from.map((state) => ({ kind, state, step, notBy }))),
  );
}
