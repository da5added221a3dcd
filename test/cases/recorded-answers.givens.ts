import { type ProvisionType, provisionTypes } from '../../src/domain/register/vocabulary';
import type { RecordedFacts } from '../../src/domain/thresholds/ask-questions';
import { type StandardOfProof, standardsOfProof } from '../../src/domain/thresholds/recorded-answer';
import { writtenDay } from '../../src/domain/values/day';
import type { Given } from './worked-case';

export type GivenAnswer = Given<RecordedFacts>;

export const nothingRecorded: RecordedFacts = { kind: null, answers: [] };

/** From when what a case gives stands recorded. */
const recordedFrom = '2027-02-01';

/** What kind of setting it is. */
export function settingIs(provisionType: ProvisionType): GivenAnswer {
  return {
    words: `The setting: ${provisionTypes[provisionType].toLowerCase()}.`,
    add: (facts) => ({ ...facts, kind: { provisionType, source: 'register', asOf: recordedFrom } }),
  };
}

interface More {
  standard?: StandardOfProof;
  from?: string;
  to?: string;
}

function recorded(question: string, answer: boolean, statement: string, { standard, from, to }: More): GivenAnswer {
  const found = standard === undefined ? '' : ` (${standardsOfProof[standard]})`;
  const days = `${from === undefined ? '' : ` from ${writtenDay(from)}`}${to === undefined ? '' : ` until ${writtenDay(to)}`}`;
  const one = { question, answer, standard: standard ?? null, statement, source: `record of ${question}` };
  return {
    words: `Recorded${found}${days}: ${statement}.`,
    add: (facts) => ({ ...facts, answers: [...facts.answers, { ...one, from: from ?? recordedFrom, to: to ?? null }] }),
  };
}

/** That a named person answered yes to the question. */
export function yes(question: string, statement: string, more: More = {}): GivenAnswer {
  return recorded(question, true, statement, more);
}

/** That a named person answered no to the question. */
export function no(question: string, statement: string, more: More = {}): GivenAnswer {
  return recorded(question, false, statement, more);
}
