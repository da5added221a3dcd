import type { Outcome } from '../../expectation/expected-trial';
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

function fittedModel(nation: NationFacts, outcome: Outcome) {
  const { windowMonths } = groupEffectPolicyOn(nation.day);
  return modelOf(nation, outcome, { windowMonths, leftOut: ofItsRecord });
}

/** The model that knows each setting's own record too: what an effect is shown beside. */
function modelWithRecord(nation: NationFacts, outcome: Outcome) {
  const { windowMonths } = groupEffectPolicyOn(nation.day);
  return modelOf(nation, outcome, { windowMonths });
}

/** Works it out when it is first asked for, and holds on to nothing but the answer from then on. */
function whenAsked<Answer>(work: () => Answer): () => Answer {
  let state: { work: () => Answer } | { answer: Answer } = { work };
  return () => {
    if ('work' in state) state = { answer: state.work() };
    return state.answer;
  };
}

/**
 * Fits what `nationLook` fits, and stops after each model, so that whoever runs it can see to something else in
 * between. What was fitted is known from then on, as long as the nation is held.
 */
export function* fitByOutcome(nation: NationFacts): Generator<void, void> {
  for (const outcome of outcomesLookedAt) {
    fittedModel(nation, outcome);
    yield;
    modelWithRecord(nation, outcome);
    yield;
  }
}

function lookedAt(nation: NationFacts, given: FittedNation | null): NationLook {
  const policy = groupEffectPolicyOn(nation.day);
  const models = outcomesLookedAt.map((outcome) => given?.get(outcome)?.model ?? fittedModel(nation, outcome));
  const look = lookAtGroups(
    models.map((model) => trialsByGroup(nation, model)),
    policy,
  );
  const precisions = outcomesLookedAt.map(
    (outcome, family) => given?.get(outcome)?.precision ?? precisionOf(look.families[family] ?? [], policy),
  );
  const fitted: FittedNation = new Map(
    models.map((model, family) => {
      const { outcome } = model;
      const withRecord = given?.get(outcome)?.withRecord ?? whenAsked(() => modelWithRecord(nation, outcome));
      return [outcome, { model, precision: precisions[family] ?? policy.mostPrecision, withRecord }];
    }),
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
