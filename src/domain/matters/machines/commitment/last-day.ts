import { type Day, isDay } from '../../../values/day';
import type { PastStep } from '../../guard';

/** The last day on which a commitment is kept in time, as it was agreed or put off; null before it is agreed. */
export function lastDayOfCommitment(past: readonly Pick<PastStep, 'step' | 'particulars'>[]): Day | null {
  const last = past.findLast(({ step }) => step === 'AGREE_COMMITMENT' || step === 'EXTEND_COMMITMENT');
  const said = last?.particulars[last.step === 'AGREE_COMMITMENT' ? 'due' : 'until'];
  return typeof said === 'string' && isDay(said) ? said : null;
}
