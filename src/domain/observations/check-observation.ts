import type { Day } from '../values/day';
import { type EvidenceSource, evidenceSources, type ObservationKind, type RecordedObservation } from './observation';

/** What somebody says of a setting, before it is checked and kept. */
export type ObservationDraft = Omit<RecordedObservation, 'observationId'>;

export type ObservationField = keyof ObservationDraft;

export type ObservationProblemCode = 'FIELD_NOT_GIVEN' | 'FIELD_NOT_EXPECTED' | 'FIELD_NOT_OF_THE_FORM';

/** What is wrong with one field, and what was expected in its place. */
export interface ObservationProblem {
  field: ObservationField;
  code: ObservationProblemCode;
  message: string;
  expected: string;
}

type Choice = 'action' | 'regulation' | 'count';

interface KindRule {
  is: string;
  /** The one field that says what it is, and what is expected of it; null where the days say all. */
  own: { field: Choice; expected: string } | null;
  /** Whose word it can be. */
  evidence: readonly EvidenceSource[];
  /** Whether it is over when it is recorded. */
  isOver: boolean;
}

/** A citation of one provision is far shorter. */
export const longestCitation = 300;

/** Far more than any setting has placements: a slip of the hand, and no count. */
export const mostEndings = 10_000;

const anyone = Object.keys(evidenceSources) as readonly EvidenceSource[];

const kindRules: Readonly<Record<ObservationKind, KindRule>> = {
  ENFORCEMENT_ACTION: {
    is: 'An enforcement action',
    own: { field: 'action', expected: 'the step that was taken, such as COMPLIANCE_NOTICE' },
    evidence: ['REGULATOR'],
    isOver: false,
  },
  REQUIREMENT: {
    is: 'A requirement',
    own: { field: 'regulation', expected: 'the regulation that was breached, such as CHR_2015 reg 12' },
    evidence: ['REGULATOR'],
    isOver: false,
  },
  MANAGER_VACANCY: { is: 'A vacancy', own: null, evidence: anyone, isOver: false },
  UNPLANNED_ENDING: {
    is: 'A count of unplanned endings',
    own: { field: 'count', expected: `how many there were, from 1 to ${mostEndings}` },
    evidence: anyone,
    isOver: true,
  },
};

function problemsOfDays({ kind, from, to }: ObservationDraft, today: Day): ObservationProblem[] {
  const found: ObservationProblem[] = [];
  const wrong = (field: 'from' | 'to', message: string, expected: string) =>
    found.push({ field, code: 'FIELD_NOT_OF_THE_FORM', message, expected });
  if (from > today) wrong('from', `${from} is ahead.`, `a day up to ${today}`);
  if (to !== null && to <= from) wrong('to', `${to} is not after ${from}.`, 'the first day on which it is so no more');
  const { is, isOver } = kindRules[kind];
  if (isOver && to !== null && to > today)
    wrong('to', `${to} is ahead.`, `a day up to ${today}: what is not over is not counted`);
  if (isOver && to === null) {
    const expected = 'the day after the last one counted; for one day alone, the day after it';
    found.push({ field: 'to', code: 'FIELD_NOT_GIVEN', message: `${is} is over a stretch of days.`, expected });
  }
  return found;
}

function problemsOfChoices(draft: ObservationDraft): ObservationProblem[] {
  const { is, own } = kindRules[draft.kind];
  const found: ObservationProblem[] = [];
  for (const field of ['action', 'regulation', 'count'] as const) {
    const isGiven = draft[field] !== null && String(draft[field]).trim() !== '';
    if (field === own?.field && !isGiven) {
      found.push({ field, code: 'FIELD_NOT_GIVEN', message: `${is} needs it.`, expected: own.expected });
    }
    if (field !== own?.field && isGiven) {
      found.push({ field, code: 'FIELD_NOT_EXPECTED', message: `${is} has none.`, expected: 'nothing' });
    }
  }
  const { kind, count } = draft;
  if (
    kind === 'UNPLANNED_ENDING' &&
    count !== null &&
    !(Number.isInteger(count) && count >= 1 && count <= mostEndings)
  ) {
    const expected = `a whole number from 1 to ${mostEndings}; where there were none, nothing is recorded`;
    found.push({ field: 'count', code: 'FIELD_NOT_OF_THE_FORM', message: `It is ${count}.`, expected });
  }
  return found;
}

function problemsOfCitation({ regulation }: ObservationDraft): ObservationProblem[] {
  if (regulation === null || (regulation.length <= longestCitation && !regulation.includes('\u0000'))) return [];
  const expected = `1 to ${longestCitation} characters that can be kept: one provision, and not the text of it`;
  return [{ field: 'regulation', code: 'FIELD_NOT_OF_THE_FORM', message: 'It is no citation.', expected }];
}

/**
 * Everything wrong with an observation of its kind: what a kind needs, what it cannot have, and days that cannot be.
 *
 * A zero is refused: it would say that all is well, and what is recorded here may raise a concern and never lowers one.
 */
export function checkObservation(draft: ObservationDraft, today: Day): readonly ObservationProblem[] {
  const { is, evidence } = kindRules[draft.kind];
  const found = [...problemsOfDays(draft, today), ...problemsOfChoices(draft), ...problemsOfCitation(draft)];
  if (!evidence.includes(draft.evidence)) {
    const message = `${is} is the regulator's own, and not the word of another.`;
    found.push({ field: 'evidence', code: 'FIELD_NOT_OF_THE_FORM', message, expected: evidence.join(', ') });
  }
  return found;
}
