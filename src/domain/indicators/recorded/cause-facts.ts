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
import { compareText, settingsOf } from '../../nation/settings-of';
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

/** A setting below good anywhere in the nation, with what each sub-judgement says. */
interface HitElsewhere {
  groupId: string | null;
  provisionType: ProvisionType;
  subJudgements: Readonly<Record<SubJudgementKey, string | null>>;
}

/** What a standing sub-judgement says, as one text; null where there is none. */
export function subProfile(setting: SettingFacts, key: SubJudgementKey, day: Day): string | null {
  const judgement = standingJudgement(setting, key, day);
  return judgement === null ? null : subJudgementAttributes(key, judgement.value).join('|');
}

/** The nation's settings as the search for common causes reads them; each setting is read once. */
export class CauseFacts {
  private readonly formerGroups = new Map<string, { groupId: string; leftGroupOn: Day }>();
  private readonly hits: readonly HitElsewhere[];
  readonly groupNames: ReadonlyMap<string, string>;

  constructor(
    nation: NationFacts,
    private readonly day: Day,
    private readonly window: Days,
    private readonly policy: AttributePolicy,
  ) {
    this.groupNames = new Map(nation.groups.map(({ groupId, name }) => [groupId, name]));
    for (const { groupId, former } of nation.groups) {
      for (const { settingId, leftGroupOn } of former) this.rememberFormer(settingId, groupId, leftGroupOn);
    }
    this.hits = [...settingsOf(nation)].flatMap(({ setting, groupId }) => {
      const judgement = standingJudgement(setting, 'OVERALL', day);
      if (judgement === null || !isBelowGood(judgement.value)) return [];
      const of = (key: SubJudgementKey): string | null => subProfile(setting, key, day);
      const subJudgements = {
        HELPED_AND_PROTECTED: of('HELPED_AND_PROTECTED'),
        LEADERS_AND_MANAGERS: of('LEADERS_AND_MANAGERS'),
      };
      return [{ groupId, provisionType: setting.provisionType, subJudgements }];
    });
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
    for (const hit of this.hits) {
      const profile = hit.subJudgements[key];
      if (hit.groupId === groupId || profile === null || !kinds.has(hit.provisionType)) continue;
      counts.set(profile, (counts.get(profile) ?? 0) + 1);
    }
    return new Map([...counts].sort(([first], [second]) => compareText(first, second)));
  }

  private rememberFormer(settingId: string, groupId: string, leftGroupOn: Day): void {
    const before = this.formerGroups.get(settingId);
    const isLater = before === undefined || compareText(before.leftGroupOn + before.groupId, leftGroupOn + groupId) < 0;
    if (isLater) this.formerGroups.set(settingId, { groupId, leftGroupOn });
  }

  private judged(setting: SettingFacts, groupId: string): JudgedSetting | null {
    const judgement = standingJudgement(setting, 'OVERALL', this.day);
    if (judgement === null) return null;
    const former = this.formerGroups.get(setting.settingId)?.groupId ?? null;
    const known = { judgedOn: judgement.inspectedOn, formerGroupId: former === groupId ? null : former };
    const attributes = attributesOf(setting, { ...known, window: this.window }, this.policy);
    const all = recordedAttributes(setting, setting.observations, this.window, this.policy);
    return {
      setting,
      judgement,
      isHit: isBelowGood(judgement.value),
      attributes,
      subJudgements: subJudgementKeys.flatMap((key) => subProfile(setting, key, this.day)?.split('|') ?? []),
      byProviderOnly: all.filter((value) => !attributes.includes(value)),
    };
  }
}
