import type { Lane } from '../../domain/access/lanes';
import { type CaseShare, sharedWith } from '../../domain/cases/shares';
import type { GuardFacts } from '../../domain/matters/guard-facts';
import { caseMachine } from '../../domain/matters/machines/case.machine';
import type { MutationRun } from '../access/mutation.context';
import type { AskedStep, KindOfMatter, MatterBefore } from '../matters/kind-of-matter';
import { CaseStore } from './case.store';

/** Nothing is shared by the step that begins a case. */
function sharesFor({ matter, past }: MatterBefore, asked: AskedStep): readonly CaseShare[] {
  return matter === null ? [] : sharedWith(past, asked);
}

async function caseFacts(
  { tx }: MutationRun,
  { matter, subject }: MatterBefore,
  asked: AskedStep,
): Promise<GuardFacts> {
  const isAboutProviderGroup = subject.groupId !== null;
  const about = { isAboutGroup: isAboutProviderGroup || subject.partyId !== null, isAboutProviderGroup };
  if (asked.step !== 'CLOSE_CASE' || matter === null) return about;
  const open = await new CaseStore(tx).openBelow([matter.id]);
  return { ...about, openBelow: open.map(({ id, title, state }) => `Matter ${id} (${title}) stands at ${state}.`) };
}

function lanesOf(before: MatterBefore, asked: AskedStep): readonly Lane[] {
  return sharesFor(before, asked).map(({ lane }) => lane);
}

async function recipientsOf(_: MutationRun, before: MatterBefore, asked: AskedStep): Promise<readonly string[]> {
  return sharesFor(before, asked).flatMap(({ recipients }) => recipients);
}

/** What this feature adds to the kernel of matters. */
export const caseKind: KindOfMatter = {
  machine: caseMachine,
  facts: caseFacts,
  addressees: recipientsOf,
  lanes: lanesOf,
};
