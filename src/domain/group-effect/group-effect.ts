import type { ExpectedTrial } from '../expectation/expected-trial';
import type { FunnelLimits } from '../statistics/funnel-limits';
import type { Day } from '../values/day';
import type { Attribution } from './attribution';
import type { RangedEstimate } from './ranged-estimate';

/** The figures of the group effect. Each is our policy, and the caller gives those that stand on the day. */
export interface GroupEffectPolicy {
  /** Groups with fewer trials are shown and not tested: no count of theirs could tell them from chance. */
  minimumTrials: number;
  /** At this q or below a group is found; one whose own p is above it never is. */
  maximumQ: number;
  /**
   * How many times as often as the model says chance may put a group at or below a p. More than 1, because what is
   * expected is learnt and not known, and because settings of one group are not quite independent.
   */
  chanceFactor: number;
  /** Between these the precision is looked for. Beyond the upper one nobody could tell it from no variation at all. */
  leastPrecision: number;
  mostPrecision: number;
  /** So long before a setting is first known in its group, nobody can tell whose a judgement is. */
  uncertainMonths: number;
}

/** A group's count, and how likely chance makes it. */
export interface GroupTest {
  groupId: string;
  /** In the order of their settings, so that sums come out the same however facts were read. */
  trials: readonly ExpectedTrial[];
  probabilities: readonly number[];
  n: number;
  observed: number;
  /** How many chance gives: the sum of the probabilities. */
  expected: number;
  /** P(X >= observed), exact, each trial having its own probability. */
  p: number;
  /** Allowing for every group tested; null for a group too small to be tested. */
  q: number | null;
}

/** The group's test without what was judged before its settings were surely its own. */
export interface OwnAlone {
  n: number;
  observed: number;
  expected: number;
  p: number;
  /** With every other group as it is; null where too few are left to be tested. */
  q: number | null;
}

/** A group's effect: what chance puts, then what it may be, then what was seen of it. Intervals before points. */
export interface GroupEffect {
  groupId: string;
  n: number;
  observed: number;
  /** Between these chance puts the count, at each level. */
  funnel95: FunnelLimits;
  funnel998: FunnelLimits;
  expected: number;
  p: number;
  q: number | null;
  /** Observed / expected, of this group alone. */
  ratio: RangedEstimate;
  /** The same drawn towards one, as far as groups vary at all. */
  shrunken: RangedEstimate;
  /** How many trials of its own a group needs to be believed half-way; the same for every group. */
  precision: number;
  /** Whose the observed are. */
  attribution: Readonly<Record<Attribution, number>>;
  ownAlone: OwnAlone;
  /** The days of the first and the last judgement read. */
  judgedFrom: Day | null;
  judgedTo: Day | null;
}
