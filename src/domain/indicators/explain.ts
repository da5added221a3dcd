import type { Finding, FindingInputs, Indicator } from './indicator';

/** A number of a finding, how it follows from the finding's inputs, and what working it out again gives. */
export interface ExplainedNumber {
  name: string;
  value: number | string | null;
  meaning: string;
  /** How it follows, in words. */
  words: string;
  /** The lists of inputs that it follows from, and no others. */
  inputs: FindingInputs;
  recomputed: number | string | null;
  /** Whether working it out again gives the same value, to the last digit. */
  agrees: boolean;
}

/** What of a finding is needed to explain a number of it. */
export type Explainable = Pick<Finding, 'version' | 'numbers' | 'inputs'>;

/** Only what the formula says it reads, so that nothing else can have gone into the number. */
function read(inputs: FindingInputs, from: readonly string[]): FindingInputs {
  return Object.fromEntries(from.map((list) => [list, inputs[list] ?? []]));
}

/**
 * Works a number of a finding out again from the finding's own inputs.
 *
 * The rule must be in the version that made the finding: another version's formulas are those of other numbers.
 */
export function explainNumber(indicator: Indicator, finding: Explainable, name: string): ExplainedNumber {
  if (finding.version !== indicator.version) {
    throw new RangeError(
      `The finding was made by version ${finding.version} of ${indicator.id}, and its formulas are of version ${indicator.version}.`,
    );
  }
  const value = finding.numbers[name];
  const formula = indicator.formulas[name];
  if (value === undefined || formula === undefined) {
    const known = Object.keys(indicator.formulas).join(', ');
    throw new RangeError(`${indicator.id} has no number ${name}. Expected one of ${known}.`);
  }
  const inputs = read(finding.inputs, formula.from);
  const recomputed = formula.compute(inputs);
  const meaning = indicator.numbers[name] ?? '';
  return { name, value, meaning, words: formula.words, inputs, recomputed, agrees: recomputed === value };
}
