import type { Interest } from '../../../../src/domain/ownership/interest';
import { boardMajority, boardMajorityCitation } from '../../../../src/domain/ownership/limbs/board-majority';
import type { Holding } from '../../../../src/domain/ownership/limbs/limb';
import { an, holding } from './held';

const published = { source: 'BODS' } as const;
const decided = { source: 'DECISION', confidence: 'DECIDED' } as const;
const indirect = { directness: 'indirect' } as const;
const right = (more: Partial<Interest> = {}) => an('appointmentOfBoard', null, more);
const asFirm = right({ ...indirect, details: 'held by the members of a firm over which it has significant influence' });

describe('a member that may appoint or remove a majority of the board, s. 1162(2)(b)', () => {
  it.each<[string, Interest[], Partial<Holding>, string]>([
    ['the right, and shares', [right(), an('shareholding', '25-50')], {}, 'SHOWN'],
    ['the right, and votes', [right(), an('votingRights', 10)], {}, 'SHOWN'],
    ['the right, and shares whose size is not published', [right(), an('shareholding')], {}, 'SHOWN'],
    ['the right, and no shares at all', [right(), an('shareholding', 0)], {}, 'INFERRED'],
    ['the right only: it is taken to be a member', [right()], {}, 'INFERRED'],
    ['the right, and shares through others', [right(), an('shareholding', 40, indirect)], {}, 'INFERRED'],
    ['a right that is not said to be over a majority', [right(published), an('shareholding', 10)], {}, 'INFERRED'],
    ['a right over 60 % of the board', [an('appointmentOfBoard', 60, published), an('shareholding', 9)], {}, 'SHOWN'],
    ['a right over 40 % of the board', [an('appointmentOfBoard', 40), an('shareholding', 10)], {}, 'NOT_SHOWN'],
    ['a right over part of the board', [an('appointmentOfBoard', [30, 60])], {}, 'INDICATED'],
    ['the right, decided, and shares', [right(decided), an('shareholding', 10)], {}, 'DECIDED'],
    ['the right, and another has it too', [right(), an('shareholding', 50)], { isBoardRightShared: true }, 'INDICATED'],
    ['the right through others, and no chain is published', [right(indirect)], {}, 'INFERRED'],
    ['the right through others, who are published', [right(indirect)], { isChainPublished: true }, 'NOT_SHOWN'],
    ['the right of a firm', [asFirm], {}, 'INDICATED'],
    ['a seat on the board', [an('boardMember')], {}, 'NOT_SHOWN'],
    ['the chair of the board', [an('boardChair')], {}, 'NOT_SHOWN'],
  ])('%s', (_, interests, more, expected) => {
    expect(boardMajority(holding(interests, more)).holds).toBe(expected);
  });

  it('says what was taken for granted', () => {
    expect(boardMajority(holding([right(published)])).because).toBe(
      'It may appoint or remove a majority of the board; a right to appoint the board is taken for one over a majority of it; it is taken to be a member.',
    );
  });

  it('cites the limb', () => {
    expect(boardMajorityCitation).toMatchObject({ provision: 's. 1162(2)(b)', confidence: 'verified' });
  });
});
