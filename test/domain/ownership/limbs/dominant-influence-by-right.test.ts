import type { Interest } from '../../../../src/domain/ownership/interest';
import {
  dominantInfluenceByRight,
  dominantInfluenceByRightCitation,
} from '../../../../src/domain/ownership/limbs/dominant-influence-by-right';
import { an, holding } from './held';

const decided = { source: 'DECISION', confidence: 'DECIDED' } as const;
const rules = (details: string | null, more: Partial<Interest> = {}) =>
  an('controlViaCompanyRulesOrArticles', null, { details, ...more });
const contract = (details: string | null, more: Partial<Interest> = {}) =>
  an('rightsGrantedByContract', null, { details, ...more });

describe('a dominant influence by the articles or a control contract, s. 1162(2)(c)', () => {
  it.each<[string, Interest[], string]>([
    ['control by the articles', [rules('Article 12 of the articles')], 'SHOWN'],
    ['control by the articles, decided', [rules('the articles', decided)], 'DECIDED'],
    ['control by the articles or an agreement: which is not said', [rules(null)], 'INFERRED'],
    ['control by both', [rules('the articles and a shareholder agreement')], 'INFERRED'],
    ['control by an agreement of members', [rules("a shareholders' agreement")], 'NOT_SHOWN'],
    ['a lease', [contract('Leases of the twelve homes')], 'NOT_SHOWN'],
    ['a contract of which nothing is said', [contract(null)], 'NOT_SHOWN'],
    ['a control contract', [contract('Control contract of 2021')], 'INFERRED'],
    ['a control contract, decided', [contract('control contract', decided)], 'DECIDED'],
    ['a lease and a control contract', [contract('Lease'), contract('control contract')], 'INFERRED'],
    ['an agreement, and a control contract', [rules('an agreement'), contract('control contract')], 'INFERRED'],
    [
      'a control contract, should a condition be met',
      [an('conditionalRightsGrantedByContract', null, { details: 'control contract on default' })],
      'NOT_SHOWN',
    ],
    ['significant influence', [an('otherInfluenceOrControl')], 'NOT_SHOWN'],
    ['nothing', [], 'NOT_SHOWN'],
  ])('%s', (_, interests, expected) => {
    expect(dominantInfluenceByRight(holding(interests)).holds).toBe(expected);
  });

  it('says of a control contract that the conditions were not read', () => {
    expect(dominantInfluenceByRight(holding([contract('control contract')])).because).toContain(
      'Schedule 7 (not read)',
    );
  });

  it('says why a condition is not enough', () => {
    const { because } = dominantInfluenceByRight(holding([an('conditionalRightsGrantedByContract')]));
    expect(because).toBe('Its right by contract depends on a condition.');
  });

  it('cites the limb', () => {
    expect(dominantInfluenceByRightCitation).toMatchObject({ provision: 's. 1162(2)(c)', confidence: 'verified' });
  });
});
