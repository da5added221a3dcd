import type { Day } from '../values/day';
import type { PartyId } from './party';
import type { Share } from './share';
import type { Directness, InterestType, UnspecifiedReason } from './vocabulary';

/** Where a fact about ownership comes from, most trusted first: where two speak of one body, the first is believed. */
export const ownershipSourceKinds = {
  DECISION: 'A person of the regulator or the Department decided it.',
  DECLARATION: 'The provider group declared it.',
  PSC: 'The register of people with significant control.',
  BODS: 'A publication in the Beneficial Ownership Data Standard.',
  GLEIF: 'The register of legal entity identifiers: who consolidates whose accounts.',
  COMPANIES: 'The register of companies: names and dates, no owners.',
} as const;
export type OwnershipSourceKind = keyof typeof ownershipSourceKinds;

/** How far a fact, or what we make of it, may be relied on. Most first. */
export const confidences = {
  DECIDED: 'Decided by a named person.',
  STATED: 'Stated in a register.',
  DECLARED: 'Stated by the party itself.',
  INFERRED: 'Worked out by a rule of this service, which says what it took for granted.',
} as const;
export type Confidence = keyof typeof confidences;

/** One thing one party, or somebody unnamed, holds in a body. */
export interface Interest {
  id: number;
  /** The body it is held in; null where the source does not name it. */
  subject: PartyId | null;
  /** Who holds it; null where nobody is named, and then `unspecified` says why. */
  party: PartyId | null;
  unspecified: { reason: UnspecifiedReason; details: string | null } | null;
  /** Null where the source says that there is an interest, and not which. */
  type: InterestType | null;
  directness: Directness | null;
  share: Share | null;
  details: string | null;
  /** The first day it is known to be held. */
  from: Day;
  /** The first day it is not held any more; null while it is. */
  to: Day | null;
  source: OwnershipSourceKind;
  confidence: Confidence;
}
