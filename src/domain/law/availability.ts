import { compareDays, type Day, writtenDay } from '../values/day';
import { type Citation, citationText, citationWithDoubt, leastSure } from './citation';
import { lastDayBefore2026 } from './commencement';
import type { Power } from './powers';
import { instrumentText, type RecordedCommencement } from './recorded-commencement';
import type { Refusal } from './refusal';
import type { RefusalCode } from './refusal-codes';

export const powerStatuses = {
  IN_FORCE: 'In force on the day',
  NOT_KNOWN_TO_BE_IN_FORCE: 'Not known to be in force on the day',
  NEEDS_REGULATIONS: 'Waits for regulations, none of which are recorded for the day',
  NOT_YET_ENACTED: 'Not yet enacted on the day',
} as const;
export type PowerStatusCode = keyof typeof powerStatuses;

export interface PowerStatus {
  status: PowerStatusCode;
  sentence: string;
  citation: Citation;
  /** Whether the answer rests on a commencement that was recorded for a scenario only. */
  isHypothetical: boolean;
}

function catalogued(status: PowerStatusCode, sentence: string, citation: Citation): PowerStatus {
  return { status, sentence, citation, isHypothetical: false };
}

/** The record that counts on the day: a real one before a hypothetical one, then the earliest. */
function recordOn(
  power: Power,
  brings: RecordedCommencement['brings'],
  day: Day,
  recorded: readonly RecordedCommencement[],
): RecordedCommencement | undefined {
  return recorded
    .filter((record) => record.power === power.code && record.brings === brings && record.commencedOn <= day)
    .toSorted(
      (a, b) =>
        Number(a.isHypothetical) - Number(b.isHypothetical) ||
        compareDays(a.commencedOn, b.commencedOn) ||
        instrumentText(a).localeCompare(instrumentText(b)),
    )[0];
}

/** In force because of what an operator recorded; hypothetical as soon as one record is. */
function inForceByRecords(
  power: Power,
  base: Citation,
  first: RecordedCommencement,
  ...others: readonly RecordedCommencement[]
): PowerStatus {
  const records = [first, ...others];
  const isHypothetical = records.some((record) => record.isHypothetical);
  const since = records.map((record) => record.commencedOn).reduce((later, day) => (day > later ? day : later));
  const instruments = records.map(instrumentText).join('; ');
  const statement = `${citationText(power.citation)}: in force from ${writtenDay(since)} (${instruments}).`;
  return {
    status: 'IN_FORCE',
    sentence: isHypothetical
      ? `Hypothetical, for a scenario only, and not a statement of law: ${statement}`
      : statement,
    citation: {
      ...base,
      confidence: isHypothetical
        ? 'unverified'
        : leastSure(first.confidence, ...others.map((other) => other.confidence)),
      checkedOn: records.map((record) => record.checkedOn).reduce((earlier, day) => (day < earlier ? day : earlier)),
      note: isHypothetical ? `Hypothetical: ${instruments}` : instruments,
    },
    isHypothetical,
  };
}

function notKnown(power: Power, day: Day): PowerStatus {
  const { citation } = power.commencement;
  return catalogued(
    'NOT_KNOWN_TO_BE_IN_FORCE',
    `${citationText(power.citation)}: enacted, but not known to be in force on ${writtenDay(day)}. It begins on a day appointed by regulations (${citationText(citation)}), and none is recorded.`,
    citation,
  );
}

function statusOfOldPower(power: Power, day: Day): PowerStatus {
  const text = citationWithDoubt(power.citation);
  return day >= lastDayBefore2026
    ? catalogued('IN_FORCE', `${text}: in force since before 2026; the day it began is not recorded.`, power.citation)
    : catalogued(
        'NOT_KNOWN_TO_BE_IN_FORCE',
        `${text}: in force before 2026, but the day it began is not recorded, so the catalogue cannot say for ${writtenDay(day)}.`,
        power.citation,
      );
}

