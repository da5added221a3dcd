import type { ScaleFamily } from '../nation/full-judgements';
import type { ProvisionType } from '../register/vocabulary';
import { bandOf, type Covariate, type CovariateCase, notPublished, withNotPublished } from './covariate';
import type { ExpectationPolicy } from './expectation-policy';
import { frameworkPeriodOn, frameworkPeriods } from './framework-periods';
import { wholeMonths } from './whole-months';

/** Where no earlier inspection is on record: whether there can have been one. */
function withoutPrevious({ setting, inspectedOn }: CovariateCase, { firstWithinMonths }: ExpectationPolicy): string {
  const { registeredOn } = setting;
  if (registeredOn === null || inspectedOn < registeredOn) return notPublished;
  return wholeMonths(registeredOn, inspectedOn) < firstWithinMonths ? 'FIRST' : notPublished;
}

const first = 'First full inspection';
const noneOnRecord = 'No earlier full inspection on record, though there may have been one';

/** Kinds that are inspected at least once in three years; the others once a year or more often. */
const threeYearlyKinds: readonly ProvisionType[] = [
  'INDEPENDENT_FOSTERING_AGENCY',
  'RESIDENTIAL_FAMILY_CENTRE',
  'VOLUNTARY_ADOPTION_AGENCY',
  'ADOPTION_SUPPORT_AGENCY',
  'SUPPORTED_ACCOMMODATION',
];

function gapLevel(months: number, kind: ProvisionType, policy: ExpectationPolicy): string {
  if (threeYearlyKinds.includes(kind))
    return bandOf(
      months,
      [policy.soonCycleMonths, policy.usualCycleMonths],
      ['SOON_IN_CYCLE', 'USUAL_IN_CYCLE', 'LATE_IN_CYCLE'],
    );
  return bandOf(
    months,
    [policy.soonMonths, policy.usualMonths, policy.lateMonths, policy.veryLateMonths],
    ['SOON', 'USUAL', 'LATE', 'VERY_LATE', 'LONGEST'],
  );
}

const sinceLast: Covariate = {
  id: 'SINCE_LAST',
  title: 'Time since the last full inspection on record',
  why: 'Inspectors come back sooner where there was concern. What is soon depends on how often the kind is inspected.',
  levels: ({ soonMonths, usualMonths, lateMonths, veryLateMonths, soonCycleMonths, usualCycleMonths }) =>
    withNotPublished(
      {
        FIRST: first,
        SOON: `Less than ${soonMonths} months, for a kind inspected about yearly`,
        USUAL: `${soonMonths} to ${usualMonths - 1} months, for such a kind`,
        LATE: `${usualMonths} to ${lateMonths - 1} months, for such a kind`,
        VERY_LATE: `${lateMonths} to ${veryLateMonths - 1} months, for such a kind`,
        LONGEST: `${veryLateMonths} months or longer, for such a kind`,
        SOON_IN_CYCLE: `Less than ${soonCycleMonths} months, for a kind inspected once in three years`,
        USUAL_IN_CYCLE: `${soonCycleMonths} to ${usualCycleMonths - 1} months, for such a kind`,
        LATE_IN_CYCLE: `${usualCycleMonths} months or longer, for such a kind`,
      },
      noneOnRecord,
    ),
  levelOf: (of, policy) =>
    of.previous === null
      ? withoutPrevious(of, policy)
      : gapLevel(wholeMonths(of.previous.inspectedOn, of.inspectedOn), of.setting.provisionType, policy),
};

const gradesByFamily: Readonly<Record<ScaleFamily, readonly string[]>> = {
  FOUR_POINT: ['OUTSTANDING', 'GOOD', 'BELOW_GOOD', 'INADEQUATE'],
  SUPPORTED_ACCOMMODATION: ['CONSISTENTLY_STRONG', 'INCONSISTENT_QUALITY', 'SERIOUS_OR_WIDESPREAD_WEAKNESSES'],
};

const previousGrade: Covariate = {
  id: 'PREVIOUS_GRADE',
  title: 'Overall judgement of the full inspection before',
  why: 'The best published sign of what comes next. Scales are kept apart: no grade is turned into another.',
  levels: () =>
    withNotPublished(
      {
        FIRST: first,
        OUTSTANDING: 'Outstanding',
        GOOD: 'Good',
        BELOW_GOOD: 'Requires improvement to be good, or the older adequate or satisfactory',
        INADEQUATE: 'Inadequate',
        CONSISTENTLY_STRONG: 'Consistently strong service delivery',
        INCONSISTENT_QUALITY: 'Inconsistent quality of service delivery',
        SERIOUS_OR_WIDESPREAD_WEAKNESSES: 'Serious or widespread weaknesses',
      },
      noneOnRecord,
    ),
  levelOf: (of, policy) =>
    of.previous === null
      ? withoutPrevious(of, policy)
      : (gradesByFamily[of.previous.family][of.previous.position] ?? notPublished),
};

const framework: Covariate = {
  id: 'FRAMEWORK',
  title: 'Framework of the inspection',
  why: 'What inspectors are asked to judge by has changed, and like should be compared with like.',
  levels: () => withNotPublished(frameworkPeriods),
  levelOf: ({ setting, inspectedOn }) =>
    setting.provisionType === 'SUPPORTED_ACCOMMODATION'
      ? 'SUPPORTED_ACCOMMODATION'
      : (frameworkPeriodOn(inspectedOn) ?? notPublished),
};

const recency: Covariate = {
  id: 'RECENCY',
  title: 'When it was the latest',
  why: 'Judgements drift over the years: settings of today are compared with what is usual today.',
  levels: () =>
    withNotPublished({
      NOW: 'The latest of its setting on the day',
      EARLIER: 'The latest of its setting on an earlier day at which the history was looked at',
    }),
  levelOf: ({ isLatestNow }) => (isLatestNow ? 'NOW' : 'EARLIER'),
};

/** What its inspections say, up to the one that is to be expected. */
export const covariatesOfHistory: readonly Covariate[] = [sinceLast, previousGrade, framework, recency];
