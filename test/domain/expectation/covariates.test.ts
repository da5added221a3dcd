import * as fc from 'fast-check';
import { type CovariateCase, notPublished } from '../../../src/domain/expectation/covariate';
import { covariateIds } from '../../../src/domain/expectation/covariate-ids';
import { cellOf, codingsUnder, covariates, levelsOf } from '../../../src/domain/expectation/covariates';
import {
  expectationPolicyMeanings,
  expectationPolicyOn,
  expectationPolicyValues,
} from '../../../src/domain/expectation/expectation-policy';
import { frameworkPeriodsFrom } from '../../../src/domain/expectation/framework-periods';
import type { JudgementValue } from '../../../src/domain/judgements/frameworks';
import { isAscending } from '../../../src/domain/law/dated-values';
import { fullJudgements } from '../../../src/domain/nation/full-judgements';
import type { ProvisionType } from '../../../src/domain/register/vocabulary';
import { day, inspected, setting } from '../indicators/facts';

const policy = expectationPolicyOn(day);

interface Given {
  on?: string;
  places?: number | null;
  registeredOn?: string | null;
  kind?: ProvisionType;
  before?: readonly [string, JudgementValue];
  region?: null;
}

function caseOf({ on = '2024-06-01', before, kind, ...particulars }: Given): CovariateCase {
  const facts = setting('1', before === undefined ? [] : [inspected(...before)], {
    ...particulars,
    ...(kind === undefined ? {} : { provisionType: kind }),
  });
  return {
    setting: facts,
    inspectedOn: on,
    previous: fullJudgements(facts, 'OVERALL', day)[0] ?? null,
    isLatestNow: true,
  };
}

const levelFor = (id: string, given: Given) => covariates.find((one) => one.id === id)?.levelOf(caseOf(given), policy);

