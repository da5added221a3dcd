import { type Caller, hasRole } from '../access/caller';
import type { Role } from '../access/roles';
import { type Decision, decide, type Refusal } from '../law/refusal';
import type { ContinuityAction, ContinuityKind, ContinuityStatus } from './vocabulary';

interface Step {
  from: readonly ContinuityStatus[];
  to: ContinuityStatus;
}

/** Who decides: the regulator alone, since until it is confirmed it is a suspicion. */
export const continuityDeciders: readonly Role[] = ['REGULATOR_OFFICER', 'REGULATOR_APPROVER'];

/** What may follow what. What a person decided stands until a person withdraws it; only a rejection may be asked about again. */
export const continuitySteps: Readonly<Record<Exclude<ContinuityAction, 'PROPOSE'>, Step>> = {
  CONFIRM: { from: ['PROPOSED', 'WITHDRAWN'], to: 'CONFIRMED' },
  REJECT: { from: ['PROPOSED', 'WITHDRAWN'], to: 'REJECTED' },
  WITHDRAW: { from: ['CONFIRMED', 'REJECTED'], to: 'WITHDRAWN' },
  PROPOSE_AGAIN: { from: ['REJECTED'], to: 'PROPOSED' },
};

export interface ContinuityState {
  status: ContinuityStatus;
  version: number;
}

/** What else stands confirmed, beside which a link must be able to stand. */
export interface Beside {
  /** The number of what the earlier one already goes on as. */
  successorOfFrom: string | null;
  /** The number of what already goes on as the later one. */
  predecessorOfTo: string | null;
  /** Whether what is confirmed leads from the later one back to the earlier. */
  leadsBack: boolean;
}

export type ContinuityVerdict = 'CONFIRM' | 'REJECT';

function whyNotBy(caller: Pick<Caller, 'roles'>): readonly Refusal[] {
  if (hasRole(caller, continuityDeciders)) return [];
  const message = `Whether one goes on as another is decided by these roles only: ${continuityDeciders.join(', ')}.`;
  return [{ code: 'ROLE_MAY_NOT_ACT', message, citation: null }];
}

function contradictions(kind: ContinuityKind, beside: Beside): readonly Refusal[] {
  const messages: string[] = [];
  if (beside.leadsBack) messages.push('The later one is confirmed to go on, in the end, as the earlier.');
  if (kind === 'SAME_SETTING' && beside.successorOfFrom !== null) {
    messages.push(`The earlier one is confirmed to go on as ${beside.successorOfFrom}, and a setting goes on as one.`);
  }
  if (kind === 'SAME_SETTING' && beside.predecessorOfTo !== null) {
    messages.push(`The later one is confirmed to carry on ${beside.predecessorOfTo}, and a setting carries on one.`);
  }
  return messages.map((message) => ({ code: 'CONTRADICTS_A_DECISION', message, citation: null }));
}

/** Confirms or rejects a proposal, or says every reason why that cannot be. */
export function decideContinuity(
  { status, version }: ContinuityState,
  verdict: ContinuityVerdict,
  kind: ContinuityKind,
  beside: Beside,
  caller: Pick<Caller, 'roles'>,
): Decision<ContinuityState> {
  const refusals = [...whyNotBy(caller)];
  const step = continuitySteps[verdict];
  if (!step.from.includes(status)) {
    const message = `It is decided: ${status}. Withdraw that decision first.`;
    refusals.push({ code: 'ALREADY_DECIDED', message, citation: null });
  } else if (verdict === 'CONFIRM') refusals.push(...contradictions(kind, beside));
  return decide(refusals, () => ({ status: step.to, version: version + 1 }));
}

/** Takes a decision back, so that it may be decided anew. */
export function withdrawContinuity(
  { status, version }: ContinuityState,
  caller: Pick<Caller, 'roles'>,
): Decision<ContinuityState> {
  const refusals = [...whyNotBy(caller)];
  if (!continuitySteps.WITHDRAW.from.includes(status)) {
    refusals.push({ code: 'ALREADY_WITHDRAWN', message: 'No decision on it stands.', citation: null });
  }
  return decide(refusals, () => ({ status: continuitySteps.WITHDRAW.to, version: version + 1 }));
}

/** What is known of two ends that a person wants to propose. */
export interface ProposedEnds {
  areOne: boolean;
  /** Whether the earlier one began before the later; null where a day is not known. */
  isInOrder: boolean | null;
  /** Whether the earlier one is still on the register. */
  isStanding: boolean;
}

/** Proposes by hand, or says every reason why it cannot be so. */
export function proposeByHand(
  { areOne, isInOrder, isStanding }: ProposedEnds,
  caller: Pick<Caller, 'roles'>,
): Decision<ContinuityState> {
  const messages: string[] = [];
  if (areOne) messages.push('Nothing goes on as itself.');
  else if (isInOrder === false) messages.push('The later one began before the earlier one did.');
  if (isStanding) messages.push('The earlier one is still on the register.');
  const refusals = messages.map((message): Refusal => ({ code: 'NOT_A_CONTINUATION', message, citation: null }));
  return decide([...whyNotBy(caller), ...refusals], () => ({ status: 'PROPOSED', version: 1 }));
}
