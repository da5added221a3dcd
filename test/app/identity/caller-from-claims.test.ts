import fc from 'fast-check';
import { callerFromClaims, type DirectoryGrant } from '../../../src/app/identity/caller-from-claims';
import { defaultPurposes } from '../../../src/app/identity/default-purposes';
import { heldFor } from '../../../src/app/identity/held-for';
import type { ClaimSettings } from '../../../src/app/identity/identity-settings';
import { isOrganisationKey } from '../../../src/domain/access/organisation';
import { allRoles } from '../../../src/domain/access/roles';

const settings: ClaimSettings = {
  rolesClaim: 'roles',
  organisationClaim: 'organisation',
  roleMap: null,
  organisationMap: {
    'category:002': 'LA:{establishmentNumber}',
    'category:RCC': 'RCC:{code}',
    'category:GROUP': 'GROUP:{code}',
    'id:department': 'DFE',
    'id:not-a-council': 'unknown',
  },
};
const lancashire = { id: 'o-1', name: 'Lancashire', category: { id: '002' }, establishmentNumber: '888' };
const department = { id: 'department', category: { id: '011' } };
const cooperative = { id: 'o-2', category: { id: 'RCC' }, code: 'NORTH-WEST' };
const group = { id: 'o-3', category: { id: 'GROUP' }, code: 12 };
const claims = (changed: Record<string, unknown>) => ({ iss: 'https://i.example', sub: 'someone', exp: 1, ...changed });

const given = (
  changed: Record<string, unknown>,
  changedSettings: Partial<ClaimSettings> = {},
  grant: DirectoryGrant | null = null,
) => callerFromClaims(claims(changed), { ...settings, ...changedSettings }, { grant });

