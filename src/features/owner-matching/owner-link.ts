import type { LinkDecision, LinkState, OwnerAndCompany } from '../../domain/casework/owner-links';
import type { Problem } from '../../domain/casework/problem';
import type { LinkBasis } from '../../domain/ownership/matching/decide-match';
import type { MatchSignal } from '../../domain/ownership/matching/match-signals';

/** Which company a published owner is. */
export interface OwnerCompanyLink {
  ownerId: number;
  ownerKey: string;
  ownerName: string;
  partyId: number;
  /** What the company is called today; null where no source says. */
  companyName: string | null;
  companyNumber: string | null;
  basis: LinkBasis;
}

export interface LinkFilter {
  basis?: LinkBasis | null;
  ownerId?: number | null;
  partyId?: number | null;
}

/** A company that a published owner may be. */
export interface OwnerLinkProposal {
  id: number;
  ownerId: number;
  ownerKey: string;
  ownerName: string;
  partyId: number;
  companyName: string | null;
  companyNumber: string | null;
  comparedName: string;
  score: number;
  rank: number;
  signals: readonly MatchSignal[];
}

export interface LinkProposalFilter {
  ownerId?: number | null;
  isDecided?: boolean | null;
}

/** What was decided of an owner and a company, in one version; `decision` is null where that version withdrew it. */
export interface OwnerLinkDecision extends LinkState, OwnerAndCompany {
  id: number;
  reason: string;
  decidedBy: string;
  decidedAt: string;
  /** Whether the links follow it already. */
  isApplied: boolean;
}

/** One thing to be recorded of an owner and a company. */
export interface LinkEvent {
  link: OwnerAndCompany;
  decision: LinkDecision | null;
  version: number;
  reason: string;
  by: string;
  roles: readonly string[];
  organisation: string | null;
  at: string;
}

/** The reply that is kept under the idempotency key: plain JSON. */
export interface LinkReply {
  decision: OwnerLinkDecision | null;
  problems: readonly Problem[];
  conflict: {
    expectedVersion: number;
    currentVersion: number;
    expected: OwnerLinkDecision | null;
    current: OwnerLinkDecision | null;
  } | null;
}
