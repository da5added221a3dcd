import type { CovariateCase } from './covariate';
import type { CovariateId } from './covariate-ids';
import { levelsOf } from './covariates';
import type { ExpectationModel } from './expectation-model';
import type { ExpectedTrial } from './expected-trial';
import { contributionsOf, type FoldModel, probabilityFrom } from './fold-model';
import { foldOf } from './folds';

/** What one covariate adds to the log-odds of one trial. */
export interface Contribution {
  covariate: CovariateId;
  title: string;
  level: string;
  words: string;
  /** Above 0 where the level makes the outcome likelier than settings are on the whole. */
  coefficient: number;
  /** Whether the level is so rare that it shares its coefficient with other rare ones. */
  isPooled: boolean;
}

/** From which the probability of a trial can be worked out again. */
export interface TrialExplanation {
  modelVersion: string;
  /** The part of the groups that the trial's group is in; its coefficients come from the other parts. */
  fold: number;
  intercept: number;
  contributions: readonly Contribution[];
  probability: number;
}

/** The model of the fold that a group, or a setting in no group, is in. */
export function modelFor(model: ExpectationModel, groupId: string | null, settingId: string): FoldModel {
  const fold = model.folds[foldOf(groupId, settingId, model.policy.folds)];
  if (fold === undefined) throw new RangeError('The model has no folds.');
  return fold;
}

/** What the model reads of a trial: what was published before the inspection ended. */
export function caseOf({ setting, judgement, previous }: Omit<ExpectedTrial, 'probability'>): CovariateCase {
  return { setting, inspectedOn: judgement.inspectedOn, previous, isLatestNow: true };
}

/** How the probability of a trial comes about, level by level. */
export function explainTrial(model: ExpectationModel, trial: ExpectedTrial): TrialExplanation {
  const { codings, policy, version } = model;
  const levels = levelsOf(caseOf(trial), codings, policy);
  const foldModel = modelFor(model, trial.groupId, trial.setting.settingId);
  const added = contributionsOf(foldModel, levels);
  return {
    modelVersion: version,
    fold: foldModel.fold,
    intercept: foldModel.intercept,
    contributions: codings.map(({ covariate, codes, words }, i) => ({
      covariate: covariate.id,
      title: covariate.title,
      level: codes[levels[i] ?? 0] ?? '',
      words: words[levels[i] ?? 0] ?? '',
      coefficient: added[i] ?? 0,
      isPooled: foldModel.pooled[i]?.[levels[i] ?? 0] ?? false,
    })),
    probability: probabilityFrom(foldModel.intercept, added),
  };
}

/** The probability worked out again from an explanation: equal to the last bit. */
export function recompute({ intercept, contributions }: TrialExplanation): number {
  return probabilityFrom(
    intercept,
    contributions.map(({ coefficient }) => coefficient),
  );
}
