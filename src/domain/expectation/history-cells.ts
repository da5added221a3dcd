import { monthsTo, type Window } from '../nation/window';
import { addMonths, type Day } from '../values/day';
import { type Coding, cellOf, levelsOf } from './covariates';
import type { ExpectationPolicy } from './expectation-policy';
import type { Outcome } from './expected-trial';
import type { FoldedSetting } from './folds';
import { fullOutcomes, latestWithin } from './full-outcomes';

/** Inspections that are alike in every covariate, of settings that belong to the same folds. */
export interface HistoryCell {
  cell: number;
  folds: ReadonlySet<number>;
  trials: number;
  hits: number;
}

/**
 * The windows through which the history is looked at: the one that ends on the day, and earlier ones of the same
 * length within the history.
 */
export function looks(day: Day, policy: ExpectationPolicy): readonly Window[] {
  const { windowMonths, historyMonths, monthsBetweenLooks, registerDays } = policy;
  const earliest = addMonths(day, windowMonths - historyMonths);
  const yearly: Day[] = [];
  for (let back = monthsBetweenLooks; addMonths(day, -back) >= earliest; back += monthsBetweenLooks)
    yearly.push(addMonths(day, -back));
  const days = new Set((registerDays ?? yearly).filter((other) => earliest <= other && other < day));
  return [day, ...[...days].sort().reverse()].map((look) => monthsTo(look, windowMonths));
}

/**
 * What each look saw as the latest full inspection of a setting, counted in cells.
 *
 * The inspections to be judged are the latest ones of their settings. Those are milder than inspections are on the
 * whole, because inspectors come back soon to where they found failure. So the history is read in the same way, look
 * by look, and one that stood as the latest at two looks counts at both.
 */
export function historyCells(
  settings: readonly FoldedSetting[],
  outcome: Outcome,
  day: Day,
  codings: readonly Coding[],
  policy: ExpectationPolicy,
): readonly HistoryCell[] {
  const windows = looks(day, policy);
  const cells = new Map<string, HistoryCell>();
  for (const { setting, folds, leftOn } of settings) {
    const outcomes = fullOutcomes(setting, outcome, day);
    const foldKey = [...folds].sort((first, second) => first - second).join();
    for (const window of windows) {
      const wasThere = leftOn === null || window.to < leftOn;
      const seen = wasThere ? latestWithin(outcomes, window) : null;
      if (seen === null) continue;
      const of = {
        setting,
        inspectedOn: seen.judgement.inspectedOn,
        previous: seen.previous,
        isLatestNow: window.to === day,
      };
      const cell = cellOf(levelsOf(of, codings, policy), codings);
      count(cells, `${cell}/${foldKey}`, { cell, folds, trials: 1, hits: seen.isHit ? 1 : 0 });
    }
  }
  return [...cells.values()].sort((first, second) => first.cell - second.cell);
}

function count(cells: Map<string, HistoryCell>, key: string, one: HistoryCell): void {
  const known = cells.get(key);
  if (known === undefined) cells.set(key, one);
  else {
    known.trials += one.trials;
    known.hits += one.hits;
  }
}

/** What a fold may be told: the cells of settings that have nothing to do with it, in a fixed order. */
export function cellsOutside(cells: readonly HistoryCell[], fold: number): readonly HistoryCell[] {
  const outside: HistoryCell[] = [];
  for (const one of cells) {
    if (one.folds.has(fold)) continue;
    const last = outside.at(-1);
    if (last?.cell === one.cell) {
      last.trials += one.trials;
      last.hits += one.hits;
    } else outside.push({ ...one });
  }
  return outside;
}
