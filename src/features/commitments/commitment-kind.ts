import type { Refusal } from '../../domain/law/refusal';
import type { GuardFacts } from '../../domain/matters/guard-facts';
import { commitmentMachine } from '../../domain/matters/machines/commitment.machine';
import type { MutationRun } from '../access/mutation.context';
import type { AskedStep, KindOfMatter, MatterBefore } from '../matters/kind-of-matter';
import { CommitmentLookUpStore } from './commitment-look-up.store';

const putForward: readonly string[] = ['PROPOSE_COMMITMENT', 'REWORD_COMMITMENT'];
const restsOnPlan: readonly string[] = ['PROPOSE_COMMITMENT', 'AGREE_COMMITMENT'];

async function planOf(store: CommitmentLookUpStore, { subject }: MatterBefore): Promise<GuardFacts['follows']> {
  const plan = subject.parentId === null ? null : await store.plan(subject.parentId);
  if (plan === null) return null;
  const { kind, state, groupId, partyId } = plan;
  const hasSameAddressee = groupId === subject.groupId && partyId === subject.partyId;
  return { kind, state, found: null, hasSameAddressee };
}

/** The settings that a commitment names and that are not of its group on the day, one refusal each. */
async function settingsRefused(
  store: CommitmentLookUpStore,
  { subject }: MatterBefore,
  { on, particulars }: AskedStep,
): Promise<readonly Refusal[]> {
  const named = Array.isArray(particulars.settings) ? particulars.settings : [];
  const urns = named.filter((urn): urn is string => typeof urn === 'string');
  const outside = urns.length === 0 ? [] : await store.urnsOutside(urns, subject.groupId, on);
  const where = subject.groupId === null ? 'on the register' : 'of the group on the day';
  return outside.map((urn) => ({
    code: 'NOT_OF_THE_GROUP',
    message: `${urn} is not a setting ${where}. Expected registration numbers of settings that are.`,
    citation: null,
  }));
}

async function commitmentFacts(run: MutationRun, before: MatterBefore, asked: AskedStep): Promise<GuardFacts> {
  const store = new CommitmentLookUpStore(run.tx);
  return {
    ...(restsOnPlan.includes(asked.step) ? { follows: await planOf(store, before) } : {}),
    ...(putForward.includes(asked.step) ? { refusals: await settingsRefused(store, before, asked) } : {}),
  };
}

/** What this feature adds to the kernel of matters. */
export const commitmentKind: KindOfMatter = { machine: commitmentMachine, facts: commitmentFacts };
