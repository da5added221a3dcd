import { penaltyRecordOf } from '../../../../../src/domain/matters/machines/penalty/penalty-record';
import { penaltyMachine } from '../../../../../src/domain/matters/machines/penalty.machine';
import { imposed, intended, offenceDraft, ofUnregistered, planDraft } from '../penalty-story';
import type { Walk } from '../walk';

const recordOf = ({ past, matter }: Walk) => penaltyRecordOf(past, matter.state ?? '');

describe('what the steps of a penalty add up to', () => {
  it('is what it is for, how much, and that it bars a conviction while it stands', () => {
    const walk = imposed(offenceDraft, ofUnregistered);
    expect(recordOf(walk)).toEqual({
      basis: 'OFFENCE',
      power: 'PENALTY_OFFENCE',
      standard: 'BEYOND_REASONABLE_DOUBT',
      person: 'Invented Care Holdings Ltd',
      act: offenceDraft.act,
      actOn: '2027-01-20',
      setting: offenceDraft.setting,
      offence: 'CARRYING_ON_UNREGISTERED',
      reasons: offenceDraft.reasons,
      intendedAmount: 2_500_000,
      intentionServedOn: '2027-03-01',
      representations: 0,
      isEveryRepresentationConsidered: true,
      imposedOn: '2027-04-01',
      amount: 2_500_000,
      paid: 0,
      cancelledOn: null,
      publishedOn: null,
      prosecution: 'NONE_RECORDED',
      stands: true,
      barsConviction: true,
    });
    walk.through(['CANCEL_PENALTY', '2027-05-10', 'approver', { servedBy: 'By hand' }]);
    expect(recordOf(walk)).toMatchObject({ stands: false, barsConviction: false, cancelledOn: '2027-05-10' });
  });

  it('bars no conviction where it is for a failure of a plan', () => {
    expect(recordOf(imposed())).toMatchObject({ stands: true, barsConviction: false });
  });

  it('says of a notice only what it says, to who does not see the draft', () => {
    const { past, matter } = intended();
    const shown = past.filter(({ step }) =>
      penaltyMachine.steps.some((row) => row.step === step && row.shownTo?.includes('PROVIDER')),
    );
    expect(penaltyRecordOf(shown, matter.state ?? '')).toMatchObject({
      basis: 'NOTICE_NOT_COMPLIED_WITH',
      reasons: planDraft.reasons,
      intendedAmount: 2_500_000,
      person: 'Invented Care Holdings Ltd',
      stands: false,
    });
  });

  it('is not imposed while it is only put forward', () => {
    const walk = intended().through([
      'PUT_FORWARD_PENALTY',
      '2027-03-29',
      'officer',
      { standard: 'BALANCE_OF_PROBABILITIES', amount: 5, reasons: ['Less.'] },
    ]);
    expect(recordOf(walk)).toMatchObject({ amount: null, imposedOn: null, intendedAmount: 2_500_000 });
  });
});
