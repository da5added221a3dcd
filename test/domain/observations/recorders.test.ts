import { allRoles, type Role } from '../../../src/domain/access/roles';
import { evidenceSources } from '../../../src/domain/observations/observation';
import { evidenceOf, isProvider, mayRecord, mayWithdraw } from '../../../src/domain/observations/recorders';

type Evidence = keyof typeof evidenceSources;
const everyone = Object.keys(evidenceSources) as Evidence[];

describe('who records whose word', () => {
  it.each([
    ['OFSTED', everyone],
    ['LA:888', ['COUNCIL']],
    ['RCC:NORTH', ['COUNCIL']],
    ['GROUP:12', ['PROVIDER']],
    ['DFE', []],
    ['SERVICE:casework', []],
  ])('%s: %p', (organisation, words) => expect(evidenceOf(organisation)).toEqual(words));

  it('a group alone speaks as a provider', () => {
    expect(['GROUP:12', 'LA:888', 'OFSTED'].map(isProvider)).toEqual([true, false, false]);
  });

  const homes: Partial<Record<Role, string>> = {
    REGULATOR_OFFICER: 'OFSTED',
    REGULATOR_APPROVER: 'OFSTED',
    COMMISSIONER: 'LA:888',
    RCC: 'RCC:NORTH',
    PROVIDER: 'GROUP:12',
  };

  it.each(
    allRoles.flatMap((role) => everyone.map((evidence) => [role, evidence] as const)),
  )('%s with the word of a %s', (role, evidence) => {
    const organisation = homes[role] ?? 'DFE';
    const decision = mayRecord(evidence, { roles: [role], organisation });
    if (homes[role] === undefined) {
      expect(decision).toMatchObject({ outcome: 'refused', refusals: [{ code: 'ROLE_MAY_NOT_ACT' }] });
    } else if (evidenceOf(organisation).includes(evidence)) {
      expect(decision).toEqual({ outcome: 'allowed', value: organisation });
    } else {
      expect(decision).toMatchObject({ outcome: 'refused', refusals: [{ code: 'NOT_OF_YOUR_ORGANISATION' }] });
    }
  });

  it('nobody records for an organisation that is not known', () => {
    expect(mayRecord('PROVIDER', { roles: ['PROVIDER'], organisation: null })).toMatchObject({
      refusals: [{ code: 'ORGANISATION_NOT_KNOWN' }],
    });
  });
});

describe('withdrawing', () => {
  const council = { roles: ['COMMISSIONER'], organisation: 'LA:888' } as const;

  it.each([
    ['its own', { organisation: 'LA:888', isStanding: true }, []],
    ['its own that stands no more', { organisation: 'LA:888', isStanding: false }, ['ALREADY_WITHDRAWN']],
    ['of another', { organisation: 'LA:889', isStanding: true }, ['NOT_OF_YOUR_ORGANISATION']],
  ])('%s', (_name, observation, codes) => {
    const decision = mayWithdraw(observation, council);
    expect(decision.outcome === 'refused' ? decision.refusals.map(({ code }) => code) : []).toEqual(codes);
  });

  it('is not for who records nothing', () => {
    const analyst = { roles: ['DFE_ANALYST'], organisation: 'OFSTED' } as const;
    expect(mayWithdraw({ organisation: 'OFSTED', isStanding: true }, analyst)).toMatchObject({
      refusals: [{ code: 'ROLE_MAY_NOT_ACT' }],
    });
  });
});
