import type { ProvisionType } from '../register/vocabulary';
import type { RecordedObservation } from './observation';
import { instrumentFor } from './regulation-instruments';
import { readRegulation } from './regulations';

/** The code of what a requirement of this setting cites, or null where it cites nothing. */
export function citedBy(
  { provisionType }: { provisionType: ProvisionType },
  { regulation, from }: RecordedObservation,
): string | null {
  return regulation === null ? null : readRegulation(regulation, instrumentFor(provisionType, from)).code;
}
