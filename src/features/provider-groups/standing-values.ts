import { isAdverse, isBelowGood, type JudgementValue, judgementValues } from '../../domain/judgements/frameworks';

function valuesThat(hold: (value: JudgementValue) => boolean): readonly JudgementValue[] {
  return (Object.keys(judgementValues) as JudgementValue[]).filter(hold);
}

/** The values that a standing judgement is counted by, whatever its scale. */
export const belowGoodValues = valuesThat(isBelowGood);
export const adverseValues = valuesThat(isAdverse);
