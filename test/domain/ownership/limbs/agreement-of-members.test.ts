import type { Interest } from '../../../../src/domain/ownership/interest';
import {
  agreementOfMembers,
  agreementOfMembersCitation,
} from '../../../../src/domain/ownership/limbs/agreement-of-members';
import { an, holding } from './held';

const rules = (details: string | null, more: Partial<Interest> = {}) =>
  an('controlViaCompanyRulesOrArticles', null, { details, ...more });
const member = an('shareholding', 30);

describe('a member with a majority of the votes by agreement, s. 1162(2)(d)', () => {
  it.each<[string, Interest[], string]>([
    ['an agreement, and shares', [rules("a shareholders' agreement"), member], 'SHOWN'],
    ['an agreement, decided, and shares', [rules('agreement', { source: 'DECISION' }), member], 'DECIDED'],
    ['an agreement, worked out, and shares', [rules('agreement', { confidence: 'INFERRED' }), member], 'INFERRED'],
    ['an agreement only: it is taken to be a member', [rules('an agreement')], 'INFERRED'],
    ['the articles or an agreement: which is not said', [rules(null), member], 'INFERRED'],
    ['the articles', [rules('the articles of association'), member], 'NOT_SHOWN'],
    ['shares only', [member], 'NOT_SHOWN'],
  ])('%s', (_, interests, expected) => {
    expect(agreementOfMembers(holding(interests)).holds).toBe(expected);
  });

  it('cites the limb', () => {
    expect(agreementOfMembersCitation).toMatchObject({ provision: 's. 1162(2)(d)', confidence: 'verified' });
  });
});
