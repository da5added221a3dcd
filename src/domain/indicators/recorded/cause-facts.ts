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
import { readOnceFor } from '../../nation/read-once';
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
  subJudgements: readonly string[];
  /** What only the provider reports: shown beside a cause, and in no test. */
  byProviderOnly: readonly string[];
}

/** What a standing sub-judgement says, as one text; null where there is none. */
export function subProfile(setting: SettingFacts, key: SubJudgementKey, day: Day): string | null {
  const judgement = standingJudgement(setting, key, day);
  return judgement === null ? null : subJudgementAttributes(key, judgement.value).join('|');
}

/** A setting below good anywhere in the nation, with what each sub-judgement says. */
interface BelowGood extends Yardstick {
  groupId: string | null;
  setting: SettingFacts;
  subJudgements: Readonly<Record<SubJudgementKey, string | null>>;
}

const belowGoodWithin = readSettingsHeld(
  windowKey,
  (window: Window) => window,
  (setting, groupId, { to: day }): readonly BelowGood[] => {
    const judgement = standingJudgement(setting, 'OVERALL', day);
    if (judgement === null || !isBelowGood(judgement.value)) return [];
    const subJudgements = {
      HELPED_AND_PROTECTED: subProfile(setting, 'HELPED_AND_PROTECTED', day),
      LEADERS_AND_MANAGERS: subProfile(setting, 'LEADERS_AND_MANAGERS', day),
    };
    return [{ groupId, setting, subJudgements }];
  },
);

interface Reading {
  day: Day;
  window: Window;
  policy: AttributePolicy;
  formerGroupId: string | null;
}

const judgedOn = readOnceFor(
  ({ day, window, policy, formerGroupId }: Reading) =>
    `${day} ${window.from} ${window.to} ${policy.cohortMonths} ${policy.vacancyDays} ${formerGroupId}`,
  (setting: SettingFacts, { day, window, policy, formerGroupId }): JudgedSetting | null => {
    const judgement = standingJudgement(setting, 'OVERALL', day);
    if (judgement === null) return null;
    const held = heldWithin(setting, window);
    const attributes = attributesOf(setting, { judgedOn: judgement.inspectedOn, formerGroupId, window: held }, policy);
    const all = recordedAttributes(setting, setting.observations, held, policy);
    return {
      setting,
      judgement,
      isHit: isBelowGood(judgement.value),
      attributes,
      subJudgements: subJudgementKeys.flatMap((key) => subProfile(setting, key, day)?.split('|') ?? []),
      byProviderOnly: all.filter((value) => !attributes.includes(value)),
    };
  },
);

/** How many settings below good say what of a sub-judgement, by kind of setting. */
class ProfileCounts {
  private readonly counts = new Map<string, Map<string, number>>();

  count({ setting: { provisionType }, subJudgements }: BelowGood): void {
    for (const key of subJudgementKeys) {
      const profile = subJudgements[key];
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
  readonly groupNames: ReadonlyMap<string, string>;

  constructor(
    nation: NationFacts,
    private readonly day: Day,
    private readonly reading: { window: Window; policy: AttributePolicy },
  ) {
    this.groupNames = new Map(nation.groups.map(({ groupId, name }) => [groupId, name]));
    for (const { groupId, former } of nation.groups) {
      for (const { settingId, leftGroupOn } of former) {
        const left = this.formerGroups.get(settingId) ?? [];
        this.formerGroups.set(settingId, [...left, { groupId, leftGroupOn }]);
      }
    }
    for (const hit of marked(belowGoodWithin(nation, reading.window), nation, reading.window)) this.count(hit);
  }

  /** How many settings of a group stand below good, or did when they left it within the window. */
  belowGoodIn({ groupId }: GroupFacts): number {
    return this.belowGood.get(groupId) ?? 0;
  }

  /** The settings of a group that stand judged overall, or did when they left it, in the order of their ids. */
  judgedIn(group: GroupFacts): readonly JudgedSetting[] {
    return settingsHeld(group, this.reading.window)
      .flatMap((setting) => this.judged(setting, group.groupId) ?? [])
      .sort((first, second) => compareText(first.setting.settingId, second.setting.settingId));
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
    const until = isFormer(setting) ? setting.leftGroupOn : null;
    const others = (this.formerGroups.get(setting.settingId) ?? [])
      .filter((left) => left.groupId !== groupId && (until === null || left.leftGroupOn <= until))
      .sort((a, b) => compareText(a.leftGroupOn, b.leftGroupOn) || compareText(a.groupId, b.groupId));
    return others.at(-1)?.groupId ?? null;
  }

  private judged(setting: SettingFacts, groupId: string): JudgedSetting | null {
    return judgedOn(setting, {
      day: this.day,
      ...this.reading,
      formerGroupId: this.formerGroupOf(setting, groupId),
    });
  }
}
