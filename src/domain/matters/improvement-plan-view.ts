import type { Day } from '../values/day';
import type { PastStep } from './guard';
import type { Particulars } from './particulars';
import { noticeOf, settingsOfNotice } from './plan-answers';
import { rows, text, texts } from './read-particulars';

/** One setting that a notice names. */
export interface NamedSetting {
  undertakingId: string;
  urn: string;
  suspicionId: string;
  issues: readonly string[];
}

/** What a plan does about one issue. */
export interface PlanAnswer {
  urn: string;
  issue: string;
  steps: readonly string[];
}

/** An improvement plan as its steps add up. */
export interface ImprovementPlanView {
  settings: readonly NamedSetting[];
  requirement: string | null;
  consequences: string | null;
  submitBy: Day | null;
  servedOn: Day | null;
  submittedOn: Day | null;
  answers: readonly PlanAnswer[];
  seniorManager: string | null;
  seniorManagerPost: string | null;
  /** The reasons of the latest return; empty where the plan was not returned since it was last submitted. */
  returnedBecause: readonly string[];
  approvedOn: Day | null;
  implementBy: Day | null;
  modifications: readonly string[];
  /** How often a plan was submitted. */
  submissions: number;
}

const submitting: readonly string[] = ['SUBMIT_PLAN', 'SUBMIT_LATE_PLAN', 'RESUBMIT_PLAN'];

function answersOf(plan: Particulars | undefined): readonly PlanAnswer[] {
  return rows(plan?.answers).map(({ urn, issue, steps }) => ({
    urn: text(urn) ?? '',
    issue: text(issue) ?? '',
    steps: texts(steps),
  }));
}

/** What the steps so far say of the notice and the plan; what was not said yet is null or empty. */
export function improvementPlanOf(past: readonly PastStep[]): ImprovementPlanView {
  const last = (...steps: readonly string[]) => past.findLast(({ step }) => steps.includes(step));
  const notice = noticeOf(past);
  const [served, submitted, approved] = [last('SERVE_NOTICE'), last(...submitting), last('APPROVE_PLAN')];
  const manager = last(...submitting, 'NAME_MANAGER')?.particulars;
  const moved = last(...submitting, 'RETURN_PLAN');
  const extended = past.findLast(
    ({ step, particulars }) => step === 'EXTEND_PERIOD' && particulars.clock === 'PLAN_SUBMISSION',
  );
  return {
    settings: settingsOfNotice(notice),
    requirement: text(notice.requirement),
    consequences: text(notice.consequences),
    submitBy: text(extended?.particulars.until) ?? text(served?.particulars.submitBy) ?? text(notice.submitBy),
    servedOn: served?.on ?? null,
    submittedOn: submitted?.on ?? null,
    answers: answersOf(submitted?.particulars),
    seniorManager: text(manager?.seniorManager),
    seniorManagerPost: text(manager?.seniorManagerPost),
    returnedBecause: moved?.step === 'RETURN_PLAN' ? texts(moved.particulars.reasons) : [],
    approvedOn: approved?.on ?? null,
    implementBy: text(approved?.particulars.implementBy) ?? text(submitted?.particulars.implementBy),
    modifications: past.filter(({ step }) => step === 'MODIFY_PLAN').flatMap((one) => texts(one.particulars.changes)),
    submissions: past.filter(({ step }) => submitting.includes(step)).length,
  };
}
