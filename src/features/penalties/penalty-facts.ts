import type { GuardFacts, MatterFollowed } from '../../domain/matters/guard-facts';
import { draftIn, otherActsIn } from '../../domain/matters/machines/penalty/past';
import { isMatterKind } from '../../domain/matters/matter-kinds';
import { barsOfObservations, standingOf } from '../../domain/matters/prosecutions';
import type { MutationRun } from '../access/mutation.context';
import type { AskedStep, MatterBefore } from '../matters/kind-of-matter';
import { type FollowedRow, PenaltyFactsStore } from './penalty-facts.store';

/** The steps that rest on what another matter, or the record of the setting, says. */
const restOnOthers: readonly string[] = ['ASK_APPROVAL', 'SERVE_INTENTION', 'PUT_FORWARD_PENALTY', 'IMPOSE_PENALTY'];

function asFollowed({ kind, state, partyId, steps }: FollowedRow, addressee: number | null): MatterFollowed | null {
  if (!isMatterKind(kind)) return null;
  const limb = steps.findLast(({ step }) => step === 'FIND_NOT_IMPLEMENTED')?.particulars.limb;
  const hasSameAddressee = partyId !== null && partyId === addressee;
  return { kind, state, found: typeof limb === 'string' ? limb : null, hasSameAddressee };
}

/** What the guards of a penalty ask, looked up for the step. */
export async function penaltyFacts(
  { tx }: MutationRun,
  { subject, past }: MatterBefore,
  { step }: AskedStep,
): Promise<GuardFacts> {
  if (!restOnOthers.includes(step)) return {};
  const { parentId, partyId, settingId } = subject;
  const store = new PenaltyFactsStore(tx);
  const isHeld = parentId !== null && (await store.hold(parentId));
  const row = isHeld ? await store.followed(parentId) : null;
  const draft = draftIn(past);
  const observed = draft.basis !== 'OFFENCE' || settingId === null ? [] : await store.observed(settingId);
  const actOn = typeof draft.actOn === 'string' ? draft.actOn : null;
  return {
    follows: row === null ? null : asFollowed(row, partyId),
    prosecution: row?.kind === 'UNREGISTERED_SETTING' ? standingOf(row.steps) : 'NONE_RECORDED',
    refusals: barsOfObservations(observed, actOn, otherActsIn(past)),
  };
}
