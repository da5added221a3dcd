import type { Day } from '../values/day';
import type { RegistrationStatus } from './vocabulary';

/** What held over a stretch of days. The change to it happened between `beginsNotBefore` and `validFrom`. */
export interface Version<P> {
  validFrom: Day;
  /** The first day it no longer held; null while it holds. */
  validTo: Day | null;
  beginsNotBefore: Day;
  status: RegistrationStatus;
  registeredOn: Day | null;
  particulars: P;
  leftReason: string | null;
}

/** A registration beginning or ending, on one day or on a day between two. */
export interface LifecycleEvent {
  kind: 'JOINED' | 'LEFT';
  happenedOn: Day | null;
  notBefore: Day;
  notAfter: Day;
  statusAfter: RegistrationStatus;
}

export interface History<P> {
  versions: readonly Version<P>[];
  events: readonly LifecycleEvent[];
}
