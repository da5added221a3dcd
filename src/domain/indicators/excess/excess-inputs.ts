import type { Day } from '../../values/day';
import type { FindingInput, FindingInputs } from '../indicator';
import type { LikelyTrial, OtherTests } from './clearing-excess';
import type { Trial } from './comparison';
import type { ReportedExcess } from './reported-excess';
import type { ReportingPolicy } from './reporting-policy';

const ofInspection = ({ judgement }: Trial): Omit<FindingInput, 'value'> => ({
  of: `inspection ${judgement.inspectionId}`,
  asOf: judgement.inspectedOn,
});

function ofTrials(trials: readonly LikelyTrial[], name: string, day: Day): FindingInputs {
  const ofSetting = ({ setting }: Trial) => ({ of: `setting ${setting.urn}`, asOf: day });
  return {
    [`${name}Setting`]: trials.map(({ trial }) => ({ value: trial.setting.settingId, ...ofSetting(trial) })),
    [`${name}Probability`]: trials.map(({ trial, probability }) => ({ value: probability, ...ofInspection(trial) })),
    [`${name}Outcome`]: trials.map(({ trial }) => ({ value: trial.isHit ? 1 : 0, ...ofInspection(trial) })),
  };
}

function ofOthers({ tested, low }: OtherTests, name: string, day: Day, supposing = ''): FindingInputs {
  return {
    [`${name}Tested`]: [{ value: tested, of: `other groups${supposing}`, asOf: day }],
    [`${name}P`]: low.map(({ groupId, p }) => ({ value: p, of: `group ${groupId}${supposing}`, asOf: day })),
  };
}

/** Each time that the others were tested anew: their lists one after the other, and how long each is. */
function ofTestsAnew({ testedAnew }: ReportedExcess, day: Day): FindingInputs {
  const supposing = (settingsGone: number) => `, had ${settingsGone} of the settings gone the other way`;
  const each = testedAnew.map(({ settingsGone, others }) => ({
    ...ofOthers(others, 'anew', day, supposing(settingsGone)),
    anewLength: [{ value: others.low.length, of: `p kept of other groups${supposing(settingsGone)}`, asOf: day }],
    anewSettings: [{ value: settingsGone, of: 'settings supposed to have gone the other way', asOf: day }],
  }));
  const names = ['anewSettings', 'anewTested', 'anewLength', 'anewP'];
  return Object.fromEntries(
    names.map((name) => [name, each.flatMap((lists: FindingInputs) => lists[name] ?? [])] as const),
  );
}

/** Everything from which the numbers of an excess can be worked out again: see `excessFormulas`. */
export function excessInputs(
  reported: ReportedExcess,
  policy: ReportingPolicy,
  baseline: string,
  day: Day,
): FindingInputs {
  const { test, leftOut, instead, others, othersWithoutInherited } = reported;
  const { trials, probabilities } = test;
  const ofPolicy = (value: number) => [{ value, of: 'policy', asOf: day }];
  return {
    ...ofTrials(
      trials.map((trial, index) => ({ trial, probability: probabilities[index] ?? 0 })),
      'trial',
      day,
    ),
    trialJudgedOn: trials.map((trial) => ({ value: trial.judgement.inspectedOn, ...ofInspection(trial) })),
    trialJoinedGroupOn: trials.map(({ setting }) => ({
      value: setting.joinedGroupOn,
      of: `setting ${setting.urn}`,
      asOf: day,
    })),
    leftOut: leftOut.map((trial) => ({ value: trial.setting.urn, ...ofInspection(trial) })),
    ...ofOthers(others, 'others', day),
    ...ofTrials(instead, 'instead', day),
    ...ofTestsAnew(reported, day),
    ...(othersWithoutInherited === null
      ? {}
      : ofOthers(othersWithoutInherited, 'withoutInherited', day, ', without what was inherited')),
    minimumTrials: ofPolicy(policy.minimumTrials),
    minimumSettings: ofPolicy(policy.minimumSettings),
    maximumQ: ofPolicy(policy.maximumQ),
    pseudoCount: ofPolicy(policy.pseudoCount),
    baseline: [{ value: baseline, of: 'the rule', asOf: day }],
  };
}
