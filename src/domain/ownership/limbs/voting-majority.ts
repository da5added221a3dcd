import { isMajority, sumOf } from '../share';
import { writtenShare } from '../share-words';
import type { InterestType } from '../vocabulary';
import {
  citeLimb,
  type Hands,
  type Holding,
  handsOf,
  type LimbAnswer,
  largestOf,
  notShown,
  type SharedInterest,
  surenessOf,
} from './limb';

/** The undertaking holds a majority of the voting rights in the other. */
export const votingMajorityCitation = citeLimb('s. 1162(2)(a)');

type VotingType = Extract<InterestType, 'votingRights' | 'shareholding'>;

const held: Readonly<Record<VotingType, string>> = {
  votingRights: 'of the voting rights',
  shareholding: 'of the shares',
};

const no = {
  nothing: notShown('No votes or shares of it are published with their size.'),
  minority: notShown('Its published votes or shares are no majority.'),
  othersVote: notShown('Others are published as holding half of the votes or more, so its shares carry no majority.'),
  partnership: notShown('Shares of a limited partnership are not taken to carry votes.'),
};

function answer(holds: LimbAnswer['holds'], because: string, { id }: SharedInterest): LimbAnswer {
  return { holds, because, interests: [id] };
}

function sizeOf(type: VotingType, interest: SharedInterest): string {
  return `${writtenShare(interest.share)} ${held[type]}`;
}

/** What votes, or shares taken for votes, in one pair of hands come to; null where that is no majority. */
function ofHands(holding: Holding, type: VotingType, hands: Hands): LimbAnswer | null {
  const largest = largestOf(holding, type, hands);
  const majority = largest === null ? 'NO' : isMajority(largest.share);
  if (largest === null || majority === 'NO') return null;
  const size = sizeOf(type, largest);
  if (hands === 'FOR_OTHERS') {
    return answer('INDICATED', `${size} are held by or for others over whom it has influence.`, largest);
  }
  if (majority === 'POSSIBLE') {
    const isSome = largest.share.least > 0;
    return isSome ? answer('INDICATED', `It holds ${size}: that may be a majority.`, largest) : null;
  }
  if (hands === 'OWN') return ownMajority(type, largest, size);
  if (type === 'shareholding') {
    return answer('INDICATED', `It holds ${size} through others who are not published.`, largest);
  }
  const because = `It holds ${size} through others who are not published; they are taken to vote as it says (Schedule 7, not read).`;
  return answer('INFERRED', because, largest);
}

function ownMajority(type: VotingType, largest: SharedInterest, size: string): LimbAnswer {
  return type === 'votingRights'
    ? answer(surenessOf(largest), `It holds ${size}.`, largest)
    : answer('INFERRED', `It holds ${size}; shares are taken to carry votes in proportion.`, largest);
}

/** Several entries of one kind may be the same votes, entered twice: together they only point to a majority. */
function together(holding: Holding, type: VotingType): LimbAnswer | null {
  const entries = holding.interests.filter(
    (interest): interest is SharedInterest =>
      interest.type === type && interest.share !== null && handsOf(interest, holding) === 'OWN',
  );
  if (entries.length < 2) return null;
  const sum = sumOf(entries.map(({ share }) => share));
  if (isMajority(sum) !== 'SHOWN') return null;
  return {
    holds: 'INDICATED',
    because: `It holds ${writtenShare(sum)} ${held[type]} by several entries, if they do not overlap.`,
    interests: entries.map(({ id }) => id),
  };
}

function majorityOf(holding: Holding, type: VotingType): LimbAnswer | null {
  const own = ofHands(holding, type, 'OWN');
  if (own && own.holds !== 'INDICATED') return own;
  return (
    ofHands(holding, type, 'THROUGH_OTHERS') ?? together(holding, type) ?? own ?? ofHands(holding, type, 'FOR_OTHERS')
  );
}

function areVotesPublished(holding: Holding): boolean {
  return largestOf(holding, 'votingRights', 'OWN') !== null;
}

/**
 * Whether it holds a majority of the voting rights: s. 1162(2)(a).
 *
 * Shares are not votes. Where a party's votes are published, they alone count; where only its shares are, they are taken
 * to carry votes in proportion, unless others are published as holding the votes.
 */
export function votingMajority(holding: Holding): LimbAnswer {
  const votes = majorityOf(holding, 'votingRights');
  if (votes) return votes;
  if (areVotesPublished(holding)) return no.minority;
  const shares = majorityOf(holding, 'shareholding');
  if (shares === null) return largestOf(holding, 'shareholding', 'OWN') ? no.minority : no.nothing;
  if (!holding.doSharesVote) return no.partnership;
  if (holding.othersVotes !== null && holding.othersVotes.least >= 50_000_000) return no.othersVote;
  return shares;
}
