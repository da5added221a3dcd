import {
  type LaterInspection,
  type LaterObservation,
  whatInspectionSays,
  whatObservationSays,
} from '../../../src/domain/commitments/what-it-says';

const none = { measuredBy: 'NOT_RECORDED', judgement: null, atLeast: null, regulation: null } as const;
const leaders = { ...none, measuredBy: 'JUDGEMENT', judgement: 'LEADERS_AND_MANAGERS', atLeast: 'GOOD' } as const;
const inspection: LaterInspection = { urn: 'SC000001', inspectedOn: '2024-05-01', value: null };

describe('what a later inspection says', () => {
  it.each([
    ['better than the target', leaders, 'OUTSTANDING', 'SPEAKS_FOR'],
    ['the target', leaders, 'GOOD', 'SPEAKS_FOR'],
    ['worse than the target', leaders, 'REQUIRES_IMPROVEMENT', 'SPEAKS_AGAINST'],
    ['a point of another scale, which is not compared', leaders, 'CONSISTENTLY_STRONG', 'IS_ABOUT_IT'],
    ['no judgement of it', leaders, null, 'SAYS_NOTHING'],
    ['not judged', leaders, 'NOT_JUDGED', 'SAYS_NOTHING'],
    ['a judgement, where none is measured', none, 'GOOD', 'SAYS_NOTHING'],
  ] as const)('%s', (_, measured, value, says) => {
    expect(whatInspectionSays(measured, { ...inspection, value }).says).toBe(says);
  });
});

const promisedOn = '2024-01-15';
const observed: LaterObservation = {
  urn: 'SC000001',
  kind: 'REQUIREMENT',
  from: '2024-03-01',
  to: null,
  evidence: 'REGULATOR',
  action: null,
  regulation: 'CHR_2015 reg 12',
  count: null,
};
const before = { from: '2023-03-01', to: '2024-03-01' } as const;
const requirements = { ...none, measuredBy: 'REQUIREMENT' } as const;
const ofTwelve = { ...requirements, regulation: 'Regulation 12(2)(a)' } as const;
const vacancies = { ...none, measuredBy: 'MANAGER_VACANCY' } as const;
const endings = { ...none, measuredBy: 'UNPLANNED_ENDING' } as const;
const vacant = { ...observed, kind: 'MANAGER_VACANCY', regulation: null } as const;

describe('what a later observation says', () => {
  it.each([
    ['a requirement made since', requirements, observed, 'SPEAKS_AGAINST'],
    ['one made since and met', requirements, { ...observed, to: '2024-06-01' }, 'SPEAKS_AGAINST'],
    [
      'one made on the day of the promise, and met since',
      requirements,
      { ...observed, from: promisedOn, to: '2024-03-01' },
      'SPEAKS_FOR',
    ],
    ['one that was open, and is met', requirements, { ...observed, ...before }, 'SPEAKS_FOR'],
    ['one of the regulation that is measured', ofTwelve, observed, 'SPEAKS_AGAINST'],
    ['one of another regulation', ofTwelve, { ...observed, regulation: 'CHR_2015 reg 13' }, 'SAYS_NOTHING'],
    ['a vacancy, where requirements are measured', requirements, vacant, 'SAYS_NOTHING'],
    ['a vacancy that was filled, as the regulator found', vacancies, { ...vacant, ...before }, 'SPEAKS_FOR'],
    [
      'a vacancy that was filled, as the provider says of itself',
      vacancies,
      { ...vacant, ...before, evidence: 'PROVIDER' },
      'IS_ABOUT_IT',
    ],
    [
      'a vacancy since, as the provider says of itself',
      vacancies,
      { ...vacant, evidence: 'PROVIDER' },
      'SPEAKS_AGAINST',
    ],
    [
      'endings since, which are counted against a target in words',
      endings,
      { ...observed, kind: 'UNPLANNED_ENDING', regulation: null, count: 3, to: '2024-06-01' },
      'IS_ABOUT_IT',
    ],
    ['anything, where nothing recorded is measured', none, observed, 'SAYS_NOTHING'],
  ] as const)('%s', (_, measured, of, says) => {
    expect(whatObservationSays(measured, of, promisedOn).says).toBe(says);
  });
});
