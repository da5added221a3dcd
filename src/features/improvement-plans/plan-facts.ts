import { pastStepOf } from '../../domain/matters/guard';
import type { GuardFacts } from '../../domain/matters/guard-facts';
import { commitmentMachine } from '../../domain/matters/machines/commitment.machine';
import { issuesNotAddressed, noticeOf, settingsOfNotice } from '../../domain/matters/plan-answers';
import type { AddresseeKind } from '../../domain/thresholds/section-23a/group-on-day';
import type { MutationRun } from '../access/mutation.context';
import type { AskedStep, MatterBefore } from '../matters/kind-of-matter';
import { type ReadSection23ATest, section23ATestIn } from '../thresholds/thresholds.context';
import { commitmentsOpenUnder } from './commitments-open.store';

/** The steps for which the group, the settings and the suspicions of the notice are looked up. */
const restsOnTheGroup: readonly string[] = ['ASK_APPROVAL', 'SERVE_NOTICE'];

const saidOfAddressee: Readonly<Record<AddresseeKind, GuardFacts['addressee']>> = {
  UNDERTAKING: 'UNDERTAKING',
  NATURAL_PERSON: 'NATURAL_PERSON',
  PUBLIC_BODY: 'PUBLIC_BODY',
  TRUST: 'UNKNOWN',
  UNKNOWN: 'UNKNOWN',
};

type Named = ReturnType<typeof settingsOfNotice>;

/** The settings of the notice that are registered by no subsidiary that it names, one sentence each. */
function notOfTheGroup(named: Named, { test }: ReadSection23ATest): readonly string[] {
  const byUrn = new Map(test.settings.map((setting) => [setting.urn, setting]));
  return named.flatMap(({ urn, undertakingId }) => {
    const setting = byUrn.get(urn);
    if (setting === undefined) return [`${urn} is not registered by the addressee or a subsidiary of it on the day.`];
    if (setting.undertaking !== undertakingId) return [`${urn} is not registered by undertaking ${undertakingId}.`];
    return setting.checks
      .filter(({ check, answer }) => check !== 'SUSPECTED' && answer !== 'YES')
      .map(({ fact }) => `${fact.statement}.`);
  });
}

/** The suspicions that the notice names and that do not stand of the setting on the day, one sentence each. */
function suspicionsNotStanding(named: Named, { test, suspicionIds }: ReadSection23ATest): readonly string[] {
  const byUrn = new Map(test.settings.map((setting) => [setting.urn, setting]));
  return named.flatMap(({ urn, suspicionId }) => {
    const setting = byUrn.get(urn);
    const isStanding = setting?.checks.some(({ check, answer }) => check === 'SUSPECTED' && answer === 'YES') ?? false;
    const isOfSetting = setting !== undefined && (suspicionIds.get(setting.settingId) ?? []).includes(suspicionId);
    return isStanding && isOfSetting ? [] : [`Suspicion ${suspicionId} does not stand of ${urn} on the day.`];
  });
}

/** The commitments under the plan that are not at their end, one sentence each. */
async function commitmentsOpen(run: MutationRun, { matter }: MatterBefore): Promise<readonly string[]> {
  const open = matter === null ? [] : await commitmentsOpenUnder(run.tx, matter.id);
  const titleOf = (state: string) => new Map(Object.entries(commitmentMachine.states)).get(state)?.title ?? state;
  return open.map(({ id, title, state }) => `Commitment ${id}, "${title}": ${titleOf(state)}.`);
}

/** What the guards of an improvement plan ask, looked up for the step. */
export async function planFacts(run: MutationRun, before: MatterBefore, asked: AskedStep): Promise<GuardFacts> {
  const past = before.past.map(pastStepOf);
  if (asked.step === 'APPROVE_PLAN') return { issuesNotAddressed: issuesNotAddressed(past) };
  if (asked.step === 'COMPLETE') return { commitmentsOpen: await commitmentsOpen(run, before) };
  const { partyId, scenario } = before.subject;
  if (!restsOnTheGroup.includes(asked.step) || partyId === null) return {};
  const read = await section23ATestIn(run.tx, partyId, asked.on, scenario);
  if (read === null) return {};
  const named = settingsOfNotice(noticeOf(past));
  return {
    threshold: { answer: read.test.result, sentence: read.test.sentence },
    addressee: saidOfAddressee[read.addresseeKind],
    notOfTheGroup: notOfTheGroup(named, read),
    suspicionsNotStanding: suspicionsNotStanding(named, read),
  };
}
