import type { DatedValue } from '../law/dated-values';
import { policyOn, policyValue } from '../nation/policy';
import { isWithin, type Window } from '../nation/window';
import type { RegistrationStatus } from '../register/vocabulary';
import { addDays, addMonths, compareDays, type Day } from '../values/day';

/** What came of one setting, over all the years that are loaded. */
export interface SettingAfterwards {
  /** The days of full inspections that gave the lowest point of the scale, overall or for how well children are helped and protected. */
  adverseOn: readonly Day[];
  /** When it left the register, by the first day it is known to have left, and how as far as published. */
  exits: readonly { on: Day; by: RegistrationStatus }[];
  /** The first day of each suspension of its registration. */
  suspendedOn: readonly Day[];
}

export interface Afterwards {
  /** The day of the latest register loaded: what came after it is not known. */
  until: Day;
  /** Settings to which nothing of the kind happened may be left out. */
  bySetting: ReadonlyMap<string, SettingAfterwards>;
}

export const outcomeIds = [
  'inadequate-within-12-months',
  'inadequate-within-24-months',
  'exits-by-cancellation',
  'exits-in-any-way',
  'exits-of-a-quarter',
  'suspended-or-cancelled',
] as const;
export type OutcomeId = (typeof outcomeIds)[number];

/** Something that happens to settings of a group after a day, and how many of them make it the group's. */
export interface Outcome {
  id: OutcomeId;
  title: string;
  words: string;
  /** How long after the day it counts. */
  months: readonly DatedValue<number>[];
  minimumSettings: readonly DatedValue<number>[];
  /** Also at least this share of the settings that were in the group on the day. */
  minimumShare: readonly DatedValue<number>[];
  /** The days on which it happened to one setting. */
  daysOf(setting: SettingAfterwards): readonly Day[];
}

const adverseOn = ({ adverseOn: days }: SettingAfterwards) => days;
const exitsOn = ({ exits }: SettingAfterwards) => exits.map(({ on }) => on);
const cancelledOn = ({ exits }: SettingAfterwards) => exits.filter(({ by }) => by === 'CANCELLED').map(({ on }) => on);

const oneYear = policyValue(12);
const twoYears = policyValue(24);
const one = policyValue(1);
const two = policyValue(2);
const anyShare = policyValue(0);
const quarter = policyValue(0.25);

const adverse =
  'Two or more of the settings that were in the group on the day are judged at the lowest point of the scale, overall or ' +
  'for how well children are helped and protected, at a full inspection after the day and within';

/** What rules are held to. None of it is a wrong by itself: a setting may close for the best of reasons. */
export const outcomes: readonly Outcome[] = Object.freeze([
  {
    id: 'inadequate-within-12-months',
    title: 'Inadequate in two or more settings within 12 months',
    words: `${adverse} 12 months.`,
    months: oneYear,
    minimumSettings: two,
    minimumShare: anyShare,
    daysOf: adverseOn,
  },
  {
    id: 'inadequate-within-24-months',
    title: 'Inadequate in two or more settings within 24 months',
    words: `${adverse} 24 months.`,
    months: twoYears,
    minimumSettings: two,
    minimumShare: anyShare,
    daysOf: adverseOn,
  },
  {
    id: 'exits-by-cancellation',
    title: 'Two or more registrations cancelled within 24 months',
    words:
      'Two or more of the settings that were in the group on the day leave the register within 24 months, and the register ' +
      'says that their registration was cancelled.',
    months: twoYears,
    minimumSettings: two,
    minimumShare: anyShare,
    daysOf: cancelledOn,
  },
  {
    id: 'exits-in-any-way',
    title: 'Two or more exits in any way within 24 months',
    words:
      'Two or more of the settings that were in the group on the day leave the register within 24 months, in whatever way. ' +
      'A large group loses two in most years, failing or not.',
    months: twoYears,
    minimumSettings: two,
    minimumShare: anyShare,
    daysOf: exitsOn,
  },
  {
    id: 'exits-of-a-quarter',
    title: 'Exits of a quarter of the group within 24 months',
    words:
      'Two or more, and at least a quarter, of the settings that were in the group on the day leave the register within 24 ' +
      'months, in whatever way.',
    months: twoYears,
    minimumSettings: two,
    minimumShare: quarter,
    daysOf: exitsOn,
  },
  {
    id: 'suspended-or-cancelled',
    title: 'A registration suspended or cancelled within 24 months',
    words:
      'The registration of one or more of the settings that were in the group on the day is suspended, or is cancelled, ' +
      'within 24 months, as far as registers show it.',
    months: twoYears,
    minimumSettings: one,
    minimumShare: anyShare,
    daysOf: (setting) => [...setting.suspendedOn, ...cancelledOn(setting)],
  },
]);

/** The days after the replay on which the outcome counts, both included. */
export function windowAfter({ months }: Outcome, day: Day): Window {
  return { from: addDays(day, 1), to: addMonths(day, policyOn(months, day)) };
}

/** How many settings of so many make it the group's. In a group of one setting, one does: such groups are told apart. */
export function settingsNeeded({ minimumSettings, minimumShare }: Outcome, size: number, day: Day): number {
  if (size <= 1) return 1;
  return Math.max(policyOn(minimumSettings, day), Math.ceil(policyOn(minimumShare, day) * size));
}

/** The day on which the outcome came about for the group: when it reached as many settings as it takes. Null where it did not. */
export function onsetOf(
  outcome: Outcome,
  settingIds: readonly string[],
  day: Day,
  { bySetting }: Afterwards,
): Day | null {
  const window = windowAfter(outcome, day);
  const firstDays = settingIds.flatMap((settingId) => {
    const setting = bySetting.get(settingId);
    const days = setting === undefined ? [] : outcome.daysOf(setting).filter((one) => isWithin(one, window));
    return days.sort(compareDays).slice(0, 1);
  });
  return firstDays.sort(compareDays)[settingsNeeded(outcome, settingIds.length, day) - 1] ?? null;
}
