import type { PastStep } from '../../guard';
import type { Particulars } from '../../particulars';

export const intentionDrafts = ['DRAFT_PENALTY', 'REDRAFT_PENALTY', 'REDRAFT_AFTER_SERVICE'] as const;
export const repliesTaken = ['RECORD_REPRESENTATIONS', 'RECORD_LATE_REPRESENTATIONS'] as const;
export const services = ['SERVE_PLAN_INTENTION', 'SERVE_OFFENCE_INTENTION'] as const;
export const impositions = ['IMPOSE_PLAN_PENALTY', 'IMPOSE_OFFENCE_PENALTY'] as const;
export const payments = ['RECORD_PART_PAYMENT', 'RECORD_PAYMENT'] as const;

type Past = readonly Pick<PastStep, 'step' | 'particulars'>[];

function isOne(steps: readonly string[]): (one: Past[number]) => boolean {
  return ({ step }) => steps.includes(step);
}

/** The notice of intention as it was last drafted. */
export function draftIn(past: Past): Particulars {
  return past.findLast(isOne(intentionDrafts))?.particulars ?? {};
}

/** Whether every representation so far was made before they were last considered. */
export function areConsidered(past: Past): boolean {
  return past.findLastIndex(isOne(repliesTaken)) <= past.findLastIndex(isOne(['CONSIDER_REPRESENTATIONS']));
}

export function haveReplied(past: Past): boolean {
  return past.some(isOne(repliesTaken));
}

/** The amount of the penalty as decided, or as the Tribunal varied it; null before there is one. */
export function amountDue(past: Past): number | null {
  const amount = past.findLast(isOne(['PUT_FORWARD_PENALTY', ...impositions, 'VARY_ON_APPEAL']))?.particulars.amount;
  return typeof amount === 'number' ? amount : null;
}

/** What was paid of it, in pence. */
export function amountPaid(past: Past): number {
  return past
    .filter(isOne(payments))
    .reduce((sum, { particulars: { paid } }) => sum + (typeof paid === 'number' ? paid : 0), 0);
}
