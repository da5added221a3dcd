import { type Caller, hasRole } from '../access/caller';
import type { Role } from '../access/roles';
import { type DatedValue, valueOn } from '../law/dated-values';
import { type Decision, decide, type Refusal } from '../law/refusal';
import type { Day } from '../values/day';

/** Where a proposed change of ownership stands. Codes are stable once released. */
export const ownershipChangeStatuses = {
  PROPOSED: 'Nobody has decided on it.',
  ACCEPTED: 'It was accepted; `isApplied` says whether what is held follows it already.',
  REJECTED: 'It was rejected, and is not proposed again.',
  OVERTAKEN: 'What is held, or what the source says, changed otherwise since it was proposed.',
} as const;
export type OwnershipChangeStatus = keyof typeof ownershipChangeStatuses;

/** What a person may decide of it. */
export const ownershipVerdicts = {
  ACCEPT: 'What the source says is held from now on.',
  REJECT: 'What is held stays, and the difference is not proposed again.',
} as const;
export type OwnershipVerdict = keyof typeof ownershipVerdicts;

/** What can be done about a proposed change, by a person or by the service. */
export const ownershipChangeActs = {
  ...ownershipVerdicts,
  WITHDRAW: 'The decision was taken back, so that it may be decided anew.',
  OVERTAKE: 'The service found that what it is about is held no more.',
} as const;
export type OwnershipChangeAct = keyof typeof ownershipChangeActs;

interface Step {
  from: readonly OwnershipChangeStatus[];
  to: OwnershipChangeStatus;
}

/** What may follow what. What was applied stays: the way back from it is another change. */
export const ownershipChangeSteps: Readonly<Record<OwnershipChangeAct, Step>> = {
  ACCEPT: { from: ['PROPOSED'], to: 'ACCEPTED' },
  REJECT: { from: ['PROPOSED'], to: 'REJECTED' },
  WITHDRAW: { from: ['REJECTED', 'ACCEPTED'], to: 'PROPOSED' },
  OVERTAKE: { from: ['PROPOSED', 'ACCEPTED'], to: 'OVERTAKEN' },
};

/** Who decides. */
export const ownershipChangeDeciders: readonly Role[] = ['DFE_ANALYST', 'DFE_OVERSIGHT_OFFICER', 'REGULATOR_OFFICER'];

export interface OwnershipChangeState {
  status: OwnershipChangeStatus;
  version: number;
  /** Whether what is held follows it. */
  isApplied: boolean;
}

/** What the service says where it accepts a change by itself. */
export const movesNoSetting = 'moves no setting';

function whyNotBy(caller: Pick<Caller, 'roles'>): readonly Refusal[] {
  if (hasRole(caller, ownershipChangeDeciders)) return [];
  const message = `What a source says differently of ownership is decided by these roles only: ${ownershipChangeDeciders.join(', ')}.`;
  return [{ code: 'ROLE_MAY_NOT_ACT', message, citation: null }];
}

function whyNotDecided({ status, isApplied }: OwnershipChangeState): readonly Refusal[] {
  if (status === 'PROPOSED') return [];
  if (status === 'OVERTAKEN') {
    const message = 'What is held, or what the source says, changed otherwise since it was proposed.';
    return [{ code: 'OVERTAKEN', message, citation: null }];
  }
  const wayOut = isApplied ? 'It is applied, and cannot be decided again.' : 'Withdraw that decision first.';
  return [{ code: 'ALREADY_DECIDED', message: `It is decided: ${status}. ${wayOut}`, citation: null }];
}

function whyNotWithdrawn({ status, isApplied }: OwnershipChangeState): readonly Refusal[] {
  if (!ownershipChangeSteps.WITHDRAW.from.includes(status)) {
    return [{ code: 'ALREADY_WITHDRAWN', message: 'No decision on it stands.', citation: null }];
  }
  if (!isApplied) return [];
  const message =
    'It is applied: what is held follows it, and others may have been decided since. Taking it back would be another change.';
  return [{ code: 'ALREADY_APPLIED', message, citation: null }];
}

/** Accepts or rejects a proposed change, or says every reason why that cannot be. */
export function decideOwnershipChange(
  state: OwnershipChangeState,
  verdict: OwnershipVerdict,
  caller: Pick<Caller, 'roles'>,
): Decision<OwnershipChangeState> {
  return decide([...whyNotBy(caller), ...whyNotDecided(state)], () => ({
    status: ownershipChangeSteps[verdict].to,
    version: state.version + 1,
    isApplied: false,
  }));
}

/** Takes back a rejection, or an acceptance that is not applied yet. */
export function withdrawOwnershipDecision(
  state: OwnershipChangeState,
  caller: Pick<Caller, 'roles'>,
): Decision<OwnershipChangeState> {
  return decide([...whyNotBy(caller), ...whyNotWithdrawn(state)], () => ({
    status: ownershipChangeSteps.WITHDRAW.to,
    version: state.version + 1,
    isApplied: false,
  }));
}

/** How much of each counts in the order of proposals, so that the first decides, then the second, then the third. */
export interface OwnershipChangeWeights {
  route: number;
  setting: number;
  place: number;
  /** More than these count as these. */
  mostRoutes: number;
  mostSettings: number;
  mostPlaces: number;
}

/** Routes of s. 23A that begin or end first, then settings that move, then their places. Our policy, and no figure in law. */
export const ownershipChangeWeights: readonly DatedValue<OwnershipChangeWeights>[] = [
  {
    from: '2000-01-01',
    source: 'policy',
    value: {
      route: 100_000_000,
      setting: 10_000,
      place: 1,
      mostRoutes: 20,
      mostSettings: 9_999,
      mostPlaces: 9_999,
    },
  },
];

/** How much a change would do: the key of the order in which proposals are listed. */
export function ownershipChangeWeight(
  { routes, settings, places }: { routes: number; settings: number; places: number },
  day: Day,
): number {
  const policy = valueOn(ownershipChangeWeights, day);
  if (policy === null) throw new RangeError(`No policy on the weight of ownership changes stands on ${day}.`);
  return (
    Math.min(routes, policy.mostRoutes) * policy.route +
    Math.min(settings, policy.mostSettings) * policy.setting +
    Math.min(places, policy.mostPlaces) * policy.place
  );
}
