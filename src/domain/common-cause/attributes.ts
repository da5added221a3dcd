import { isAdverse, isBelowGood, type JudgementValue } from '../judgements/frameworks';
import { citedBy } from '../observations/cited-by';
import { longVacancies } from '../observations/long-vacancies';
import type { RecordedObservation } from '../observations/observation';
import { type Days, isOpenOrRecent, isSaidByOthers } from '../observations/open-or-recent';
import type { ProvisionType, RegionCode } from '../register/vocabulary';
import type { Day } from '../values/day';
import { stretchesAround } from './cohorts';

/** What settings judged alike may share. The code begins every value, as in `REGION:E12000002`. */
export const attributeKinds = {
  REGULATION: 'A requirement, open or recent, that cites the regulation',
  REGION: 'The region',
  COUNCIL: 'The council in whose area it is',
  KIND: 'The kind of setting',
  ACQUIRED: 'First known in the group within the same months, after it had been registered',
  FORMER_GROUP: 'The group it was in before',
  OPENED: 'First registered within the same months',
  MANAGER_VACANCY: 'Without a registered manager for long, now or recently',
  FRAMEWORK: 'Last judged in the same period of the framework',
  HELPED_AND_PROTECTED: 'Below good, or adverse, for how well children are helped and protected',
  LEADERS_AND_MANAGERS: 'Below good, or adverse, for leaders and managers',
} as const;
export type AttributeKind = keyof typeof attributeKinds;

/** What is read of a setting; its judgements are read apart. */
export interface CauseSetting {
  provisionType: ProvisionType;
  region: RegionCode | null;
  localAuthority: string | null;
  joinedGroupOn: Day;
  registeredOn: Day | null;
  observations: readonly RecordedObservation[];
}

export interface AttributePolicy {
  cohortMonths: number;
  vacancyDays: number;
}

/** The days on which what a framework looks at changed. Before the first, each kind of setting had its own. */
export const frameworkPeriods: readonly { from: Day; words: string }[] = [
  { from: '0001-01-01', words: 'before the social care common inspection framework (to 31 March 2017)' },
  { from: '2017-04-01', words: 'under the social care common inspection framework before its change of April 2025' },
  { from: '2025-04-01', words: 'under the social care common inspection framework since its change of April 2025' },
];

function periodOf(judgedOn: Day): Day {
  return frameworkPeriods.findLast(({ from }) => from <= judgedOn)?.from ?? judgedOn;
}

function isAcquired({ registeredOn, joinedGroupOn }: CauseSetting): boolean {
  return registeredOn !== null && registeredOn < joinedGroupOn;
}

/** Requirements and vacancies that the given observations show. */
export function recordedAttributes(
  setting: CauseSetting,
  observations: readonly RecordedObservation[],
  window: Days,
  { vacancyDays }: AttributePolicy,
): readonly string[] {
  const cited = observations
    .filter((one) => one.kind === 'REQUIREMENT' && isOpenOrRecent(one, window))
    .flatMap((one) => citedBy(setting, one) ?? []);
  const vacancy = longVacancies(observations, window, vacancyDays).length > 0 ? ['MANAGER_VACANCY:'] : [];
  return [...new Set(cited)].map((regulation) => `REGULATION:${regulation}`).concat(vacancy);
}

/**
 * Every value that a setting has on the day, sub-judgements apart.
 *
 * What only the provider reports is left out: were it counted, a group that reports more would dilute, or make, a cause.
 */
export function attributesOf(
  setting: CauseSetting,
  known: { judgedOn: Day; formerGroupId: string | null; window: Days },
  policy: AttributePolicy,
): readonly string[] {
  const { provisionType, region, localAuthority, joinedGroupOn, registeredOn, observations } = setting;
  const acquired = isAcquired(setting) ? stretchesAround(joinedGroupOn, policy.cohortMonths) : [];
  const opened = registeredOn === null ? [] : stretchesAround(registeredOn, policy.cohortMonths);
  return [
    ...(region === null ? [] : [`REGION:${region}`]),
    ...(localAuthority === null ? [] : [`COUNCIL:${localAuthority}`]),
    `KIND:${provisionType}`,
    `FRAMEWORK:${periodOf(known.judgedOn)}`,
    ...(known.formerGroupId === null ? [] : [`FORMER_GROUP:${known.formerGroupId}`]),
    ...acquired.map((start) => `ACQUIRED:${start}`),
    ...opened.map((start) => `OPENED:${start}`),
    ...recordedAttributes(setting, observations.filter(isSaidByOthers), known.window, policy),
  ];
}

export type SubJudgementKey = 'HELPED_AND_PROTECTED' | 'LEADERS_AND_MANAGERS';
export const subJudgementKeys: readonly SubJudgementKey[] = ['HELPED_AND_PROTECTED', 'LEADERS_AND_MANAGERS'];

/** The values that a sub-judgement gives: none where it is good or better, two where it is adverse. */
export function subJudgementAttributes(key: SubJudgementKey, value: JudgementValue): readonly string[] {
  if (!isBelowGood(value)) return [];
  return isAdverse(value) ? [`${key}:BELOW_GOOD`, `${key}:ADVERSE`] : [`${key}:BELOW_GOOD`];
}
