import {
  type AttributePolicy,
  attributesOf,
  recordedAttributes,
  type SubJudgementKey,
  subJudgementAttributes,
  subJudgementKeys,
} from '../../common-cause/attributes';
import { isBelowGood } from '../../judgements/frameworks';
import type { GroupFacts, NationFacts, SettingFacts } from '../../nation/facts';
import { type FullJudgement, standingJudgement } from '../../nation/full-judgements';
import { heldWithin, isFormer, settingsHeld, windowKey } from '../../nation/held-settings';
import { marked, type Yardstick } from '../../nation/moves';
import { readOnce, readOnceFor, sameLists } from '../../nation/read-once';
import { readSettingsHeld } from '../../nation/read-settings';
import { compareText } from '../../nation/settings-of';
import type { Window } from '../../nation/window';
import type { ProvisionType } from '../../register/vocabulary';
import type { Day } from '../../values/day';

/** A setting with a standing overall judgement, and what it could share with others. */
export interface JudgedSetting {
  setting: SettingFacts;
  judgement: FullJudgement;
  /** Whether it stands below good, as those whose common cause is looked for do. */
  isHit: boolean;
  attributes: readonly string[];
  /** What each standing sub-judgement says, as one text; null where there is none. */
  profiles: Readonly<Record<SubJudgementKey, string | null>>;
  subJudgements: readonly string[];
  /** What only the provider reports: shown beside a cause, and in no test. */
  byProviderOnly: readonly string[];
}

function subProfile(setting: SettingFacts, key: SubJudgementKey, day: Day): string | null {
  const judgement = standingJudgement(setting, key, day);
  return judgement === null ? null : subJudgementAttributes(key, judgement.value).join('|');
}

function profilesOf(setting: SettingFacts, day: Day): JudgedSetting['profiles'] {
  return {
    HELPED_AND_PROTECTED: subProfile(setting, 'HELPED_AND_PROTECTED', day),
    LEADERS_AND_MANAGERS: subProfile(setting, 'LEADERS_AND_MANAGERS', day),
  };
}

/** A setting below good anywhere in the nation, with what each sub-judgement says. */
interface BelowGood extends Yardstick {
  groupId: string | null;
  setting: SettingFacts;
  profiles: JudgedSetting['profiles'];
}

const belowGoodWithin = readSettingsHeld(
  windowKey,
  (window: Window) => window,
  (setting, groupId, { to: day }): readonly BelowGood[] => {
    const judgement = standingJudgement(setting, 'OVERALL', day);
    if (judgement === null || !isBelowGood(judgement.value)) return [];
    return [{ groupId, setting, profiles: profilesOf(setting, day) }];
  },
);

interface Reading {
  day: Day;
  window: Window;
  policy: AttributePolicy;
  formerGroupId: string | null;
  /** All of it as one text, put together once for all settings. */
  key: string;
}

const judgedOn = readOnceFor(
  ({ key }: Reading) => key,
  (setting: SettingFacts, { day, window, policy, formerGroupId }): JudgedSetting | null => {
    const judgement = standingJudgement(setting, 'OVERALL', day);
    if (judgement === null) return null;
    const held = heldWithin(setting, window);
    const attributes = attributesOf(setting, { judgedOn: judgement.inspectedOn, formerGroupId, window: held }, policy);
    const all = recordedAttributes(setting, setting.observations, held, policy);
    const profiles = profilesOf(setting, day);
    return {
      setting,
      judgement,
      isHit: isBelowGood(judgement.value),
      attributes,
      profiles,
      subJudgements: subJudgementKeys.flatMap((key) => profiles[key]?.split('|') ?? []),
      byProviderOnly: all.filter((value) => !attributes.includes(value)),
    };
  },
);

const asBefore = sameLists<GroupFacts, JudgedSetting>();

const namesIn = readOnce(
  (groups: NationFacts['groups']): ReadonlyMap<string, string> =>
    new Map(groups.map(({ groupId, name }) => [groupId, name])),
);

/** How many settings below good say what of a sub-judgement, by kind of setting. */
class ProfileCounts {
  private readonly counts = new Map<string, Map<string, number>>();

  count({ setting: { provisionType }, profiles }: BelowGood): void {
    for (const key of subJudgementKeys) {
      const profile = profiles[key];
      if (profile === null) continue;
      const own = this.of(key, provisionType);
      own.set(profile, (own.get(profile) ?? 0) + 1);
    }
  }

