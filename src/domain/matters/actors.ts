import type { Lane } from '../access/lanes';
import type { Role } from '../access/roles';

/** Who prepares a step of the regulator. */
export const officer = ['REGULATOR_OFFICER'] as const satisfies readonly Role[];
/** Who approves what an officer prepared. */
export const approver = ['REGULATOR_APPROVER'] as const satisfies readonly Role[];
export const regulator = [...officer, ...approver] as const;
/** What a provider or its parent does, it records itself, or the officer who received it does. */
export const providerOrOfficer = ['PROVIDER', ...officer] as const satisfies readonly Role[];

export const toProvider = ['PROVIDER'] as const satisfies readonly Lane[];
export const toProviderAndCouncils = ['PROVIDER', 'COMMISSIONER'] as const satisfies readonly Lane[];
