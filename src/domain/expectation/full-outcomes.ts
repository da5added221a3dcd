import { isAdverse, isBelowGood } from '../judgements/frameworks';
import type { SettingFacts } from '../nation/facts';
import { type FullJudgement, fullJudgements } from '../nation/full-judgements';
import { readOnceFor } from '../nation/read-once';
import { isWithin, type Window } from '../nation/window';
import type { Day } from '../values/day';
import type { Outcome } from './expected-trial';

/** How one full inspection ended, and what came before it. */
export interface FullOutcome {
  judgement: FullJudgement;
  previous: FullJudgement | null;
  isHit: boolean;
}

const endOfTime: Day = '9999-12-31';

function ended(overall: FullJudgement, helped: FullJudgement | undefined, outcome: Outcome) {
  if (outcome === 'BELOW_GOOD') return { judgement: overall, isHit: isBelowGood(overall.value) };
  const isHelpedAdverse = helped !== undefined && isAdverse(helped.value);
  if (isHelpedAdverse && !isAdverse(overall.value)) return { judgement: helped, isHit: true };
  return { judgement: overall, isHit: isAdverse(overall.value) };
}

/** Of any day. Only the inspections count, so that a setting that stands otherwise keeps what was read of them. */
const outcomesOf = readOnceFor(
  (outcome: Outcome) => outcome,
  (inspections: SettingFacts['inspections'], outcome): readonly FullOutcome[] => {
    const helped = new Map<string, FullJudgement>();
    if (outcome === 'ADVERSE')
      for (const one of fullJudgements({ inspections }, 'HELPED_AND_PROTECTED', endOfTime))
        helped.set(one.inspectionId, one);
    return fullJudgements({ inspections }, 'OVERALL', endOfTime).map((overall, index, all) => ({
      ...ended(overall, helped.get(overall.inspectionId), outcome),
      previous: all[index - 1] ?? null,
    }));
  },
);

/**
 * How each full inspection that judged a setting overall ended, oldest first.
 *
 * An adverse outcome may lie in how well children are helped and protected alone; then that judgement is given.
 */
export function fullOutcomes(setting: SettingFacts, outcome: Outcome, day: Day): readonly FullOutcome[] {
  const all = outcomesOf(setting.inspections, outcome);
  const last = all.at(-1);
  if (last === undefined || last.judgement.inspectedOn <= day) return all;
  return all.filter(({ judgement }) => judgement.inspectedOn <= day);
}

/** The latest of them in the window, or null. */
export function latestWithin(outcomes: readonly FullOutcome[], window: Window): FullOutcome | null {
  const latest = outcomes.findLast(({ judgement }) => judgement.inspectedOn <= window.to);
  return latest !== undefined && isWithin(latest.judgement.inspectedOn, window) ? latest : null;
}
