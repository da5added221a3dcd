import type { NationFacts } from '../nation/facts';
import { compareText, settingsOf } from '../nation/settings-of';
import { monthsTo, type Window } from '../nation/window';
import { levelsOf } from './covariates';
import { type ExpectationModel, fitExpectation } from './expectation-model';
import { type ExpectationPolicy, expectationPolicyOn } from './expectation-policy';
import type { ExpectedTrial, Outcome } from './expected-trial';
import { caseOf, modelFor } from './explain';
import { contributionsOf, probabilityFrom } from './fold-model';
import { fullOutcomes, latestWithin } from './full-outcomes';

export interface ExpectedTrials {
  trials: readonly ExpectedTrial[];
  model: ExpectationModel;
  modelVersion: string;
}

function compareTrials(first: ExpectedTrial, second: ExpectedTrial): number {
  return (
    compareText(first.setting.settingId, second.setting.settingId) ||
    compareText(first.groupId ?? '', second.groupId ?? '')
  );
}

/**
 * The latest full inspection of each setting in the window, with what the model says of it.
 *
 * A model fitted on an earlier day may be asked about a later one: then it knows nothing of what came between.
 */
export function trialsWithin(nation: NationFacts, window: Window, model: ExpectationModel): readonly ExpectedTrial[] {
  const trials: ExpectedTrial[] = [];
  for (const { setting, groupId } of settingsOf(nation)) {
    const latest = latestWithin(fullOutcomes(setting, model.outcome, nation.day), window);
    if (latest === null) continue;
    const levels = levelsOf(caseOf({ groupId, setting, ...latest }), model.codings, model.policy);
    const fold = modelFor(model, groupId, setting.settingId);
    const probability = probabilityFrom(fold.intercept, contributionsOf(fold, levels));
    trials.push({ groupId, setting, ...latest, probability });
  }
  return trials.sort(compareTrials);
}

/**
 * One trial for each setting that was fully inspected in the window, in order of settings.
 *
 * What is expected of a group comes from a model that no inspection of the group had a part in. The order of groups
 * and settings in the facts does not matter.
 */
export function expectedTrials(
  nation: NationFacts,
  outcome: Outcome,
  policy: Partial<ExpectationPolicy> = {},
): ExpectedTrials {
  const registerDays = nation.registerDays ?? null;
  const whole = { ...expectationPolicyOn(nation.day), registerDays, ...policy };
  const model = fitExpectation(nation, outcome, whole);
  const trials = trialsWithin(nation, monthsTo(nation.day, whole.windowMonths), model);
  return { trials, model, modelVersion: model.version };
}
