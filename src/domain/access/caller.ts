import type { OrganisationKey } from './organisation';
import type { Purpose } from './purposes';
import type { Role } from './roles';

/** Who asks, established from a verified token or key and never from what the request says of itself. */
export interface Caller {
  /** Stable name of the person or machine: `oidc:<issuer>#<subject>`, `key:<number>`, or `anonymous`. */
  readonly id: string;
  readonly kind: 'ANONYMOUS' | 'PERSON' | 'KEY';
  /** Never empty: at least `PUBLIC`. */
  readonly roles: readonly Role[];
  /** The one the caller belongs to; null when there is none. */
  readonly organisation: OrganisationKey | null;
  /** All that the caller may act for: its own, and for a co-operative its councils. */
  readonly organisations: readonly OrganisationKey[];
  readonly purpose: Purpose;
  /** Points a minute and the most it can save up; null for the budget of its kind. */
  readonly budget: number | null;
}

export const anonymous: Caller = {
  id: 'anonymous',
  kind: 'ANONYMOUS',
  roles: ['PUBLIC'],
  organisation: null,
  organisations: [],
  purpose: 'PUBLIC_INFORMATION',
  budget: null,
};

export function hasRole(caller: Pick<Caller, 'roles'>, anyOf: readonly Role[]): boolean {
  return caller.roles.some((role) => anyOf.includes(role));
}