describe('the covariates', () => {
  it.each<[string, Given, string]>([
    ['KIND', { kind: 'SUPPORTED_ACCOMMODATION' }, 'SUPPORTED_ACCOMMODATION'],
    ['SIZE', { places: 1 }, 'SMALLEST'],
    ['SIZE', { places: 2 }, 'SMALLEST'],
    ['SIZE', { places: 3 }, 'SMALL'],
    ['SIZE', { places: 6 }, 'MIDDLING'],
    ['SIZE', { places: 12 }, 'LARGE'],
    ['SIZE', { places: 13 }, 'VERY_LARGE'],
    ['SIZE', { places: null }, notPublished],
    ['SECTOR', {}, 'PRIVATE'],
    ['REGION', {}, 'E12000002'],
    ['REGION', { region: null }, notPublished],
    ['AGE', { registeredOn: '2023-06-02' }, 'NEW'],
    ['AGE', { registeredOn: '2023-06-01' }, 'YOUNG'],
    ['AGE', { registeredOn: '2022-06-01' }, 'SETTLED'],
    ['AGE', { registeredOn: '2019-06-01' }, 'OLD'],
    ['AGE', { registeredOn: '2014-06-01' }, 'OLDEST'],
    ['AGE', { registeredOn: '2024-06-02' }, notPublished],
    ['AGE', { registeredOn: null }, notPublished],
    ['SINCE_LAST', { registeredOn: '2023-06-01' }, 'FIRST'],
    ['SINCE_LAST', { registeredOn: '2022-06-01' }, notPublished],
    ['SINCE_LAST', { registeredOn: null }, notPublished],
    ['SINCE_LAST', { before: ['2023-09-02', 'GOOD'] }, 'SOON'],
    ['SINCE_LAST', { before: ['2023-09-01', 'GOOD'] }, 'USUAL'],
    ['SINCE_LAST', { before: ['2023-03-01', 'GOOD'] }, 'LATE'],
    ['SINCE_LAST', { before: ['2022-06-01', 'GOOD'] }, 'VERY_LATE'],
    ['SINCE_LAST', { before: ['2021-06-01', 'GOOD'] }, 'LONGEST'],
    ['SINCE_LAST', { before: ['2022-06-02', 'GOOD'], kind: 'INDEPENDENT_FOSTERING_AGENCY' }, 'SOON_IN_CYCLE'],
    ['SINCE_LAST', { before: ['2021-06-01', 'GOOD'], kind: 'INDEPENDENT_FOSTERING_AGENCY' }, 'USUAL_IN_CYCLE'],
    ['SINCE_LAST', { before: ['2020-06-01', 'GOOD'], kind: 'INDEPENDENT_FOSTERING_AGENCY' }, 'LATE_IN_CYCLE'],
    ['PREVIOUS_GRADE', { registeredOn: '2023-06-01' }, 'FIRST'],
    ['PREVIOUS_GRADE', { registeredOn: null }, notPublished],
    ['PREVIOUS_GRADE', { before: ['2023-06-01', 'OUTSTANDING'] }, 'OUTSTANDING'],
    ['PREVIOUS_GRADE', { before: ['2016-06-01', 'ADEQUATE'] }, 'BELOW_GOOD'],
    ['PREVIOUS_GRADE', { before: ['2023-06-01', 'INADEQUATE'] }, 'INADEQUATE'],
    ['PREVIOUS_GRADE', { before: ['2024-02-01', 'INCONSISTENT_QUALITY'] }, 'INCONSISTENT_QUALITY'],
    ['FRAMEWORK', { on: '2017-03-31' }, 'BEFORE_SCCIF'],
    ['FRAMEWORK', { on: '2017-04-01' }, 'SCCIF'],
    ['FRAMEWORK', { on: '2025-03-31' }, 'SCCIF'],
    ['FRAMEWORK', { on: '2025-04-01' }, 'SCCIF_APRIL_2025'],
    ['FRAMEWORK', { kind: 'SUPPORTED_ACCOMMODATION' }, 'SUPPORTED_ACCOMMODATION'],
    ['RECENCY', {}, 'NOW'],
  ])('%s of %j is %s', (id, given, level) => expect(levelFor(id, given)).toBe(level));

  it('are all there, in order, each with words for every level and one for what is not published', () => {
    expect(covariates.map(({ id }) => id)).toEqual(covariateIds);
    for (const { levels, title, why } of covariates) {
      expect([title, why].every((text) => text.length > 0)).toBe(true);
      expect(levels(policy)).toHaveProperty(notPublished);
      expect(Object.values(levels(policy)).every((words) => words.length > 0)).toBe(true);
    }
  });

  it('do not see whose a setting is: equal particulars and history give equal levels', () => {
    const codings = codingsUnder(policy);
    const plain = caseOf({ before: ['2023-06-01', 'GOOD'] });
    const others = {
      settingId: '99',
      urn: 'SC999999',
      undertakingKey: 'other',
      registeredInParentsOwnName: true,
      localAuthority: 'Kent',
    };
    const other = { ...plain, setting: { ...plain.setting, ...others, joinedGroupOn: '2024-05-01' } };
    expect(levelsOf(other, codings, policy)).toEqual(levelsOf(plain, codings, policy));
  });

  it('are counted in cells, one for all settings of the same levels and of no others', () => {
    const codings = codingsUnder(policy);
    const levels = fc.tuple(...codings.map(({ codes }) => fc.integer({ min: 0, max: codes.length - 1 })));
    fc.assert(
      fc.property(levels, levels, fc.nat(codings.length - 1), (given, others, changed) => {
        const cell = cellOf(given, codings);
        expect(Number.isSafeInteger(cell)).toBe(true);
        const other = given.map((level, i) => (i === changed ? (others[i] ?? 0) : level));
        expect(cellOf(other, codings) === cell).toBe(other[changed] === given[changed]);
      }),
      { seed: 5 },
    );
  });

  it('are left out where the policy says so', () => {
    const codings = codingsUnder({ ...policy, leftOut: ['PREVIOUS_GRADE'] });
    expect(codings.map(({ covariate: { id } }) => id)).toEqual(covariateIds.filter((id) => id !== 'PREVIOUS_GRADE'));
  });

  it('rest on dated figures, each with its meaning', () => {
    expect(Object.keys(expectationPolicyMeanings)).toEqual(Object.keys(expectationPolicyValues));
    expect(Object.values(expectationPolicyValues).every(isAscending)).toBe(true);
    expect(isAscending(frameworkPeriodsFrom)).toBe(true);
  });
});
