import { modelOf, trialsByGroup } from '../../expectation/expected-trials';
import type { FittedNation } from '../../group-effect/fitted-nation';
import { precisionOf } from '../../group-effect/group-effects';
import { type Look, lookAtGroups } from '../../group-effect/group-tests';
import type { NationFacts } from '../../nation/facts';
import { readOnce } from '../../nation/read-once';
import { outcomesLookedAt } from './found-group';
import { type GroupEffectRulePolicy, groupEffectPolicyOn, ofItsRecord } from './group-effect-policy';

/** Every group tested under every outcome, by the policy of the day. */
export interface NationLook {
  policy: GroupEffectRulePolicy;
  look: Look;
  /** How far groups vary under each outcome. */
  precisions: readonly number[];
  /** What says what is expected, and how far groups vary: of this nation, or as it was given. */
  fitted: FittedNation;
  modelVersion: string;
}

function lookedAt(nation: NationFacts, given: FittedNation | null): NationLook {
  const policy = groupEffectPolicyOn(nation.day);
  const { windowMonths } = policy;
  const models = outcomesLookedAt.map(
    (outcome) => given?.get(outcome)?.model ?? modelOf(nation, outcome, { windowMonths, leftOut: ofItsRecord }),
  );
  const look = lookAtGroups(
    models.map((model) => trialsByGroup(nation, model)),
    policy,
  );
  const precisions = outcomesLookedAt.map(
    (outcome, family) => given?.get(outcome)?.precision ?? precisionOf(look.families[family] ?? [], policy),
  );
  const fitted: FittedNation = new Map(
    models.map((model, family) => [model.outcome, { model, precision: precisions[family] ?? policy.mostPrecision }]),
  );
  return { policy, look, precisions, fitted, modelVersion: models[0]?.version ?? '' };
}

const looks = readOnce((_nation: NationFacts) => new Map<FittedNation | null, NationLook>());

/**
 * The rule reads what is remarkable of it, and a run keeps all of it: it is worked out once.
 *
 * What was fitted before is used as it is; without it the nation's own is fitted.
 */
export function nationLook(nation: NationFacts, fitted: FittedNation | null = null): NationLook {
  const known = looks(nation).get(fitted);
  if (known !== undefined) return known;
  const now = lookedAt(nation, fitted);
  looks(nation).set(fitted, now);
  return now;
}
