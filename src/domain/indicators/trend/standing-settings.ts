import { isBelowGood } from '../../judgements/frameworks';
import type { GroupFacts, NationFacts, SettingFacts } from '../../nation/facts';
import { type FullJudgement, standingJudgement } from '../../nation/full-judgements';
import { readSettings } from '../../nation/read-settings';
import { compareText, kindAndRegion } from '../../nation/settings-of';
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
    for (const { setting, judgement, trial } of standingOn(nation, nation.day)) {
      this.standing.set(setting, judgement);
      trials.push(trial);
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

interface Standing {
  setting: SettingFacts;
  judgement: FullJudgement;
  trial: Countable;
}

const standingOn = readSettings(String, (setting, groupId, day: Day): readonly Standing[] => {
  const judgement = standingJudgement(setting, 'OVERALL', day);
  if (judgement === null) return [];
  return [{ setting, judgement, trial: { groupId, isHit: isBelowGood(judgement.value), ...stratumOf(setting) } }];
});

function stratumOf(setting: SettingFacts) {
  return { stratum: kindAndRegion(setting), widerClass: setting.provisionType };
}
