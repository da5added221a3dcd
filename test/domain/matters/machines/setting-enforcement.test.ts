import { powerOf } from '../../../../src/domain/law/powers';
import { checkParticulars } from '../../../../src/domain/matters/check-particulars';
import { powerUsedBy } from '../../../../src/domain/matters/machine';
import { limbCodes } from '../../../../src/domain/matters/machines/council-notification/limb-codes';
import { notifiableOf } from '../../../../src/domain/matters/machines/council-notification/limbs';
import { machineOf } from '../../../../src/domain/matters/machines/machines';
import { powerOfMeasure } from '../../../../src/domain/matters/machines/registration-enforcement/actions';
import { type FieldRule, must } from '../../../../src/domain/matters/particulars';
import {
  adopted,
  approvedNotice,
  notices,
  type Proposal,
  proposalServed,
  proposals,
  waived,
} from '../../../cases/enforcement.givens';
import { type CaseLine, type CaseStep, walk } from '../../../cases/step-case';

const steps = (...lines: readonly CaseLine[]): readonly CaseStep[] => lines.flatMap((one) => one.steps);

describe('the power of a proposal', () => {
  const kinds = Object.keys(proposals) as Proposal[];

  it.each(kinds)('is that of what is proposed: %s', (of) => {
    const machine = machineOf('REGISTRATION_ENFORCEMENT');
    const serving = machine.steps.find(({ step }) => step === 'SERVE_PROPOSAL');
    const { action } = proposals[of];
    const drafted = [{ step: 'DRAFT_NOTICE', on: '2027-02-01', by: 'someone', particulars: proposals[of] }];
    expect(powerUsedBy(serving ?? {}, {}, drafted)).toBe(powerOfMeasure[action]);
    expect(powerUsedBy(serving ?? {}, { action }, [])).toBe(powerOfMeasure[action]);
  });

  it.each(kinds)('is asked for on the day of service, with its own citation: %s', (of) => {
    // The catalogue cannot say of a day before the last of 2025 that an old power was in force.
    const { words, citations } = walk('REGISTRATION_ENFORCEMENT', steps(proposalServed(of, '2024-02-01')));
    const { provision } = powerOf(powerOfMeasure[proposals[of].action]).citation;
    expect(words).toBe('refused: POWER_NOT_COMMENCED');
    expect(citations[0]).toContain(provision);
  });
});

describe('what a document leaves out', () => {
  it.each<[string, string, readonly CaseStep[], readonly string[]]>([
    [
      'a proposal to cancel',
      'REGISTRATION_ENFORCEMENT',
      steps(approvedNotice('', '2027-02-01', { action: 'CANCEL' })),
      ['s. 17(4)', 's. 17(6)', 's. 14(1)', 's. 18(1)'],
    ],
    [
      'a compliance notice',
      'COMPLIANCE_NOTICE',
      steps(approvedNotice('', '2027-02-01', { urn: 'SC123456' })),
      ['s. 22A(3)(a)', 's. 22A(3)(b) and (6)', 's. 22A(3)(c)', 's. 22A(3)(e)', 's. 22A(3)(f)', 's. 22A(3)(g)'],
    ],
    [
      'a restriction',
      'ACCOMMODATION_RESTRICTION',
      steps(approvedNotice('', '2027-02-01', { urn: 'SC123456' })),
      ['s. 22B(3)(a)', 's. 22B(3)(c)', 's. 22B(3)(d)'],
    ],
    [
      'an urgent suspension',
      'URGENT_NOTICE',
      steps(approvedNotice('', '2027-02-01', { urn: 'SC123456', measure: 'SUSPEND' })),
      ['s. 20B(4)(a)', 's. 20B(4)(b)', 's. 20B(4)(c)', 's. 20B(4)(d)'],
    ],
  ])('%s is told subsection by subsection', (_, kind, taken, provisions) => {
    const { words, citations } = walk(kind as 'URGENT_NOTICE', taken, { provisionType: 'CHILDRENS_HOME' });
    expect(words).toBe('refused: CONTENT_MISSING');
    expect(citations.map((text) => text?.replace(/^.*?, /, ''))).toEqual(provisions);
  });

  it('is asked for only where it is of that kind', () => {
    const rules: readonly FieldRule[] = [
      must({ name: 'kind', title: 'Kind', form: 'CODE', codes: ['A', 'B'] }),
      must({ name: 'ofA', title: 'Of A', form: 'TEXT', where: { field: 'kind', is: ['A'] } }),
    ];
    expect(checkParticulars(rules, { kind: 'B' })).toEqual([]);
    expect(checkParticulars(rules, { kind: 'A' })).toMatchObject([{ code: 'CONTENT_MISSING' }]);
    expect(checkParticulars(rules, { kind: 'A', ofA: 'said' })).toEqual([]);
  });
});

