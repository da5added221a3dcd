import type { Day } from '../values/day';

/** What may be recorded of a setting beside its inspections. Codes are stable once released. */
export const observationKinds = {
  ENFORCEMENT_ACTION: 'A step the regulator took against the registration of a setting',
  REQUIREMENT: 'A requirement made of a setting, with the regulation that was breached',
  MANAGER_VACANCY: 'A stretch of days without a registered manager',
  UNPLANNED_ENDING: 'Placements that ended without being planned to: a count over a stretch of days',
} as const;
export type ObservationKind = keyof typeof observationKinds;

/** Steps against one registration that were in the law before 2026. Each has a power of the same name in the catalogue. */
export const enforcementActions = {
  COMPLIANCE_NOTICE: 'Compliance notice',
  RESTRICT_ACCOMMODATION: 'Restriction of accommodation',
  IMPOSE_CONDITION: 'Condition of registration imposed',
  REFUSE_REGISTRATION: 'Registration refused',
  SUSPEND_REGISTRATION: 'Registration suspended',
  CANCEL_REGISTRATION: 'Registration cancelled',
  PROSECUTION: 'Prosecution',
} as const;
export type EnforcementAction = keyof typeof enforcementActions;

/** Whose word an observation is. What a provider says of itself may raise a concern, and never lowers one. */
export const evidenceSources = {
  REGULATOR: 'The regulator found or did it',
  COUNCIL: 'A council reported it',
  PROVIDER: 'The provider reported it of itself',
} as const;
export type EvidenceSource = keyof typeof evidenceSources;

/** One observation of a setting, as known on the day that is read. */
export interface RecordedObservation {
  observationId: string;
  kind: ObservationKind;
  /** The day it happened, or the first day of the stretch. */
  from: Day;
  /** The first day it is so no more: met, lifted, filled. Null while it is open. */
  to: Day | null;
  evidence: EvidenceSource;
  /** Of an enforcement action; null of everything else. */
  action: EnforcementAction | null;
  /** The regulation that a requirement says was breached, in the form `CHR_2015 reg 12`; null of everything else. */
  regulation: string | null;
  /** Of unplanned endings: how many. */
  count: number | null;
}
