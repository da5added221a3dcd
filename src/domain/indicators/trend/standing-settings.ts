import { isBelowGood } from '../../judgements/frameworks';
import type { GroupFacts, NationFacts, SettingFacts } from '../../nation/facts';
import { type FullJudgement, standingJudgement } from '../../nation/full-judgements';
import { readOnceFor } from '../../nation/read-once';
import { compareText, kindAndRegion, settingsOf } from '../../nation/settings-of';
import type { Day } from '../../values/day';
import { Baselines, type Countable } from '../excess/baselines';
import { type Attribution, attributionOf, groupsKnownFrom } from './stays';

/** A setting as it stands, with how likely one like it is to stand below good elsewhere. */
export interface StandingSetting {
  setting: SettingFacts;
  judgement: FullJudgement;
  attribution: Attribution;
  isBelowGood: boolean;
  /** Null where nobody else has a setting of its kind. */
  probability: number | null;
}

/** How the settings of each group stand on the day, against all others. */
export class StandingSettings {
  private readonly standing = new Map<SettingFacts, FullJudgement>();
  private readonly baselines: Baselines;
  private readonly knownFrom: string | null;

  constructor(
    nation: NationFacts,
    pseudoCount: number,
    private readonly openingMonths: number,
  ) {
    const trials: Countable[] = [];
    for (const { setting, groupId } of settingsOf(nation)) {
      const one = standingOn(setting, { day: nation.day, groupId });
      if (one === null) continue;
      this.standing.set(setting, one.judgement);
      trials.push(one.trial);
    }
    this.baselines = new Baselines(trials, pseudoCount);
    this.knownFrom = groupsKnownFrom(nation);
  }

  /** The judged settings of the group, in order. */
  of({ groupId, settings }: GroupFacts): readonly StandingSetting[] {
    return [...settings]
      .sort((one, other) => compareText(one.settingId, other.settingId))
      .flatMap((setting) => {
        const judgement = this.standing.get(setting);
        if (judgement === undefined) return [];
        const attribution = attributionOf(setting, judgement, this.knownFrom, this.openingMonths);
        const probability = this.baselines.rateOutside(groupId, stratumOf(setting));
        return [{ setting, judgement, attribution, isBelowGood: isBelowGood(judgement.value), probability }];
      });
  }
}

const standingOn = readOnceFor(
  ({ day, groupId }: { day: Day; groupId: string | null }) => `${day} ${groupId}`,
  (setting: SettingFacts, { day, groupId }): { judgement: FullJudgement; trial: Countable } | null => {
    const judgement = standingJudgement(setting, 'OVERALL', day);
    if (judgement === null) return null;
    return { judgement, trial: { groupId, isHit: isBelowGood(judgement.value), ...stratumOf(setting) } };
  },
);

function stratumOf(setting: SettingFacts) {
  return { stratum: kindAndRegion(setting), widerClass: setting.provisionType };
}
