import { isBelowGood } from '../../judgements/frameworks';
import type { GroupFacts, SettingFacts } from '../../nation/facts';
import { type FullJudgement, fullJudgements } from '../../nation/full-judgements';
import { settingsHeld, windowKey } from '../../nation/held-settings';
import { readOnceFor } from '../../nation/read-once';
import type { Window } from '../../nation/window';
import { addMonths, type Day } from '../../values/day';
import { arrivalOf } from './stays';

/** A setting that was acquired, with what was judged last before and, where there is one, last after. */
export interface AcquiredSetting {
  setting: SettingFacts;
  before: FullJudgement;
  /** Null where it was not inspected in full since, on the same scale. */
  after: FullJudgement | null;
}

export interface AcquisitionPolicy {
  /** A judgement made longer before joining says too little of what was acquired. */
  beforeMonths: number;
  openingMonths: number;
}

const lowestPosition = { FOUR_POINT: 3, SUPPORTED_ACCOMMODATION: 2 } as const;

/** Whether anything could be below it. */
export function couldDrift({ family, position }: FullJudgement): boolean {
  return position < lowestPosition[family];
}

/** Lower than before, and below good: from outstanding to good is no failing. */
export function drifted(before: FullJudgement, after: FullJudgement): boolean {
  return after.position > before.position && isBelowGood(after.value);
}

function acquired(
  setting: SettingFacts,
  day: Day,
  knownFrom: Day | null,
  { beforeMonths, openingMonths }: AcquisitionPolicy,
): AcquiredSetting | null {
  const { joinedGroupOn } = setting;
  if (joinedGroupOn === knownFrom || arrivalOf(setting, knownFrom, openingMonths) !== 'ACQUIRED') return null;
  const judgements = fullJudgements(setting, 'OVERALL', day, addMonths(joinedGroupOn, -beforeMonths));
  const before = judgements.findLast(({ inspectedOn }) => inspectedOn < joinedGroupOn);
  if (before === undefined || !couldDrift(before)) return null;
  const after = judgements.findLast(
    ({ inspectedOn, family }) => inspectedOn >= joinedGroupOn && family === before.family,
  );
  return { setting, before, after: after ?? null };
}

/** Over which window, with which groups known from when, by which policy. */
interface AcquisitionReading {
  window: Window;
  knownFrom: Day | null;
  policy: AcquisitionPolicy;
}

/** The settings that a group acquired in the window and that could have drifted since, whether or not it has them still. */
export const acquiredSettings = readOnceFor(
  ({ window, knownFrom, policy }: AcquisitionReading) =>
    `${windowKey(window)} ${knownFrom} ${policy.beforeMonths} ${policy.openingMonths}`,
  (group: GroupFacts, { window, knownFrom, policy }): readonly AcquiredSetting[] =>
    settingsHeld(group, window)
      .filter(({ joinedGroupOn }) => window.from <= joinedGroupOn && joinedGroupOn <= window.to)
      .flatMap((setting) => acquired(setting, window.to, knownFrom, policy) ?? [])
      .sort((one, other) => (one.setting.settingId < other.setting.settingId ? -1 : 1)),
);
