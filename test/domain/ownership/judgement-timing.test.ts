import { type JudgementTiming, tagJudgement } from '../../../src/domain/ownership/judgement-timing';

describe('whether a judgement is inherited', () => {
  it.each<[string, string, string | null, string | null, JudgementTiming]>([
    ['the day before it joined', '2021-05-02', '2021-05-03', '2021-05-03', 'BEFORE_JOINING'],
    ['the day it joined', '2021-05-03', '2021-05-03', '2021-05-03', 'AFTER_JOINING'],
    ['long after', '2023-01-01', '2021-05-03', '2021-05-03', 'AFTER_JOINING'],
    ['before it can have joined', '2021-03-31', '2021-05-03', '2021-04-01', 'BEFORE_JOINING'],
    ['on the first day it can have joined', '2021-04-01', '2021-05-03', '2021-04-01', 'UNCERTAIN'],
    ['on the last day before it surely had', '2021-05-02', '2021-05-03', '2021-04-01', 'UNCERTAIN'],
    ['before it joined nobody knows when', '2011-01-01', '2021-05-03', null, 'UNCERTAIN'],
    ['after it joined nobody knows when', '2021-05-03', '2021-05-03', null, 'AFTER_JOINING'],
    ['of a setting that was in no other group', '2011-01-01', null, null, 'AFTER_JOINING'],
  ])('%s', (_case, inspectedOn, joinedOn, notBefore, timing) => {
    expect(tagJudgement(inspectedOn, joinedOn, notBefore).timing).toBe(timing);
  });

  it.each([
    ['2021-03-31', '2021-05-03', '2021-05-03', 'Inspected on 31 March 2021, before the setting joined on 3 May 2021.'],
    [
      '2021-04-10',
      '2021-05-03',
      '2021-04-01',
      'Inspected on 10 April 2021; the setting joined between 1 April 2021 and 3 May 2021.',
    ],
    [
      '2021-06-01',
      '2021-05-03',
      '2021-04-01',
      'Inspected on 1 June 2021; in the group since 3 May 2021 at the latest.',
    ],
    [
      '2021-01-01',
      '2021-05-03',
      null,
      'Inspected on 1 January 2021; the setting joined by 3 May 2021, and nothing says since when.',
    ],
  ])('says why: %s', (inspectedOn, joinedOn, notBefore, sentence) => {
    expect(tagJudgement(inspectedOn, joinedOn, notBefore).sentence).toBe(sentence);
  });
});
