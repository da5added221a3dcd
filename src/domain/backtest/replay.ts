import type { Indicator, IndicatorId } from '../indicators/indicator';
import { isBelowGood, scales } from '../judgements/frameworks';
import type { GroupFacts, NationFacts } from '../nation/facts';
import { standingJudgement } from '../nation/full-judgements';
import type { Day } from '../values/day';
import { knownOnTheDay } from './known-on-the-day';

/** One group as it stood on the day of a replay, and what simpler rankings would have made of it. */
export interface ReplayedGroup {
  groupId: string;
  name: string;
  settingIds: readonly string[];
  /** Of its settings that are judged overall, the share below good; null where none is. */
  shareBelowGood: number | null;
  /** The mean of points for grades: 4 for the best of its scale, 1 for the worst. Null where none is judged. */
  meanPoints: number | null;
}

/** What the rules said of one day, from what could be known on it. */
export interface Replay {
  day: Day;
  settings: number;
  groups: readonly ReplayedGroup[];
  /** Which groups each rule flagged. */
  flagged: ReadonlyMap<IndicatorId, ReadonlySet<string>>;
}

const lowest = {
  FOUR_POINT: scales.FOUR_POINT.length - 1,
  SUPPORTED_ACCOMMODATION: scales.SUPPORTED_ACCOMMODATION.length - 1,
};

/**
 * Points for grades are what others rank groups by, and they are here to be beaten. Nothing else of ours reads them: a
 * grade is a place in an order, and places are not added up.
 */
function replayedGroup({ groupId, name, settings }: GroupFacts, day: Day): ReplayedGroup {
  const standing = settings.flatMap((setting) => standingJudgement(setting, 'OVERALL', day) ?? []);
  const points = standing.map(({ family, position }) => 4 - (3 * position) / lowest[family]);
  return {
    groupId,
    name,
    settingIds: settings.map(({ settingId }) => settingId),
    shareBelowGood: mean(standing.map(({ value }) => (isBelowGood(value) ? 1 : 0))),
    meanPoints: mean(points),
  };
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** A finding that is evidence for another rule's finding flags nothing by itself. */
function flaggedBy(rule: Indicator, nation: NationFacts, among: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    rule
      .detect(nation)
      .filter(({ strength, groupId }) => strength !== 'EVIDENCE' && among.has(groupId))
      .map(({ groupId }) => groupId),
  );
}

/** Runs every rule over the nation as it could be known on its day, and keeps what is needed to judge them later. */
export function replayOf(nation: NationFacts, rules: readonly Indicator[]): Replay {
  const known = knownOnTheDay(nation);
  // Nothing more can be seen of a group that has closed all it had: it is no case to follow.
  const standing = known.groups.filter(({ settings }) => settings.length > 0);
  const ids = new Set(standing.map(({ groupId }) => groupId));
  return {
    day: known.day,
    settings: known.groups.reduce((sum, { settings }) => sum + settings.length, known.ungrouped.length),
    groups: standing.map((group) => replayedGroup(group, known.day)),
    flagged: new Map(rules.map((rule) => [rule.id, flaggedBy(rule, known, ids)])),
  };
}
