import { compareText } from '../../nation/settings-of';
import type { ExcessTest } from './comparison';

/** The step of Benjamini and Hochberg's procedure that gives a group its q: `p * (tested / place)`. */
export interface AdjustmentStep {
  /** The group whose p it is: the one asked of, or one with a p as high or higher. */
  groupId: string;
  p: number;
  /** The place of that p among all, the lowest being 1. */
  place: number;
  /** How many groups were tested. */
  tested: number;
}

/** For each group that was tested, the step at or above its own p whose product is least. */
export function adjustmentSteps(tests: readonly ExcessTest[]): ReadonlyMap<string, AdjustmentStep> {
  const tested = tests.filter(({ q }) => q !== null);
  const steps = new Map<string, AdjustmentStep>();
  const below = tested.filter(({ p }) => p < 1);
  // Of those that come out at 1, which is most of a nation, the first decides for all.
  const ones = tested.filter(({ p }) => p >= 1).map(({ groupId }) => groupId);
  let least: AdjustmentStep | null = firstOfOnes(ones, tested.length);
  for (const groupId of ones) if (least !== null) steps.set(groupId, least);
  below.sort((first, second) => second.p - first.p || compareText(first.groupId, second.groupId));
  for (const [index, { groupId, p }] of below.entries()) {
    const step: AdjustmentStep = { groupId, p, place: below.length - index, tested: tested.length };
    if (least === null || adjustedBy(step) < adjustedBy(least)) least = step;
    steps.set(groupId, least);
  }
  return steps;
}

function firstOfOnes(groupIds: readonly string[], tested: number): AdjustmentStep | null {
  const [some] = groupIds;
  if (some === undefined) return null;
  const groupId = groupIds.reduce((first, other) => (other < first ? other : first), some);
  return { groupId, p: 1, place: tested, tested };
}

/** q, as the step gives it. */
export function adjustedBy({ p, place, tested }: Omit<AdjustmentStep, 'groupId'>): number {
  return p * (tested / place);
}
