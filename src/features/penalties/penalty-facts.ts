import type { GuardFacts, MatterFollowed } from '../../domain/matters/guard-facts';
import { draftIn, otherActsIn } from '../../domain/matters/machines/penalty/past';
import { isMatterKind } from '../../domain/matters/matter-kinds';
import { barsBeside } from '../../domain/matters/penalties-beside';
import { barsOfObservations, standingOf } from '../../domain/matters/prosecutions';
import type { MutationRun } from '../access/mutation.context';
import type { AskedStep, MatterBefore } from '../matters/kind-of-matter';
import { MattersBesideStore } from './matters-beside.store';
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
  { matter, subject, past }: MatterBefore,
  { step }: AskedStep,
): Promise<GuardFacts> {
  if (!restOnOthers.includes(step)) return {};
  const { parentId, partyId, scenario } = subject;
  const store = new PenaltyFactsStore(tx);
  const isHeld = parentId !== null && (await store.hold(parentId));
  const row = isHeld ? await store.followed(parentId) : null;
  const draft = draftIn(past);
  const others = new MattersBesideStore(tx);
  const settingId =
    subject.settingId ?? (typeof draft.setting === 'string' ? await others.settingNamed(draft.setting) : null);
  if (settingId !== null) await others.takeTurn(settingId);
  const beside = await others.beside({ id: matter?.id ?? null, settingId, parentId, scenario });
  const observed = draft.basis !== 'OFFENCE' || settingId === null ? [] : await store.observed(settingId);
  const otherActs = otherActsIn(past);
  const actOn = typeof draft.actOn === 'string' ? draft.actOn : null;
  return {
    follows: row === null ? null : asFollowed(row, partyId),
    prosecution: row?.kind === 'UNREGISTERED_SETTING' ? standingOf(row.steps) : 'NONE_RECORDED',
    refusals: [...barsOfObservations(observed, actOn, otherActs), ...barsBeside(beside, draft, otherActs)],
  };
}
