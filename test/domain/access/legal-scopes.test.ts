import { firstScopes, type LegalScope } from '../../../src/domain/access/legal-scopes';
import { recordClasses } from '../../../src/domain/access/record-classes';
import { allRoles, type Role } from '../../../src/domain/access/roles';

function scopesFor(recordClass: string, role: Role): string[] {
  return firstScopes
    .filter((scope) => scope.recordClass === recordClass && scope.role === role)
    .map(({ purpose, reach, lanes, mayWrite }) =>
      [purpose, reach, lanes.join('+') || '-', mayWrite ? 'write' : 'read'].join(' '),
    )
    .sort();
}

function sharedWork(how: 'read' | 'write'): Partial<Record<Role, readonly string[]>> {
  const department = [`FINANCIAL_OVERSIGHT ANY - ${how}`, `QUALITY_OVERSIGHT ANY - ${how}`];
  return {
    DFE_ANALYST: [`MARKET_ANALYSIS ANY - ${how}`],
    DFE_OVERSIGHT_OFFICER: department,
    DFE_APPROVER: department,
    REGULATOR_OFFICER: [`QUALITY_OVERSIGHT ANY - ${how}`],
    REGULATOR_APPROVER: [`QUALITY_OVERSIGHT ANY - ${how}`],
  };
}

