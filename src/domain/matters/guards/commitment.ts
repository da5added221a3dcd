import { writtenDay } from '../../values/day';
import { type Guard, guard } from '../guard';
import { lastDayOfCommitment } from '../machines/commitment/last-day';
import type { MatterKind } from '../matter-kinds';
import { matterKinds } from '../matter-kinds';
import { latestSaid } from './served';

/** What a commitment can be made under. Plans of other kinds join when they are kept here. */
export const commitmentParents: readonly MatterKind[] = ['IMPROVEMENT_PLAN'];

const ended: readonly string[] = ['COMPLETED', 'WITHDRAWN', 'OF_NO_EFFECT'];
const approved: readonly string[] = ['IMPLEMENTING', 'MANAGER_VACANT', 'IMPLEMENTATION_BREACHED'];
const kinds = commitmentParents.map((kind) => matterKinds[kind].title.toLowerCase()).join(', ');

/** It follows from a plan that is for the same addressee and not at its end. */
export const underOpenPlan: Guard = guard(
  'it is made under a plan to the same addressee that goes on',
  ({ facts: { follows } }) =>
    follows != null &&
    commitmentParents.includes(follows.kind) &&
    follows.hasSameAddressee &&
    !ended.includes(follows.state),
  {
    code: 'STEP_DOES_NOT_FOLLOW',
    message: `A commitment is made under one of these, which goes on: ${kinds}. Name it as \`parentId\`, with its group and its undertaking.`,
    citation: null,
  },
);

/** The plan that holds it was approved: what nobody approved is not agreed. */
export const planApproved: Guard = guard(
  'the plan that holds it is approved',
  ({ facts: { follows } }) => follows != null && approved.includes(follows.state),
  {
    code: 'STEP_DOES_NOT_FOLLOW',
    message: 'A commitment is agreed with the plan that holds it. Approve the plan first.',
    citation: null,
  },
);

function keptOn(isLate: boolean): Guard {
  const expected = isLate ? 'a day after it' : 'that day or an earlier one';
  return {
    says: isLate ? 'it was kept after its last day' : 'it was kept by its last day',
    refuse: ({ on, past, particulars: { keptOn: day } }) => {
      const last = lastDayOfCommitment(past);
      if (typeof day !== 'string' || last === null) return [];
      if (day > on) {
        const message = `It is found on ${writtenDay(on)} that it was kept on ${writtenDay(day)}. Expected that day or an earlier one.`;
        return [{ code: 'STEP_AHEAD_OF_ITS_DAY', message, citation: null }];
      }
      if (day > last === isLate) return [];
      const message = `Its last day is ${writtenDay(last)}. Expected ${expected}, and not ${writtenDay(day)}.`;
      return [{ code: isLate ? 'PERIOD_STILL_RUNS' : 'PERIOD_HAS_RUN_OUT', message, citation: null }];
    },
  };
}

/** Kept in time, whenever that is found. */
export const keptInTime = keptOn(false);
/** Kept, and late. */
export const keptAfterTime = keptOn(true);

/** A day that is over is not put off: what comes late is recorded as late. */
export const notYetOver: Guard = {
  says: 'its last day is not over',
  isOfMatterAlone: true,
  refuse: ({ on, past }) => {
    const last = lastDayOfCommitment(past);
    if (last === null || on <= last) return [];
    const message = `Its last day was ${writtenDay(last)}. What comes after it is recorded as late, with the reason.`;
    return [{ code: 'PERIOD_HAS_RUN_OUT', message, citation: null }];
  },
};

/** The day that is agreed is the day that was proposed: else it is proposed anew first. */
export const dueAsProposed: Guard = guard(
  'the last day is as it was proposed',
  ({ past, particulars: { due } }) => latestSaid(past, 'due') === due,
  {
    code: 'NOT_AS_PROPOSED',
    message: '`due` is not what was proposed. Repeat the day that was proposed, or have it proposed anew.',
    citation: null,
  },
);

/** Every commitment under a plan is kept, kept late or dropped. */
export const everyCommitmentAtItsEnd: Guard = {
  says: 'every commitment under the plan is at its end',
  refuse: ({ facts: { commitmentsOpen } }) =>
    (commitmentsOpen ?? ['Whether the commitments under the plan are kept is not known.']).map((message) => ({
      code: 'STILL_OPEN_BELOW',
      message,
      citation: null,
    })),
};
