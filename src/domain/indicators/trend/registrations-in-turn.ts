import { isBelowGood } from '../../judgements/frameworks';
import type { FormerSetting, GroupFacts, NationFacts, SettingFacts } from '../../nation/facts';
import type { FullJudgement } from '../../nation/full-judgements';
import { standingJudgement } from '../../nation/full-judgements';
import { readOnceFor } from '../../nation/read-once';
import { compareText } from '../../nation/settings-of';
import { isWithin, type Window } from '../../nation/window';
import { addMonths, type Day } from '../../values/day';
import { arrivalOf } from './stays';

export interface TurnoverPolicy {
  /** A registration may begin so long before the other ends, and so long after. */
  monthsBefore: number;
  monthsAfter: number;
  /** A suspension that ended longer before the setting left is not held against it. */
  suspensionMonths: number;
  openingMonths: number;
  /** One that left the register so soon after the group passed it on counts as one that the group closed. */
  closedInOtherHandsMonths: number;
}

/** A setting that left the register, with what was published of it by then. */
export interface LeftRegister {
  setting: FormerSetting;
  /** What stood when it left, where that was below good. */
  judgement: FullJudgement | null;
  suspendedFrom: Day | null;
  /** The last day on which it left any group: that on which it left the register. */
  leftRegisterOn: Day;
}

/** One that left, and one of the same kind that the same group registered in the same council in its time. */
export interface InTurn {
  left: LeftRegister;
  begun: SettingFacts;
}

/** The last day on which each setting left any group: what left the register left its last group. */
export function lastLeftOn({ groups }: NationFacts): ReadonlyMap<string, Day> {
  const last = new Map<string, Day>();
  for (const { former } of groups) {
    for (const { settingId, leftGroupOn } of former) {
      if (leftGroupOn > (last.get(settingId) ?? '')) last.set(settingId, leftGroupOn);
    }
  }
  return last;
}

/** A report that had not come out by the day is no published fact. */
function publishedBy(setting: FormerSetting, day: Day): FormerSetting {
  const inspections = setting.inspections.filter(({ publishedOn }) => publishedOn === null || publishedOn <= day);
  return { ...setting, inspections };
}

interface LeavingReading {
  day: Day;
  suspensionMonths: number;
}

function keyOfReading({ day, suspensionMonths }: LeavingReading): string {
  return `${day} ${suspensionMonths}`;
}

type LeftBadly = Omit<LeftRegister, 'leftRegisterOn'>;

const leftBadly = readOnceFor(keyOfReading, (setting: FormerSetting, reading): LeftBadly | null => {
  const { day, suspensionMonths } = reading;
  const { leftGroupOn, suspensions } = setting;
  const standing = standingJudgement(publishedBy(setting, day), 'OVERALL', leftGroupOn);
  const judgement = standing !== null && isBelowGood(standing.value) ? standing : null;
  const earliest = addMonths(leftGroupOn, -suspensionMonths);
  const suspended = suspensions
    .filter(({ from, to }) => from <= leftGroupOn && (to === null || to >= earliest))
    .map(({ from }) => from)
    .sort(compareText);
  const suspendedFrom = suspended.at(-1) ?? null;
  return judgement === null && suspendedFrom === null ? null : { setting, judgement, suspendedFrom };
});

/**
 * The group's settings that left the register in the window after a judgement below good or a suspension, in order.
 *
 * One that left the register soon after the group passed it on is among them: else it would do to sell a home to a shell
 * and let that close it.
 */
export function settingsThatLeftBadly(
  { former }: GroupFacts,
  window: Window,
  lastLeft: ReadonlyMap<string, Day>,
  policy: TurnoverPolicy,
): readonly LeftRegister[] {
  return former
    .filter(({ isOnRegister, leftGroupOn }) => !isOnRegister && isWithin(leftGroupOn, window))
    .flatMap((setting): readonly LeftRegister[] => {
      const leftRegisterOn = lastLeft.get(setting.settingId) ?? setting.leftGroupOn;
      if (leftRegisterOn > addMonths(setting.leftGroupOn, policy.closedInOtherHandsMonths)) return [];
      const left = leftBadly(setting, { day: window.to, suspensionMonths: policy.suspensionMonths });
      return left === null ? [] : [{ ...left, leftRegisterOn }];
    })
    .sort(
      ({ setting: one }, { setting: other }) =>
        compareText(one.leftGroupOn, other.leftGroupOn) || compareText(one.settingId, other.settingId),
    );
}

/** The settings that the group itself registered, whether or not it has them still, in order. */
export function settingsRegistered(
  { settings, former }: GroupFacts,
  knownFrom: Day | null,
  { openingMonths }: TurnoverPolicy,
): readonly SettingFacts[] {
  const all = new Map([...former, ...settings].map((setting) => [setting.settingId, setting]));
  return [...all.values()]
    .filter((setting) => setting.registeredOn !== null && arrivalOf(setting, knownFrom, openingMonths) === 'OPENED')
    .sort(
      (one, other) =>
        compareText(one.registeredOn ?? '', other.registeredOn ?? '') || compareText(one.settingId, other.settingId),
    );
}

/** Days within which a registration follows upon one that ended. */
export function followingWindow(leftOn: Day, { monthsBefore, monthsAfter }: TurnoverPolicy): Window {
  return { from: addMonths(leftOn, -monthsBefore), to: addMonths(leftOn, monthsAfter) };
}

/** Same kind of setting, in the same council. */
export function isAlike(one: SettingFacts, other: SettingFacts): boolean {
  return (
    one.settingId !== other.settingId &&
    one.provisionType === other.provisionType &&
    one.localAuthority !== null &&
    one.localAuthority === other.localAuthority
  );
}

/** Each that left beside the first registration in its time that is not taken: as many pairs as there can be. */
export function pairInTurn(
  left: readonly LeftRegister[],
  registered: readonly SettingFacts[],
  policy: TurnoverPolicy,
): readonly InTurn[] {
  const taken = new Set<string>();
  return left.flatMap((one) => {
    const window = followingWindow(one.setting.leftGroupOn, policy);
    const begun = registered.find(
      (setting) =>
        !taken.has(setting.settingId) && isAlike(one.setting, setting) && isWithin(setting.registeredOn ?? '', window),
    );
    if (begun === undefined) return [];
    taken.add(begun.settingId);
    return [{ left: one, begun }];
  });
}
