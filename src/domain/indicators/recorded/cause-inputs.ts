import { type SubJudgementKey, subJudgementKeys } from '../../common-cause/attributes';
import type { CausePolicy } from '../../common-cause/common-causes';
import { type Population, type Profile, populationOfProfiles } from '../../common-cause/populations';
import type { GroupFacts } from '../../nation/facts';
import { readOnceFor, serialOf } from '../../nation/read-once';
import { joiningOf } from '../../observations/open-or-recent';
import type { Day } from '../../values/day';
import { listOf } from '../finding-inputs';
import { formerInputs } from '../former-settings';
import type { FindingInput, FindingInputs } from '../indicator';
import type { CauseFacts, JudgedSetting } from './cause-facts';
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
      const profile = one.profiles[key];
      return profile === null ? [] : [ofSetting(one, profile, day)];
    }),
    [`${key} elsewhere`]: [...facts.elsewhere(group.groupId, key, kinds)].map(([profile, count]) => ({
      value: count,
      of: profile,
      asOf: day,
    })),
  };
}

/** What of the inputs depends on the group alone. */
const ownInputs = readOnceFor(String, (judged: readonly JudgedSetting[], day: Day) => {
  const hits = judged.filter(({ isHit }) => isHit);
  return {
    attributes: judged.map((one) => ofSetting(one, joined(one.attributes), day)),
    hits: judged.map((one) => ofSetting(one, one.isHit ? 1 : 0, day)),
    byProviderOnly: hits.map((one) => ofSetting(one, joined(one.byProviderOnly), day)),
    joining: hits.map(({ setting, judgement: { inspectedOn } }) => ({
      value: joiningOf({ from: inspectedOn, to: inspectedOn }, setting.joinedGroupOn),
      of: `setting ${setting.urn}`,
      asOf: inspectedOn,
    })),
    ...formerInputs(judged.map(({ setting }) => setting)),
  };
});

/** Everything from which the common causes of a group follow, the seed of the shuffles included. */
export function causeInputs(
  group: GroupFacts,
  judged: readonly JudgedSetting[],
  facts: CauseFacts,
  policy: CausePolicy,
  day: Day,
): FindingInputs {
  const belowGood = judged.filter(({ isHit }) => isHit);
  const { attributes, hits, byProviderOnly, joining, former } = ownInputs(judged, day);
  return {
    attributes,
    hits,
    byProviderOnly,
    ...Object.assign({}, ...subJudgementKeys.map((key) => subInputs(group, belowGood, key, facts, day))),
    joining,
    former,
    seed: [{ value: `${group.groupId} ${day}`, of: `group ${group.groupId}`, asOf: day }],
    shuffles: policyInput(policy.shuffles),
    maximumP: policyInput(policy.maximumP),
    minimumWith: policyInput(policy.minimumWith),
  };
}

const ownPopulation = readOnceFor(
  (attributes: readonly FindingInput[]) => serialOf(attributes),
  (hits: readonly FindingInput[], attributes): Population =>
    populationOfProfiles(
      attributes.map(({ value }, index) => {
        const isHit = Number(hits[index]?.value) === 1;
        return { values: torn(value), hits: isHit ? 1 : 0, others: isHit ? 0 : 1 };
      }),
    ),
);

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
  return [
    ownPopulation(listOf(inputs, 'hits'), listOf(inputs, 'attributes')),
    ...subJudgementKeys.map((key) => populationOfProfiles(subProfiles(inputs, key))),
  ];
}

/** The same inputs had the given settings not stood below good. */
export function hadTheyBeenGood(inputs: FindingInputs, urns: ReadonlySet<string>): FindingInputs {
  const isGone = ({ of }: FindingInput): boolean => urns.has(of.replace(/^setting /, ''));
  const kept = subJudgementKeys.map((key) => [key, (inputs[key] ?? []).filter((one) => !isGone(one))] as const);
  const hits = (inputs['hits'] ?? []).map((one) => (isGone(one) ? { ...one, value: 0 } : one));
  return { ...inputs, hits, ...Object.fromEntries(kept) };
}
