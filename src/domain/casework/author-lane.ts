import type { Caller } from '../access/caller';
import type { Lane } from '../access/lanes';
import type { Role } from '../access/roles';

/** Whose work someone of the role does. Who only looks after the service, or reads who did what, works in no lane. */
const lanesByRole: readonly (readonly [Role, Lane])[] = [
  ['REGULATOR_OFFICER', 'REGULATOR'],
  ['REGULATOR_APPROVER', 'REGULATOR'],
  ['DFE_OVERSIGHT_OFFICER', 'DEPARTMENT'],
  ['DFE_APPROVER', 'DEPARTMENT'],
  ['DFE_ANALYST', 'DEPARTMENT'],
  ['COMMISSIONER', 'COMMISSIONER'],
  ['RCC', 'COMMISSIONER'],
  ['PROVIDER', 'PROVIDER'],
];

/** The lane in which the caller writes; null for who works in none. It follows from the role, never from what is asked. */
export function authorLane({ roles }: Pick<Caller, 'roles'>): Lane | null {
  return lanesByRole.find(([role]) => roles.includes(role))?.[1] ?? null;
}
