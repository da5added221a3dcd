import type { Finding, FindingInputs, NumberFormula } from '../indicator';

/** Every number by its formula, so that what is shown and what explains it cannot differ. */
export function computedNumbers<Name extends string>(
  formulas: Readonly<Record<Name, NumberFormula>>,
  inputs: FindingInputs,
): Readonly<Record<Name, Finding['numbers'][string]>> {
  const numbers: Partial<Record<Name, Finding['numbers'][string]>> = {};
  for (const name of Object.keys(formulas) as Name[]) numbers[name] = formulas[name].compute(inputs);
  return numbers as Record<Name, Finding['numbers'][string]>;
}
