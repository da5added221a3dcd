import { type Caller, hasRole } from '../access/caller';
import type { Role } from '../access/roles';
import { type Decision, decide, type Refusal } from '../law/refusal';
import { addDays, type Day, writtenDay } from '../values/day';
import { longestSnoozeOn } from './casework-policy';
import {
  type FindingAction,
  isCleared,
  type ReviewState,
  type ReviewStatus,
  statusOn,
  unreviewed,
} from './finding-review';

interface Step {
  /** The statuses it may follow. What is escalated is not put off, and what nobody has looked at is not cleared. */
  from: readonly ReviewStatus[];
  to: ReviewStatus;
  by: readonly Role[];
}

const officers: readonly Role[] = ['REGULATOR_OFFICER', 'DFE_OVERSIGHT_OFFICER'];
const officersAndAnalysts: readonly Role[] = [...officers, 'DFE_ANALYST'];

/** The lifecycle of the work on a finding. An approver approves what an officer prepared, and so does none of it. */
export const findingSteps: Readonly<Record<FindingAction, Step>> = {
  ACKNOWLEDGE: { from: ['OPEN'], to: 'ACKNOWLEDGED', by: officersAndAnalysts },
  EXPLAIN: { from: ['OPEN', 'ACKNOWLEDGED'], to: 'EXPLAINED', by: officersAndAnalysts },
  SNOOZE: { from: ['OPEN', 'ACKNOWLEDGED', 'EXPLAINED', 'SNOOZED'], to: 'SNOOZED', by: officers },
  ESCALATE: { from: ['OPEN', 'ACKNOWLEDGED', 'EXPLAINED', 'SNOOZED'], to: 'ESCALATED', by: officers },
  CLEAR: { from: ['ACKNOWLEDGED', 'EXPLAINED', 'ESCALATED'], to: 'CLEARED', by: officers },
  REOPEN: { from: ['EXPLAINED', 'SNOOZED', 'ESCALATED', 'CLEARED'], to: 'OPEN', by: officers },
};

const everyAction = Object.keys(findingSteps) as readonly FindingAction[];

/** What someone wants to do about a finding. */
export interface FindingAct {
  action: FindingAction;
  caller: Pick<Caller, 'roles'>;
  /** The day of the finding that the caller looks at. */
  findingAsOf: Day;
  today: Day;
  /** Only for `SNOOZE`: the first day on which it is open again. */
  until: Day | null;
}

/** One thing that was done about a finding. */
export interface ReviewEvent {
  action: FindingAction;
  findingAsOf: Day;
  snoozedUntil: Day | null;
}

/** What these roles may do about a finding of this status. */
export function nextActions(status: ReviewStatus, caller: Pick<Caller, 'roles'>): readonly FindingAction[] {
  return everyAction.filter((action) => {
    const { from, by } = findingSteps[action];
    return from.includes(status) && hasRole(caller, by);
  });
}

function whyNotUntil(until: Day | null, today: Day): readonly Refusal[] {
  const latest = addDays(today, longestSnoozeOn(today));
  const expected = `Expected a day from ${writtenDay(addDays(today, 1))} to ${writtenDay(latest)}.`;
  if (until === null || until <= today) {
    const given = until === null ? 'No day is given' : `${writtenDay(until)} is not ahead`;
    return [{ code: 'SNOOZE_NOT_AHEAD', message: `${given}. ${expected}`, citation: null }];
  }
  if (until <= latest) return [];
  return [{ code: 'SNOOZE_TOO_LONG', message: `${writtenDay(until)} is too far ahead. ${expected}`, citation: null }];
}

function whyNot(review: ReviewState, { action, caller, findingAsOf, today, until }: FindingAct): readonly Refusal[] {
  const { from, by } = findingSteps[action];
  const status = statusOn(review, findingAsOf, today);
  const refusals: Refusal[] = [];
  if (!hasRole(caller, by)) {
    const message = `${action} is done by these roles only: ${by.join(', ')}.`;
    refusals.push({ code: 'ROLE_MAY_NOT_ACT', message, citation: null });
  }
  if (!from.includes(status)) {
    const message = `${action} cannot follow ${status}. It follows ${from.join(', ')}.`;
    refusals.push({ code: 'ACTION_DOES_NOT_FOLLOW', message, citation: null });
  }
  return action === 'SNOOZE' ? [...refusals, ...whyNotUntil(until, today)] : refusals;
}

function clearedAfter(review: ReviewState, { action, findingAsOf }: ReviewEvent): Day | null {
  if (action === 'CLEAR') return findingAsOf;
  return action === 'REOPEN' && isCleared(review, findingAsOf) ? null : review.clearedAsOf;
}

function after(review: ReviewState, event: ReviewEvent): ReviewState {
  return {
    status: findingSteps[event.action].to,
    snoozedUntil: event.snoozedUntil,
    clearedAsOf: clearedAfter(review, event),
    version: review.version + 1,
  };
}

/** Does something about a finding, or says every reason why it cannot be done. */
export function actOn(review: ReviewState, act: FindingAct): Decision<ReviewState> {
  const { action, findingAsOf, until } = act;
  return decide(whyNot(review, act), () =>
    after(review, { action, findingAsOf, snoozedUntil: action === 'SNOOZE' ? until : null }),
  );
}

/** What the first so many things that were done add up to. */
export function reviewAfter(events: readonly ReviewEvent[]): ReviewState {
  return events.reduce(after, unreviewed);
}
