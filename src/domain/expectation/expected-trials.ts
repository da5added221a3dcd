import type { NationFacts } from '../nation/facts';
import { readOnceFor } from '../nation/read-once';
import { compareText, settingsOf } from '../nation/settings-of';
import { monthsTo, type Window } from '../nation/window';
import { type ExpectationModel, fitExpectation } from './expectation-model';
import { type ExpectationPolicy, expectationPolicyOn } from './expectation-policy';
import type { ExpectedTrial, Outcome } from './expected-trial';
import { modelFor } from './explain';
import { contributionsOf, probabilityFrom } from './fold-model';
import { lookingOn, seenAtLooks, seenThrough } from './seen-at-looks';

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
  const { outcome, codings, policy } = model;
  const looking = lookingOn(nation.day, outcome, codings, policy);
  const look = looking.windows.findIndex(
    ({ from, to }) => from === window.from && to === window.to && to === nation.day,
  );
  const trials: ExpectedTrial[] = [];
  for (const { setting, groupId } of settingsOf(nation)) {
    const seen = look < 0 ? seenThrough(setting, window, looking, true) : (seenAtLooks(setting, looking)[look] ?? null);
    if (seen === null) continue;
    const { judgement, previous, isHit, levels } = seen;
    const fold = modelFor(model, groupId, setting.settingId);
    const probability = probabilityFrom(fold.intercept, contributionsOf(fold, levels));
    trials.push({ groupId, setting, judgement, previous, isHit, probability });
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
  return trialsUnder(nation, { outcome, policy: { ...expectationPolicyOn(nation.day), registerDays, ...policy } });
}

/** The same by a model that was fitted before: what happened since is compared with it, and not in it. */
export function expectedBy(model: ExpectationModel, nation: NationFacts): ExpectedTrials {
  const window = monthsTo(nation.day, model.policy.windowMonths);
  return { trials: trialsWithin(nation, window, model), model, modelVersion: model.version };
}

/** More than one rule asks, and the fit is the same for each of them. */
const trialsUnder = readOnceFor(
  ({ outcome, policy }: { outcome: Outcome; policy: ExpectationPolicy }) => JSON.stringify([outcome, policy]),
  (nation: NationFacts, { outcome, policy }): ExpectedTrials => {
    const model = fitExpectation(nation, outcome, policy);
    const trials = trialsWithin(nation, monthsTo(nation.day, policy.windowMonths), model);
    return { trials, model, modelVersion: model.version };
  },
);
