import type { Interest } from '../../../../src/domain/ownership/interest';
import {
  unifiedManagement,
  unifiedManagementCitation,
} from '../../../../src/domain/ownership/limbs/unified-management';
import { an, holding } from './held';

const unified = 'They are managed on a unified basis';

describe('managed on a unified basis, s. 1162(4)(b)', () => {
  it.each<[string, Interest[], string]>([
    ['decided', [an('otherInfluenceOrControl', null, { source: 'DECISION', details: unified })], 'DECIDED'],
    [
      'declared by the group',
      [an('otherInfluenceOrControl', null, { source: 'DECLARATION', details: unified })],
      'NOT_SHOWN',
    ],
    ['stated in a register', [an('otherInfluenceOrControl', null, { details: unified })], 'NOT_SHOWN'],
    ['another decision', [an('otherInfluenceOrControl', null, { source: 'DECISION' })], 'NOT_SHOWN'],
    ['nothing', [], 'NOT_SHOWN'],
  ])('%s', (_, interests, expected) => {
    expect(unifiedManagement(holding(interests)).holds).toBe(expected);
  });

  it('cites the limb', () => {
    expect(unifiedManagementCitation).toMatchObject({ provision: 's. 1162(4)(b)', confidence: 'verified' });
  });
});
