import type { Day } from '../values/day';
import { type SignalCode, weightOn } from './signal-table';

/** One thing that speaks for, or against, the one going on as the other. */
export interface Signal {
  code: SignalCode;
  /** What was seen here, in words that hold no address and no person's name. */
  words: string;
  /** In hundredths. */
  weight: number;
}

/** A signal with the weight that stands on the day. */
export function seen(code: SignalCode, words: string, day: Day): Signal {
  return { code, words, weight: weightOn(code, day) };
}

/**
 * The score in hundredths: the sum of the weights, never less than 0 nor more than 100.
 *
 * A plain sum, so that anyone can add it up from what is shown.
 */
export function scoreOf(signals: readonly Pick<Signal, 'weight'>[]): number {
  const sum = signals.reduce((total, { weight }) => total + weight, 0);
  return Math.min(100, Math.max(0, sum));
}

/** `65` hundredths as people write it: `0.65`. */
export function writtenScore(score: number): string {
  return (score / 100).toFixed(2);
}

/** What speaks for it, sorted: equal for equal grounds, whatever the words. */
export function groundsOf(signals: readonly Pick<Signal, 'code' | 'weight'>[]): readonly SignalCode[] {
  const codes = signals.filter(({ weight }) => weight > 0).map(({ code }) => code);
  return [...new Set(codes)].sort();
}

/** The grounds as one text, by which two states of knowledge are compared. */
export function fingerprintOf(signals: readonly Pick<Signal, 'code' | 'weight'>[]): string {
  return groundsOf(signals).join(' ');
}

/** Whether something speaks for it now that did not then. What fell away is no reason to ask again. */
export function isNewGround(signals: readonly Pick<Signal, 'code' | 'weight'>[], then: readonly string[]): boolean {
  return groundsOf(signals).some((code) => !then.includes(code));
}
