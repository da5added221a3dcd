import type { ExpectationModel } from '../expectation/expectation-model';
import type { Outcome } from '../expectation/expected-trial';

/** What was fitted on a whole nation, to be used again after a small change: of each outcome, what is expected and how far groups vary. */
export type FittedNation = ReadonlyMap<Outcome, { model: ExpectationModel; precision: number }>;
