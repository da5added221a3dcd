import fc from 'fast-check';
import { allRoles, type Role } from '../../../src/domain/access/roles';
import { whyNotFourEyes } from '../../../src/domain/casework/four-eyes';

const approval = { what: 'an improvement plan notice', roles: ['REGULATOR_APPROVER'] as const };

describe('four eyes', () => {
  it.each<[string, string, string, readonly Role[], readonly string[]]>([
    ['another person of the role', 'ama', 'lewis', ['REGULATOR_APPROVER'], []],
    ['the author, though of the role', 'lewis', 'lewis', ['REGULATOR_APPROVER'], ['FOUR_EYES']],
    ['another person of another role', 'ama', 'sam', ['ADMINISTRATOR'], ['ROLE_MAY_NOT_ACT']],
    [
      'the author, of another role: both at once',
      'ama',
      'ama',
      ['REGULATOR_OFFICER'],
      ['ROLE_MAY_NOT_ACT', 'FOUR_EYES'],
    ],
    ['one who has the role among others', 'ama', 'lewis', ['REGULATOR_OFFICER', 'REGULATOR_APPROVER'], []],
  ])('%s', (_case, author, id, roles, codes) => {
    expect(whyNotFourEyes(author, { id, roles }, approval).map(({ code }) => code)).toEqual(codes);
  });

  it('says what is approved, and by whom', () => {
    const refusals = whyNotFourEyes('ama', { id: 'ama', roles: ['PROVIDER'] }, approval);
    expect(refusals.map(({ message }) => message)).toEqual([
      'An improvement plan notice is approved by these roles only: REGULATOR_APPROVER.',
      'An improvement plan notice is approved by somebody else than who prepared it, and that was you.',
    ]);
  });

  it('never lets the author approve, whatever the roles', () => {
    fc.assert(
      fc.property(fc.string(), fc.subarray([...allRoles]), fc.subarray([...allRoles]), (id, roles, may) => {
        expect(whyNotFourEyes(id, { id, roles }, { what: 'a thing', roles: may })).not.toEqual([]);
      }),
    );
  });
});
