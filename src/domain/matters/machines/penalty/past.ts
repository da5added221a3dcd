import type { PastStep } from '../../guard';
import type { Particulars } from '../../particulars';

export const intentionDrafts = ['DRAFT_PENALTY', 'REDRAFT_PENALTY', 'REDRAFT_AFTER_SERVICE'] as const;
export const repliesTaken = ['RECORD_REPRESENTATIONS', 'RECORD_LATE_REPRESENTATIONS'] as const;
export const payments = ['RECORD_PART_PAYMENT', 'RECORD_PAYMENT'] as const;

type Past = readonly Pick<PastStep, 'step' | 'particulars'>[];

function isOne(steps: readonly string[]): (one: Past[number]) => boolean {
  return ({ step }) => steps.includes(step);
}

/** The notice of intention as it was last drafted. */
export function draftIn(past: Past): Particulars {
  return past.findLast(isOne(intentionDrafts))?.particulars ?? {};
}

/** Whether the notice of intention was served as it was last drafted. */
export function isDraftServed(past: Past): boolean {
  return past.findLastIndex(isOne(['SERVE_INTENTION'])) > past.findLastIndex(isOne(intentionDrafts));
}

/** Whether every representation so far was made before they were last considered. */
export function areConsidered(past: Past): boolean {
  return past.findLastIndex(isOne(repliesTaken)) <= past.findLastIndex(isOne(['CONSIDER_REPRESENTATIONS']));
}

export function haveReplied(past: Past): boolean {
  return past.some(isOne(repliesTaken));
}

/** Whether a prosecution was looked for, since the notice of intention where one was served. */
export function areBarsChecked(past: Past): boolean {
  const checked = past.findLastIndex(isOne(['CHECK_BARS']));
  return checked >= 0 && checked > past.findLastIndex(isOne(['SERVE_INTENTION']));
}

/** The observations of prosecutions that an officer last said are for another act. */
export function otherActsIn(past: Past): readonly string[] {
  const said = past.findLast(isOne(['CHECK_BARS']))?.particulars.otherActs;
  return Array.isArray(said) ? (said as readonly string[]) : [];
}

/** The amount of the penalty as decided, or as the Tribunal varied it; null before there is one. */
export function amountDue(past: Past): number | null {
  const amount = past.findLast(isOne(['PUT_FORWARD_PENALTY', 'IMPOSE_PENALTY', 'VARY_ON_APPEAL']))?.particulars.amount;
  return typeof amount === 'number' ? amount : null;
}

/** What was paid of it, in pence. */
export function amountPaid(past: Past): number {
  return past
    .filter(isOne(payments))
    .reduce((sum, { particulars: { paid } }) => sum + (typeof paid === 'number' ? paid : 0), 0);
}
