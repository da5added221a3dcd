import type { Day } from '../../domain/values/day';

/** How a setting came to a group. */
export const joiningKinds = {
  REGISTERED: 'It was first registered in the group.',
  CAME_OVER: 'It came from another group: bought, passed on, or its owner passed to this group.',
  FIRST_SEEN: 'It was on the register before, and no group of it is known before.',
} as const;
export type JoiningKind = keyof typeof joiningKinds;

/** How a setting went from a group. */
export const leavingKinds = {
  LEFT_THE_REGISTER: 'It left the register.',
  WENT_OVER: 'It went to another group: sold, passed on, or its owner passed to that group.',
  GROUP_NOT_KNOWN: 'It stayed on the register, and no group of it is known after.',
} as const;
export type LeavingKind = keyof typeof leavingKinds;

/** For which day, and as of which moment's knowledge, memberships are asked. */
export interface MembershipMoment {
  asOf: Day;
  /** Null: as it is known now. */
  knownAt: string | null;
}

/** That a setting belonged to a group over a run of days. */
export interface Membership {
  id: number;
  groupId: number;
  settingId: number;
  definition: string;
  /** The first day it is known in the group; the change happened between `joinedNotBefore` and it. */
  joinedOn: Day;
  joinedNotBefore: Day;
  /** The first day it does not belong any more; null while it does. */
  leftOn: Day | null;
  basis: string | null;
  joining: JoiningKind;
  leaving: LeavingKind | null;
  cameFromGroupId: number | null;
  wentToGroupId: number | null;
}

/** Standing overall judgements of a group, told apart by whether they are from before its settings came to it. */
export interface JoiningSplit {
  groupId: number;
  belowGoodInherited: number;
  belowGoodOwn: number;
  belowGoodUncertain: number;
  adverseInherited: number;
  adverseOwn: number;
  adverseUncertain: number;
}
