import type { ReplayedGroup } from './replay';

export const baselineIds = ['share-below-good', 'average-points', 'last-years-list', 'random'] as const;
export type BaselineId = (typeof baselineIds)[number];

/** What a baseline may look at besides the group: the list of the replay before. */
export interface BaselineView {
  flaggedBefore: ReadonlySet<string>;
}

export interface Baseline {
  id: BaselineId;
  title: string;
  words: string;
  /** The higher, the sooner it is flagged. */
  score(group: ReplayedGroup, view: BaselineView): number;
}

/** Simpler ways to spend as many alarms. A rule that does not beat them is not worth its words. */
export const baselines: readonly Baseline[] = Object.freeze([
  {
    id: 'share-below-good',
    title: 'Share below good',
    words: 'The groups with the highest share of judged settings below good.',
    score: ({ shareBelowGood }) => shareBelowGood ?? -1,
  },
  {
    id: 'average-points',
    title: 'Average of points',
    words:
      'The groups with the lowest mean of points for grades, ranked nationally, as chains of nursing homes are ranked in the ' +
      'United States. Points run from 4 for the best of a scale to 1 for its worst.',
    score: ({ meanPoints }) => -(meanPoints ?? 5),
  },
  {
    id: 'last-years-list',
    title: "Last year's list",
    words:
      'The groups that the same rule flagged in the replay before. Where that list is shorter than the alarms, or there was ' +
      'none, the rest are drawn by lot; where it is longer, they are drawn from it.',
    score: ({ groupId }, { flaggedBefore }) => (flaggedBefore.has(groupId) ? 1 : 0),
  },
  { id: 'random', title: 'By lot', words: 'Groups drawn by lot: the exact expected value.', score: () => 0 },
]);

/**
 * Gives so many alarms to the groups with the highest scores, and answers each group's share of an alarm.
 *
 * Groups that tie for the last alarms share them alike: that is the expected value of drawing among them by lot, so that no
 * baseline gains or loses by an accident of order.
 */
export function spreadAlarms(scores: readonly number[], alarms: number): readonly number[] {
  const descending = [...scores].sort((first, second) => second - first);
  const cut = descending[alarms - 1];
  if (cut === undefined) return scores.map(() => (alarms <= 0 ? 0 : 1));
  const above = scores.filter((score) => score > cut).length;
  const tied = scores.filter((score) => score === cut).length;
  const share = (alarms - above) / tied;
  return scores.map((score) => {
    if (score > cut) return 1;
    return score === cut ? share : 0;
  });
}
