import type { Problem } from '../../domain/casework/problem';
import type { RulePublicationDraft, RulePublicationStanding } from '../../domain/casework/rule-publications';
import type { IndicatorId } from '../../domain/indicators/indicator';

/** A publication of a version of a rule, as it is known now or was at a moment. */
export interface RulePublication extends RulePublicationDraft {
  id: number;
  rule: IndicatorId;
  digest: string;
  /** Of the version published when it was proposed; null where none was. */
  beforeVersion: number | null;
  beforeDigest: string | null;
  standing: RulePublicationStanding;
  /** 1 as proposed; one more when approved, and when withdrawn. */
  revision: number;
  reason: string;
  proposedBy: string;
  proposedAt: string;
  approvedBy: string | null;
  approvedAt: string | null;
  approvalReason: string | null;
  withdrawnBy: string | null;
  withdrawnAt: string | null;
  withdrawalReason: string | null;
}

/** One that had been approved by the moment. */
export interface ApprovedPublication extends RulePublication {
  approvedAt: string;
}

/** Which publications; every part given must hold. */
export interface RulePublicationsWanted {
  rule?: IndicatorId | null;
  standing?: RulePublicationStanding | null;
}

/** The reply that is kept under the idempotency key: plain JSON. */
export interface RulePublicationReply {
  rulePublication: RulePublication | null;
  problems: readonly Problem[];
  conflict: { expectedVersion: number; currentVersion: number; current: RulePublication } | null;
}

/** The answer where nothing was done. */
export function rulePublicationRefused(problems: readonly Problem[]): RulePublicationReply {
  return { rulePublication: null, problems, conflict: null };
}
