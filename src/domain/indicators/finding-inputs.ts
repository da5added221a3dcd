import type { SettingFacts } from '../nation/facts';
import { compareText } from '../nation/settings-of';
import type { Day } from '../values/day';
import type { FindingInput, FindingInputs, NumberFormula } from './indicator';

/** The list of that name, or none. */
export function listOf(inputs: FindingInputs, name: string): readonly FindingInput[] {
  return inputs[name] ?? [];
}

/** The values of a list, as numbers. */
export function numbersOf(inputs: FindingInputs, name: string): readonly number[] {
  return listOf(inputs, name).map(({ value }) => Number(value));
}

/** The values of a list, as texts. */
export function textsOf(inputs: FindingInputs, name: string): readonly string[] {
  return listOf(inputs, name).map(({ value }) => String(value));
}

/** The value of a list that has one; null where there is none. */
export function onlyIn(inputs: FindingInputs, name: string): number | string | null {
  return listOf(inputs, name)[0]?.value ?? null;
}

/** The same, as a number. */
export function numberOf(inputs: FindingInputs, name: string): number {
  return Number(onlyIn(inputs, name));
}

/** The sum of a list, from the first entry to the last: sums of fractions depend on their order in the last digit. */
export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, value) => sum + value, 0);
}

/** One entry for each setting, by URN: the value is our id of it. */
export function settingInputs(settings: readonly SettingFacts[], day: Day): readonly FindingInput[] {
  return [...settings]
    .sort((first, second) => compareText(first.urn, second.urn))
    .map(({ settingId, urn }) => ({ value: settingId, of: `setting ${urn}`, asOf: day }));
}

/** A number that says how long a list is. */
export function countOf(list: string, words: string): NumberFormula {
  return { words, from: [list], compute: (inputs) => listOf(inputs, list).length };
}

/** A number that is an input itself, such as a policy value or a text. */
export function asGiven(list: string, words: string): NumberFormula {
  return { words, from: [list], compute: (inputs) => onlyIn(inputs, list) };
}

/** A number that says how many different values a list has. */
export function differentIn(list: string, words: string): NumberFormula {
  return { words, from: [list], compute: (inputs) => new Set(textsOf(inputs, list)).size };
}
