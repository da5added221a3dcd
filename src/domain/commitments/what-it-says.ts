import {
  type JudgementKey,
  type JudgementValue,
  judgementKeys,
  judgementValues,
  position,
  scales,
} from '../judgements/frameworks';
import type { EnforcementAction, EvidenceSource, ObservationKind } from '../observations/observation';
import { enforcementActions } from '../observations/observation';
import { readRegulation, regulationWords } from '../observations/regulations';
import { type Day, writtenDay } from '../values/day';
import type { Promised } from './commitment';
import type { CommitmentMeasure } from './measures';

/** What a later record says about the measure of a commitment. Codes are stable once released. */
export const sayings = {
  SPEAKS_FOR: 'It says that the measure is reached, at that setting and on that day',
  SPEAKS_AGAINST: 'It says that the measure is not reached, at that setting and on that day',
  IS_ABOUT_IT: 'It is about what is measured; whether the target is reached is for the officer',
  SAYS_NOTHING: 'It came after the promise, and says nothing of what is measured',
} as const;
export type Saying = keyof typeof sayings;

/** What was said, and in a sentence why it is read so. */
export interface Said {
  says: Saying;
  sentence: string;
}

/** A later inspection of a setting, as far as it judged what the commitment is measured by. */
export interface LaterInspection {
  urn: string;
  inspectedOn: Day;
  /** Null where it did not judge that. */
  value: JudgementValue | null;
}

/** A later observation of a setting: begun after the promise, or open at it and over since. */
export interface LaterObservation {
  urn: string;
  kind: ObservationKind;
  from: Day;
  to: Day | null;
  evidence: EvidenceSource;
  action: EnforcementAction | null;
  regulation: string | null;
  count: number | null;
}

type Measured = Pick<Promised, 'measuredBy' | 'judgement' | 'atLeast' | 'regulation'>;

function areOfOneScale(first: JudgementValue, second: JudgementValue): boolean {
  return Object.values(scales).some((scale) =>
    [first, second].every((value) => (scale as readonly string[]).includes(value)),
  );
}

/** What a later inspection says about the measure. A judgement is compared within one scale only. */
export function whatInspectionSays({ measuredBy, judgement, atLeast }: Measured, of: LaterInspection): Said {
  const when = `${of.urn} was inspected on ${writtenDay(of.inspectedOn)}`;
  if (measuredBy !== 'JUDGEMENT' || judgement === null || atLeast === null) {
    return { says: 'SAYS_NOTHING', sentence: `${when}. The measure is no judgement.` };
  }
  const what = judgementKeys[judgement as JudgementKey].toLowerCase();
  if (of.value === null || of.value === 'NOT_JUDGED') {
    return { says: 'SAYS_NOTHING', sentence: `${when}, and it did not judge this: ${what}.` };
  }
  const sentence = `${when}, and judged ${what}: ${judgementValues[of.value].toLowerCase()}.`;
  const wanted = atLeast as JudgementValue;
  if (!areOfOneScale(of.value, wanted)) {
    return { says: 'IS_ABOUT_IT', sentence: `${sentence} The target is a point of another scale.` };
  }
  const isReached = (position(of.value) ?? 0) <= (position(wanted) ?? 0);
  return { says: isReached ? 'SPEAKS_FOR' : 'SPEAKS_AGAINST', sentence };
}

const measureOfKind: Readonly<Record<ObservationKind, CommitmentMeasure>> = {
  ENFORCEMENT_ACTION: 'ENFORCEMENT',
  REQUIREMENT: 'REQUIREMENT',
  MANAGER_VACANCY: 'MANAGER_VACANCY',
  UNPLANNED_ENDING: 'UNPLANNED_ENDING',
};

function isOfRegulation(measured: string | null, recorded: string | null): boolean {
  if (measured === null) return true;
  return recorded !== null && readRegulation(measured, 'CHR_2015').code === readRegulation(recorded, 'CHR_2015').code;
}

function wordsOf({ kind, action, regulation, count }: LaterObservation): string {
  if (kind === 'ENFORCEMENT_ACTION')
    return action === null ? 'an enforcement action' : enforcementActions[action].toLowerCase();
  if (kind === 'REQUIREMENT') return `a requirement under ${regulationWords(regulation ?? 'not stated')}`;
  return kind === 'MANAGER_VACANCY' ? 'no registered manager' : `${count ?? 'some'} unplanned endings`;
}

/**
 * What a later observation says about the measure.
 *
 * One that began after the promise speaks against it; one that was open at the promise and is over speaks for it,
 * unless it is only the provider's own word, which is shown and speaks for nothing.
 */
export function whatObservationSays(measured: Measured, of: LaterObservation, promisedOn: Day): Said {
  const { urn, kind, from, to, evidence } = of;
  const over = to === null ? ', and it is open' : `, up to ${writtenDay(to)}`;
  const sentence = `${urn}: ${wordsOf(of)}, recorded from ${writtenDay(from)}${over}.`;
  if (measured.measuredBy !== measureOfKind[kind]) return { says: 'SAYS_NOTHING', sentence };
  if (kind === 'REQUIREMENT' && !isOfRegulation(measured.regulation, of.regulation)) {
    return { says: 'SAYS_NOTHING', sentence: `${sentence} It is of another regulation.` };
  }
  if (kind === 'UNPLANNED_ENDING') return { says: 'IS_ABOUT_IT', sentence };
  if (from > promisedOn) return { says: 'SPEAKS_AGAINST', sentence };
  if (to === null) return { says: 'IS_ABOUT_IT', sentence };
  if (evidence === 'PROVIDER') {
    return { says: 'IS_ABOUT_IT', sentence: `${sentence} That it is over is the provider's own word.` };
  }
  return { says: 'SPEAKS_FOR', sentence };
}
