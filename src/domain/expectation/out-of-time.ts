import type { NationFacts } from '../nation/facts';
import { monthsTo } from '../nation/window';
import { addDays, addMonths, type Day } from '../values/day';
import { type Calibration, calibrationOf } from './calibration';
import { fitExpectation } from './expectation-model';
import { type ExpectationPolicy, expectationPolicyOn } from './expectation-policy';
import type { Outcome } from './expected-trial';
import { trialsWithin } from './expected-trials';

export interface OutOfTime {
  /** The model knew nothing of what was inspected after this day. */
  fittedOn: Day;
  /** The latest full inspection of each setting after that day and up to this one was forecast. */
  testedTo: Day;
  calibration: Calibration;
}

const monthsAhead = 12;

function inspectedBy(nation: NationFacts, day: Day): NationFacts {
  const known = <T extends NationFacts['ungrouped'][number]>(setting: T): T => ({
    ...setting,
    inspections: setting.inspections.filter(({ inspectedOn }) => inspectedOn <= day),
  });
  const groups = nation.groups.map((group) => ({
    ...group,
    settings: group.settings.map(known),
    former: group.former.map(known),
  }));
  return { day, groups, ungrouped: nation.ungrouped.map(known) };
}

/** A year earlier, or the day of the last register before that, where the days of the registers are given. */
function earlierDay(day: Day, registerDays: readonly Day[] | null): Day {
  const yearEarlier = addMonths(day, -monthsAhead);
  const known = (registerDays ?? []).filter((other) => other <= yearEarlier).sort();
  return known.at(-1) ?? yearEarlier;
}

/**
 * The model as it would have been fitted a year earlier or more, held against what followed.
 *
 * Between two registers the record has gaps, so where their days are given it is fitted on one of them.
 * Groups are as they are on the day, so that the parts are the same; a group's own inspections have no part here
 * either. The base rate to beat is the one that stood when the forecasts were made.
 */
export function outOfTime(
  nation: NationFacts,
  outcome: Outcome,
  policy: Partial<ExpectationPolicy> = {},
  fittedOn: Day = earlierDay(nation.day, policy.registerDays ?? null),
): OutOfTime {
  const testedTo = nation.day;
  const earlier = inspectedBy(nation, fittedOn);
  const whole = { ...expectationPolicyOn(fittedOn), ...policy };
  const model = fitExpectation(earlier, outcome, whole);
  const stood = trialsWithin(earlier, monthsTo(fittedOn, whole.windowMonths), model);
  const baseRate = (stood.filter(({ isHit }) => isHit).length + 0.5) / (stood.length + 1);
  const forecasts = trialsWithin(nation, { from: addDays(fittedOn, 1), to: testedTo }, model);
  return { fittedOn, testedTo, calibration: calibrationOf(forecasts, baseRate) };
}
