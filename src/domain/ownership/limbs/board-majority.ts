import type { Interest } from '../interest';
import { isMajority } from '../share';
import {
  citeLimb,
  firstOf,
  type Hands,
  type Holding,
  handsOf,
  isMember,
  type LimbAnswer,
  notShown,
  surenessOf,
} from './limb';

/** The undertaking is a member of the other and may appoint or remove a majority of its board. */
export const boardMajorityCitation = citeLimb('s. 1162(2)(b)');

const no = {
  nothing: notShown('No right to appoint or remove the board is published.'),
  minority: notShown('Its right to appoint is not over a majority of the board.'),
};

const right = 'It may appoint or remove a majority of the board';

function assumptionsOf(interest: Interest, hands: Hands, holding: Holding): readonly string[] {
  const assumed: string[] = [];
  const isSaidMajority = interest.share !== null || interest.source === 'PSC' || interest.source === 'DECISION';
  if (!isSaidMajority) assumed.push('a right to appoint the board is taken for one over a majority of it');
  if (!isMember(holding)) assumed.push('it is taken to be a member');
  if (hands === 'THROUGH_OTHERS')
    assumed.push('those it acts through are taken to act as it says (Schedule 7, not read)');
  return assumed;
}

function whetherAlone(interest: Interest, hands: Hands, holding: Holding): LimbAnswer {
  const interests = [interest.id];
  if (hands === 'FOR_OTHERS') {
    const because = 'The right to appoint or remove the board is held by or for others over whom it has influence.';
    return { holds: 'INDICATED', because, interests };
  }
  if (holding.isBoardRightShared) {
    const because = 'It may appoint or remove the board, and so may another: not each of them can have it alone.';
    return { holds: 'INDICATED', because, interests };
  }
  if (interest.share !== null && isMajority(interest.share) === 'POSSIBLE') {
    return { holds: 'INDICATED', because: 'It may appoint part of the board, which may be a majority.', interests };
  }
  const assumed = assumptionsOf(interest, hands, holding);
  if (assumed.length > 0) return { holds: 'INFERRED', because: `${right}; ${assumed.join('; ')}.`, interests };
  return { holds: surenessOf(interest), because: `${right}, and is a member.`, interests };
}

/**
 * Whether it is a member and may appoint or remove a majority of the board: s. 1162(2)(b).
 *
 * The right in the register of people with significant control is by its terms one over a majority. Membership is shown
 * by shares or votes of its own.
 */
export function boardMajority(holding: Holding): LimbAnswer {
  const interest =
    firstOf(holding, 'appointmentOfBoard', 'OWN') ??
    firstOf(holding, 'appointmentOfBoard', 'THROUGH_OTHERS') ??
    firstOf(holding, 'appointmentOfBoard', 'FOR_OTHERS');
  if (interest === null) return no.nothing;
  if (interest.share !== null && isMajority(interest.share) === 'NO') return no.minority;
  return whetherAlone(interest, handsOf(interest, holding), holding);
}
