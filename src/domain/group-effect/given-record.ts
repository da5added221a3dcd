import type { ExpectedTrial } from '../expectation/expected-trial';
import { readOnce, readOnceFor } from '../nation/read-once';
import type { GroupEffect } from './group-effect';
import { observedRatio, total } from './observed-ratio';
import type { RangedEstimate } from './ranged-estimate';

/**
 * The same count against the other expectation: what each setting's own record leads one to expect as well.
 *
 * The effect leaves the record out, since a group that has long been poor would be expected to be poor. How much of an
 * effect is left once it is let in says how far the effect was there before.
 */
export interface GivenRecord {
  expected: number;
  ratio: RangedEstimate;
}

/** An effect with the other expectation beside it. */
export interface EffectGivenRecord extends GroupEffect {
  givenRecord: GivenRecord;
}

/** What a group's trials say, their probabilities being those of the model that knows the record. */
export const givenRecordOf = readOnce((trials: readonly ExpectedTrial[]): GivenRecord => {
  const probabilities = trials.map(({ probability }) => probability);
  const observed = trials.filter(({ isHit }) => isHit).length;
  return { expected: total(probabilities), ratio: observedRatio(observed, probabilities) };
});

/** Puts it beside the effect: one object as long as both are the same. */
export const withGivenRecord = readOnceFor(
  ({ expected, ratio: { interval95, interval80, point } }: GivenRecord) =>
    [expected, interval95.low, interval95.high, interval80.low, interval80.high, point].join(' '),
  (effect: GroupEffect, givenRecord: GivenRecord): EffectGivenRecord => ({ ...effect, givenRecord }),
);
