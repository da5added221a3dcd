import { type Day, writtenDay } from '../values/day';
import { type Confidence, citationText } from './citation';
import type { Power, PowerCode } from './powers';
import type { Refusal } from './refusal';

/** What an instrument brings about for a power: some powers need both. */
export const commencementBrings = {
  PROVISION: 'It commences the provision',
  REGULATIONS: 'It makes the regulations that the power waits for',
} as const;
export type CommencementBrings = keyof typeof commencementBrings;

/** What an administrator records when an instrument brings a power into force, or makes the regulations it waits for. */
export interface RecordedCommencement {
  power: PowerCode;
  /** Whether the instrument commences the provision, or makes the regulations under it: some powers need both. */
  brings: CommencementBrings;
  /** As it is cited: `SI 2027/123`, or the name of a scenario where hypothetical. */
  instrument: string;
  provision: string | null;
  commencedOn: Day;
  /** For scenarios only. Everything that rests on it says so. */
  isHypothetical: boolean;
  confidence: Confidence;
  /** The day on which someone checked the instrument. */
  checkedOn: Day;
}

/** `SI 2027/123, reg. 2`. */
export function instrumentText({ instrument, provision }: RecordedCommencement): string {
  return provision === null ? instrument : `${instrument}, ${provision}`;
}

/** Every reason for which the record cannot be right. */
export function whyNotRecordCommencement(power: Power, record: RecordedCommencement): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (power.enactedOn !== null && record.commencedOn < power.enactedOn) {
    refusals.push({
      code: 'COMMENCEMENT_BEFORE_ENACTMENT',
      message: `${citationText(power.citation)} was enacted on ${writtenDay(power.enactedOn)} and cannot begin on ${writtenDay(record.commencedOn)}.`,
      citation: power.commencement.citation,
    });
  }
  if (record.instrument.trim() === '') {
    refusals.push({
      code: 'COMMENCEMENT_WITHOUT_INSTRUMENT',
      message: 'Name the instrument that brings the power into force, or the scenario if it is hypothetical.',
      citation: null,
    });
  }
  if (record.brings === 'REGULATIONS' && power.commencement.kind !== 'NEEDS_REGULATIONS') {
    refusals.push({
      code: 'REGULATIONS_NOT_NEEDED',
      message: `${citationText(power.citation)} does not wait for regulations; record the commencement of the provision itself.`,
      citation: power.citation,
    });
  }
  if (!record.isHypothetical && (record.confidence === 'inferred' || record.confidence === 'unverified')) {
    refusals.push({
      code: 'COMMENCEMENT_INFERRED',
      message: `A commencement is never inferred: read the instrument that commences ${citationText(power.citation)}, or what reports it. Expected verified or secondary.`,
      citation: power.commencement.citation,
    });
  }
  return refusals;
}
