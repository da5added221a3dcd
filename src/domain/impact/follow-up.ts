import { addDays, type Day } from '../values/day';
import type { Between } from './figure';
import { type FollowUpDays, followUpDays } from './impact-policy';
import type { ExpectedAfter } from './impact-statement';

/** What was found of the settings some days after the decision had effect. */
export interface Happened {
  settingsOpen: number;
  /** Places of the open settings that say them. */
  places: number;
  /** Open settings that do not say their places. */
  withoutPlaces: number;
  inspections: number;
}

export const verdicts = {
  WITHIN: 'As was expected',
  BELOW: 'Less than was expected',
  ABOVE: 'More than was expected',
  NOT_KNOWN: 'What was expected, or what happened, is not known closely enough',
} as const;
export type Verdict = keyof typeof verdicts;

/** What was expected, beside what happened by a day. */
export interface FollowUp {
  days: FollowUpDays;
  on: Day;
  expected: ExpectedAfter;
  /** Null while the day is ahead. */
  happened: Happened | null;
  settingsOpen: Verdict | null;
  places: Verdict | null;
}

/** Whether what happened lies within what was expected; both are known only between two ends. */
export function verdictOf(expected: Between, happened: Between): Verdict {
  const { least, most } = expected;
  if (happened.least !== null && most !== null && happened.least > most) return 'ABOVE';
  if (happened.most !== null && least !== null && happened.most < least) return 'BELOW';
  const isAbove = happened.least !== null && least !== null && happened.least >= least;
  const isBelow = happened.most !== null && most !== null && happened.most <= most;
  return isAbove && isBelow ? 'WITHIN' : 'NOT_KNOWN';
}

/** The days on which to look again, after a decision that had effect on a day. */
export function followUpsAfter(effectOn: Day): readonly { days: FollowUpDays; on: Day }[] {
  return followUpDays.map((days) => ({ days, on: addDays(effectOn, days) }));
}

/** What was expected beside what happened; nothing is said of a day that is ahead. */
export function followUp(
  { days, on }: { days: FollowUpDays; on: Day },
  expected: ExpectedAfter,
  happened: Happened | null,
): FollowUp {
  if (happened === null) return { days, on, expected, happened, settingsOpen: null, places: null };
  const { settingsOpen, places, withoutPlaces } = happened;
  return {
    days,
    on,
    expected,
    happened,
    settingsOpen: verdictOf(expected.settingsOpen, { least: settingsOpen, most: settingsOpen }),
    places: verdictOf(expected.places, { least: places, most: withoutPlaces > 0 ? null : places }),
  };
}

/** How often what was expected came about, some days after. */
export interface Calibration {
  days: FollowUpDays;
  /** Statements of which that day has come. */
  looked: number;
  settingsOpen: Readonly<Record<Verdict, number>>;
  places: Readonly<Record<Verdict, number>>;
}

function tally(all: readonly (Verdict | null)[]): Readonly<Record<Verdict, number>> {
  const count = (verdict: Verdict) => all.filter((one) => one === verdict).length;
  return { WITHIN: count('WITHIN'), BELOW: count('BELOW'), ABOVE: count('ABOVE'), NOT_KNOWN: count('NOT_KNOWN') };
}

/** The counts over many follow-ups, by how long after. */
export function calibrationOf(all: readonly FollowUp[]): readonly Calibration[] {
  return followUpDays.map((days) => {
    const looked = all.filter((one) => one.days === days && one.happened !== null);
    return {
      days,
      looked: looked.length,
      settingsOpen: tally(looked.map(({ settingsOpen }) => settingsOpen)),
      places: tally(looked.map(({ places }) => places)),
    };
  });
}
