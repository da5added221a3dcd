import type { Day } from '../values/day';
import type { RegistrationStatus } from './vocabulary';

/**
 * What the absence of a registration from a release means.
 *
 * Some years' registers list every provider; others list only those with an inspection; an in-year list of
 * inspections lists whom it lists, and its silence says nothing.
 */
export type Coverage = 'EVERY_PROVIDER' | 'INSPECTED_ONLY' | 'LISTED_ONLY';

export interface RegisterRelease {
  asAt: Day;
  covers: Coverage;
}

/** A registration as one publication shows it. `key` is equal when the particulars are equal. */
export interface Sighting<P> {
  /** `REGISTER` outweighs `IN_YEAR`, which outweighs `LIFECYCLE`: the weaker serve only where no stronger exists. */
  source: 'REGISTER' | 'IN_YEAR' | 'LIFECYCLE';
  asAt: Day;
  status: RegistrationStatus;
  registeredOn: Day | null;
  key: string;
  particulars: P;
}

/** A leavers' or joiners' list naming this registration. */
export interface LifecycleFact {
  activeOn: Day | null;
  leftOn: Day | null;
  leftBy: 'RESIGNED' | 'CANCELLED' | 'CLOSED' | null;
  reason: string | null;
}

export interface RegistrationFacts<P> {
  sightings: readonly Sighting<P>[];
  lifecycle: readonly LifecycleFact[];
  /** From this day a release of inspected providers would list it. */
  firstInspectedOn: Day | null;
}
