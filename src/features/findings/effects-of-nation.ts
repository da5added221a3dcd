import { compareEffects } from '../../domain/group-effect/effect-order';
import type { FittedNation } from '../../domain/group-effect/fitted-nation';
import { effectOf } from '../../domain/group-effect/group-effects';
import { outcomesLookedAt } from '../../domain/indicators/group-effect/found-group';
import { nationLook } from '../../domain/indicators/group-effect/nation-look';
import type { NationFacts } from '../../domain/nation/facts';
import type { EffectsUnderOutcome } from './group-effect';

/**
 * The effect of every group under every outcome, remarkable or not, the most remarkable first.
 *
 * q allows for all groups and all outcomes at once, as the rule that reads the same has it.
 */
export function effectsOfNation(
  nation: NationFacts,
  fitted: FittedNation | null = null,
): readonly EffectsUnderOutcome[] {
  const { policy, look, precisions } = nationLook(nation, fitted);
  return outcomesLookedAt.map((outcome, family) => {
    const tests = look.families[family] ?? [];
    const precision = precisions[family] ?? policy.mostPrecision;
    const effects = tests.map((test) => effectOf(test, { family, look, precision, policy })).sort(compareEffects);
    return { outcome, effects };
  });
}
