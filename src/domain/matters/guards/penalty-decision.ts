import { writtenDay } from '../../values/day';
import { type Guard, type GuardSituation, guard } from '../guard';
import { intentionFirst, notAbove, noticeOfNoPenalty, replyConsidered, rightOfReply } from '../machines/penalty/law';
import { amountDue, amountPaid, areConsidered, draftIn, haveReplied, isDraftServed } from '../machines/penalty/past';

/** In the 28 days, the day of service being the first. */
export const inTimeToReply: Guard = {
  says: 'it is within the 28 days that begin with the day of service',
  isOfMatterAlone: true,
  refuse: ({ on, facts: { openClocks } }) => {
    const last = openClocks?.get('PENALTY_REPRESENTATIONS')?.lastDay ?? null;
    if (last === null || on <= last) return [];
    const message = `The right to make representations ended with ${writtenDay(last)}. An officer may take late ones (RECORD_LATE_REPRESENTATIONS), and says why.`;
    return [{ code: 'PERIOD_HAS_RUN_OUT', message, citation: rightOfReply }];
  },
};

function wasServed({ past }: Pick<GuardSituation, 'past'>): boolean {
  return past.some(({ step }) => step === 'SERVE_INTENTION');
}

/** Whoever was told of an intention is told that nothing comes of it. */
export const intentionNotServed: Guard = {
  ...guard('no notice of intention was served', (situation) => !wasServed(situation), {
    code: 'STEP_DOES_NOT_FOLLOW',
    message: 'A notice of intention was served. Serve notice that no penalty is imposed (DECIDE_NOT_TO_IMPOSE).',
    citation: noticeOfNoPenalty,
  }),
  isOfMatterAlone: true,
};

export const intentionWasServed: Guard = {
  ...guard('a notice of intention was served', wasServed, {
    code: 'STEP_DOES_NOT_FOLLOW',
    message: 'No notice of intention was served. Give the draft up (ABANDON_DRAFT).',
    citation: noticeOfNoPenalty,
  }),
  isOfMatterAlone: true,
};

/** Late only once the time is over. */
export const tooLateToReply: Guard = {
  says: 'the 28 days have run out',
  isOfMatterAlone: true,
  refuse: ({ on, facts: { openClocks } }) => {
    const last = openClocks?.get('PENALTY_REPRESENTATIONS')?.lastDay ?? null;
    if (last === null || on > last) return [];
    const message = `They are in time until the end of ${writtenDay(last)}. Record them as such (RECORD_REPRESENTATIONS).`;
    return [{ code: 'PERIOD_STILL_RUNS', message, citation: rightOfReply }];
  },
};

export const somethingToConsider: Guard = {
  ...guard('representations were received', ({ past }) => haveReplied(past), {
    code: 'NOTHING_TO_CONSIDER',
    message: 'No representations are recorded. Expected RECORD_REPRESENTATIONS before they are considered.',
    citation: replyConsidered,
  }),
  isOfMatterAlone: true,
};

/** Every representation that was received is considered, with reasons. */
export const replyIsConsidered: Guard = {
  ...guard('every representation received is considered, with reasons', ({ past }) => areConsidered(past), {
    code: 'REPRESENTATIONS_NOT_CONSIDERED',
    message: 'Representations were received since. Record how each was considered (CONSIDER_REPRESENTATIONS) first.',
    citation: replyConsidered,
  }),
  isOfMatterAlone: true,
};

/** What is imposed is what was intended and served: another draft that nobody served is not. */
export const intentionIsServed: Guard = {
  ...guard('the notice of intention as last drafted was served', ({ past }) => isDraftServed(past), {
    code: 'NOT_AS_PROPOSED',
    message:
      'Another notice of intention was drafted and not served. Draft it anew (REDRAFT_AFTER_SERVICE), have it approved and serve it; it begins 28 days of its own.',
    citation: intentionFirst,
  }),
  isOfMatterAlone: true,
};

/** No more than the notice of intention said; for more, another notice of intention is served. */
export const notAboveIntention: Guard = {
  says: 'the amount is not above that of the notice of intention',
  refuse: ({ past, particulars }) => {
    const intended = draftIn(past).amount;
    const amount = particulars.amount ?? amountDue(past);
    if (typeof intended !== 'number' || typeof amount !== 'number' || amount <= intended) return [];
    const message = `${amount} pence is above the ${intended} of the notice of intention. Expected at most that, or another notice of intention first (REDRAFT_AFTER_SERVICE).`;
    return [{ code: 'AMOUNT_ABOVE_INTENTION', message, citation: notAbove }];
  },
};

/** With this payment something is still owed: the last of it is the payment, and what was paid is recorded once. */
export const paidInPart: Guard = {
  says: 'something of it is still owed after it',
  refuse: ({ past, particulars: { paid } }) => {
    const due = amountDue(past);
    const before = amountPaid(past);
    if (due === null || typeof paid !== 'number' || before + paid < due) return [];
    const message = `Of ${due} pence ${before} are paid, and with ${paid} all of it is. Record it as the payment (RECORD_PAYMENT).`;
    return [{ code: 'PAID_IN_FULL', message, citation: null }];
  },
};

/** With this payment all of it is paid. */
export const paidInFull: Guard = {
  says: 'all of it is paid',
  refuse: ({ past, particulars: { paid } }) => {
    const due = amountDue(past);
    const sum = amountPaid(past) + (typeof paid === 'number' ? paid : 0);
    if (due === null || sum >= due) return [];
    const message = `${sum} pence of ${due} are paid with it. Record it as part of the payment (RECORD_PART_PAYMENT).`;
    return [{ code: 'NOT_PAID_IN_FULL', message, citation: null }];
  },
};
