import type { OrganisationKey } from '../../domain/access/organisation';
import type { Problem } from '../../domain/casework/problem';
import type { EnforcementAction, EvidenceSource, ObservationKind } from '../../domain/observations/observation';
import type { Day } from '../../domain/values/day';
import type { Urn } from '../../domain/values/urn';

/** An observation as it is kept: what it says, who recorded it, and whether it still stands. */
export interface Observation {
  id: number;
  settingId: number;
  urn: Urn;
  kind: ObservationKind;
  from: Day;
  to: Day | null;
  evidence: EvidenceSource;
  action: EnforcementAction | null;
  regulation: string | null;
  citedAs: string | null;
  count: number | null;
  organisation: OrganisationKey;
  document: string | null;
  reference: string | null;
  recordedBy: string | null;
  recordedAt: string;
  /** 1 while it stands, 2 once it was withdrawn or put right. */
  version: number;
  closedAt: string | null;
  withdrawnReason: string | null;
}

/** Which observations of a setting, or of the settings of a group. */
export interface ObservationsWanted {
  /** Those that had begun by the day. */
  asOf: Day;
  kinds: readonly ObservationKind[] | null;
  /** Only those that were not over on the day. */
  openOnly: boolean;
}

/** A place in a list, newest first: the day it began and its number. */
export type ObservationPlace = readonly [Day, number];

/** The reply that is kept under the idempotency key: plain JSON. */
export interface ObservationReply {
  observation: Observation | null;
  problems: readonly Problem[];
  conflict: {
    expectedVersion: number;
    currentVersion: number;
    expected: Observation | null;
    current: Observation;
  } | null;
}

/** How it stood in a version: 1 as it was recorded, 2 as it was closed. */
export function observationAtVersion(observation: Observation, version: number): Observation | null {
  if (version < 1 || version > observation.version) return null;
  return version === observation.version
    ? observation
    : { ...observation, version, closedAt: null, withdrawnReason: null };
}
