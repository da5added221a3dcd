import type { Day } from '../values/day';
import type { Coding } from './covariates';
import type { ExpectationPolicy } from './expectation-policy';
import type { Outcome } from './expected-trial';
import type { FoldedSetting } from './folds';
import { lookingOn, type SeenInspection, seenAtLooks } from './seen-at-looks';

/** Inspections that are alike in every covariate, of settings that belong to the same folds. */
export interface HistoryCell {
  cell: number;
  levels: readonly number[];
  folds: ReadonlySet<number>;
  trials: number;
  hits: number;
}

/** Cells by their number, and by the folds of their settings. */
class CountedCells {
  private readonly cells = new Map<number, Map<string, HistoryCell>>();

  count({ cell, levels, isHit }: SeenInspection, { folds, foldKey }: FoldedSetting): void {
    let alike = this.cells.get(cell);
    if (alike === undefined) {
      alike = new Map();
      this.cells.set(cell, alike);
    }
    let own = alike.get(foldKey);
    if (own === undefined) {
      own = { cell, levels, folds, trials: 0, hits: 0 };
      alike.set(foldKey, own);
    }
    own.trials += 1;
    if (isHit) own.hits += 1;
  }

  inOrder(): readonly HistoryCell[] {
    return [...this.cells].sort(([first], [second]) => first - second).flatMap(([, alike]) => [...alike.values()]);
  }
}

/**
 * What each look saw as the latest full inspection of a setting, counted in cells.
 *
 * The inspections to be judged are the latest ones of their settings. Those are milder than inspections are on the
 * whole, because inspectors come back soon to where they found failure. So the history is read in the same way, look
 * by look, and one that stood as the latest at two looks counts at both. A setting that closed within the window of a
 * look counts at it, as it counts for its group: those that close were judged lower than others, and were they left
 * out, less would be expected than settings like them give.
 */
export function historyCells(
  settings: readonly FoldedSetting[],
  outcome: Outcome,
  day: Day,
  codings: readonly Coding[],
  policy: ExpectationPolicy,
): readonly HistoryCell[] {
  const looking = lookingOn(day, outcome, codings, policy);
  const cells = new CountedCells();
  for (const one of settings) {
    const seen = seenAtLooks(one.setting, looking);
    for (let look = 0; look < seen.length; look += 1) {
      const inspection = seen[look];
      if (inspection === null || inspection === undefined) continue;
      const wasThere = one.leftOn === null || inspection.judgement.inspectedOn <= one.leftOn;
      if (wasThere) cells.count(inspection, one);
    }
  }
  return cells.inOrder();
}
