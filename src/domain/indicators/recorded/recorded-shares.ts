import type { GroupFacts, NationFacts, SettingFacts } from '../../nation/facts';
import { settingsHeld, wasEverJudged } from '../../nation/held-settings';
import { marked } from '../../nation/moves';
import { readOnceFor } from '../../nation/read-once';
import { compareText } from '../../nation/settings-of';
import type { Window } from '../../nation/window';
import { type Joining, joiningOf, type Span } from '../../observations/open-or-recent';
import { clopperPearson } from '../../statistics/clopper-pearson';
import type { Day } from '../../values/day';
import type { Finding } from '../indicator';
import { type AdjustedStep, adjustedWithStep } from './adjusted-step';
import { type CountedSettings, countedAmong } from './counted-settings';
import { type Member, memberOf, OutsideRates, type OutsideShare } from './outside-rates';

/** One thing read in a setting, as long as it lasted. */
export interface RecordedItem {
  /** `observation 7`, `suspension of SC012345`. */
  of: string;
  span: Span;
  joining: Joining;
}

/** A setting in which the rule reads something. */
export interface RecordedSetting {
  setting: SettingFacts;
  items: readonly RecordedItem[];
  /** Whether somebody other than the provider says so: only then does it count in what the group is compared with. */
  isSaidByOthers: boolean;
  inspectionIds: readonly string[];
  note: string;
}

/** The item as it stands to the day its setting joined. */
export function itemOf(of: string, span: Span, { joinedGroupOn }: SettingFacts): RecordedItem {
  return { of, span, joining: joiningOf(span, joinedGroupOn) };
}

/** A group's settings in which something is read, and what chance gives by everybody else's rate. */
export interface RecordedShare extends CountedSettings {
  group: GroupFacts;
  found: readonly RecordedSetting[];
  share: OutsideShare;
  /** Null where the group is too small to be tested, or has nobody to be compared with. */
  step: AdjustedStep | null;
}

export interface SharePolicy {
  pseudoCount: number;
  /** Smaller groups are not tested. */
  minimumSettings: number;
}

/** How a rule over records reads, as of a day: by its policy of the day and by nothing else. */
export interface RecordReading {
  /** Over which it reads records: groups answer for what they had within it. Null where it reads what stands on the day. */
  windowOn: (day: Day) => Window | null;
  readOn: (day: Day) => (setting: SettingFacts) => RecordedSetting | null;
  /** Which settings it reads; all where it is left out. */
  couldBe?: (setting: SettingFacts, day: Day) => boolean;
}

/** What is read of the settings of one group, or of one in none. */
interface Records {
  /** Those that the rule reads. */
  held: readonly SettingFacts[];
  /** Those of them that a share is compared with. */
  members: readonly Member[];
  found: readonly RecordedSetting[];
}

/** What stands on the day is read of every setting, whether or not it was ever judged. */
function countedOf(
  held: readonly SettingFacts[],
  seen: ReadonlyMap<SettingFacts, RecordedSetting>,
  window: Window | null,
): CountedSettings {
  const isFound = (setting: SettingFacts): boolean => seen.has(setting);
  if (window !== null) return countedAmong(held, isFound);
  const settings = [...held].sort((first, second) => compareText(first.settingId, second.settingId));
  return { settings, foundNotJudged: [], notCounted: [] };
}

/** A group, or a setting in none, with its records. */
interface GroupRecords extends Records {
  group: GroupFacts;
}

interface NationRecords {
  groups: readonly GroupRecords[];
  ungrouped: readonly Records[];
}

/** The nation as its records are read: once for each group as long as nothing of it changes. */
function recordsReader({ windowOn, readOn, couldBe = () => true }: RecordReading) {
  const records = (settings: readonly SettingFacts[], groupId: string | null, day: Day): Records => {
    const [isOnDay, read] = [windowOn(day) === null, readOn(day)];
    const held = settings.filter((setting) => couldBe(setting, day));
    const compared = isOnDay ? held : held.filter(({ inspections }) => wasEverJudged(inspections));
    return {
      held,
      members: compared.map((setting) => memberOf(setting, groupId)),
      found: held.flatMap((setting) => read(setting) ?? []),
    };
  };
  const ofGroup = readOnceFor(
    (day: Day) => day,
    (group: GroupFacts, day): GroupRecords => {
      const window = windowOn(day);
      const settings = window === null ? group.settings : settingsHeld(group, window);
      return { group, ...records(settings, group.groupId, day) };
    },
  );
  const ofUngrouped = readOnceFor(
    (day: Day) => day,
    (setting: SettingFacts, day) => records([setting], null, day),
  );
  return ({ groups, ungrouped, day }: NationFacts): NationRecords => ({
    groups: groups.map((group) => ofGroup(group, day)),
    ungrouped: ungrouped.map((setting) => ofUngrouped(setting, day)),
  });
}