  of(key: SubJudgementKey, kind: ProvisionType): Map<string, number> {
    const name = `${key} ${kind}`;
    const known = this.counts.get(name);
    if (known !== undefined) return known;
    const own = new Map<string, number>();
    this.counts.set(name, own);
    return own;
  }
}

/** The nation's settings as the search for common causes reads them; each setting is read once. */
export class CauseFacts {
  private readonly formerGroups = new Map<string, { groupId: string; leftGroupOn: Day }[]>();
  private readonly all = new ProfileCounts();
  private readonly own = new Map<string, ProfileCounts>();
  private readonly belowGood = new Map<string, number>();
  private readonly readings = new Map<string | null, Reading>();

  constructor(
    private readonly nation: NationFacts,
    private readonly day: Day,
    private readonly reading: { window: Window; policy: AttributePolicy },
  ) {
    for (const { groupId, former } of nation.groups) {
      for (const { settingId, leftGroupOn } of former) {
        const left = this.formerGroups.get(settingId) ?? [];
        this.formerGroups.set(settingId, [...left, { groupId, leftGroupOn }]);
      }
    }
    const lists = marked(belowGoodWithin(nation, reading.window), nation, reading.window);
    for (const list of lists) for (const hit of list) this.count(hit);
  }

  /** The name of every group, by its id. */
  groupNames(): ReadonlyMap<string, string> {
    return namesIn(this.nation.groups);
  }

  /** How many settings of a group stand below good, or did when they left it within the window. */
  belowGoodIn({ groupId }: GroupFacts): number {
    return this.belowGood.get(groupId) ?? 0;
  }

  /** The settings of a group that stand judged overall, or did when they left it, in the order of their ids. */
  judgedIn(group: GroupFacts): readonly JudgedSetting[] {
    const judged = settingsHeld(group, this.reading.window).flatMap(
      (setting) => this.judged(setting, group.groupId) ?? [],
    );
    judged.sort((first, second) => compareText(first.setting.settingId, second.setting.settingId));
    return asBefore(group, judged);
  }

  /** Of settings below good outside the group, of the kinds given: how many say what of the key. */
  elsewhere(groupId: string, key: SubJudgementKey, kinds: ReadonlySet<ProvisionType>): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    const own = this.own.get(groupId);
    for (const kind of kinds) {
      for (const [profile, count] of this.all.of(key, kind)) {
        const others = count - (own?.of(key, kind).get(profile) ?? 0);
        if (others > 0) counts.set(profile, (counts.get(profile) ?? 0) + others);
      }
    }
    return new Map([...counts].sort(([first], [second]) => compareText(first, second)));
  }

  private count(hit: BelowGood): void {
    const { groupId, isYardstick = true, alsoOf = [] } = hit;
    if (groupId !== null) this.belowGood.set(groupId, (this.belowGood.get(groupId) ?? 0) + 1);
    if (!isYardstick) return;
    this.all.count(hit);
    for (const owner of groupId === null ? alsoOf : [groupId, ...alsoOf]) this.ownOf(owner).count(hit);
  }

  private ownOf(groupId: string): ProfileCounts {
    let own = this.own.get(groupId);
    if (own === undefined) {
      own = new ProfileCounts();
      this.own.set(groupId, own);
    }
    return own;
  }

  /** The group it left last, other than the one that is asked of, and not after that one. */
  private formerGroupOf(setting: SettingFacts, groupId: string): string | null {
    const all = this.formerGroups.get(setting.settingId);
    if (all === undefined) return null;
    const until = isFormer(setting) ? setting.leftGroupOn : null;
    const others = all
      .filter((left) => left.groupId !== groupId && (until === null || left.leftGroupOn <= until))
      .sort((a, b) => compareText(a.leftGroupOn, b.leftGroupOn) || compareText(a.groupId, b.groupId));
    return others.at(-1)?.groupId ?? null;
  }

  private judged(setting: SettingFacts, groupId: string): JudgedSetting | null {
    return judgedOn(setting, this.readingAfter(this.formerGroupOf(setting, groupId)));
  }

  private readingAfter(formerGroupId: string | null): Reading {
    const known = this.readings.get(formerGroupId);
    if (known !== undefined) return known;
    const day = this.day;
    const { window, policy } = this.reading;
    const key = `${day} ${windowKey(window)} ${policy.cohortMonths} ${policy.vacancyDays} ${formerGroupId}`;
    const reading = { day, window, policy, formerGroupId, key };
    this.readings.set(formerGroupId, reading);
    return reading;
  }
}
