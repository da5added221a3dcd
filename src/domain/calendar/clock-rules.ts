import type { ClockRule } from './clock-rule';
import { policyClocks } from './policy-clocks';
import { statutoryClocks } from './statutory-clocks';

/** Every kind of period that the service keeps a clock for. Codes are stable once released. */
export const clockRules = { ...statutoryClocks, ...policyClocks } as const;
export type ClockRuleId = keyof typeof clockRules;

/** Whether the text is the code of a rule. */
export function isClockRuleId(text: string): text is ClockRuleId {
  return Object.hasOwn(clockRules, text);
}

/** The rule of the code. */
export function clockRuleOf(id: ClockRuleId): ClockRule {
  return clockRules[id];
}
