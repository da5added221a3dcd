import type { FittedNation } from '../group-effect/fitted-nation';
import type { NationFacts } from '../nation/facts';
import { compareText } from '../nation/settings-of';
import type { Finding, FindingStrength, Indicator, IndicatorId } from './indicator';
import { findingStrengths, indicatorIds } from './indicator';
import { indicators } from './indicators';
import { KeptFindings } from './kept-findings';

export const findingOrdering =
  'By strength (a route observed, beyond chance, repeated, near, early, evidence); then by rule, in the order of the list; ' +
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

/** What is known from a scan before. It makes the next one quicker; only what was fitted can change what it finds. */
export interface DetectedBefore {
  /** Used in the place of a new fit. */
  fitted: FittedNation | null;
  kept: KeptFindings;
}

/**
 * What every rule reads in the nation on its day, ordered and ranked from 1. It stops after each rule, so that whoever
 * runs it can see to something else in between.
 */
export function* detectByRule(
  nation: NationFacts,
  before: DetectedBefore | null = null,
): Generator<void, readonly Finding[]> {
  const { fitted, kept } = before ?? { fitted: null, kept: new KeptFindings() };
  const found: Finding[] = [];
  for (const indicator of indicatorsRun) {
    found.push(...kept.of(indicator, nation, () => indicator.detect(nation, fitted)));
    yield;
  }
  return found.sort(compareFindings).map((finding, index) => ({ ...finding, rank: index + 1 }));
}

/** The same in one go. */
export function detectAll(nation: NationFacts, before: DetectedBefore | null = null): readonly Finding[] {
  const rules = detectByRule(nation, before);
  for (;;) {
    const { done, value } = rules.next();
    if (done) return value;
  }
}
