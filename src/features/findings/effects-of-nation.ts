import { expectedTrials } from '../../domain/expectation/expected-trials';
import { compareEffects } from '../../domain/group-effect/effect-order';
import { effectOf, precisionOf } from '../../domain/group-effect/group-effects';
import { lookAt } from '../../domain/group-effect/group-tests';
import { outcomesLookedAt } from '../../domain/indicators/group-effect/found-group';
import { groupEffectPolicyOn } from '../../domain/indicators/group-effect/group-effect-policy';
import type { NationFacts } from '../../domain/nation/facts';
import type { EffectsUnderOutcome } from './group-effect';

/**
 * The effect of every group under every outcome, remarkable or not, the most remarkable first.
 *
 * q allows for all groups and all outcomes at once, as the rule that reads the same has it.
 */
export function effectsOfNation(nation: NationFacts): readonly EffectsUnderOutcome[] {
  const policy = groupEffectPolicyOn(nation.day);
  const { windowMonths } = policy;
  const look = lookAt(
    outcomesLookedAt.map((outcome) => expectedTrials(nation, outcome, { windowMonths }).trials),
    policy,
  );
  return outcomesLookedAt.map((outcome, family) => {
    const tests = look.families[family] ?? [];
    const precision = precisionOf(tests, policy);
    const effects = tests.map((test) => effectOf(test, { family, look, precision, policy })).sort(compareEffects);
    return { outcome, effects };
  });
}
