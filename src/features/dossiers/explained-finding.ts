import type { DossierFinding, DossierNumber } from '../../domain/dossier/dossier-facts';
import { explainNumber } from '../../domain/indicators/explain';
import type { Indicator } from '../../domain/indicators/indicator';
import { indicators } from '../../domain/indicators/indicators';
import type { FindingRow } from './dossier-finding.store';

function numberOf(
  { numbers, inputs, indicatorVersion }: FindingRow,
  rule: Indicator | null,
  name: string,
): DossierNumber {
  const value = numbers[name] ?? null;
  const isSameRule = rule !== null && rule.version === indicatorVersion && rule.formulas[name] !== undefined;
  if (inputs === null || !isSameRule) {
    const why =
      inputs === null
        ? 'It was made before inputs were kept, and is not worked out again.'
        : `It was made by version ${indicatorVersion} of its rule, whose formulas are listed no more.`;
    return { name, value, meaning: rule?.numbers[name] ?? '', words: null, agrees: null, notWorkedOut: why };
  }
  const { meaning, words, agrees } = explainNumber(rule, { version: indicatorVersion, numbers, inputs }, name);
  return { name, value, meaning, words, agrees, notWorkedOut: null };
}

/** A finding with each of its numbers worked out again from the inputs that were kept with it. */
export function explainedFinding(row: FindingRow): DossierFinding {
  const { numbers, inputs: _, ...finding } = row;
  const rule = indicators.find(({ id }) => id === row.indicator) ?? null;
  const names = Object.keys(numbers).toSorted();
  return { ...finding, numbers: names.map((name) => numberOf(row, rule, name)) };
}
