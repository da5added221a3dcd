import type { Interest } from '../../../../src/domain/ownership/interest';
import type { Holding } from '../../../../src/domain/ownership/limbs/limb';
import type { InterestType } from '../../../../src/domain/ownership/vocabulary';
import { interest, share, type WrittenShare } from '../small-graph';

/** An interest that company 2 holds in company 1: its kind, its size, and what else is said of it. */
export function an(type: InterestType, size: WrittenShare = null, more: Partial<Interest> = {}): Interest {
  return interest(2, 1, { type, share: share(size), ...more });
}

/** All that company 2 holds in company 1. */
export function holding(interests: readonly Interest[], more: Partial<Holding> = {}): Holding {
  return {
    interests,
    isChainPublished: false,
    othersVotes: null,
    isBoardRightShared: false,
    doSharesVote: true,
    ...more,
  };
}
