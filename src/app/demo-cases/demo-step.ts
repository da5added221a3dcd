import { addDays, type Day } from '../../domain/values/day';

/** A setting that would count for s. 23A, if it were suspected, and whose registration it is. */
export interface DemoSetting {
  urn: string;
  undertakingId: string;
}

/** What a case of the demonstration is about: a group with two settings that could count. */
export interface DemoSubject {
  groupId: string;
  name: string;
  /** The parent, to which a notice is addressed. */
  undertakingId: string;
  settings: readonly [DemoSetting, DemoSetting];
}

/** The mutations that the cases are walked by, and the input of each. */
export const demoMutations = {
  takeCaseStep: 'CaseStepInput',
  takeSuspicionStep: 'SuspicionStepInput',
  takeImprovementPlanStep: 'ImprovementPlanStepInput',
  takeCommitmentStep: 'CommitmentStepInput',
  takePenaltyStep: 'PenaltyStepInput',
} as const;

/** The numbers of the matters so far, by what the story calls them. */
export type DemoMatters = Readonly<Record<string, string>>;

/** One step of a story: who takes it, in what, how many days ago, and what it says. */
export interface DemoStep {
  by: 'ruth' | 'tomasz';
  mutation: keyof typeof demoMutations;
  /** What the story calls the matter. */
  matter: string;
  step: string;
  daysAgo: number;
  /** Only for the step that begins the matter. */
  opening?: (matters: DemoMatters) => Readonly<Record<string, unknown>>;
  particulars?: (matters: DemoMatters, day: (daysAgo: number) => Day) => Readonly<Record<string, unknown>>;
}

/** The days of a story, counted back from today. */
export function daysBack(today: Day): (daysAgo: number) => Day {
  return (daysAgo) => addDays(today, -daysAgo);
}
