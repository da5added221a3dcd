import type { Afterwards, SettingAfterwards } from '../../../src/domain/backtest/outcomes';
import type { Replay, ReplayedGroup } from '../../../src/domain/backtest/replay';
import type { IndicatorId } from '../../../src/domain/indicators/indicator';

/** A group `A` of so many settings: `A1`, `A2`, … */
export function groupOf(groupId: string, size: number, more: Partial<ReplayedGroup> = {}): ReplayedGroup {
  const settingIds = Array.from({ length: size }, (_, index) => `${groupId}${index + 1}`);
  return { groupId, name: `Group ${groupId}`, settingIds, shareBelowGood: null, meanPoints: null, ...more };
}

/** What each rule flagged on the day, among these groups. */
export function replay(
  day: string,
  groups: readonly ReplayedGroup[],
  flagged: Partial<Record<IndicatorId, readonly string[]>>,
): Replay {
  return {
    day,
    settings: groups.reduce((sum, { settingIds }) => sum + settingIds.length, 0),
    groups,
    flagged: new Map(Object.entries(flagged).map(([id, ids]) => [id as IndicatorId, new Set(ids)])),
  };
}

export function afterwards(until: string, settings: Record<string, Partial<SettingAfterwards>>): Afterwards {
  const nothing: SettingAfterwards = { adverseOn: [], exits: [], suspendedOn: [] };
  return { until, bySetting: new Map(Object.entries(settings).map(([id, one]) => [id, { ...nothing, ...one }])) };
}