describe('four eyes', () => {
  it.each(['ADOPT_PROPOSAL', 'APPROVE_NOTICE'])('%s is not for who drafted', (step) => {
    const both = { id: 'both', roles: ['REGULATOR_OFFICER', 'REGULATOR_APPROVER'] } as const;
    const lines = steps(proposalServed('cancel', '2027-02-01'), waived('2027-02-05'), adopted('cancel', '2027-02-08'));
    const own = lines.map((one) => (one.step === step || one.step === 'DRAFT_NOTICE' ? { ...one, by: both } : one));
    expect(walk('REGISTRATION_ENFORCEMENT', own).words).toBe('refused: FOUR_EYES');
  });
});

describe('the clocks of a suspension', () => {
  it('runs to the last day that the decision states', () => {
    const { clocks } = walk(
      'REGISTRATION_ENFORCEMENT',
      steps(proposalServed('suspend', '2027-02-01'), waived('2027-02-05'), adopted('suspend', '2027-02-08')),
    );
    expect(clocks.find(({ code }) => code === 'SUSPENSION_PERIOD')?.clock.givenLastDay).toBe('2027-06-30');
  });

  it('starts none for a cancellation', () => {
    const { clocks } = walk(
      'REGISTRATION_ENFORCEMENT',
      steps(proposalServed('cancel', '2027-02-01'), waived('2027-02-05'), adopted('cancel', '2027-02-08')),
    );
    expect(clocks.map(({ code }) => code)).not.toContain('SUSPENSION_PERIOD');
  });
});

describe('of what local authorities must be told, s. 30A(2)', () => {
  const decided = (of: Proposal) =>
    steps(proposalServed(of, '2027-02-01'), waived('2027-02-05'), adopted(of, '2027-02-08'));
  const pastOf = (taken: readonly CaseStep[]) =>
    taken.map(({ step, on, particulars = {} }) => ({ step, on, by: 'someone', particulars }));

  it.each<[string, Proposal, string | null]>([
    ['a decision to cancel', 'cancel', 'CANCELLATION'],
    ['a decision to suspend', 'suspend', 'SUSPENSION'],
    ['a decision on conditions, which is not among them', 'conditions', null],
  ])('%s', (_, of, limb) => {
    const told = notifiableOf('REGISTRATION_ENFORCEMENT', pastOf(decided(of)));
    expect(told).toEqual(limb === null ? null : { limb, on: '2027-02-08' });
  });

  it('not of a proposal, a compliance notice, or an order of a justice', () => {
    expect(notifiableOf('REGISTRATION_ENFORCEMENT', pastOf(steps(proposalServed('cancel', '2027-02-01'))))).toBeNull();
    const served = pastOf([{ step: 'SERVE_NOTICE', on: '2027-02-01', particulars: notices.compliance }]);
    expect(notifiableOf('COMPLIANCE_NOTICE', served)).toBeNull();
    expect(notifiableOf('URGENT_ORDER', pastOf([{ step: 'RECORD_ORDER', on: '2027-02-01' }]))).toBeNull();
  });

  it('of an urgent suspension from the day it is given, and not of urgent conditions', () => {
    const given = { step: 'GIVE_NOTICE', on: '2027-03-01' };
    const drafted = (measure: string) => ({ step: 'DRAFT_NOTICE', on: '2027-03-01', particulars: { measure } });
    expect(notifiableOf('URGENT_NOTICE', pastOf([drafted('SUSPEND'), given]))).toEqual({
      limb: 'URGENT_SUSPENSION',
      on: '2027-03-01',
    });
    expect(notifiableOf('URGENT_NOTICE', pastOf([drafted('IMPOSE_CONDITION'), given]))).toBeNull();
    expect(limbCodes).toHaveLength(5);
  });
});
