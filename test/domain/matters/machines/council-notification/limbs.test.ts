import { limbCodes } from '../../../../../src/domain/matters/machines/council-notification/limb-codes';
import { notifiableOf } from '../../../../../src/domain/matters/machines/council-notification/limbs';
import { adopted, notices, type Proposal, proposalServed, waived } from '../../../../cases/enforcement.givens';
import { type CaseLine, type CaseStep } from '../../../../cases/step-case';

const steps = (...lines: readonly CaseLine[]): readonly CaseStep[] => lines.flatMap((one) => one.steps);

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
