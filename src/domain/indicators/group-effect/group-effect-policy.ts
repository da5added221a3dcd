import type { CovariateId } from '../../expectation/covariate-ids';
import { expectationPolicyValues } from '../../expectation/expectation-policy';
import type { GroupEffectPolicy } from '../../group-effect/group-effect';
import type { DatedValue } from '../../law/dated-values';
import { policyOn, policyValue } from '../../nation/policy';
import type { Day } from '../../values/day';

/** The figures of the group effect. Each is our policy, dated; the window is that of what is expected. */
export const groupEffectPolicyValues = {
  windowMonths: expectationPolicyValues.windowMonths,
  minimumTrials: policyValue(3),
  minimumSettings: policyValue(2),
  maximumQ: policyValue(0.05),
  chanceFactor: policyValue(1.4),
  leastPrecision: policyValue(0.5),
  mostPrecision: policyValue(200),
  uncertainMonths: policyValue(12),
} as const satisfies Record<string, readonly DatedValue<number>[]>;

/**
 * What a setting's earlier inspections say is left out of what is expected here. The question is how a group stands, and a
 * group that has long been poor would be expected to be poor. Rules of change ask what came after what was before.
 */
export const ofItsRecord: readonly CovariateId[] = ['PREVIOUS_GRADE', 'SINCE_LAST'];

export type GroupEffectRulePolicy = GroupEffectPolicy & {
  windowMonths: number;
  minimumSettings: number;
  maximumQ: number;
};

/** The policy that stands on the day. */
export function groupEffectPolicyOn(day: Day): GroupEffectRulePolicy {
  return {
    windowMonths: policyOn(groupEffectPolicyValues.windowMonths, day),
    minimumTrials: policyOn(groupEffectPolicyValues.minimumTrials, day),
    minimumSettings: policyOn(groupEffectPolicyValues.minimumSettings, day),
    maximumQ: policyOn(groupEffectPolicyValues.maximumQ, day),
    chanceFactor: policyOn(groupEffectPolicyValues.chanceFactor, day),
    leastPrecision: policyOn(groupEffectPolicyValues.leastPrecision, day),
    mostPrecision: policyOn(groupEffectPolicyValues.mostPrecision, day),
    uncertainMonths: policyOn(groupEffectPolicyValues.uncertainMonths, day),
  };
}
