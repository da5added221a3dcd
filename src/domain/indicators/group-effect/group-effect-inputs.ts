import type { ExpectedTrial } from '../../expectation/expected-trial';
import type { Day } from '../../values/day';
import { formerInputs } from '../former-settings';
import type { FindingInput, FindingInputs } from '../indicator';
import type { FoundGroup } from './found-group';
import type { GroupEffectRulePolicy } from './group-effect-policy';

function ofTrials(name: string, trials: readonly ExpectedTrial[], day: Day): FindingInputs {
  const each = (value: (trial: ExpectedTrial) => number | string, isOfSetting: boolean): readonly FindingInput[] =>
    trials.map((trial) =>
      isOfSetting
        ? { value: value(trial), of: `setting ${trial.setting.urn}`, asOf: day }
        : { value: value(trial), of: `inspection ${trial.judgement.inspectionId}`, asOf: trial.judgement.inspectedOn },
    );
  return {
    [`${name}Setting`]: each(({ setting }) => setting.settingId, true),
    [`${name}Probability`]: each(({ probability }) => probability, false),
    [`${name}Hit`]: each(({ isHit }) => (isHit ? 1 : 0), false),
    [`${name}JudgedOn`]: each(({ judgement }) => judgement.inspectedOn, false),
    [`${name}JoinedGroupOn`]: each(({ setting }) => setting.joinedGroupOn, true),
  };
}

/** Everything from which the numbers of a group effect can be worked out again. */
export function groupEffectInputs(
  { outcome, test, effect, other, kept, groupsTested, testsMade }: FoundGroup,
  policy: GroupEffectRulePolicy,
  modelVersion: string,
  day: Day,
): FindingInputs {
  const one = (value: number | string, of: string): readonly FindingInput[] => [{ value, of, asOf: day }];
  return {
    outcome: one(outcome, 'the rule'),
    otherOutcome: one(other.outcome, 'the rule'),
    ...ofTrials('trial', test.trials, day),
    ...ofTrials('other', other.test.trials, day),
    othersP: kept.othersP.map((value) => ({ value, of: 'another group of the same look', asOf: day })),
    othersChanceAt: kept.othersChance.map(({ p }) => ({ value: p, of: 'the same look', asOf: day })),
    othersChance: kept.othersChance.map(({ upTo }) => ({ value: upTo, of: 'all other groups of the look', asOf: day })),
    groupsTested: one(groupsTested, 'the nation'),
    testsMade: one(testsMade, 'the nation'),
    precision: one(effect.precision, `all ${groupsTested} groups and smaller ones`),
    modelVersion: one(modelVersion, 'the model of what is expected'),
    maximumQ: one(policy.maximumQ, 'policy'),
    chanceFactor: one(policy.chanceFactor, 'policy'),
    minimumTrials: one(policy.minimumTrials, 'policy'),
    minimumSettings: one(policy.minimumSettings, 'policy'),
    uncertainMonths: one(policy.uncertainMonths, 'policy'),
    ...formerInputs(test.trials.map(({ setting }) => setting)),
  };
}
