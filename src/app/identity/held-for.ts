import type { OrganisationKey } from '../../domain/access/organisation';
import type { Role } from '../../domain/access/roles';

export interface HeldFor {
  /** What the key of the organisation begins with. */
  kind: string;
  is: string;
  /** There is only one of its kind, so a token that names no organisation means it. */
  only?: OrganisationKey;
}

const department: HeldFor = { kind: 'DFE', is: 'the Department', only: 'DFE' };
const regulator: HeldFor = { kind: 'OFSTED', is: 'the regulator', only: 'OFSTED' };

/** For whom each role is held. One held by somebody of another organisation is a mistake in the directory, and not given. */
export const heldFor: Readonly<Record<Role, HeldFor | null>> = {
  PUBLIC: null,
  DFE_ANALYST: department,
  DFE_OVERSIGHT_OFFICER: department,
  DFE_APPROVER: department,
  REGULATOR_OFFICER: regulator,
  REGULATOR_APPROVER: regulator,
  COMMISSIONER: { kind: 'LA:', is: 'a council' },
  RCC: { kind: 'RCC:', is: 'a regional care co-operative' },
  PROVIDER: { kind: 'GROUP:', is: 'a provider group' },
  AUDITOR: null,
  SERVICE: null,
  ADMINISTRATOR: null,
};
