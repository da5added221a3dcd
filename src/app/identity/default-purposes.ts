import { hasRole } from '../../domain/access/caller';
import type { Purpose } from '../../domain/access/purposes';
import type { Role } from '../../domain/access/roles';

/**
 * For what a caller is taken to ask who does not say so, by role. A caller with several roles gets the first that
 * applies here: work on cases comes before looking after the service.
 */
export const defaultPurposes: readonly (readonly [Role, Purpose])[] = [
  ['REGULATOR_APPROVER', 'QUALITY_OVERSIGHT'],
  ['REGULATOR_OFFICER', 'QUALITY_OVERSIGHT'],
  ['DFE_APPROVER', 'FINANCIAL_OVERSIGHT'],
  ['DFE_OVERSIGHT_OFFICER', 'FINANCIAL_OVERSIGHT'],
  ['DFE_ANALYST', 'MARKET_ANALYSIS'],
  ['COMMISSIONER', 'COMMISSIONING'],
  ['RCC', 'COMMISSIONING'],
  ['PROVIDER', 'OWN_RECORDS'],
  ['AUDITOR', 'AUDIT'],
  ['ADMINISTRATOR', 'ADMINISTRATION'],
  ['SERVICE', 'PUBLIC_INFORMATION'],
  ['PUBLIC', 'PUBLIC_INFORMATION'],
];

/** What a caller of these roles asks for, unless they say. */
export function defaultPurposeOf(roles: readonly Role[]): Purpose {
  const found = defaultPurposes.find(([role]) => hasRole({ roles }, [role]));
  return found?.[1] ?? 'PUBLIC_INFORMATION';
}
