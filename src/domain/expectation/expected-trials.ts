import type { GroupFacts, NationFacts, SettingFacts } from '../nation/facts';
import { settingsHeld, windowKey } from '../nation/held-settings';
import { readOnce, readOnceFor, serialOf } from '../nation/read-once';
import { compareText, settingsOf } from '../nation/settings-of';
import { monthsTo, type Window } from '../nation/window';
import type { Day } from '../values/day';
import { type ExpectationModel, fitExpectation } from './expectation-model';
import { type ExpectationPolicy, expectationPolicyOn } from './expectation-policy';
import type { ExpectedTrial, Outcome } from './expected-trial';
import { modelFor } from './explain';
import { contributionsOf, probabilityFrom } from './fold-model';
import { type Looking, lookingOn, seenAtLooks, seenThrough } from './seen-at-looks';

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

/** What one setting's latest full inspection in the window was to be expected to be, by a model. */
interface Asked {
  groupId: string | null;
  window: Window;
  model: ExpectationModel;
  looking: Looking;
  /** The place of the window among the looks of the model; -1 for another one. */
  look: number;
}

/** The same object each time a model is asked of the same days: by it what was read of a group is found again soonest. */
const askedOn = readOnceFor(
  ({ day, window }: { day: Day; window: Window }) => `${day} ${windowKey(window)}`,
  (model: ExpectationModel, { day, window }): Omit<Asked, 'groupId'> => {
    const looking = lookingOn(day, model.outcome, model.codings, model.policy);
    const isSame = ({ from, to }: Window) => from === window.from && to === window.to && to === day;
    return { window, model, looking, look: looking.windows.findIndex(isSame) };
  },
);

function askedOf({ day }: NationFacts, window: Window, model: ExpectationModel): Omit<Asked, 'groupId'> {
  return askedOn(model, { day, window });
}

function trialOf(setting: SettingFacts, { groupId, window, model, looking, look }: Asked): ExpectedTrial | null {
  const seen = look < 0 ? seenThrough(setting, window, looking, true) : (seenAtLooks(setting, looking)[look] ?? null);
  if (seen === null) return null;
  const { judgement, previous, isHit, levels } = seen;
  const fold = modelFor(model, groupId, setting.settingId);
  const probability = probabilityFrom(fold.intercept, contributionsOf(fold, levels));
  return { groupId, setting, judgement, previous, isHit, probability };
}

/**
 * The latest full inspection of each setting in the window, with what the model says of it.
 *
 * A model fitted on an earlier day may be asked about a later one: then it knows nothing of what came between.
 */
export function trialsWithin(nation: NationFacts, window: Window, model: ExpectationModel): readonly ExpectedTrial[] {
  const asked = askedOf(nation, window, model);
  const trials: ExpectedTrial[] = [];
  for (const { setting, groupId } of settingsOf(nation)) {
    const trial = trialOf(setting, { ...asked, groupId });
    if (trial !== null) trials.push(trial);
  }
  return trials.sort(compareTrials);
}

const trialsInGroup = readOnceFor(
  ({ model, looking }: Omit<Asked, 'groupId'>) => `${serialOf(model)} ${looking.day}`,
  (group: GroupFacts, asked): readonly ExpectedTrial[] =>
    settingsHeld(group, asked.window)
      .flatMap((setting) => trialOf(setting, { ...asked, groupId: group.groupId }) ?? [])
      .sort(compareTrials),
);

const inOrder = readOnce((groups: NationFacts['groups']) =>
  [...groups].sort((first, second) => compareText(first.groupId, second.groupId)),
);

/**
 * The trials of every group by a model, in the order of the groups; a group without any is left out.
 *
 * A setting that left a group within the window is one of its trials still, as it was last judged while the group had it.
 */
export function trialsByGroup(nation: NationFacts, model: ExpectationModel): readonly (readonly ExpectedTrial[])[] {
  const asked = askedOf(nation, monthsTo(nation.day, model.policy.windowMonths), model);
  return inOrder(nation.groups)
    .map((group) => trialsInGroup(group, asked))
    .filter(({ length }) => length > 0);
}

function wholePolicy(nation: NationFacts, policy: Partial<ExpectationPolicy>): ExpectationPolicy {
  return { ...expectationPolicyOn(nation.day), registerDays: nation.registerDays ?? null, ...policy };
}

/** The model of one outcome, fitted on the nation. More than one asks for it, and the fit is the same for each. */
export function modelOf(nation: NationFacts, outcome: Outcome, policy: Partial<ExpectationPolicy>): ExpectationModel {
  return fitted(nation, { outcome, policy: wholePolicy(nation, policy) });
}

const fitted = readOnceFor(
  ({ outcome, policy }: { outcome: Outcome; policy: ExpectationPolicy }) => JSON.stringify([outcome, policy]),
  (nation: NationFacts, { outcome, policy }) => fitExpectation(nation, outcome, policy),
);

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
  const model = modelOf(nation, outcome, policy);
  const trials = trialsWithin(nation, monthsTo(nation.day, model.policy.windowMonths), model);
  return { trials, model, modelVersion: model.version };
}
