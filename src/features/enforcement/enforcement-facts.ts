import type { Refusal } from '../../domain/law/refusal';
import type { GuardFacts } from '../../domain/matters/guard-facts';
import type { MutationRun } from '../access/mutation.context';
import type { AskedStep, MatterBefore } from '../matters/kind-of-matter';
import { SettingFactsStore } from './setting-facts.store';

/** A notice names the setting that its matter is about, and no other. */
function refusalsOf(named: unknown, urn: string | null): readonly Refusal[] {
  if (typeof named !== 'string' || named === urn) return [];
  const message =
    urn === null
      ? `The matter is about no registration. Begin it with \`opening.urn\`: ${named}.`
      : `The matter is about ${urn}, and the step names ${named}. Expected the same.`;
  return [{ code: 'OF_ANOTHER_SETTING', message, citation: null }];
}

/** What the guards of enforcement at one setting ask: which registration it is, and of what kind on the day. */
export async function enforcementFacts(run: MutationRun, before: MatterBefore, asked: AskedStep): Promise<GuardFacts> {
  const { registrationId } = before.subject;
  const found =
    registrationId === null ? null : await new SettingFactsStore(run.tx).registrationOn(registrationId, asked.on);
  return {
    provisionType: found?.provisionType ?? null,
    refusals: refusalsOf(asked.particulars.urn, found?.urn ?? null),
  };
}
