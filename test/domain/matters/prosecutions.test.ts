import { type ProsecutionFact, standingOf, strongestOf } from '../../../src/domain/matters/prosecutions';

const recorded = (step: string, standing?: string) => ({
  step,
  particulars: standing === undefined ? {} : { standing },
});

describe('what is recorded of a prosecution', () => {
  it.each([
    ['nothing', [], 'NONE_RECORDED'],
    ['proceedings', [recorded('RECORD_PROSECUTION', 'PENDING')], 'PENDING'],
    [
      'a conviction after them',
      [recorded('RECORD_PROSECUTION', 'PENDING'), recorded('RECORD_CONVICTION')],
      'CONVICTED',
    ],
    ['their end without one', [recorded('RECORD_NO_CONVICTION')], 'CONCLUDED_WITHOUT_CONVICTION'],
    [
      'that a record was in error',
      [recorded('RECORD_PROSECUTION', 'PENDING'), recorded('RECORD_PROSECUTION', 'RECORDED_IN_ERROR')],
      'NONE_RECORDED',
    ],
  ])('says of %s', (_, steps, fact) => {
    expect(standingOf(steps)).toBe(fact);
  });

  it.each<[ProsecutionFact[], ProsecutionFact]>([
    [[], 'NONE_RECORDED'],
    [['NONE_RECORDED', 'PENDING'], 'PENDING'],
    [['PENDING', 'CONVICTED', 'CONCLUDED_WITHOUT_CONVICTION'], 'CONVICTED'],
    [['CONCLUDED_WITHOUT_CONVICTION', 'PENDING'], 'CONCLUDED_WITHOUT_CONVICTION'],
  ])('of several bars by the strongest: %j', (facts, strongest) => {
    expect(strongestOf(facts)).toBe(strongest);
  });
});
