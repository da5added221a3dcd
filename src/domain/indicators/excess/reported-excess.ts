import { clopperPearson, type Interval } from '../../statistics/clopper-pearson';
import {
  type Clearing,
  clearingOf,
  type HadItGoneWell,
  type OtherTests,
  otherTests,
  withoutInherited,
} from './clearing-excess';
import { compareTests, ExcessComparison, type ExcessTest, type Trial } from './comparison';
import type { ReportingPolicy } from './reporting-policy';
import { isReported } from './retest';

export interface ReportedExcess extends Clearing {
  test: ExcessTest;
  hits: readonly Trial[];
  /** Trials that were left out of the test, as nobody else has any of their class. */
  leftOut: readonly Trial[];
  groupsTested: number;
  /** The other groups that were tested, as far as a reported q depends on them. */
  others: OtherTests;
  interval: Interval;
  /** Whether it is still reported when judgements made before joining are taken out of the group's count. */
  standsWithoutInherited: boolean;
  /** The other groups tested anew without them; null where nothing was inherited. */
  othersWithoutInherited: OtherTests | null;
}

/** The groups whose count is beyond chance, in order. */
export function reportExcess(
  trials: readonly Trial[],
  policy: ReportingPolicy,
  hadItGoneWell: HadItGoneWell,
): readonly ReportedExcess[] {
  const comparison = new ExcessComparison(trials, policy);
  const groupsTested = comparison.tests.filter(({ q }) => q !== null).length;
  return comparison.tests
    .filter((test) => isReported(test, policy))
    .sort(compareTests)
    .map((test) => {
      const hits = test.trials.filter(({ isHit }) => isHit);
      const tested = new Set(test.trials);
      return {
        test,
        hits,
        leftOut: comparison.trialsOf(test.groupId).filter((trial) => !tested.has(trial)),
        groupsTested,
        others: otherTests(comparison.tests, test.groupId, policy),
        interval: clopperPearson(test.observed, test.n),
        ...clearingOf(test, hits, comparison, policy, hadItGoneWell),
        ...withoutInherited(test, hits, comparison, policy),
      };
    });
}
