import type { DatedValue } from '../../law/dated-values';
import { policyOn, policyValue } from '../../nation/policy';
import type { Day } from '../../values/day';
import type { ExcessPolicy } from './comparison';

/** When an excess is reported. Every figure is our policy. */
export interface ReportingPolicy extends ExcessPolicy {
  maximumQ: number;
  minimumSettings: number;
}

/** What of it says whether a count is reported, once every trial has its probability. */
export type ReportingRule = Omit<ReportingPolicy, 'pseudoCount'>;

export const excessPolicyValues = {
  pseudoCount: policyValue(10),
  minimumTrials: policyValue(3),
  minimumSettings: policyValue(2),
  maximumQ: policyValue(0.05),
} as const satisfies Record<keyof ReportingPolicy, readonly DatedValue<number>[]>;

/** The figures that stand on the day. */
export function reportingPolicyOn(day: Day): ReportingPolicy {
  return {
    pseudoCount: policyOn(excessPolicyValues.pseudoCount, day),
    minimumTrials: policyOn(excessPolicyValues.minimumTrials, day),
    minimumSettings: policyOn(excessPolicyValues.minimumSettings, day),
    maximumQ: policyOn(excessPolicyValues.maximumQ, day),
  };
}
