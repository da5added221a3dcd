import type { ExpectationModel } from '../expectation/expectation-model';
import type { Outcome } from '../expectation/expected-trial';

/** What was fitted on a whole nation under one outcome. */
export interface FittedOutcome {
  model: ExpectationModel;
  /** How far groups vary. */
  precision: number;
  /** The model that knows each setting's own record too; fitted when it is first asked for. */
  withRecord: () => ExpectationModel;
}

/** What was fitted on a whole nation, to be used again after a small change. */
export type FittedNation = ReadonlyMap<Outcome, FittedOutcome>;
