import { allRoles, type Role } from '../../../src/domain/access/roles';
import { joinedDefinitions, problemsOfScan, whyNoScanBy } from '../../../src/domain/casework/national-scans';

const detectable = ['ACT', 'OWNER'];
const today = '2025-06-01';

function codes(asOf: string, definitions: readonly string[], role: Role = 'DFE_ANALYST'): string[] {
  const problems = problemsOfScan({ asOf, definitions }, detectable, today, { roles: [role] });
  return problems.map(({ code, path }) => [code, ...path.slice(1)].join(' '));
}

describe('who may ask for a scan of the nation', () => {
  const may: readonly Role[] = ['DFE_ANALYST', 'REGULATOR_OFFICER', 'REGULATOR_APPROVER'];
  it.each(allRoles.map((role) => [role, may.includes(role)] as const))('%s: %s', (role, isAllowed) => {
    expect(whyNoScanBy({ roles: [role] }).map(({ code }) => code)).toEqual(isAllowed ? [] : ['ROLE_MAY_NOT_ACT']);
  });
});

describe('what stands in the way of a scan', () => {
  it.each([
    ['nothing, of today', today, ['ACT'], []],
    ['nothing, of an earlier day by both', '2015-04-01', ['OWNER', 'ACT'], []],
    ['a day ahead', '2025-06-02', ['ACT'], ['FIELD_NOT_OF_THE_FORM asOf']],
    ['no definition', today, [], ['FIELD_NOT_OF_THE_FORM definitions']],
    ['a definition that is not read', today, ['ACT', 'NETWORK'], ['FIELD_NOT_OF_THE_FORM definitions']],
    ['both', '2026-01-01', [], ['FIELD_NOT_OF_THE_FORM asOf', 'FIELD_NOT_OF_THE_FORM definitions']],
  ])('%s', (_, asOf, definitions, expected) => expect(codes(asOf, definitions)).toEqual(expected));

  it('is said all at once', () => {
    expect(codes('2026-01-01', [], 'PUBLIC')).toEqual([
      'ROLE_MAY_NOT_ACT',
      'FIELD_NOT_OF_THE_FORM asOf',
      'FIELD_NOT_OF_THE_FORM definitions',
    ]);
  });
});

describe('definitions that are joined', () => {
  it.each([
    [['ACT'], ['OWNER'], ['ACT', 'OWNER']],
    [['OWNER'], ['ACT', 'OWNER'], ['OWNER', 'ACT']],
    [[], ['ACT', 'ACT'], ['ACT']],
    [['ACT', 'OWNER'], [], ['ACT', 'OWNER']],
  ])('%j and %j are %j', (those, more, joined) => expect(joinedDefinitions(those, more)).toEqual(joined));
});
