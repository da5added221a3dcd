import { explainNumber } from '../../domain/indicators/explain';
import type { FindingInput, FindingInputs } from '../../domain/indicators/indicator';
import { indicators } from '../../domain/indicators/indicators';
import { badInput } from '../../platform/graphql/scalars';
import type { StoredFinding } from './finding';

/** One input of a formula, with the list it is in. */
export interface FormulaInput extends FindingInput {
  list: string;
}

/** A number of a stored finding, worked out again where that can be done. */
export interface NumberExplanation {
  findingId: number;
  name: string;
  value: number | string | null;
  meaning: string;
  words: string | null;
  inputs: readonly FormulaInput[];
  recomputed: number | string | null;
  agrees: boolean | null;
  notWorkedOut: string | null;
  caveats: readonly string[];
}

function flat(inputs: FindingInputs): readonly FormulaInput[] {
  return Object.entries(inputs).flatMap(([list, entries]) => entries.map((entry) => ({ list, ...entry })));
}

function whyNot(
  { indicatorVersion }: StoredFinding,
  inputs: FindingInputs | null,
  version: number | null,
): string | null {
  if (version === null) return 'The rule that made the finding is not listed any more.';
  if (version !== indicatorVersion) {
    return `The finding was made by version ${indicatorVersion} of its rule, and is not worked out again by version ${version}.`;
  }
  return inputs === null
    ? 'The finding was made before inputs were kept, so that its numbers cannot be worked out again.'
    : null;
}

/** Explains a number of a finding from its own inputs; `inputs` is null where they were not kept. */
export function explanationOf(finding: StoredFinding, inputs: FindingInputs | null, name: string): NumberExplanation {
  const value = finding.numbers[name];
  if (value === undefined) {
    const known = Object.keys(finding.numbers).join(', ');
    throw badInput(`The finding has no number ${JSON.stringify(name.slice(0, 40))}. Expected one of ${known}.`);
  }
  const indicator = indicators.find(({ id }) => id === finding.indicator) ?? null;
  const notWorkedOut = whyNot(finding, inputs, indicator?.version ?? null);
  const { id: findingId, caveats } = finding;
  if (indicator === null || inputs === null || notWorkedOut !== null) {
    const meaning = indicator?.numbers[name] ?? '';
    const nothing = { words: null, inputs: [], recomputed: null, agrees: null };
    return { findingId, name, value, meaning, ...nothing, notWorkedOut, caveats };
  }
  const kept = { version: finding.indicatorVersion, numbers: finding.numbers, inputs };
  const explained = explainNumber(indicator, kept, name);
  return { findingId, ...explained, inputs: flat(explained.inputs), notWorkedOut, caveats };
}
