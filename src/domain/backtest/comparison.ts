import { policyOn } from '../nation/policy';
import type { Interval } from '../statistics/clopper-pearson';
import type { Day } from '../values/day';
import type { BaselineId } from './baselines';
import { type Drawing, fewestGroupsForDraws, type GroupDraws } from './resampling';
import { partsOf, type ShareId, type Sighting, shareValue, type Tally, tallyByGroup, tallyOf } from './tally';

/** What a rule's share is above a baseline's, and how far that may be chance. */
export interface Difference {
  value: number | null;
  interval: Interval | null;
}

/** A baseline with as many alarms, on the same groups and days. */
export interface Comparison {
  baseline: BaselineId;
  tally: Tally;
  precision: number | null;
  recall: number | null;
  precisionDifference: Difference;
  recallDifference: Difference;
}

type ByGroup = ReadonlyMap<string, Tally>;

const nothing: Tally = { hits: 0, misses: 0, falseAlarms: 0, quiet: 0 };

/** Counts and what they are among, group by group, for sums over draws. */
class Parts {
  private readonly counts: Float64Array;
  private readonly totals: Float64Array;

  constructor(share: ShareId, groupIds: readonly string[], byGroup: ByGroup) {
    const parts = groupIds.map((groupId) => partsOf[share](byGroup.get(groupId) ?? nothing));
    this.counts = Float64Array.from(parts, ([k]) => k);
    this.totals = Float64Array.from(parts, ([, n]) => n);
  }

  valueIn(times: Uint16Array): number | null {
    let count = 0;
    let total = 0;
    for (let index = 0; index < times.length; index += 1) {
      const drawn = times[index] ?? 0;
      count += drawn * (this.counts[index] ?? 0);
      total += drawn * (this.totals[index] ?? 0);
    }
    return total === 0 ? null : count / total;
  }
}

function subtract(first: number | null, second: number | null): number | null {
  return first === null || second === null ? null : first - second;
}

/** Without a hit, or with few groups flagged, draws cannot say how far a difference is chance: no interval is given. */
function canDraw(rule: ByGroup, day: Day): boolean {
  const flagged = [...rule.values()].filter(({ hits, falseAlarms }) => hits + falseAlarms > 0);
  return flagged.length >= policyOn(fewestGroupsForDraws, day) && flagged.some(({ hits }) => hits > 0);
}

function differenceIn(share: ShareId, rule: ByGroup, baseline: ByGroup, draws: GroupDraws): Interval | null {
  const counts = (byGroup: ByGroup, groupId: string) => partsOf[share](byGroup.get(groupId) ?? nothing)[1] > 0;
  const groupIds = [...rule.keys()].filter((groupId) => counts(rule, groupId) || counts(baseline, groupId));
  const [ours, theirs] = [new Parts(share, groupIds, rule), new Parts(share, groupIds, baseline)];
  return draws.interval(groupIds, (times) => subtract(ours.valueIn(times), theirs.valueIn(times)));
}

/** Sets a rule beside a baseline that looked at the same groups on the same days; policy is read for the day. */
export function compareWith(
  baseline: BaselineId,
  rule: readonly Sighting[],
  simpler: readonly Sighting[],
  { draws, day }: Drawing,
): Comparison {
  const [ours, theirs] = [tallyOf(rule), tallyOf(simpler)];
  const [oursByGroup, theirsByGroup] = [tallyByGroup(rule), tallyByGroup(simpler)];
  const difference = (share: ShareId): Difference => {
    const value = subtract(shareValue(share, ours), shareValue(share, theirs));
    const isDrawn = value !== null && canDraw(oursByGroup, day);
    return { value, interval: isDrawn ? differenceIn(share, oursByGroup, theirsByGroup, draws) : null };
  };
  return {
    baseline,
    tally: theirs,
    precision: shareValue('precision', theirs),
    recall: shareValue('recall', theirs),
    precisionDifference: difference('precision'),
    recallDifference: difference('recall'),
  };
}
