import {
  barsOfObservations,
  type ProsecutionFact,
  standingOf,
  strongestOf,
} from '../../../src/domain/matters/prosecutions';

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

  it.each([
    ['is open', { from: '2026-06-01', to: null }, '2026-05-20', [], 1],
    ['began on the day of the act', { from: '2026-05-20', to: '2026-06-01' }, '2026-05-20', [], 1],
    ['began before the act', { from: '2026-05-19', to: null }, '2026-05-20', [], 0],
    ['is said to be for another act', { from: '2026-06-01', to: null }, '2026-05-20', ['7'], 0],
    ['came before or after an act whose day is not known', { from: '2020-01-01', to: null }, null, ['8'], 1],
  ])('bars where one that is observed of the setting %s: %j', (_, days, actOn, otherActs, bars) => {
    const refusals = barsOfObservations([{ observationId: 7, ...days }], actOn, otherActs);
    expect(refusals).toHaveLength(bars);
    for (const { message } of refusals) expect(message).toContain('Observation 7');
  });
});
