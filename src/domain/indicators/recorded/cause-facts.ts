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
import { readOnceFor } from '../../nation/read-once';
import { readSettings } from '../../nation/read-settings';
import { compareText } from '../../nation/settings-of';
import type { Days } from '../../observations/open-or-recent';
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
interface BelowGood {
  groupId: string | null;
  provisionType: ProvisionType;
  subJudgements: Readonly<Record<SubJudgementKey, string | null>>;
}

const belowGoodOn = readSettings(String, (setting, groupId, day: Day): readonly BelowGood[] => {
  const judgement = standingJudgement(setting, 'OVERALL', day);
  if (judgement === null || !isBelowGood(judgement.value)) return [];
  const subJudgements = {
    HELPED_AND_PROTECTED: subProfile(setting, 'HELPED_AND_PROTECTED', day),
    LEADERS_AND_MANAGERS: subProfile(setting, 'LEADERS_AND_MANAGERS', day),
  };
  return [{ groupId, provisionType: setting.provisionType, subJudgements }];
});

interface Reading {
  day: Day;
  window: Days;
  policy: AttributePolicy;
  formerGroupId: string | null;
}

const judgedOn = readOnceFor(
  ({ day, window, policy, formerGroupId }: Reading) =>
    `${day} ${window.from} ${window.to} ${policy.cohortMonths} ${policy.vacancyDays} ${formerGroupId}`,
  (setting: SettingFacts, { day, window, policy, formerGroupId }): JudgedSetting | null => {
    const judgement = standingJudgement(setting, 'OVERALL', day);
    if (judgement === null) return null;
    const attributes = attributesOf(setting, { judgedOn: judgement.inspectedOn, formerGroupId, window }, policy);
    const all = recordedAttributes(setting, setting.observations, window, policy);
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
  hits = 0;
  private readonly counts = new Map<string, Map<string, number>>();

  count({ provisionType, subJudgements }: BelowGood): void {
    this.hits += 1;
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
  private readonly formerGroups = new Map<string, { groupId: string; leftGroupOn: Day }>();
  private readonly all = new ProfileCounts();
  private readonly own = new Map<string, ProfileCounts>();
  readonly groupNames: ReadonlyMap<string, string>;

  constructor(
    nation: NationFacts,
    private readonly day: Day,
    private readonly reading: { window: Days; policy: AttributePolicy },
  ) {
    this.groupNames = new Map(nation.groups.map(({ groupId, name }) => [groupId, name]));
    for (const { groupId, former } of nation.groups) {
      for (const { settingId, leftGroupOn } of former) this.rememberFormer(settingId, groupId, leftGroupOn);
    }
    for (const hit of belowGoodOn(nation, day)) this.count(hit);
  }

  /** How many settings of a group stand below good. */
  belowGoodIn({ groupId }: GroupFacts): number {
    return this.own.get(groupId)?.hits ?? 0;
  }

  /** The settings of a group that stand judged overall, in the order of their ids. */
  judgedIn(group: GroupFacts): readonly JudgedSetting[] {
    return group.settings
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
    this.all.count(hit);
    if (hit.groupId === null) return;
    let own = this.own.get(hit.groupId);
    if (own === undefined) {
      own = new ProfileCounts();
      this.own.set(hit.groupId, own);
    }
    own.count(hit);
  }

  private rememberFormer(settingId: string, groupId: string, leftGroupOn: Day): void {
    const before = this.formerGroups.get(settingId);
    const isLater = before === undefined || compareText(before.leftGroupOn + before.groupId, leftGroupOn + groupId) < 0;
    if (isLater) this.formerGroups.set(settingId, { groupId, leftGroupOn });
  }

  private judged(setting: SettingFacts, groupId: string): JudgedSetting | null {
    const former = this.formerGroups.get(setting.settingId)?.groupId ?? null;
    return judgedOn(setting, { day: this.day, ...this.reading, formerGroupId: former === groupId ? null : former });
  }
}
