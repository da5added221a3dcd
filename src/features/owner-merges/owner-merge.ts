import type { MergeDecision, MergeState } from '../../domain/casework/owner-merges';
import type { Problem } from '../../domain/casework/problem';
import type { OwnerPair } from '../../domain/casework/same-owners';

export interface OwnerMergeProposal {
  id: number;
  firstKey: string;
  secondKey: string;
  firstName: string;
  secondName: string;
  similarity: string;
  reason: string;
}

export interface ProposalFilter {
  isDecided?: boolean | null;
}

/** What was decided of a pair, in one version; `decision` is null where that version withdrew it. */
export interface OwnerMergeDecision extends MergeState {
  id: number;
  firstKey: string;
  secondKey: string;
  reason: string;
  decidedBy: string;
  decidedAt: string;
  /** Whether the groups follow it already. */
  isApplied: boolean;
}

/** One thing to be recorded of a pair. */
export interface MergeEvent {
  pair: OwnerPair;
  decision: MergeDecision | null;
  version: number;
  reason: string;
  by: string;
  roles: readonly string[];
  organisation: string | null;
  at: string;
}

/** The reply that is kept under the idempotency key: plain JSON. */
export interface MergeReply {
  decision: OwnerMergeDecision | null;
  problems: readonly Problem[];
  conflict: {
    expectedVersion: number;
    currentVersion: number;
    expected: OwnerMergeDecision | null;
    current: OwnerMergeDecision | null;
  } | null;
}
