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
  const descending = tests
    .filter(({ q }) => q !== null)
    .sort((first, second) => second.p - first.p || compareText(first.groupId, second.groupId));
  const tested = descending.length;
  const steps = new Map<string, AdjustmentStep>();
  let least: AdjustmentStep | null = null;
  for (const [index, { groupId, p }] of descending.entries()) {
    const step: AdjustmentStep = { groupId, p, place: tested - index, tested };
    if (least === null || adjustedBy(step) < adjustedBy(least)) least = step;
    steps.set(groupId, least);
  }
  return steps;
}

/** q, as the step gives it. */
export function adjustedBy({ p, place, tested }: Omit<AdjustmentStep, 'groupId'>): number {
  return p * (tested / place);
}
