import { anonymous, hasRole } from '../../../src/domain/access/caller';
import { isPurpose, purposes } from '../../../src/domain/access/purposes';
import { allRoles, isRole, roles } from '../../../src/domain/access/roles';

describe('a caller', () => {
  it('who is not known is the public, of no organisation, and wants what is public', () => {
    expect(anonymous).toEqual({
      id: 'anonymous',
      kind: 'ANONYMOUS',
      roles: ['PUBLIC'],
      organisation: null,
      organisations: [],
      purpose: 'PUBLIC_INFORMATION',
      budget: null,
    });
  });

  it.each([
    ['one of them', ['PUBLIC', 'AUDITOR'], ['AUDITOR', 'RCC'], true],
    ['none of them', ['PUBLIC', 'AUDITOR'], ['RCC', 'SERVICE'], false],
    ['no role at all', [], ['PUBLIC'], false],
    ['any of none', ['PUBLIC'], [], false],
  ] as const)('has %s', (_name, has, anyOf, expected) => {
    expect(hasRole({ roles: has }, anyOf)).toBe(expected);
  });
});

describe('a code', () => {
  it('of a role is known, and nothing that objects have by themselves', () => {
    expect(allRoles).toHaveLength(12);
    for (const role of allRoles) expect(isRole(role)).toBe(true);
    for (const text of ['', 'public', 'constructor', 'toString', '__proto__', 'ADMIN'])
      expect(isRole(text)).toBe(false);
    expect(Object.keys(roles)).toEqual(allRoles);
  });

  it('of a purpose likewise', () => {
    for (const purpose of Object.keys(purposes)) expect(isPurpose(purpose)).toBe(true);
    for (const text of ['', 'audit', 'constructor', 'hasOwnProperty']) expect(isPurpose(text)).toBe(false);
  });
});
