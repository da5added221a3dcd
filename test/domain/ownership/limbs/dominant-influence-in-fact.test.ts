import type { Interest } from '../../../../src/domain/ownership/interest';
import {
  dominantInfluenceInFact,
  dominantInfluenceInFactCitation,
} from '../../../../src/domain/ownership/limbs/dominant-influence-in-fact';
import { an, holding } from './held';

const decided = { source: 'DECISION', confidence: 'DECIDED' } as const;
const other = (more: Partial<Interest> = {}) => an('otherInfluenceOrControl', null, more);
const indirect = other({ directness: 'indirect' });

describe('dominant influence or control in fact, s. 1162(4)(a)', () => {
  it.each<[string, Interest[], string]>([
    ['significant influence or control', [other()], 'INDICATED'],
    ['significant influence over a trust that holds it', [other({ details: 'held by the trustees' })], 'INDICATED'],
    ['influence that somebody decided is dominant', [other(), other(decided)], 'DECIDED'],
    ['control by a law', [an('controlByLegalFramework')], 'INDICATED'],
    [
      'unified management, which is the other limb',
      [other({ ...decided, details: 'unified management' })],
      'NOT_SHOWN',
    ],
    ['most votes, which is another limb', [an('votingRights', 100)], 'NOT_SHOWN'],
    ['a senior manager', [an('seniorManagingOfficial')], 'NOT_SHOWN'],
    ['an interest nobody names', [an('unknownInterest'), an('unpublishedInterest')], 'NOT_SHOWN'],
  ])('%s', (_, interests, expected) => {
    expect(dominantInfluenceInFact(holding(interests)).holds).toBe(expected);
  });

  it('is not counted through others who are published themselves', () => {
    expect(dominantInfluenceInFact(holding([indirect])).holds).toBe('INDICATED');
    expect(dominantInfluenceInFact(holding([indirect], { isChainPublished: true })).holds).toBe('NOT_SHOWN');
  });

  it('cites the limb', () => {
    expect(dominantInfluenceInFactCitation).toMatchObject({ provision: 's. 1162(4)(a)', confidence: 'verified' });
  });
});
