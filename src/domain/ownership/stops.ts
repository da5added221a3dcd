import type { ParentEdge } from './parent-edge';
import type { PartyId } from './party';
import type { Share } from './share';
import type { UnspecifiedReason } from './vocabulary';

/** Why a walk up a chain ends, or what it goes past: there is no other reason. */
export const stopCodes = {
  TOP_OF_CHAIN_HELD_BY_PERSONS: 'Natural persons hold it, and a natural person is no undertaking.',
  HELD_BY_PUBLIC_BODY: 'A public body holds it, or it is one.',
  JOINT_CONTROL: 'Several hold it between them, and none of them alone.',
  NO_MAJORITY: 'What is published of its holders settles no parent.',
  HELD_IN_TRUST: 'It is held in trust or by a nominee for several, or is a trust itself.',
  UNKNOWN_ABOVE: 'Who holds it is not known.',
  EXEMPT_FROM_DISCLOSURE: 'Who holds it need not be disclosed.',
  NO_BENEFICIAL_OWNERS: 'Nobody has to be disclosed as its owner.',
  NOTHING_PUBLISHED: 'Nothing is published of who holds it.',
  LOOP: 'Its holders hold each other in a loop.',
  SEVERAL_PARENTS: 'Several are its parents by different limbs, and one of them is followed.',
  FUND: 'It looks like a fund: who manages it is not published.',
  DISSOLVED: 'It has been dissolved, or its holder has.',
  MINORITY: 'Another holds too little for control to pass to it.',
} as const;
export type StopCode = keyof typeof stopCodes;

export interface StopHolder {
  party: PartyId;
  /** Its votes, or its shares where no votes are published; null where neither is. */
  share: Share | null;
}

/** One end of a walk: where, why, and who is concerned. `stopSentence` says it in words. */
export interface Stop {
  code: StopCode;
  at: PartyId;
  holders: readonly StopHolder[];
  /** Of a loop. */
  members: readonly PartyId[];
  /** Where nobody is named, as the source gives it. */
  unspecified: { reason: UnspecifiedReason; details: string | null } | null;
}

/** A stop of which nothing is known but where and why, unless more is given. */
export function stop(code: StopCode, at: PartyId, more: Partial<Stop> = {}): Stop {
  return { code, at, holders: [], members: [], unspecified: null, ...more };
}

/** That a walk came round to where it was: the member with the smallest number stands for all. */
export function stopByLoop(members: readonly PartyId[]): Stop {
  return stop('LOOP', members[0] ?? 0, { members });
}

/** That there are other parents than the one that is followed, first of the holders. */
export function stopBySeveralParents({ subsidiary, parent }: ParentEdge, others: readonly PartyId[]): Stop {
  return stop('SEVERAL_PARENTS', subsidiary, {
    holders: [parent, ...others].map((party) => ({ party, share: null })),
  });
}

/** That others than a parent hold too little. */
export function stopByMinority(at: PartyId, holders: readonly StopHolder[]): Stop {
  return stop('MINORITY', at, { holders });
}
