import { attributesOf, subJudgementAttributes } from '../../../src/domain/common-cause/attributes';
import { causeSentence, causeWords } from '../../../src/domain/common-cause/cause-sentences';
import { endOfStretch, stretchesAround } from '../../../src/domain/common-cause/cohorts';
import { requirement, vacancy } from '../indicators/recorded/observed';

const policy = { cohortMonths: 12, vacancyDays: 56 };
const known = { judgedOn: '2024-06-01', formerGroupId: null, window: { from: '2024-04-01', to: '2025-03-31' } };
const base = {
  provisionType: 'CHILDRENS_HOME' as const,
  region: 'E12000002' as const,
  localAuthority: 'Lancashire',
  joinedGroupOn: '2015-03-31',
  registeredOn: '2015-03-31',
  observations: [],
};

describe('cohorts', () => {
  it.each([
    ['2021-02-14', 12, ['2021-01-01', '2020-10-01', '2020-07-01', '2020-04-01']],
    ['2021-04-01', 6, ['2021-04-01', '2021-01-01']],
    ['2020-12-31', 3, ['2020-10-01']],
    ['2021-03-31', 2, []],
    ['2021-02-28', 2, ['2021-01-01']],
  ])('around %s of %i months begin on %j', (day, months, stretches) => {
    expect(stretchesAround(day, months)).toEqual(stretches);
    for (const start of stretches) expect(start <= day && day <= endOfStretch(start, months)).toBe(true);
  });
});

describe('what a setting may share', () => {
  it('is where it is, what it is, when it opened and when it was judged', () => {
    expect(attributesOf(base, known, policy)).toEqual(
      expect.arrayContaining([
        'REGION:E12000002',
        'COUNCIL:Lancashire',
        'KIND:CHILDRENS_HOME',
        'FRAMEWORK:2017-04-01',
        'OPENED:2015-01-01',
      ]),
    );
  });

  it.each([
    ['opened by the group', { registeredOn: '2021-05-01', joinedGroupOn: '2021-05-01' }, false],
    ['registered before', { registeredOn: '2019-05-01', joinedGroupOn: '2021-05-01' }, true],
    ['of unknown registration', { registeredOn: null, joinedGroupOn: '2021-05-01' }, false],
  ])('is an acquisition cohort only if acquired: %s', (_case, more, isAcquired) => {
    const values = attributesOf({ ...base, ...more }, known, policy);
    expect(values.includes('ACQUIRED:2021-04-01')).toBe(isAcquired);
  });

  it.each([
    ['an open requirement', [requirement('2020-01-01')], ['REGULATION:CHR_2015 reg 12']],
    ['one met long ago', [requirement('2020-01-01', { to: '2020-06-01' })], []],
    [
      'one made and met in the window',
      [requirement('2024-05-01', { to: '2024-06-01' })],
      ['REGULATION:CHR_2015 reg 12'],
    ],
    ['a bare number', [requirement('2024-05-01', { regulation: 'Reg 13(2)' })], ['REGULATION:CHR_2015 reg 13']],
    ["the provider's word only", [requirement('2024-05-01', { evidence: 'PROVIDER' })], []],
    ['a long vacancy', [vacancy('2025-01-01')], ['MANAGER_VACANCY:']],
    ['a short vacancy', [vacancy('2025-03-01')], []],
  ])('with %s', (_case, observations, expected) => {
    const values = attributesOf({ ...base, observations }, known, policy);
    expect(values.filter((one) => one.startsWith('REGULATION') || one.startsWith('MANAGER'))).toEqual(expected);
  });

  it.each([
    ['GOOD' as const, []],
    ['REQUIRES_IMPROVEMENT' as const, ['LEADERS_AND_MANAGERS:BELOW_GOOD']],
    ['INADEQUATE' as const, ['LEADERS_AND_MANAGERS:BELOW_GOOD', 'LEADERS_AND_MANAGERS:ADVERSE']],
  ])('by a sub-judgement of %s', (value, expected) => {
    expect(subJudgementAttributes('LEADERS_AND_MANAGERS', value)).toEqual(expected);
  });
});

describe('the sentence of a cause', () => {
  const words = { cohortMonths: 12, vacancyDays: 56, shuffles: 1000, groupNames: new Map([['7', 'Old Care']]) };
  const cause = {
    hitsWith: 6,
    hits: 9,
    othersWith: 2,
    others: 22,
    lift: 22 / 3,
    p: 0.003,
    asStrong: 3,
    adjustedP: 0.004,
  };

  it('says how many, against how many, with lift and chance', () => {
    expect(causeSentence({ ...cause, value: 'REGULATION:CHR_2015 reg 12' }, words)).toBe(
      "6 of the 9 settings judged below good cite regulation 12 of the Children's Homes (England) Regulations 2015; of " +
        'the other 22 settings 2 do (lift 7.3; as much by chance in 3 of 1,000 shuffles)',
    );
  });

  it.each([
    ['REGION:E12000002', 'are in the region North West; of the other 22 settings 1 is'],
    [
      'MANAGER_VACANCY:',
      'have, now or in the window, been without a registered manager for 56 days or more; of the other 22 settings 1 has',
    ],
    [
      'OPENED:2021-04-01',
      'were first registered between 1 April 2021 and 31 March 2022; of the other 22 settings 1 was',
    ],
    ['FORMER_GROUP:7', 'came from Old Care; of the other 22 settings 1 did'],
    [
      'LEADERS_AND_MANAGERS:ADVERSE',
      'stand adverse for leaders and managers; of 22 settings below good elsewhere 1 does',
    ],
  ])('of %s', (value, part) => {
    expect(causeSentence({ ...cause, value, othersWith: 1 }, words)).toContain(part);
  });

  it('leaves out a lift that has no figure', () => {
    const text = causeSentence({ ...cause, value: 'COUNCIL:Lancashire', othersWith: 0, lift: null }, words);
    expect(text).toContain('of the other 22 settings none is (as much by chance');
  });

  it('has words for what it does not know', () => {
    expect(causeWords('REGULATION:Some other rule', words)).toBe('cite “Some other rule” (as written)');
    expect(causeWords('FORMER_GROUP:9', words)).toBe('came from 9');
  });
});
