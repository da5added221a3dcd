import { trialsByGroup } from '../../domain/expectation/expected-trials';
import { compareEffects } from '../../domain/group-effect/effect-order';
import type { FittedNation } from '../../domain/group-effect/fitted-nation';
import { type EffectGivenRecord, givenRecordOf, withGivenRecord } from '../../domain/group-effect/given-record';
import type { GroupTest } from '../../domain/group-effect/group-effect';
import { effectOf, type Seen } from '../../domain/group-effect/group-effects';
import { outcomesLookedAt } from '../../domain/indicators/group-effect/found-group';
import { nationLook } from '../../domain/indicators/group-effect/nation-look';
import type { NationFacts } from '../../domain/nation/facts';
import type { EffectsUnderOutcome } from './group-effect';

/** The trials of each group by the model that knows the record: the same inspections as by the other. */
type TrialsGivenRecord = ReadonlyMap<string, GroupTest['trials']>;

function effectGivenRecord(test: GroupTest, seen: Seen, givenRecord: TrialsGivenRecord): EffectGivenRecord {
  const trials = givenRecord.get(test.groupId);
  if (trials?.length !== test.n) {
    throw new Error(
      `Expected the same ${test.n} inspections of group ${test.groupId} by both models of what to expect.`,
    );
  }
  return withGivenRecord(effectOf(test, seen), givenRecordOf(trials));
}

/**
 * The effect of every group under every outcome, remarkable or not, the most remarkable first.
 *
 * q allows for all groups and all outcomes at once, as the rule that reads the same has it. What each setting's own
 * record leads one to expect stands beside it, and has no part in the test.
 */
export function effectsOfNation(
  nation: NationFacts,
  given: FittedNation | null = null,
): readonly EffectsUnderOutcome[] {
  const { policy, look, precisions, fitted } = nationLook(nation, given);
  return outcomesLookedAt.map((outcome, family) => {
    const tests = look.families[family] ?? [];
    const precision = precisions[family] ?? policy.mostPrecision;
    const model = fitted.get(outcome)?.withRecord();
    const withRecord = model === undefined ? [] : trialsByGroup(nation, model);
    const givenRecord: TrialsGivenRecord = new Map(withRecord.map((trials) => [trials[0]?.groupId ?? '', trials]));
    const seen = { look, precision, policy };
    const effects = tests.map((test) => effectGivenRecord(test, seen, givenRecord));
    return { outcome, effects: effects.sort(compareEffects) };
  });
}
