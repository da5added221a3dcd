import { instrumentFor } from '../../domain/observations/regulation-instruments';
import { readRegulation } from '../../domain/observations/regulations';
import type { ProvisionType } from '../../domain/register/vocabulary';
import type { Day } from '../../domain/values/day';

/** A citation in one form: a bare number means what the kind of the setting allows on the day; null: no register tells. */
export function codeOfCitation(citedAs: string, provisionType: ProvisionType | null, day: Day): string {
  return readRegulation(citedAs, provisionType === null ? null : instrumentFor(provisionType, day)).code;
}
