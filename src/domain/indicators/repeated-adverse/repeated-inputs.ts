import type { SettingFacts } from '../../nation/facts';
import type { FullJudgement } from '../../nation/full-judgements';
import type { Day } from '../../values/day';
import type { AdjustmentStep } from '../excess/adjustment-step';
import type { DetailedTest, Trial } from '../excess/comparison';
import { formerInputs } from '../former-settings';
import type { FindingInputs } from '../indicator';
import { type JoiningReading, joiningInputs } from '../joining-split';

/** A setting of the group that counts, with all its adverse judgements in the window. */
export interface AdverseSetting {
  setting: SettingFacts;
  adverse: readonly FullJudgement[];
}

interface Read {
  found: readonly AdverseSetting[];
  test: DetailedTest;
  /** Every setting of the group that was judged in the window, with a baseline or without. */
  judged: readonly Trial[];
  step: AdjustmentStep | null;
  minimumSettings: number;
  reading: JoiningReading;
  baseline: string;
}

/** What the rule read of a group. */
export function repeatedInputs(
  { found, test, judged, step, minimumSettings, reading, baseline }: Read,
  day: Day,
): FindingInputs {
  const ofInspection = ({ inspectionId, inspectedOn }: FullJudgement) => ({
    of: `inspection ${inspectionId}`,
    asOf: inspectedOn,
  });
  const ofSetting = ({ urn }: SettingFacts) => ({ of: `setting ${urn}`, asOf: day });
  const judgements = found.flatMap(({ setting, adverse }) => adverse.map((judgement) => ({ setting, judgement })));
  const tested = new Set(test.trials);
  return {
    adverseSetting: judgements.map(({ setting }) => ({ value: setting.settingId, ...ofSetting(setting) })),
    trialProbability: test.trials.map(({ judgement }, index) => ({
      value: test.probabilities[index] ?? 0,
      ...ofInspection(judgement),
    })),
    trialOutcome: test.trials.map(({ isHit, judgement }) => ({ value: isHit ? 1 : 0, ...ofInspection(judgement) })),
    leftOut: judged
      .filter((trial) => !tested.has(trial))
      .map(({ setting, judgement }) => ({ value: setting.urn, ...ofInspection(judgement) })),
    decidingP: step === null ? [] : [{ value: step.p, of: `group ${step.groupId}`, asOf: day }],
    decidingPlace: step === null ? [] : [{ value: step.place, of: `group ${step.groupId}`, asOf: day }],
    groupsTested: step === null ? [] : [{ value: step.tested, of: 'groups judged in the window', asOf: day }],
    minimumSettings: [{ value: minimumSettings, of: 'policy', asOf: day }],
    baseline: [{ value: baseline, of: 'the rule', asOf: day }],
    ...joiningInputs(judgements, reading),
    ...formerInputs(judged.map(({ setting }) => setting)),
  };
}
