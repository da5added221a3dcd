import type { Interest } from '../../../../src/domain/ownership/interest';
import { handsOf, isMember, schedule7, surenessOf } from '../../../../src/domain/ownership/limbs/limb';
import { an, holding } from './held';

describe('in whose hands an interest is', () => {
  it.each<[Partial<Interest>, string, string]>([
    // what is said                                                        no chain           chain published
    [{ directness: 'direct' }, 'OWN', 'OWN'],
    [{ directness: 'unknown' }, 'OWN', 'OWN'],
    [{ directness: null }, 'OWN', 'OWN'],
    [{ directness: 'indirect' }, 'THROUGH_OTHERS', 'SHOWN_BY_CHAIN'],
    [{ directness: 'direct', details: 'held as trustee of a trust' }, 'FOR_OTHERS', 'FOR_OTHERS'],
    [{ directness: 'indirect', details: 'held by the trustees of a trust' }, 'FOR_OTHERS', 'FOR_OTHERS'],
    [{ directness: 'indirect', details: 'held by the members of a firm' }, 'FOR_OTHERS', 'FOR_OTHERS'],
    [{ directness: 'unknown', details: 'ownership-of-shares-75-to-100-percent-as-trust' }, 'FOR_OTHERS', 'FOR_OTHERS'],
    [{ directness: 'direct', details: 'Shares in Ash Trust' }, 'OWN', 'OWN'],
  ])('%j', (more, alone, inChain) => {
    const one = an('shareholding', 60, more);
    expect(handsOf(one, holding([one]))).toBe(alone);
    expect(handsOf(one, holding([one], { isChainPublished: true }))).toBe(inChain);
  });
});

it.each([
  ['DECISION', 'DECIDED', 'DECIDED'],
  ['PSC', 'STATED', 'SHOWN'],
  ['DECLARATION', 'DECLARED', 'SHOWN'],
  ['BODS', 'INFERRED', 'INFERRED'],
] as const)('an interest of %s, %s, is as sure as %s', (source, confidence, expected) => {
  expect(surenessOf(an('votingRights', 60, { source, confidence }))).toBe(expected);
});

it('a member holds shares or votes itself', () => {
  expect(isMember(holding([an('shareholding', 1)]))).toBe(true);
  expect(isMember(holding([an('shareholding', 0), an('boardMember')]))).toBe(false);
});

it('Schedule 7 was not read, and is marked so', () => {
  expect(schedule7).toMatchObject({ provision: 'Sch. 7', confidence: 'unverified' });
});
