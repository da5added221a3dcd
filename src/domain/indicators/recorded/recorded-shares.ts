import type { GroupFacts, NationFacts, SettingFacts } from '../../nation/facts';
import { settingsHeld, wasEverJudged } from '../../nation/held-settings';
import { compareText } from '../../nation/settings-of';
import type { Window } from '../../nation/window';
import { type Joining, joiningOf, type Span } from '../../observations/open-or-recent';
import { clopperPearson } from '../../statistics/clopper-pearson';
import type { Finding } from '../indicator';
import { type AdjustedStep, adjustedWithStep } from './adjusted-step';
import { type CountedSettings, countedAmong } from './counted-settings';
import { OutsideRates, type OutsideShare, settingsRead } from './outside-rates';

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

type Read = (setting: SettingFacts) => RecordedSetting | null;

/** Which settings a rule over records reads. */
export interface ReadSettings {
  /** Over which it reads records: groups answer for what they had within it. Null where it reads what stands on the day. */
  window: Window | null;
  couldBe?: (setting: SettingFacts) => boolean;
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

/**
 * Every group in which something is read, with its share against everybody else's.
 *
 * What only providers report adds to a group's own count and to nothing else, so that no report of a provider, of this
 * group or of another, can make a finding smaller. See the property test.
 */
export function recordedShares(
  nation: NationFacts,
  read: Read,
  policy: SharePolicy,
  { window, couldBe = () => true }: ReadSettings,
): readonly RecordedShare[] {
  const isCompared = (one: SettingFacts): boolean =>
    couldBe(one) && (window === null || wasEverJudged(one.inspections));
  const rates = new OutsideRates(nation, policy.pseudoCount, { window, couldBe: isCompared });
  const seen = new Map<SettingFacts, RecordedSetting>();
  for (const { setting } of settingsRead(nation, window)) {
    const found = couldBe(setting) ? read(setting) : null;
    if (found !== null) seen.set(setting, found);
  }
  const hits = new Set([...seen].filter(([, one]) => one.isSaidByOthers).map(([setting]) => setting));
  const isLarge = ({ length }: readonly SettingFacts[]): boolean => length >= policy.minimumSettings;
  const groups = nation.groups.map((group) => {
    const held = window === null ? group.settings : settingsHeld(group, window);
    return { group, ...countedOf(held.filter(couldBe), seen, window) };
  });
  const tests = groups.filter(({ group }) => isLarge(rates.settingsOf(group.groupId))).length;
  const shares = rates.withHits(hits, (shareOf) =>
    groups
      .filter(({ settings }) => isLarge(settings))
      .map((one) => ({ ...one, found: one.settings.flatMap((setting) => seen.get(setting) ?? []) }))
      .filter(({ found }) => found.length > 0)
      .map((one) => ({ ...one, share: shareOf(one.group.groupId) })),
  );
  const tested = shares.filter(({ group, share }) => share.p !== null && isLarge(rates.settingsOf(group.groupId)));
  const steps = adjustedWithStep(
    tested.map(({ share }) => share.p ?? 1),
    tests,
  );
  const stepOf = new Map(tested.map(({ group }, index) => [group.groupId, steps[index]]));
  return shares.map((one) => ({ ...one, step: stepOf.get(one.group.groupId) ?? null }));
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
