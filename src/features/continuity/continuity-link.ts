import type { Problem } from '../../domain/casework/problem';
import type { ContinuityVerdict } from '../../domain/continuity/continuity-lifecycle';
import type { Signal } from '../../domain/continuity/signal';
import type { ContinuityAction, ContinuityKind, ContinuityStatus } from '../../domain/continuity/vocabulary';
import type { InspectionEventType } from '../../domain/judgements/frameworks';
import type { ProvisionType } from '../../domain/register/vocabulary';
import type { Day } from '../../domain/values/day';
import type { Urn } from '../../domain/values/urn';

/** The two ends of a link: registration numbers, or names of published owners. */
export interface ContinuityEnds {
  id: number;
  kind: ContinuityKind;
  fromUrn: Urn | null;
  toUrn: Urn | null;
  fromOwner: string | null;
  toOwner: string | null;
  confirmedOn: Day | null;
}

/** A confirmed link as anyone may see it. */
export type ConfirmedContinuity = ContinuityEnds & { confirmedOn: Day };

/** A link as the regulator sees it. */
export interface ContinuityLink extends ContinuityEnds {
  status: ContinuityStatus;
  version: number;
  /** In hundredths. */
  score: number;
  signals: readonly Signal[];
  grounds: readonly string[];
  isByHand: boolean;
  isCurrent: boolean;
  proposedAt: string;
}

/** One thing that was done about a link. */
export interface ContinuityEvent {
  id: number;
  linkId: number;
  version: number;
  action: ContinuityAction;
  status: ContinuityStatus;
  reason: string;
  doneBy: string;
  doneAt: string;
}

export interface NewContinuityEvent extends Omit<ContinuityEvent, 'id'> {
  grounds: readonly string[];
  roles: readonly string[];
  organisation: string | null;
}

export interface LinkFilter {
  kinds?: readonly ContinuityKind[] | null;
  statuses?: readonly ContinuityStatus[] | null;
  urn?: Urn | null;
}

/** Where a setting comes from and goes to, as far as it is confirmed. */
export interface SettingLinks {
  settingId: number;
  fromUrn: Urn | null;
  fromConfirmedOn: Day | null;
  toUrn: Urn | null;
  toConfirmedOn: Day | null;
  checkedAt: string | null;
  /** Always 0 to whoever may not see proposals. */
  proposed: number;
}

/** An inspection of a predecessor, with the registration it was of. */
export interface CarriedInspection {
  carriedTo: number;
  fromUrn: Urn;
  confirmedOn: Day;
  id: number;
  settingId: number;
  eventNumber: string | null;
  eventType: InspectionEventType;
  eventTypeAsPublished: string;
  inspectedOn: Day;
  publishedOn: Day | null;
  provisionType: ProvisionType;
}

export interface DecideContinuity {
  linkId: number | null;
  verdict: ContinuityVerdict;
  expectedVersion: number;
  reason: string;
}

/** The reply that is kept under the idempotency key: plain JSON. */
export interface ContinuityReply {
  link: ContinuityLink | null;
  problems: readonly Problem[];
  conflict: { expectedVersion: number; currentVersion: number; current: ContinuityLink } | null;
}
