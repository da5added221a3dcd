import { isAvailable, type PowerStatus, statusOn } from '../law/availability';
import { type Citation, type Confidence, citationText, confidences, leastSure, type Stated } from '../law/citation';
import type { PowerNature } from '../law/power';
import { type PowerCode, powerOf } from '../law/powers';
import type { RecordedCommencement } from '../law/recorded-commencement';
import { type Day, writtenDay } from '../values/day';
import type { Answer } from './answer';
import { type Limb, type MissingFact, type StatedFact, withoutRepeats } from './limb';

/** What the facts recorded as relevant to a power amount to. None of them says that the power is in force. */
export const thresholdResults = {
  MET: 'The test is met on what is recorded.',
  NOT_MET: 'The test is not met on what is recorded.',
  INSUFFICIENT_FACTS: 'What is recorded does not settle the test; the facts that are missing are named.',
} as const;
export type ThresholdResult = keyof typeof thresholdResults;

const resultOf: Readonly<Record<Answer, ThresholdResult>> = {
  YES: 'MET',
  NO: 'NOT_MET',
  NOT_KNOWN: 'INSUFFICIENT_FACTS',
};

/** The result for what the whole test answers. */
export function resultFor(answer: Answer): ThresholdResult {
  return resultOf[answer];
}

/** The statutory test of one power, put to what is recorded, on one day. */
export interface ThresholdTest {
  power: PowerCode;
  asOf: Day;
  result: ThresholdResult;
  /** The result, what it rests on, and whether the power could be used on the day: both are always said. */
  sentence: string;
  /** Whether it may be used, must be, or is for another to decide, where the test is met. */
  nature: PowerNature;
  limbs: readonly Limb[];
  facts: readonly StatedFact[];
  missing: readonly MissingFact[];
  /** What else the law says of it that is no part of the test. */
  notes: readonly Stated[];
  /** The text of the power, as far as it was read. */
  citation: Citation;
  /** How sure the law of the result is: as sure as the least sure of the limbs on which it rests. */
  confidence: Confidence;
  status: PowerStatus;
  isAvailable: boolean;
}

/** What a test found, before the power's own status is put beside it. */
export interface TestOutcome {
  answer: Answer;
  /** What the result rests on, in a clause: `by route A`. Empty where there is nothing to add. */
  by: string;
  limbs: readonly Limb[];
  notes: readonly Stated[];
}

const saidOf: Readonly<Record<ThresholdResult, string>> = {
  MET: 'the test is met on what is recorded',
  NOT_MET: 'the test is not met on what is recorded',
  INSUFFICIENT_FACTS: 'what is recorded does not settle the test',
};

const useOf: Readonly<Partial<Record<PowerNature, string>>> = {
  DISCRETION: ' Where the power is in force it may then be used, and need not be.',
  DUTY: ' Where it is in force it must then be performed.',
  ORDER: ' It is then for the court to decide.',
  OFFENCE: ' Whether there was an offence is for the court to decide.',
};

/** The outcome with the status of the power on the day, which the result says nothing of. */
export function thresholdTest(
  code: PowerCode,
  { answer, by, limbs, notes }: TestOutcome,
  day: Day,
  recorded: readonly RecordedCommencement[],
): ThresholdTest {
  const power = powerOf(code);
  const status = statusOn(power, day, recorded);
  const result = resultFor(answer);
  // Whatever answers as the whole does is what the result rests on.
  const decisive = limbs
    .filter((limb) => limb.decides && limb.madeOut === answer)
    .map(({ citation: { confidence: how } }) => how);
  const confidence = leastSure(power.citation.confidence, ...decisive);
  const doubt = confidence === 'verified' ? '' : `; its law is in part ${confidences[confidence]}`;
  const use = result === 'MET' ? (useOf[power.nature] ?? '') : '';
  const found = `${citationText(power.citation)}: on ${writtenDay(day)} ${saidOf[result]}${by === '' ? '' : `, ${by}`}${doubt}.${use}`;
  return {
    power: code,
    asOf: day,
    result,
    sentence: `${found} Whether it is in force is another question. ${status.sentence}`,
    nature: power.nature,
    limbs,
    facts: withoutRepeats(limbs.flatMap((limb) => limb.facts)),
    missing: withoutRepeats(limbs.flatMap((limb) => limb.missing)),
    notes,
    citation: power.citation,
    confidence,
    status,
    isAvailable: isAvailable(power, day, recorded),
  };
}
