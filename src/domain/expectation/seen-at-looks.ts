import type { SettingFacts } from '../nation/facts';
import { readOnceFor } from '../nation/read-once';
import { monthsTo, type Window } from '../nation/window';
import { addMonths, type Day } from '../values/day';
import { type Coding, cellOf, levelsOf } from './covariates';
import type { ExpectationPolicy } from './expectation-policy';
import type { Outcome } from './expected-trial';
import { type FullOutcome, fullOutcomes, latestWithin } from './full-outcomes';

/** The latest full inspection of a setting as one look saw it, with where it stands on each covariate. */
export interface SeenInspection extends FullOutcome {
  levels: readonly number[];
  /** One number for all its levels. */
  cell: number;
}

/** How the history of every setting is looked at for one model. */
export interface Looking {
  outcome: Outcome;
  day: Day;
  codings: readonly Coding[];
  policy: ExpectationPolicy;
  windows: readonly Window[];
  /** The same for all that look alike. */
  key: string;
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

/** How a model of the day looks at the history. */
export function lookingOn(day: Day, outcome: Outcome, codings: readonly Coding[], policy: ExpectationPolicy): Looking {
  const key = JSON.stringify([day, outcome, codings.map(({ covariate }) => covariate.id), policy]);
  return { outcome, day, codings, policy, windows: looks(day, policy), key };
}

/** What one window shows of a setting; null where it was not fully inspected in it. */
export function seenThrough(
  setting: SettingFacts,
  window: Window,
  { outcome, day, codings, policy }: Omit<Looking, 'windows' | 'key'>,
  isLatestNow: boolean,
): SeenInspection | null {
  const latest = latestWithin(fullOutcomes(setting, outcome, day), window);
  if (latest === null) return null;
  const of = { setting, inspectedOn: latest.judgement.inspectedOn, previous: latest.previous, isLatestNow };
  const levels = levelsOf(of, codings, policy);
  return { ...latest, levels, cell: cellOf(levels, codings) };
}

/** What each look shows of a setting, in the order of the windows. */
export const seenAtLooks = readOnceFor(
  ({ key }: Looking) => key,
  (setting: SettingFacts, looking): readonly (SeenInspection | null)[] =>
    looking.windows.map((window) => seenThrough(setting, window, looking, window.to === looking.day)),
);
