import { type SubJudgementKey, subJudgementKeys } from '../../common-cause/attributes';
import type { CausePolicy } from '../../common-cause/common-causes';
import { type Population, type Profile, populationOfProfiles } from '../../common-cause/populations';
import type { GroupFacts } from '../../nation/facts';
import { joiningOf } from '../../observations/open-or-recent';
import type { Day } from '../../values/day';
import { formerInputs } from '../former-settings';
import type { FindingInput, FindingInputs } from '../indicator';
import { type CauseFacts, type JudgedSetting, subProfile } from './cause-facts';
import { numbersIn } from './formulas';
import { policyInput } from './share-numbers';

/** Values of one setting as one text. A bar within a value would tear it apart. */
function joined(values: readonly string[]): string {
  return [...values]
    .map((value) => value.replaceAll('|', '/'))
    .sort()
    .join('|');
}

function torn(text: FindingInput['value']): readonly string[] {
  return text === null || text === '' ? [] : String(text).split('|');
}

function ofSetting({ setting }: JudgedSetting, value: number | string, day: Day): FindingInput {
  return { value, of: `setting ${setting.urn}`, asOf: day };
}

function subInputs(
  group: GroupFacts,
  hits: readonly JudgedSetting[],
  key: SubJudgementKey,
  facts: CauseFacts,
  day: Day,
): FindingInputs {
  const kinds = new Set(hits.map(({ setting }) => setting.provisionType));
  return {
    [key]: hits.flatMap((one) => {
      const profile = subProfile(one.setting, key, day);
      return profile === null ? [] : [ofSetting(one, profile, day)];
    }),
    [`${key} elsewhere`]: [...facts.elsewhere(group.groupId, key, kinds)].map(([profile, count]) => ({
      value: count,
      of: profile,
      asOf: day,
    })),
  };
}

/** Everything from which the common causes of a group follow, the seed of the shuffles included. */
export function causeInputs(
  group: GroupFacts,
  judged: readonly JudgedSetting[],
  facts: CauseFacts,
  policy: CausePolicy,
  day: Day,
): FindingInputs {
  const hits = judged.filter(({ isHit }) => isHit);
  return {
    attributes: judged.map((one) => ofSetting(one, joined(one.attributes), day)),
    hits: judged.map((one) => ofSetting(one, one.isHit ? 1 : 0, day)),
    byProviderOnly: hits.map((one) => ofSetting(one, joined(one.byProviderOnly), day)),
    ...Object.assign({}, ...subJudgementKeys.map((key) => subInputs(group, hits, key, facts, day))),
    joining: hits.map(({ setting, judgement: { inspectedOn } }) => ({
      value: joiningOf({ from: inspectedOn, to: inspectedOn }, setting.joinedGroupOn),
      of: `setting ${setting.urn}`,
      asOf: inspectedOn,
    })),
    ...formerInputs(judged.map(({ setting }) => setting)),
    seed: [{ value: `${group.groupId} ${day}`, of: `group ${group.groupId}`, asOf: day }],
    shuffles: policyInput(policy.shuffles),
    maximumP: policyInput(policy.maximumP),
    minimumWith: policyInput(policy.minimumWith),
  };
}

function ownProfiles(inputs: FindingInputs): readonly Profile[] {
  const hits = numbersIn(inputs, 'hits');
  return (inputs['attributes'] ?? []).map(({ value }, index) => {
    const isHit = hits[index] === 1;
    return { values: torn(value), hits: isHit ? 1 : 0, others: isHit ? 0 : 1 };
  });
}

function subProfiles(inputs: FindingInputs, key: SubJudgementKey): readonly Profile[] {
  const own = (inputs[key] ?? []).map(({ value }) => ({ values: torn(value), hits: 1, others: 0 }));
  const elsewhere = (inputs[`${key} elsewhere`] ?? []).map(({ value, of }) => ({
    values: torn(of),
    hits: 0,
    others: Number(value),
  }));
  return [...own, ...elsewhere];
}

/** The settings among which hits could lie: the group's own, and for each sub-judgement those below good anywhere. */
export function populationsFrom(inputs: FindingInputs): readonly Population[] {
  return [ownProfiles(inputs), ...subJudgementKeys.map((key) => subProfiles(inputs, key))].map(populationOfProfiles);
}

/** The same inputs had the given settings not stood below good. */
export function hadTheyBeenGood(inputs: FindingInputs, urns: ReadonlySet<string>): FindingInputs {
  const isGone = ({ of }: FindingInput): boolean => urns.has(of.replace(/^setting /, ''));
  const kept = subJudgementKeys.map((key) => [key, (inputs[key] ?? []).filter((one) => !isGone(one))] as const);
  const hits = (inputs['hits'] ?? []).map((one) => (isGone(one) ? { ...one, value: 0 } : one));
  return { ...inputs, hits, ...Object.fromEntries(kept) };
}
