import type { SettingFacts } from '../nation/facts';
import type { FullJudgement } from '../nation/full-judgements';

/** What may come of a full inspection, as far as a model says how likely it is. */
export const outcomes = {
  BELOW_GOOD: 'Judged below good overall',
  ADVERSE: 'Judged on the lowest point of the scale, overall or for how well children are helped and protected',
} as const;
export type Outcome = keyof typeof outcomes;

/** The latest full inspection of a setting in the window, with how likely it was to end as the outcome says. */
export interface ExpectedTrial {
  /** Null for a setting in no group: it is tested with nobody. */
  groupId: string | null;
  setting: SettingFacts;
  judgement: FullJudgement;
  /** The full inspection before it, of any day; null for a first one. */
  previous: FullJudgement | null;
  /** Whether it ended as the outcome says. */
  isHit: boolean;
  /** Between 0 and 1, by a model that was fitted without any inspection of its group. */
  probability: number;
}
