import type { GroupFacts, NationFacts, SettingFacts } from '../../nation/facts';
import { isWithin, type Window } from '../../nation/window';
import { addMonths, type Day, daysBetween } from '../../values/day';
import { settingsToClear } from './clearing-settings';
import {
  followingWindow,
  type InTurn,
  isAlike,
  type LeftRegister,
  lastLeftOn,
  pairInTurn,
  settingsRegistered,
  settingsThatLeftBadly,
  type TurnoverPolicy,
} from './registrations-in-turn';
import { groupsKnownFrom } from './stays';

export interface ReRegistrationPolicy extends TurnoverPolicy {
  minimumPairs: number;
}

/** A setting that left, with how likely a registration would follow if the group's registrations fell on any day. */
export interface LikelyToBeFollowed {
  left: LeftRegister;
  /** Registrations of the kind, by the group, in the council, over the time looked at. */
  registrations: number;
  /** The days in which one would follow, and all the days looked at. */
  days: number;
  ofDays: number;
}

export interface ReRegistration {
  group: GroupFacts;
  pairs: readonly InTurn[];
  left: readonly LikelyToBeFollowed[];
  cleared: readonly SettingFacts[];
}

/** The chance that at least one of so many days, each as likely as any other, falls among some. */
export function chanceOfFollowing(registrations: number, days: number, ofDays: number): number {
  return 1 - (1 - Math.min(1, days / ofDays)) ** registrations;
}

function likelyToBeFollowed(
  left: LeftRegister,
  registered: readonly SettingFacts[],
  window: Window,
  policy: TurnoverPolicy,
): LikelyToBeFollowed {
  const looked = { from: addMonths(window.from, -policy.monthsBefore), to: window.to };
  const follows = followingWindow(left.setting.leftGroupOn, policy);
  const to = follows.to < looked.to ? follows.to : looked.to;
  return {
    left,
    registrations: registered.filter(
      (setting) => isAlike(left.setting, setting) && isWithin(setting.registeredOn ?? '', looked),
    ).length,
    days: daysBetween(follows.from, to) + 1,
    ofDays: daysBetween(looked.from, looked.to) + 1,
  };
}

/** One that is not paired may be, once another is gone: so that all of them are tried, the paired ones first. */
function pairedFirst(left: readonly LeftRegister[], pairs: readonly InTurn[]): readonly SettingFacts[] {
  const paired = new Set(pairs.map((pair) => pair.left));
  return [...left.filter((one) => paired.has(one)), ...left.filter((one) => !paired.has(one))].map(
    ({ setting }) => setting,
  );
}

function reRegistrationOf(
  group: GroupFacts,
  window: Window,
  lastLeft: ReadonlyMap<string, Day>,
  knownFrom: Day | null,
  policy: ReRegistrationPolicy,
): ReRegistration | null {
  if (group.former.length < policy.minimumPairs) return null;
  const left = settingsThatLeftBadly(group, window, lastLeft, policy);
  if (left.length < policy.minimumPairs) return null;
  const registered = settingsRegistered(group, knownFrom, policy);
  const pairs = pairInTurn(left, registered, policy);
  if (pairs.length < policy.minimumPairs) return null;
  const isStillFound = (gone: ReadonlySet<string>): boolean => {
    const others = left.filter(({ setting }) => !gone.has(setting.settingId));
    return pairInTurn(others, registered, policy).length >= policy.minimumPairs;
  };
  return {
    group,
    pairs,
    left: left.map((one) => likelyToBeFollowed(one, registered, window, policy)),
    cleared: settingsToClear(pairedFirst(left, pairs), isStillFound),
  };
}

/** Groups whose settings left the register after a judgement below good or a suspension while they registered others like them. */
export function reRegistrations(
  nation: NationFacts,
  window: Window,
  policy: ReRegistrationPolicy,
): readonly ReRegistration[] {
  const lastLeft = lastLeftOn(nation);
  const knownFrom = groupsKnownFrom(nation);
  return nation.groups.flatMap((group) => reRegistrationOf(group, window, lastLeft, knownFrom, policy) ?? []);
}
