import type { FittedModels } from '../expectation/expectation-model';
import type { NationFacts } from '../nation/facts';
import { compareText } from '../nation/settings-of';
import type { Finding, FindingStrength, Indicator, IndicatorId } from './indicator';
import { findingStrengths, indicatorIds } from './indicator';
import { indicators } from './indicators';

export const findingOrdering =
  'By strength (a route observed, beyond chance, repeated, near); then by rule, in the order of the list; ' +
  "then by the rule's own order; then by group.";

const strengthPlace = new Map(Object.keys(findingStrengths).map((strength, place) => [strength, place]));
const rulePlace = new Map<string, number>(indicatorIds.map((id, place) => [id, place]));

function place(strength: FindingStrength, indicator: IndicatorId): number {
  return (strengthPlace.get(strength) ?? 0) * indicatorIds.length + (rulePlace.get(indicator) ?? 0);
}

/** See `findingOrdering`. */
function compareFindings(first: Finding, second: Finding): number {
  return (
    place(first.strength, first.indicator) - place(second.strength, second.indicator) ||
    first.rank - second.rank ||
    compareText(first.groupId, second.groupId)
  );
}

/** The rules that are run. One that is retired is not, whatever day is read: it stays listed for the findings it made. */
export const indicatorsRun: readonly Indicator[] = Object.freeze(
  indicators.filter(({ retired }) => retired === undefined),
);

/**
 * What every rule reads in the nation on its day, ordered and ranked from 1.
 *
 * Models of what is expected that were fitted before may be given; without them they are fitted on the nation.
 */
export function detectAll(nation: NationFacts, fitted: FittedModels | null = null): readonly Finding[] {
  return indicatorsRun
    .flatMap((indicator) => indicator.detect(nation, fitted))
    .sort(compareFindings)
    .map((finding, index) => ({ ...finding, rank: index + 1 }));
}