function statusOfCommencedPower(power: Power, day: Day, commencedOn: Day): PowerStatus {
  const isInForce = day >= commencedOn;
  return catalogued(
    isInForce ? 'IN_FORCE' : 'NOT_KNOWN_TO_BE_IN_FORCE',
    `${citationWithDoubt(power.citation)}: in force ${isInForce ? 'from' : 'only from'} ${writtenDay(commencedOn)}.`,
    power.commencement.citation,
  );
}

/** What the catalogue alone says, before anything that an operator recorded. */
function statusByCatalogue(power: Power, day: Day): PowerStatus {
  const { commencement } = power;
  if (commencement.kind === 'COMMENCED') return statusOfCommencedPower(power, day, commencement.commencedOn);
  return commencement.kind === 'IN_FORCE_DAY_NOT_RECORDED' ? statusOfOldPower(power, day) : notKnown(power, day);
}

function statusOfWaitingPower(
  power: Power,
  day: Day,
  waits: { regulationsUnder: Citation; needsAppointedDay: boolean },
  provision: RecordedCommencement | undefined,
  regulations: RecordedCommencement | undefined,
): PowerStatus {
  if (regulations === undefined) {
    const alsoWaits = waits.needsAppointedDay && provision === undefined;
    return catalogued(
      'NEEDS_REGULATIONS',
      `${citationText(power.citation)}: on ${writtenDay(day)} it waits for regulations under ${citationText(waits.regulationsUnder)}; none are recorded.` +
        (alsoWaits
          ? ` It also waits for a day appointed by regulations (${citationText(power.commencement.citation)}); none is recorded.`
          : ''),
      waits.regulationsUnder,
    );
  }
  if (!waits.needsAppointedDay) return inForceByRecords(power, waits.regulationsUnder, regulations);
  return provision === undefined
    ? notKnown(power, day)
    : inForceByRecords(power, power.commencement.citation, provision, regulations);
}

/** Whether the power could be used on the day, in a status and a sentence with its authority. */
export function statusOn(power: Power, day: Day, recorded: readonly RecordedCommencement[] = []): PowerStatus {
  const { commencement, enactedOn } = power;
  if (enactedOn !== null && day < enactedOn) {
    return catalogued(
      'NOT_YET_ENACTED',
      `${citationText(power.citation)}: not yet enacted on ${writtenDay(day)}; Royal Assent was on ${writtenDay(enactedOn)}.`,
      commencement.citation,
    );
  }
  const provision = recordOn(power, 'PROVISION', day, recorded);
  if (commencement.kind === 'NEEDS_REGULATIONS') {
    return statusOfWaitingPower(power, day, commencement, provision, recordOn(power, 'REGULATIONS', day, recorded));
  }
  const byCatalogue = statusByCatalogue(power, day);
  const recordAdds = byCatalogue.status !== 'IN_FORCE' || provision?.isHypothetical === false;
  return provision !== undefined && recordAdds
    ? inForceByRecords(power, commencement.citation, provision)
    : byCatalogue;
}

/** The only way to ask whether a power may be used: never by its enactment. */
export function isAvailable(power: Power, day: Day, recorded: readonly RecordedCommencement[] = []): boolean {
  return statusOn(power, day, recorded).status === 'IN_FORCE';
}

const refusalCodeOf: Readonly<Record<Exclude<PowerStatusCode, 'IN_FORCE'>, RefusalCode>> = {
  NOT_KNOWN_TO_BE_IN_FORCE: 'POWER_NOT_COMMENCED',
  NEEDS_REGULATIONS: 'REGULATIONS_NOT_MADE',
  NOT_YET_ENACTED: 'POWER_NOT_ENACTED',
};

/** The refusal that a verb returns where the power cannot be used on the day; empty where it can. */
export function whyNotAvailable(
  power: Power,
  day: Day,
  recorded: readonly RecordedCommencement[] = [],
): readonly Refusal[] {
  const { status, sentence, citation } = statusOn(power, day, recorded);
  return status === 'IN_FORCE' ? [] : [{ code: refusalCodeOf[status], message: sentence, citation }];
}
