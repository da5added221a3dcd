import { isBelowGood } from '../../judgements/frameworks';
import type { GroupFacts, NationFacts, SettingFacts } from '../../nation/facts';
import { type FullJudgement, standingJudgement } from '../../nation/full-judgements';
import { settingsHeld, windowKey } from '../../nation/held-settings';
import { marked } from '../../nation/moves';
import { readOnceFor } from '../../nation/read-once';
import { readSettingsHeld } from '../../nation/read-settings';
import { compareText, kindAndRegion } from '../../nation/settings-of';
import type { Window } from '../../nation/window';
import { Baselines, type Countable } from '../excess/baselines';
import { type Attribution, attributionOf, groupsKnownFrom } from './stays';

/** A setting as it stands, or stood when it left, with how likely one like it is to stand below good elsewhere. */
export interface StandingSetting {
  setting: SettingFacts;
  judgement: FullJudgement;
  attribution: Attribution;
  isBelowGood: boolean;
  /** Null where nobody else has a setting of its kind. */
  probability: number | null;
}

/** How the settings that each group had within a window stand on its last day, or stood when they left, against all others. */
export class StandingSettings {
  private readonly baselines: Baselines;
  private readonly knownFrom: string | null;

  constructor(
    nation: NationFacts,
    private readonly window: Window,
    pseudoCount: number,
    private readonly openingMonths: number,
  ) {
    this.baselines = new Baselines(marked(standingOn(nation, window), nation, window), pseudoCount);
    this.knownFrom = groupsKnownFrom(nation);
  }

  /** The judged settings of the group, in order. */
  of(group: GroupFacts): readonly StandingSetting[] {
    return [...settingsHeld(group, this.window)]
      .sort((one, other) => compareText(one.settingId, other.settingId))
      .flatMap((setting) => {
        const judgement = standingJudgement(setting, 'OVERALL', this.window.to);
        if (judgement === null) return [];
        const attribution = attributionOf(setting, judgement, this.knownFrom, this.openingMonths);
        const probability = this.baselines.rateOutside(group.groupId, stratumOf(setting));
        return [{ setting, judgement, attribution, isBelowGood: isBelowGood(judgement.value), probability }];
      });
  }
}

/** How many settings of a group stand, or stood when they left it, below good. */
export const belowGoodIn = readOnceFor(
  windowKey,
  (group: GroupFacts, window) =>
    settingsHeld(group, window).filter((setting) => {
      const judgement = standingJudgement(setting, 'OVERALL', window.to);
      return judgement !== null && isBelowGood(judgement.value);
    }).length,
);

interface Standing extends Countable {
  setting: SettingFacts;
}

const standingOn = readSettingsHeld(
  windowKey,
  (window: Window) => window,
  (setting, groupId, { to }): readonly Standing[] => {
    const judgement = standingJudgement(setting, 'OVERALL', to);
    if (judgement === null) return [];
    return [{ setting, groupId, isHit: isBelowGood(judgement.value), ...stratumOf(setting) }];
  },
);

function stratumOf(setting: SettingFacts) {
  return { stratum: kindAndRegion(setting), widerClass: setting.provisionType };
}
