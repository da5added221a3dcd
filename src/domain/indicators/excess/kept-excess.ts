import { numberOf, numbersOf, textsOf } from '../finding-inputs';
import type { FindingInputs } from '../indicator';
import type { ReportingRule } from './reporting-policy';
import type { KeptClearing, KeptTrial, OtherGroups } from './retest';

/** A trial of the finding, with the days that say whether it is inherited. */
export interface DatedTrial extends KeptTrial {
  isInherited: boolean;
}

export const trialLists = ['trialSetting', 'trialProbability', 'trialOutcome'];
export const joiningLists = ['trialJudgedOn', 'trialJoinedGroupOn'];
export const othersLists = ['othersTested', 'othersP'];
export const ruleLists = ['minimumTrials', 'minimumSettings', 'maximumQ'];
export const clearingLists = [
  ...trialLists,
  ...othersLists,
  'insteadSetting',
  'insteadProbability',
  'insteadOutcome',
  'anewSettings',
  'anewTested',
  'anewLength',
  'anewP',
  ...ruleLists,
];

function trialsNamed(inputs: FindingInputs, name: string): readonly KeptTrial[] {
  const [probabilities, outcomes] = [numbersOf(inputs, `${name}Probability`), numbersOf(inputs, `${name}Outcome`)];
  return textsOf(inputs, `${name}Setting`).map((settingId, index) => ({
    settingId,
    probability: probabilities[index] ?? 0,
    isHit: outcomes[index] === 1,
  }));
}

/** The trials that were tested, in the order of the test. */
export function keptTrials(inputs: FindingInputs): readonly DatedTrial[] {
  const [judged, joined] = [textsOf(inputs, 'trialJudgedOn'), textsOf(inputs, 'trialJoinedGroupOn')];
  return trialsNamed(inputs, 'trial').map((trial, index) => ({
    ...trial,
    isInherited: (judged[index] ?? '') < (joined[index] ?? ''),
  }));
}

/** The other groups under that name. */
export function keptOthers(inputs: FindingInputs, name = 'others'): OtherGroups {
  return { tested: numberOf(inputs, `${name}Tested`), lowP: numbersOf(inputs, `${name}P`) };
}

/** The figures of the policy. */
export function keptRule(inputs: FindingInputs): ReportingRule {
  return {
    minimumTrials: numberOf(inputs, 'minimumTrials'),
    minimumSettings: numberOf(inputs, 'minimumSettings'),
    maximumQ: numberOf(inputs, 'maximumQ'),
  };
}

/** All that clearing it was tried with. */
export function keptClearing(inputs: FindingInputs): KeptClearing {
  const [tested, lengths, p] = [
    numbersOf(inputs, 'anewTested'),
    numbersOf(inputs, 'anewLength'),
    numbersOf(inputs, 'anewP'),
  ];
  const anew = new Map<number, OtherGroups>();
  let start = 0;
  for (const [index, settingsGone] of numbersOf(inputs, 'anewSettings').entries()) {
    const end = start + (lengths[index] ?? 0);
    anew.set(settingsGone, { tested: tested[index] ?? 0, lowP: p.slice(start, end) });
    start = end;
  }
  return {
    trials: keptTrials(inputs),
    others: keptOthers(inputs),
    instead: trialsNamed(inputs, 'instead'),
    anew,
  };
}
