import { powerOf } from '../../../../../src/domain/law/powers';
import { powerUsedBy } from '../../../../../src/domain/matters/machine';
import { machineOf } from '../../../../../src/domain/matters/machines/machines';
import { powerOfMeasure } from '../../../../../src/domain/matters/machines/registration-enforcement/actions';
import { adopted, type Proposal, proposalServed, proposals, waived } from '../../../../cases/enforcement.givens';
import { type CaseLine, type CaseStep, walk } from '../../../../cases/step-case';

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
