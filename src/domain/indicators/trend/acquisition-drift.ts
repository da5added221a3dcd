import type { GroupFacts, NationFacts, SettingFacts } from '../../nation/facts';
import type { FullJudgement } from '../../nation/full-judgements';
import type { Window } from '../../nation/window';
import { Baselines } from '../excess/baselines';
import { type AcquiredSetting, type AcquisitionPolicy, acquiredSettings, drifted } from './acquired-settings';
import { settingsToClear } from './clearing-settings';
import { groupsKnownFrom } from './stays';
import { type GroupTrials, type Tested, testGroups } from './tested-groups';
import { changeStratum, unmovedChanges } from './unmoved-settings';

export interface DriftPolicy extends AcquisitionPolicy {
  /** Groups that acquired fewer settings are not tested. */
  minimumAcquisitions: number;
  minimumSettings: number;
  maximumQ: number;
  pseudoCount: number;
  /** Intervals of so many years or more are taken as alike. */
  mostYears: number;
}

/** An acquired setting that was judged before and after. */
export interface DriftTrial {
  setting: SettingFacts;
  before: FullJudgement;
  after: FullJudgement;
  probability: number;
  isHit: boolean;
}

/** A group with what became of the settings it acquired. */
interface AcquiringGroup extends GroupTrials {
  group: GroupFacts;
  acquired: readonly AcquiredSetting[];
  trials: readonly DriftTrial[];
}

export interface Drift extends AcquiringGroup {
  test: Tested;
  others: readonly Tested[];
  cleared: readonly SettingFacts[];
}

function trialsOf(groupId: string, acquired: readonly AcquiredSetting[], baselines: Baselines, mostYears: number) {
  return acquired.flatMap(({ setting, before, after }): DriftTrial[] => {
    if (after === null) return [];
    const probability = baselines.rateOutside(groupId, changeStratum(before, after, mostYears));
    return probability === null ? [] : [{ setting, before, after, probability, isHit: drifted(before, after) }];
  });
}

function isFound({ observed, q }: Tested, { minimumSettings, maximumQ }: DriftPolicy): boolean {
  return observed >= minimumSettings && q <= maximumQ;
}

function hadTheyHeld(trials: readonly DriftTrial[], gone: ReadonlySet<string>): readonly DriftTrial[] {
  return trials.map((trial) => (gone.has(trial.setting.settingId) ? { ...trial, isHit: false } : trial));
}

/** Groups whose acquired settings went below good more often than settings that changed no hands. */
export function driftsAfterAcquisition(nation: NationFacts, window: Window, policy: DriftPolicy): readonly Drift[] {
  const knownFrom = groupsKnownFrom(nation);
  const baselines = new Baselines(unmovedChanges(nation, window, knownFrom, policy.mostYears), policy.pseudoCount);
  const reading = { window, knownFrom, policy };
  const groups = nation.groups
    .map((group) => ({ group, acquired: acquiredSettings(group, reading) }))
    .filter(({ acquired }) => acquired.length >= policy.minimumAcquisitions)
    .map(({ group, acquired }) => {
      const trials = trialsOf(group.groupId, acquired, baselines, policy.mostYears);
      return { group, groupId: group.groupId, acquired, trials };
    })
    .filter(({ trials }) => trials.length > 0);
  const tests = testGroups(groups);
  const found: Drift[] = [];
  groups.forEach((one, at) => {
    const test = tests[at];
    if (test === undefined || !isFound(test, policy)) return;
    // Nobody else's expectation rests on acquired settings, so that the other groups' p stay as they are.
    const isStillFound = (gone: ReadonlySet<string>): boolean => {
      const altered = groups.map((other) =>
        other === one ? { ...one, trials: hadTheyHeld(one.trials, gone) } : other,
      );
      const again = testGroups(altered)[at];
      return again !== undefined && isFound(again, policy);
    };
    const hits = one.trials.filter(({ isHit }) => isHit).map(({ setting }) => setting);
    found.push({
      ...one,
      test,
      others: tests.filter((_, other) => other !== at),
      cleared: settingsToClear(hits, isStillFound),
    });
  });
  return found;
}
