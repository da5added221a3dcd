import { isBelowGood } from '../../judgements/frameworks';
import type { GroupFacts, NationFacts, SettingFacts } from '../../nation/facts';
import { type FullJudgement, standingJudgement } from '../../nation/full-judgements';
import { compareText, kindAndRegion, settingsOf } from '../../nation/settings-of';
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
      const judgement = standingJudgement(setting, 'OVERALL', nation.day);
      if (judgement === null) continue;
      this.standing.set(setting, judgement);
      trials.push({ groupId, isHit: isBelowGood(judgement.value), ...stratumOf(setting) });
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

function stratumOf(setting: SettingFacts) {
  return { stratum: kindAndRegion(setting), widerClass: setting.provisionType };
}
