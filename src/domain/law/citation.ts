import type { Day } from '../values/day';
import { type InstrumentId, instruments } from './instruments';

/** How well a statement of law is supported, strongest first. */
export const confidences = {
  verified: 'read in the primary source',
  secondary: 'from a secondary source',
  inferred: 'inferred from what was read',
  unverified: 'not verified in any source',
} as const;
export type Confidence = keyof typeof confidences;

export interface Citation {
  instrument: InstrumentId;
  /** As lawyers write it, `s. 23A(4)`. A question mark after a number means that the number was not verified. */
  provision: string;
  confidence: Confidence;
  checkedOn: Day;
  note: string | null;
}

/** A sentence of law with its own confidence, where it differs from that of the provision it stands beside. */
export interface Stated {
  text: string;
  confidence: Confidence;
}

/**
 * The day the research note was read into this catalogue.
 *
 * The note gives no day for its own checks against the sources, so this is the latest day they can have been made.
 */
export const readIntoCatalogueOn: Day = '2026-11-22';

/** A citation as the research note supports it. */
export function cite(
  instrument: InstrumentId,
  provision: string,
  confidence: Confidence,
  note: string | null = null,
  checkedOn: Day = readIntoCatalogueOn,
): Citation {
  return { instrument, provision, confidence, checkedOn, note };
}

/** `Care Standards Act 2000, s. 23A`. */
export function citationText({ instrument, provision }: Citation): string {
  return `${instruments[instrument].title}, ${provision}`;
}

/** The citation, and any doubt about it: `Children Act 1989, s. 22G, not verified in any source`. */
export function citationWithDoubt(citation: Citation): string {
  const text = citationText(citation);
  return citation.confidence === 'verified' ? text : `${text}, ${confidences[citation.confidence]}`;
}

const strongestFirst = Object.keys(confidences) as readonly Confidence[];

/** A chain of statements is as sure as its least sure link. */
export function leastSure(first: Confidence, ...others: readonly Confidence[]): Confidence {
  return others.reduce(
    (weakest, next) => (strongestFirst.indexOf(next) > strongestFirst.indexOf(weakest) ? next : weakest),
    first,
  );
}
