import { createHash } from 'node:crypto';
import { expectationModelVersion } from '../../domain/expectation/expectation-model';
import { expectationPolicyValues } from '../../domain/expectation/expectation-policy';
import type { FittedNation } from '../../domain/group-effect/fitted-nation';
import { groupEffectPolicyValues } from '../../domain/indicators/group-effect/group-effect-policy';
import { indicators } from '../../domain/indicators/indicators';
import type { GroupFacts, NationFacts, SettingFacts } from '../../domain/nation/facts';
import { readOnce } from '../../domain/nation/read-once';

function hashOf(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\n');
  return hash.digest('hex');
}

const ofSetting = readOnce((setting: SettingFacts) => hashOf([JSON.stringify(setting)]));

const ofGroup = readOnce(({ settings, former, ...head }: GroupFacts) =>
  hashOf([JSON.stringify(head), ...settings.map(ofSetting).sort(), 'former', ...former.map(ofSetting).sort()]),
);

const ofFitted = readOnce((fitted: FittedNation) => hashOf([JSON.stringify([...fitted])]));

/** Equal for equal rules and policies. What is expected of every group is stored as well, and follows from the model. */
export function hashOfRules(): string {
  return hashOf([
    JSON.stringify(indicators.map(({ id, version, policyValues }) => [id, version, policyValues])),
    JSON.stringify([expectationModelVersion, expectationPolicyValues, groupEffectPolicyValues]),
  ]);
}

/** Equal for equal facts, in whichever order they were read. */
export const hashOfFacts = readOnce((nation: NationFacts) =>
  hashOf([
    JSON.stringify([nation.day, nation.registerDays]),
    ...nation.groups.map(ofGroup).sort(),
    'ungrouped',
    ...nation.ungrouped.map(ofSetting).sort(),
  ]),
);

/**
 * Equal for equal facts under equal rules.
 *
 * What was fitted on other facts is part of it: with that the same facts give other findings.
 */
export function hashOfInputs(nation: NationFacts, fittedOnOther: FittedNation | null): string {
  return hashOf([hashOfRules(), hashOfFacts(nation), ...(fittedOnOther === null ? [] : [ofFitted(fittedOnOther)])]);
}
