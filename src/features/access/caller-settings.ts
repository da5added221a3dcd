import type { Caller } from '../../domain/access/caller';
import type { Day } from '../../domain/values/day';

/**
 * The caller's identity as a transaction carries it, for row-level security.
 *
 * No role or organisation key holds a comma (`isRole`, `isOrganisationKey`), so a list of them is one text.
 */
export function callerSettings(caller: Caller, today: Day): Readonly<Record<string, string>> {
  return {
    'oversight.caller': caller.id,
    'oversight.roles': caller.roles.join(','),
    'oversight.organisations': caller.organisations.join(','),
    'oversight.purpose': caller.purpose,
    'oversight.day': today,
  };
}