describe('the caller of a token', () => {
  it('is known by issuer and subject, and is of the public where nothing else is said', () => {
    expect(given({})).toEqual({
      caller: {
        id: 'oidc:https://i.example#someone',
        kind: 'PERSON',
        roles: ['PUBLIC'],
        organisation: null,
        organisations: [],
        purpose: 'PUBLIC_INFORMATION',
        budget: null,
      },
      ignored: [],
    });
  });

  it.each<
    [
      name: string,
      changed: Record<string, unknown>,
      roles: readonly string[],
      organisations: readonly string[],
      ignored: RegExp | null,
    ]
  >([
    [
      'a commissioner of a council',
      { roles: ['COMMISSIONER'], organisation: lancashire },
      ['COMMISSIONER'],
      ['LA:888'],
      null,
    ],
    ['a commissioner without a council', { roles: ['COMMISSIONER'] }, [], [], /COMMISSIONER is held for a council/],
    [
      'a commissioner of the Department',
      { roles: ['COMMISSIONER'], organisation: department },
      [],
      ['DFE'],
      /held for a council/,
    ],
    [
      'a commissioner of a council without a code',
      { roles: ['COMMISSIONER'], organisation: { ...lancashire, establishmentNumber: null } },
      [],
      [],
      /held for a council/,
    ],
    [
      'a commissioner of a council whose code is none',
      { roles: ['COMMISSIONER'], organisation: { ...lancashire, establishmentNumber: '888 OR 1=1' } },
      [],
      [],
      /held for a council/,
    ],
    [
      'a commissioner of two councils',
      { roles: ['COMMISSIONER'], organisation: lancashire, councils: ['850'] },
      ['COMMISSIONER'],
      ['LA:888', 'LA:850'],
      null,
    ],
    [
      'a co-operative with its councils',
      { roles: ['RCC'], organisation: { ...cooperative, councils: ['888', 889, 'x', null] } },
      ['RCC'],
      ['RCC:NORTH-WEST', 'LA:888', 'LA:889'],
      null,
    ],
    [
      'a co-operative without councils',
      { roles: ['RCC'], organisation: cooperative },
      ['RCC'],
      ['RCC:NORTH-WEST'],
      null,
    ],
    [
      'a co-operative that is none',
      { roles: ['RCC'], organisation: lancashire, councils: ['850'] },
      [],
      ['LA:888'],
      /RCC is held for a regional care co-operative/,
    ],
    ['a provider of its group', { roles: ['PROVIDER'], organisation: group }, ['PROVIDER'], ['GROUP:12'], null],
    [
      'a provider without a group',
      { roles: ['PROVIDER'], organisation: lancashire },
      [],
      ['LA:888'],
      /PROVIDER is held for a provider group/,
    ],
    [
      'a provider who names councils',
      { roles: ['PROVIDER'], organisation: group, councils: ['888'] },
      ['PROVIDER'],
      ['GROUP:12'],
      null,
    ],
    [
      'an analyst of the Department',
      { roles: ['DFE_ANALYST'], organisation: department },
      ['DFE_ANALYST'],
      ['DFE'],
      null,
    ],
    ['an analyst who names no organisation', { roles: ['DFE_ANALYST'] }, ['DFE_ANALYST'], ['DFE'], null],
    [
      'an analyst of a council',
      { roles: ['DFE_ANALYST'], organisation: lancashire },
      [],
      ['LA:888'],
      /DFE_ANALYST is held for the Department/,
    ],
    [
      'an analyst of what is not known',
      { roles: ['DFE_ANALYST'], organisation: { id: 'elsewhere' } },
      [],
      [],
      /held for the Department/,
    ],
    [
      'an analyst of what is no organisation',
      { roles: ['DFE_ANALYST'], organisation: 'DFE' },
      [],
      [],
      /held for the Department/,
    ],
    [
      'an officer of both bodies',
      { roles: ['DFE_ANALYST', 'REGULATOR_OFFICER'] },
      ['DFE_ANALYST'],
      ['DFE'],
      /REGULATOR_OFFICER is held for the regulator/,
    ],
    ['a role as a text', { roles: 'AUDITOR' }, ['AUDITOR'], [], null],
    ['roles as DfE Sign-in lists them', { roles: [{ code: 'AUDITOR', name: 'Auditor' }] }, ['AUDITOR'], [], null],
    ['a role said twice', { roles: ['AUDITOR', 'AUDITOR'] }, ['AUDITOR'], [], null],
    ['a role that there is not', { roles: ['ROOT'] }, [], [], /^The role ROOT is not known here\.$/],
    ['a role that every object has', { roles: ['constructor', '__proto__'] }, [], [], /constructor is not known/],
    ['a role in lower case', { roles: ['administrator'] }, [], [], /not known/],
    ['a role that would write lines into a log', { roles: ['A\nB'] }, [], [], /^The role A\?B is not known here\.$/],
    ['roles of another claim', { role: ['ADMINISTRATOR'], groups: ['ADMINISTRATOR'] }, [], [], null],
    ['roles that are no texts', { roles: [7.5, null, {}, [['ADMINISTRATOR']]] }, [], [], null],
    [
      'an organisation that is a text',
      { roles: ['COMMISSIONER'], organisation: 'LA:888' },
      [],
      [],
      /held for a council/,
    ],
    [
      'an organisation that the map does not name right',
      { organisation: { id: 'not-a-council', category: { id: '002' }, establishmentNumber: '888' } },
      [],
      [],
      null,
    ],
  ])('%s', (_name, changed, roles, organisations, ignored) => {
    const found = given(changed);
    expect(found.caller.roles).toEqual(['PUBLIC', ...roles]);
    expect(found.caller.organisations).toEqual(organisations);
    expect(found.caller.organisation).toBe(organisations[0] ?? null);
    if (ignored) expect(found.ignored[0]).toMatch(ignored);
    else expect(found.ignored).toEqual([]);
  });

  it('has roles by the issuer’s own codes where they are mapped, and then by those only', () => {
    const roleMap = { 'PGO-Audit': 'AUDITOR' } as const;
    expect(given({ roles: ['PGO-Audit'] }, { roleMap }).caller.roles).toEqual(['PUBLIC', 'AUDITOR']);
    expect(given({ roles: ['AUDITOR', 'toString'] }, { roleMap }).caller.roles).toEqual(['PUBLIC']);
  });

  it.each([
    ['realm_access.roles', { realm_access: { roles: ['AUDITOR'] } }],
    ['https://oversight.example/roles', { 'https://oversight.example/roles': ['AUDITOR'] }],
  ])('may have its roles at %s', (rolesClaim, changed) => {
    expect(given(changed, { rolesClaim }).caller.roles).toEqual(['PUBLIC', 'AUDITOR']);
  });

  it('has the roles and councils of the directory where there is one, whatever the token says', () => {
    const grant = { roleCodes: ['RCC'], councils: ['888'] };
    const { caller } = given(
      { roles: ['ADMINISTRATOR'], organisation: { ...cooperative, councils: ['850'] } },
      {},
      grant,
    );
    expect([caller.roles, caller.organisations]).toEqual([
      ['PUBLIC', 'RCC'],
      ['RCC:NORTH-WEST', 'LA:888'],
    ]);
  });

  it('holds no role for an organisation of another kind, whatever a token claims', () => {
    const organisation = fc.oneof(
      fc.constantFrom<unknown>(lancashire, department, cooperative, group, null),
      fc.record({
        id: fc.string(),
        category: fc.record({ id: fc.constantFrom('002', 'RCC', 'GROUP', '011') }),
        code: fc.string(),
        establishmentNumber: fc.string(),
      }),
      fc.jsonValue(),
    );
    const roles = fc.oneof(fc.array(fc.constantFrom<string>(...allRoles)), fc.jsonValue());
    fc.assert(
      fc.property(roles, organisation, fc.jsonValue(), (roles, organisation, councils) => {
        const { caller } = given({ roles, organisation, councils });
        expect(caller.roles[0]).toBe('PUBLIC');
        expect(caller.organisations.every(isOrganisationKey)).toBe(true);
        for (const role of caller.roles) {
          const kind = heldFor[role]?.kind;
          if (kind) expect(caller.organisation).toMatch(new RegExp(`^${kind}`));
        }
      }),
    );
  });
});

describe('the purpose', () => {
  it('has a default for every role', () => {
    expect(new Set(defaultPurposes.map(([role]) => role))).toEqual(new Set(allRoles));
  });

  it('is that of the work on cases where a caller also looks after the service', () => {
    const { caller } = given({ roles: ['ADMINISTRATOR', 'REGULATOR_OFFICER'] });
    expect(caller.purpose).toBe('QUALITY_OVERSIGHT');
  });

  it('is what the caller says, where they say', () => {
    const found = callerFromClaims(claims({ roles: ['AUDITOR'] }), settings, { purpose: 'MARKET_ANALYSIS' });
    expect(found.caller.purpose).toBe('MARKET_ANALYSIS');
  });
});
