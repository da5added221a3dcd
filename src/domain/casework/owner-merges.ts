import { type Caller, hasRole } from '../access/caller';
import type { Role } from '../access/roles';
import { type Decision, decide, type Refusal } from '../law/refusal';
import { areOneOwner, type OwnerPair } from './same-owners';

/** What a person may decide of two owner names. Codes are stable once released. */
export const mergeDecisions = {
  SAME_OWNER: 'Both names are of one owner: their settings are one group.',
  DIFFERENT_OWNERS: 'They are two owners, however alike the names.',
} as const;
export type MergeDecision = keyof typeof mergeDecisions;

/** Who decides. */
export const mergeDeciders: readonly Role[] = ['DFE_ANALYST', 'DFE_OVERSIGHT_OFFICER', 'REGULATOR_OFFICER'];

/** What stands of a pair: null before it is decided, and again after a decision is withdrawn. */
export interface MergeState {
  decision: MergeDecision | null;
  version: number;
}

export const undecided: MergeState = { decision: null, version: 0 };

export type DecidedPair = OwnerPair & { decision: MergeDecision };

function whyNotBy(caller: Pick<Caller, 'roles'>): readonly Refusal[] {
  if (hasRole(caller, mergeDeciders)) return [];
  const message = `Whether two owner names are one owner is decided by these roles only: ${mergeDeciders.join(', ')}.`;
  return [{ code: 'ROLE_MAY_NOT_ACT', message, citation: null }];
}

/** The decided pairs that could not stand beside this one. */
function contradicted(
  { first, second, decision }: DecidedPair,
  standing: readonly DecidedPair[],
): readonly OwnerPair[] {
  const same = standing.filter((pair) => pair.decision === 'SAME_OWNER');
  if (decision === 'DIFFERENT_OWNERS') return areOneOwner(same, { first, second }) ? [{ first, second }] : [];
  const joined = [...same, { first, second }];
  return standing.filter((pair) => pair.decision === 'DIFFERENT_OWNERS' && areOneOwner(joined, pair));
}

/** Decides on a pair, beside all that stands decided of other pairs, or says every reason why that cannot be. */
export function decideMerge(
  state: MergeState,
  pair: DecidedPair,
  standing: readonly DecidedPair[],
  caller: Pick<Caller, 'roles'>,
): Decision<MergeState> {
  const refusals = [...whyNotBy(caller)];
  if (state.decision !== null) {
    const message = `The pair is decided: ${state.decision}. Withdraw that decision first.`;
    refusals.push({ code: 'ALREADY_DECIDED', message, citation: null });
  }
  const others = state.decision === null ? contradicted(pair, standing) : [];
  if (others.length > 0) {
    const message =
      pair.decision === 'SAME_OWNER'
        ? `It would make one owner of ${others.map(({ first, second }) => `"${first}" and "${second}"`).join(', ')}, decided to be different.`
        : 'Decisions on other pairs, followed from one to the next, make one owner of these two.';
    refusals.push({ code: 'CONTRADICTS_A_DECISION', message, citation: null });
  }
  return decide(refusals, () => ({ decision: pair.decision, version: state.version + 1 }));
}

/** Withdraws what was decided on a pair, so that it is open again. */
export function withdrawMerge(state: MergeState, caller: Pick<Caller, 'roles'>): Decision<MergeState> {
  const refusals = [...whyNotBy(caller)];
  if (state.decision === null) {
    refusals.push({ code: 'ALREADY_WITHDRAWN', message: 'No decision on the pair stands.', citation: null });
  }
  return decide(refusals, () => ({ decision: null, version: state.version + 1 }));
}
