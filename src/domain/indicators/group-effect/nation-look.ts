import type { ExpectationModel, FittedModels } from '../../expectation/expectation-model';
import { expectedBy, expectedTrials } from '../../expectation/expected-trials';
import { type Look, lookAt } from '../../group-effect/group-tests';
import type { NationFacts } from '../../nation/facts';
import { readOnce } from '../../nation/read-once';
import { outcomesLookedAt } from './found-group';
import { type GroupEffectRulePolicy, groupEffectPolicyOn, ofItsRecord } from './group-effect-policy';

/** Every group tested under every outcome, by the policy of the day. */
export interface NationLook {
  policy: GroupEffectRulePolicy;
  look: Look;
  /** What said what is expected, by outcome. */
  models: FittedModels;
  modelVersion: string;
}

function lookedAt(nation: NationFacts, fitted: FittedModels | null): NationLook {
  const policy = groupEffectPolicyOn(nation.day);
  const { windowMonths } = policy;
  const models = new Map<(typeof outcomesLookedAt)[number], ExpectationModel>();
  const families = outcomesLookedAt.map((outcome) => {
    const known = fitted?.get(outcome);
    const { trials, model } =
      known === undefined ? expectedTrials(nation, outcome, { windowMonths, leftOut: ofItsRecord }) : expectedBy(known, nation);
    models.set(outcome, model);
    return trials;
  });
  const [first] = models.values();
  return { policy, look: lookAt(families, policy), models, modelVersion: first?.version ?? '' };
}

const looks = readOnce((_nation: NationFacts) => new Map<FittedModels | null, NationLook>());

/**
 * The rule reads what is remarkable of it, and a run keeps all of it: it is worked out once.
 *
 * Models that were fitted before are used as they are; without any the nation's own are fitted.
 */
export function nationLook(nation: NationFacts, fitted: FittedModels | null = null): NationLook {
  const known = looks(nation).get(fitted);
  if (known !== undefined) return known;
  const now = lookedAt(nation, fitted);
  looks(nation).set(fitted, now);
  return now;
}
