import { detectableDefinitions } from '../../../src/domain/indicators/detectable-definitions';

describe('the definitions that rules may read', () => {
  it('are the statute’s and the published owner’s, and no network and no group of accounts', () => {
    expect(detectableDefinitions).toEqual(['COMPANIES_ACT_PARENT', 'OFSTED_PUBLISHED_OWNER']);
  });
});
