import { type Citation, cite } from '../../law/citation';
import type { Interest } from '../interest';
import type { EdgeBasis } from '../parent-edge';
import { compareShares, type Share } from '../share';
import type { InterestType } from '../vocabulary';

/** What one undertaking holds in another, and what a limb needs to know beside it. */
export interface Holding {
  /** Everything it holds, or that a nominee holds for it. */
  interests: readonly Interest[];
  /** Whether somebody else holds what is said to be held through others, and so a chain shows it in its own place. */
  isChainPublished: boolean;
  /** Published voting rights of everybody else; null where nobody else has any published. */
  othersVotes: Share | null;
  /** Whether somebody else is published as having the right to appoint or remove the board too. */
  isBoardRightShared: boolean;
  /** Whether shares of the body are taken to carry votes: not those of a limited partnership. */
  doSharesVote: boolean;
}

/** Whether a limb is met, how surely, and by what. */
export interface LimbAnswer {
  holds: Exclude<EdgeBasis, 'ATTRIBUTED'> | 'NOT_SHOWN';
  /** One sentence: what it rests on, what was taken for granted, or what is missing. */
  because: string;
  interests: readonly number[];
}

/** A subsection of s. 1162, whose text was read. */
export function citeLimb(provision: string): Citation {
  return cite('COMPANIES_ACT_2006', provision, 'verified', 'That s. 23A means this definition is inferred (GAP-2).');
}

/** What Schedule 7 adds to s. 1162: attribution, nominees, when a right counts. */
export const schedule7: Citation = cite(
  'COMPANIES_ACT_2006',
  'Sch. 7',
  'unverified',
  'Not read. That the rights of a subsidiary or nominee count as those of its parent or nominator is taken for granted.',
);

/** An answer of no, made once. */
export function notShown(because: string): LimbAnswer {
  return { holds: 'NOT_SHOWN', because, interests: [] };
}

/**
 * How surely a limb is met by an interest that meets it by its terms: no surer than the interest itself is.
 */
export function surenessOf({ source, confidence }: Interest): 'DECIDED' | 'SHOWN' | 'INFERRED' {
  if (source === 'DECISION') return 'DECIDED';
  return confidence === 'INFERRED' ? 'INFERRED' : 'SHOWN';
}

const fiduciaryWords = /\b(as|by the|of the) (trustees?|members? of a firm|nominees?)\b|-as-(trust|firm)\b/i;

/**
 * In whose hands an interest is.
 *
 * An interest held through others is not counted where somebody else is published as holding in the same body: the
 * chain then shows it in its own place, and it would be counted twice. Where no chain is published it is all there is,
 * and it counts for less than one that is held directly. What trustees, a firm or a nominee hold is not the party's own.
 */
export type Hands = 'OWN' | 'THROUGH_OTHERS' | 'FOR_OTHERS' | 'SHOWN_BY_CHAIN';

/** See `Hands`. Where the source does not say how directly it is held, it counts as held directly. */
export function handsOf({ details, directness }: Interest, { isChainPublished }: Holding): Hands {
  if (details !== null && fiduciaryWords.test(details)) return 'FOR_OTHERS';
  if (directness !== 'indirect') return 'OWN';
  return isChainPublished ? 'SHOWN_BY_CHAIN' : 'THROUGH_OTHERS';
}

/** Its first interest of a type in these hands, or null. */
export function firstOf(holding: Holding, type: InterestType, hands: Hands): Interest | null {
  for (const interest of holding.interests) {
    if (interest.type === type && handsOf(interest, holding) === hands) return interest;
  }
  return null;
}

/** Its largest published share of a type in these hands, or null. */
export function largestOf(holding: Holding, type: InterestType, hands: Hands): SharedInterest | null {
  let largest: SharedInterest | null = null;
  for (const interest of holding.interests) {
    if (interest.type !== type || !hasShare(interest) || handsOf(interest, holding) !== hands) continue;
    if (largest === null || compareShares(interest.share, largest.share) > 0) largest = interest;
  }
  return largest;
}

/** An interest whose share is published. */
export type SharedInterest = Interest & { share: Share };

function hasShare(interest: Interest): interest is SharedInterest {
  return interest.share !== null;
}

/** Whether it is published as a member: it holds shares or votes itself. */
export function isMember(holding: Holding): boolean {
  return holding.interests.some(
    (interest) =>
      (interest.type === 'shareholding' || interest.type === 'votingRights') &&
      (interest.share === null || interest.share.most > 0) &&
      handsOf(interest, holding) === 'OWN',
  );
}