/** Who may see, or write, what: a table to be read by whoever answers for it. A role that is not in it may not. */
const table: Readonly<Record<string, Partial<Record<Role, readonly string[]>>>> = {
  FINDING_REVIEW: {
    DFE_ANALYST: ['MARKET_ANALYSIS ANY - write'],
    DFE_OVERSIGHT_OFFICER: ['FINANCIAL_OVERSIGHT ANY - write', 'QUALITY_OVERSIGHT ANY - write'],
    DFE_APPROVER: ['FINANCIAL_OVERSIGHT ANY - write', 'QUALITY_OVERSIGHT ANY - write'],
    REGULATOR_OFFICER: ['QUALITY_OVERSIGHT ANY - write'],
    REGULATOR_APPROVER: ['QUALITY_OVERSIGHT ANY - write'],
  },
  FINDING_NOTE: {
    DFE_ANALYST: ['MARKET_ANALYSIS ANY DEPARTMENT write'],
    DFE_OVERSIGHT_OFFICER: ['FINANCIAL_OVERSIGHT ANY DEPARTMENT write', 'QUALITY_OVERSIGHT ANY DEPARTMENT write'],
    DFE_APPROVER: ['FINANCIAL_OVERSIGHT ANY DEPARTMENT write', 'QUALITY_OVERSIGHT ANY DEPARTMENT write'],
    REGULATOR_OFFICER: ['QUALITY_OVERSIGHT ANY REGULATOR write'],
    REGULATOR_APPROVER: ['QUALITY_OVERSIGHT ANY REGULATOR write'],
    COMMISSIONER: ['COMMISSIONING OWN COMMISSIONER write'],
    RCC: ['COMMISSIONING OWN COMMISSIONER write'],
    PROVIDER: ['OWN_RECORDS OWN PROVIDER write'],
  },
  OWNER_MERGE_DECISION: sharedWork('write'),
  OWNER_LINK: sharedWork('write'),
  OWNERSHIP_CHANGE: sharedWork('write'),
  OWNERSHIP_PERSON: sharedWork('read'),
  CONTINUITY_LINK: {
    REGULATOR_OFFICER: ['QUALITY_OVERSIGHT ANY - write'],
    REGULATOR_APPROVER: ['QUALITY_OVERSIGHT ANY - write'],
  },
  OBSERVATION: {
    REGULATOR_OFFICER: ['QUALITY_OVERSIGHT ANY REGULATOR+COMMISSIONER+PROVIDER write'],
    REGULATOR_APPROVER: ['QUALITY_OVERSIGHT ANY REGULATOR+COMMISSIONER+PROVIDER write'],
    COMMISSIONER: ['COMMISSIONING OWN COMMISSIONER write'],
    RCC: ['COMMISSIONING OWN COMMISSIONER write'],
    PROVIDER: ['OWN_RECORDS OWN PROVIDER write'],
  },
  COMMENCEMENT: {
    ADMINISTRATOR: ['ADMINISTRATION ANY - write'],
    AUDITOR: ['AUDIT ANY - read'],
  },
  MATTER: {
    REGULATOR_OFFICER: ['QUALITY_OVERSIGHT ANY REGULATOR write'],
    REGULATOR_APPROVER: ['QUALITY_OVERSIGHT ANY REGULATOR write'],
    DFE_OVERSIGHT_OFFICER: ['FINANCIAL_OVERSIGHT ANY DEPARTMENT write', 'QUALITY_OVERSIGHT ANY DEPARTMENT write'],
    DFE_APPROVER: ['FINANCIAL_OVERSIGHT ANY DEPARTMENT write', 'QUALITY_OVERSIGHT ANY DEPARTMENT write'],
    COMMISSIONER: ['COMMISSIONING OWN COMMISSIONER write'],
    RCC: ['COMMISSIONING OWN COMMISSIONER write'],
    PROVIDER: ['OWN_RECORDS OWN PROVIDER write'],
  },
  NATIONAL_SCAN: {
    DFE_ANALYST: ['MARKET_ANALYSIS ANY - write'],
    REGULATOR_OFFICER: ['QUALITY_OVERSIGHT ANY - write'],
    REGULATOR_APPROVER: ['QUALITY_OVERSIGHT ANY - write'],
  },
  RULE_PUBLICATION: {
    REGULATOR_OFFICER: ['QUALITY_OVERSIGHT ANY - write'],
    REGULATOR_APPROVER: ['QUALITY_OVERSIGHT ANY - write'],
    AUDITOR: ['AUDIT ANY - read'],
  },
  API_KEY: { ADMINISTRATOR: ['ADMINISTRATION ANY - write'] },
  LEGAL_SCOPE: { ADMINISTRATOR: ['ADMINISTRATION ANY - read'], AUDITOR: ['AUDIT ANY - read'] },
  ACCESS_LOG: {
    AUDITOR: ['AUDIT ANY - read'],
    DFE_ANALYST: ['MARKET_ANALYSIS OWN - read'],
    DFE_OVERSIGHT_OFFICER: ['FINANCIAL_OVERSIGHT OWN - read', 'QUALITY_OVERSIGHT OWN - read'],
    DFE_APPROVER: ['FINANCIAL_OVERSIGHT OWN - read', 'QUALITY_OVERSIGHT OWN - read'],
    REGULATOR_OFFICER: ['QUALITY_OVERSIGHT OWN - read'],
    REGULATOR_APPROVER: ['QUALITY_OVERSIGHT OWN - read'],
    COMMISSIONER: ['COMMISSIONING OWN - read'],
    RCC: ['COMMISSIONING OWN - read'],
    PROVIDER: ['OWN_RECORDS OWN - read'],
  },
};

describe('the scopes that the service begins with', () => {
  it.each(
    Object.keys(recordClasses).flatMap((of) => allRoles.map((role) => [of, role] as const)),
  )('of %s for %s are those of the table', (of, role) => expect(scopesFor(of, role)).toEqual(table[of]?.[role] ?? []));

  it('are all our own rules, and none says that a provision was read', () => {
    const whose = ({ confidence, legalBasis, organisation, fields, from }: LegalScope) => [
      confidence,
      legalBasis,
      organisation,
      fields,
      from,
    ];
    for (const scope of firstScopes) {
      expect(whose(scope)).toEqual([
        'policy',
        'A rule of this service. The provision that allows it has not been read.',
        null,
        ['*'],
        '2015-04-01',
      ]);
    }
  });

  it('are listed once each', () => {
    const keys = firstScopes.map(({ role, purpose, recordClass }) => `${role} ${purpose} ${recordClass}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
