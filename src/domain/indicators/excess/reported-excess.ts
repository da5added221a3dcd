import type { Lists } from '../../nation/read-settings';
import { clopperPearson, type Interval } from '../../statistics/clopper-pearson';
import {
  type Clearing,
  clearingOf,
  type HadItGoneWell,
  type OtherTests,
  otherTests,
  withoutInherited,
} from './clearing-excess';
import { compareTests, type DetailedTest, ExcessComparison, type Trial } from './comparison';
import type { ReportingPolicy } from './reporting-policy';
import { isReported } from './retest';

export interface ReportedExcess extends Clearing {
  test: DetailedTest;
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
  lists: Lists<Trial>,
  policy: ReportingPolicy,
  hadItGoneWell: HadItGoneWell,
): readonly ReportedExcess[] {
  const comparison = new ExcessComparison(lists, policy);
  const tested = comparison.tests.filter(({ q }) => q !== null);
  return comparison.tests
    .filter((test) => isReported(test, policy))
    .map((test) => comparison.inDetail(test))
    .sort(compareTests)
    .map((test) => {
      const hits = test.trials.filter(({ isHit }) => isHit);
      const counted = new Set(test.trials);
      const others = tested.filter(({ groupId }) => groupId !== test.groupId);
      return {
        test,
        hits,
        leftOut: comparison.trialsOf(test.groupId).filter((trial) => !counted.has(trial)),
        groupsTested: tested.length,
        others: otherTests(others, policy),
        interval: clopperPearson(test.observed, test.n),
        ...clearingOf(test, hits, comparison, policy, hadItGoneWell),
        ...withoutInherited(test, hits, comparison, policy),
      };
    });
}
