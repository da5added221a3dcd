import type { DatedValue } from '../law/dated-values';
import { policyOn, policyValue } from '../nation/policy';
import type { Day } from '../values/day';
import type { CovariateId } from './covariate-ids';

/** Figures of the model. Every one is our policy, and dated: a change gives other probabilities from its day only. */
export const expectationPolicyValues = {
  windowMonths: policyValue(24),
  historyMonths: policyValue(72),
  monthsBetweenLooks: policyValue(12),
  folds: policyValue(10),
  ridge: policyValue(5),
  fewestExpected: policyValue(5),
  smallPlaces: policyValue(2),
  middlingPlaces: policyValue(4),
  largePlaces: policyValue(6),
  veryLargePlaces: policyValue(12),
  newMonths: policyValue(12),
  youngMonths: policyValue(24),
  settledMonths: policyValue(60),
  oldMonths: policyValue(120),
  soonMonths: policyValue(9),
  usualMonths: policyValue(15),
  lateMonths: policyValue(24),
  veryLateMonths: policyValue(36),
  soonCycleMonths: policyValue(24),
  usualCycleMonths: policyValue(45),
  firstWithinMonths: policyValue(18),
} as const satisfies Record<string, readonly DatedValue<number>[]>;

export const expectationPolicyMeanings: Readonly<Record<keyof typeof expectationPolicyValues, string>> = {
  windowMonths: 'How far back the latest full inspection of a setting may lie to be compared with what was expected',
  historyMonths: 'How far back inspections are read for the fit',
  monthsBetweenLooks: 'The fit looks at what was the latest inspection on the day, so many months before it, and so on',
  folds: 'Into how many parts groups are put; what is expected in one part comes from the others',
  ridge: 'How strongly coefficients are drawn towards 0: the weight of a normal prior with variance 1 over this',
  fewestExpected:
    'A level of which fewer hits than this would be expected at the rate of all shares a coefficient with other rare levels',
  smallPlaces: 'The most places of the smallest settings',
  middlingPlaces: 'The most places of small settings',
  largePlaces: 'The most places of middling settings',
  veryLargePlaces: 'The most places of large settings; more are very large',
  newMonths: 'Registered for less than this: new',
  youngMonths: 'Registered for less than this: in its second year',
  settledMonths: 'Registered for less than this: settled',
  oldMonths: 'Registered for less than this: long registered; for longer: the oldest',
  soonMonths: 'Inspected again in less than this: soon, for a kind that is inspected about once a year',
  usualMonths: 'Inspected again in less than this: as usual for such a kind',
  lateMonths: 'Inspected again in less than this: late for such a kind',
  veryLateMonths: 'Inspected again in less than this: very late for such a kind; after longer: longest',
  soonCycleMonths: 'Inspected again in less than this: soon, for a kind that is inspected once in three years',
  usualCycleMonths: 'Inspected again in less than this: as usual for such a kind; after longer: late',
  firstWithinMonths:
    'With no earlier full inspection on record, and registered for less than this, an inspection is a first one; ' +
    'registered for longer, the earlier one is taken as not published',
};

export type ExpectationPolicy = Readonly<Record<keyof typeof expectationPolicyValues, number>> & {
  /** Covariates that are not used: for showing how far a result rests on one of them. */
  readonly leftOut: readonly CovariateId[];
  /**
   * The days of the complete registers that are loaded: the history is looked at on these. Null looks once a year,
   * which is right only where a register of every year is loaded: between two registers, what was inspected and
   * inspected again is not on record, and what is left looks better than it was.
   */
  readonly registerDays: readonly Day[] | null;
};

/** The policy that stands on the day, with nothing left out and a look at the history once a year. */
export function expectationPolicyOn(day: Day): ExpectationPolicy {
  const names = Object.keys(expectationPolicyValues) as (keyof typeof expectationPolicyValues)[];
  const figures = Object.fromEntries(names.map((name) => [name, policyOn(expectationPolicyValues[name], day)]));
  return { ...(figures as Record<keyof typeof expectationPolicyValues, number>), leftOut: [], registerDays: null };
}
