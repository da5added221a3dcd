import { type Caller, hasRole } from '../access/caller';
import type { Role } from '../access/roles';
import type { Refusal } from '../law/refusal';
import { capitalised } from '../values/first-letter';

/** What is approved, as a sentence names it, and who may. */
export interface Approval {
  /** `a commencement`, `an improvement plan notice`. */
  what: string;
  roles: readonly Role[];
}

/**
 * Four eyes: who prepared a thing is not who approves it, and who approves it has one of the roles.
 *
 * Persons are told apart by the id of the caller. No machine has a role that approves: keys are not given them.
 */
export function whyNotFourEyes(
  author: string,
  approver: Pick<Caller, 'id' | 'roles'>,
  { what, roles }: Approval,
): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (!hasRole(approver, roles)) {
    const message = `${capitalised(what)} is approved by these roles only: ${roles.join(', ')}.`;
    refusals.push({ code: 'ROLE_MAY_NOT_ACT', message, citation: null });
  }
  if (author === approver.id) {
    const message = `${capitalised(what)} is approved by somebody else than who prepared it, and that was you.`;
    refusals.push({ code: 'FOUR_EYES', message, citation: null });
  }
  return refusals;
}
