import type { SettingFacts } from '../nation/facts';
import type { FullJudgement, ScaleFamily } from '../nation/full-judgements';
import { isWithin, type Window } from '../nation/window';
import type { Trial } from './excess/comparison';

/** From the lowest position nothing can fall. */
const lowestPosition: Readonly<Record<ScaleFamily, number>> = { FOUR_POINT: 3, SUPPORTED_ACCOMMODATION: 2 };

/** One trial for each re-inspection in the window that could have fallen, on the scale of the inspection before. */
export function fallsAndStays(
  setting: SettingFacts,
  groupId: string | null,
  judgements: readonly FullJudgement[],
  window: Window,
): readonly Trial[] {
  const trials: Trial[] = [];
  let previous: FullJudgement | null = null;
  for (const judgement of judgements) {
    if (previous !== null && isWithin(judgement.inspectedOn, window) && couldFall(previous, judgement)) {
      const { family, position } = previous;
      const isHit = judgement.position > position;
      trials.push({
        groupId,
        setting,
        judgement,
        previous,
        isHit,
        stratum: `${family} ${position}`,
        widerClass: family,
      });
    }
    previous = judgement;
  }
  return trials;
}

function couldFall(previous: FullJudgement, judgement: FullJudgement): boolean {
  return previous.family === judgement.family && previous.position < lowestPosition[previous.family];
}

/** The same inspections, had none in the window ended lower than the one before. */
export function hadItNotFallen(judgements: readonly FullJudgement[], window: Window): readonly FullJudgement[] {
  const held: FullJudgement[] = [];
  for (const judgement of judgements) {
    const previous = held.at(-1);
    const fell =
      previous !== undefined &&
      previous.family === judgement.family &&
      isWithin(judgement.inspectedOn, window) &&
      judgement.position > previous.position;
    held.push(fell ? { ...judgement, value: previous.value, position: previous.position } : judgement);
  }
  return held;
}
