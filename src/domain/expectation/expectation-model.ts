import type { NationFacts } from '../nation/facts';
import type { Day } from '../values/day';
import { type Coding, codingsUnder } from './covariates';
import type { ExpectationPolicy } from './expectation-policy';
import type { Outcome } from './expected-trial';
import { FlatHistory } from './flat-history';
import { type FoldModel, fitFold } from './fold-model';
import { foldedSettings } from './folds';
import { historyCells } from './history-cells';

/** Raised whenever equal facts could give another probability; findings keep the version they were made with. */
export const expectationModelVersion = 'expectation-2';

/** What is expected of full inspections, fitted on what was known on one day. */
export interface ExpectationModel {
  version: string;
  outcome: Outcome;
  day: Day;
  policy: ExpectationPolicy;
  codings: readonly Coding[];
  /** One for each fold, in order: what the others say of it. */
  folds: readonly FoldModel[];
}

/** Fits the model on every full inspection that the facts hold up to their day. */
export function fitExpectation(nation: NationFacts, outcome: Outcome, policy: ExpectationPolicy): ExpectationModel {
  const codings = codingsUnder(policy);
  const history = new FlatHistory(
    historyCells(foldedSettings(nation, policy.folds), outcome, nation.day, codings, policy),
  );
  const folds = Array.from({ length: policy.folds }, (_, fold) => fitFold(fold, history, codings, policy));
  return { version: expectationModelVersion, outcome, day: nation.day, policy, codings, folds };
}
