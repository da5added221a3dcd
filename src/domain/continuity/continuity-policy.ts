import { type DatedValue, entryOn, valueOn } from '../law/dated-values';
import type { Day } from '../values/day';

/** The figures by which continuations are looked for. All of them are our policy, and no figure in law. */
export interface ContinuityPolicy {
  /** Days from the closing to the opening: fewer than 0 where the two overlap. */
  soonest: number;
  latest: number;
  /** Up to so many days, the one follows close upon the other. */
  near: number;
  /** An owner whose first setting opened no longer than this before the closing is new. */
  newOwner: number;
  /** From so many registrations at once on, an address is one where unrelated offices sit. */
  crowded: number;
  /** A controller of more companies than these tells nothing: a registrar's nominee, a bank, a government. */
  mostCompanies: number;
  /** Days over which an operator's closings count together. */
  closing: number;
  /** Of what an operator had, the share that it closed, in hundredths. */
  mostClosed: number;
  /** From this score on, in hundredths, it is put before a person. */
  cut: number;
}

export const continuityPolicies: readonly DatedValue<ContinuityPolicy>[] = [
  {
    from: '2000-01-01',
    source: 'policy',
    value: {
      soonest: -30,
      latest: 365,
      near: 90,
      newOwner: 180,
      crowded: 3,
      mostCompanies: 100,
      closing: 365,
      mostClosed: 67,
      cut: 60,
    },
  },
];

/** The figures that stand on the day. Asking of a day before the policy is a mistake of the caller. */
export function continuityPolicyOn(day: Day): ContinuityPolicy {
  const value = valueOn(continuityPolicies, day);
  if (value === null) throw new RangeError(`No policy on continuity stands on ${day}.`);
  return value;
}

/** Whether there is a policy on the day at all. */
export function hasContinuityPolicy(day: Day): boolean {
  return entryOn(continuityPolicies, day) !== null;
}
