import type { Refusal } from '../../law/refusal';
import type { Guard, GuardSituation } from '../guard';
import type { MatterFollowed } from '../guard-facts';
import { basisOf, type PenaltyBasis } from '../machines/penalty/bases';
import { offencePenalty, planPenalty } from '../machines/penalty/law';
import { draftIn } from '../machines/penalty/past';

const ended: readonly string[] = ['WITHDRAWN', 'OF_NO_EFFECT'];

function notFound(message: string, { citation }: Pick<PenaltyBasis, 'citation'>): Refusal {
  return { code: 'FAILURE_NOT_FOUND', message, citation };
}

function whyNotOfPlan(basis: PenaltyBasis, followed: MatterFollowed | null): readonly Refusal[] {
  if (followed?.kind !== 'IMPROVEMENT_PLAN') {
    return [notFound('It follows from no improvement plan. Expected one as the matter that it follows from.', basis)];
  }
  const refusals: Refusal[] = [];
  if (followed.state !== basis.foundIn) {
    const message = `The improvement plan stands at ${followed.state}. Expected ${basis.foundIn}: the failure is found and recorded first.`;
    refusals.push(notFound(message, basis));
  } else if (basis.limb !== null && followed.found !== basis.limb) {
    const message = `What was found of the plan is ${followed.found ?? 'not recorded'}. Expected ${basis.limb}.`;
    refusals.push(notFound(message, basis));
  }
  if (!followed.hasSameAddressee) {
    const message = 'The improvement plan notice was served on somebody else. Expected the same undertaking.';
    refusals.push({ code: 'NOT_OF_THE_GROUP', message, citation: planPenalty });
  }
  return refusals;
}

function whyNotOfUnregistered(followed: MatterFollowed | null): readonly Refusal[] {
  if (followed?.kind === 'UNREGISTERED_SETTING' && followed.state === 'PENALTY_ROUTE') return [];
  const message =
    'A penalty for carrying on unregistered follows from the matter of that setting. Expected one in which the penalty is the route chosen (PENALTY_ROUTE).';
  return [{ code: 'FAILURE_NOT_FOUND', message, citation: offencePenalty }];
}

function followsWell({ past, facts }: GuardSituation): readonly Refusal[] {
  const draft = draftIn(past);
  const basis = basisOf(draft.basis);
  if (basis === null) return [];
  const followed = facts.follows ?? null;
  if (basis.foundIn !== null) return whyNotOfPlan(basis, followed);
  return draft.offence === 'CARRYING_ON_UNREGISTERED' ? whyNotOfUnregistered(followed) : [];
}

/** What the penalty is for was found before, in the matter that it follows from. */
export const failureIsFound: Guard = {
  says: 'for a plan: its failure is found, of the same undertaking; for an unregistered setting: the penalty is the route chosen',
  refuse: followsWell,
};

function nothingUndone({ past, facts }: GuardSituation): readonly Refusal[] {
  const draft = draftIn(past);
  const basis = basisOf(draft.basis);
  if (basis === null) return [];
  const followed = facts.follows ?? null;
  // A plan may have gone on meanwhile; the failure that was found stays found.
  if (basis.foundIn !== null) {
    if (followed !== null && !ended.includes(followed.state)) return [];
    return [notFound('The improvement plan notice was withdrawn, or is of no effect.', basis)];
  }
  return draft.offence === 'CARRYING_ON_UNREGISTERED' ? whyNotOfUnregistered(followed) : [];
}

/** Nothing has since undone that on which the penalty rests. */
export const failureStillStands: Guard = {
  says: 'the notice that was not complied with was not withdrawn and is not of no effect',
  refuse: nothingUndone,
};
