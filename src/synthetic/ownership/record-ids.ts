import { toDayNumber } from '../../domain/values/day';
import type { DayNumber, Provider } from '../model';

/** The name under which the register of ownership keeps a provider. */
export function recordIdOf(provider: Provider): string {
  return provider.companyNumber
    ? `entity-${provider.companyNumber}`
    : `public-body-${String(provider.id).padStart(6, '0')}`;
}

/** Councils and bodies without settings in our years have no founding of their own: any early day will do. */
export function startOf(provider: Provider): DayNumber {
  return Math.max(provider.names[0]?.from ?? 0, toDayNumber('1990-04-02'));
}