type Unadjusted = Omit<RecordedShare, 'step'>;

/** The share of every group in which something is read, and that is large enough. */
function sharesIn({ groups, ungrouped }: NationRecords, rates: OutsideRates, minimum: number, window: Window | null) {
  const all = [...groups, ...ungrouped].flatMap(({ found }) => found);
  const seen = new Map(all.map((one) => [one.setting, one]));
  const hits = new Set(all.filter((one) => one.isSaidByOthers).map(({ setting }) => setting));
  return rates.withHits(hits, (shareOf) =>
    groups
      .filter(({ found }) => found.length > 0)
      .map(({ group, held }) => ({ group, ...countedOf(held, seen, window) }))
      .filter(({ settings }) => settings.length >= minimum)
      .map((one): Unadjusted => {
        const found = one.settings.flatMap((setting) => seen.get(setting) ?? []);
        return { ...one, found, share: shareOf(one.group.groupId) };
      }),
  );
}

/**
 * Every group in which something is read, with its share against everybody else's.
 *
 * What only providers report adds to a group's own count and to nothing else, so that no report of a provider, of this
 * group or of another, can make a finding smaller. See the property test.
 */
export function recordedSharesOf(
  reading: RecordReading,
): (nation: NationFacts, policy: SharePolicy) => readonly RecordedShare[] {
  const recordsOf = recordsReader(reading);
  return (nation, { pseudoCount, minimumSettings }) => {
    const records = recordsOf(nation);
    const window = reading.windowOn(nation.day);
    const members = [...records.groups, ...records.ungrouped].map((one) => one.members);
    const rates = new OutsideRates(window === null ? members : marked(members, nation, window), pseudoCount);
    const isCompared = ({ group: { groupId } }: { group: GroupFacts }) => rates.sizeOf(groupId) >= minimumSettings;
    const shares = sharesIn(records, rates, minimumSettings, window);
    const tested = shares.filter((one) => one.share.p !== null && isCompared(one));
    const steps = adjustedWithStep(
      tested.map(({ share }) => share.p ?? 1),
      records.groups.filter(isCompared).length,
    );
    const stepOf = new Map(tested.map(({ group }, index) => [group.groupId, steps[index]]));
    return shares.map((one) => ({ ...one, step: stepOf.get(one.group.groupId) ?? null }));
  };
}

export const shareOrdering =
  'By q, lowest first; then by the lower end of the interval, as a count, less the count expected, highest first; then by group.';

function sureCount({ found, settings, share }: RecordedShare): number {
  return clopperPearson(found.length, settings.length).low * settings.length - (share.expected ?? 0);
}

/** See `shareOrdering`. The interval of each is worked out once. */
export function inShareOrder<One>(ones: readonly One[], shareOf: (one: One) => RecordedShare): readonly One[] {
  return ones
    .map((one) => ({ one, share: shareOf(one), sure: sureCount(shareOf(one)) }))
    .sort(
      (a, b) =>
        (a.share.step?.q ?? 2) - (b.share.step?.q ?? 2) ||
        b.sure - a.sure ||
        compareText(a.share.group.groupId, b.share.group.groupId),
    )
    .map(({ one }) => one);
}

/** Findings in the order of the shares they rest on, ranked from 1. */
export function findingsInOrder(
  shares: readonly RecordedShare[],
  findingOf: (share: RecordedShare) => Finding | null,
): readonly Finding[] {
  const found = shares.flatMap((share) => {
    const finding = findingOf(share);
    return finding === null ? [] : [{ share, finding }];
  });
  return inShareOrder(found, ({ share }) => share).map(({ finding }, index) => ({ ...finding, rank: index + 1 }));
}
