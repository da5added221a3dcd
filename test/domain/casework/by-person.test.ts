import { whyNotByPerson } from '../../../src/domain/casework/by-person';

describe('what another is to approve', () => {
  it.each([
    ['PERSON', []],
    ['KEY', ['ROLE_MAY_NOT_ACT']],
    ['ANONYMOUS', ['ROLE_MAY_NOT_ACT']],
  ] as const)('is prepared by a person: %s', (kind, codes) => {
    expect(whyNotByPerson({ kind }, 'It is recorded').map(({ code }) => code)).toEqual(codes);
  });
});
