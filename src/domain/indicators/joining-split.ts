import type { NationFacts, SettingFacts } from '../nation/facts';
import type { FullJudgement } from '../nation/full-judgements';
import { policyOn, policyValue } from '../nation/policy';
import type { Day } from '../values/day';
import { textsOf } from './finding-inputs';
import type { FindingInput, NumberFormula } from './indicator';
import { type Attribution, attributionOf, groupsKnownFrom } from './trend/stays';

export const joiningPolicyValues = { openingMonths: policyValue(6) };

/** What the numbers mean that say whose the judgements are which a finding counts. */
export const joiningSplitMeanings = {
  inherited: 'How many of the judgements were made before the setting joined the group, elsewhere',
  own: 'How many were made since the setting is first known in the group',
  uncertain: 'How many were made before that day in settings that may have been in the group already',
} as const;

function whose(attribution: Attribution): NumberFormula {
  return {
    words: `How many of the judgements are ${attribution}`,
    from: ['joining'],
    compute: (inputs) => textsOf(inputs, 'joining').filter((text) => text === attribution).length,
  };
}

/** How each of them follows from `joiningInputs`. */
export const joiningSplitFormulas: Readonly<Record<keyof typeof joiningSplitMeanings, NumberFormula>> = {
  inherited: whose('INHERITED'),
  own: whose('OWN'),
  uncertain: whose('UNCERTAIN'),
};

/** Since when anything is known of groups, and how long after its registration a setting is taken as opened. */
export interface JoiningReading {
  knownFrom: Day | null;
  openingMonths: number;
}

/** The reading of the nation's day. */
export function joiningReadingOf(nation: NationFacts): JoiningReading {
  return { knownFrom: groupsKnownFrom(nation), openingMonths: policyOn(joiningPolicyValues.openingMonths, nation.day) };
}

/** Whose each of the judgements is. */
export function joiningInputs(
  counts: readonly { setting: SettingFacts; judgement: FullJudgement }[],
  { knownFrom, openingMonths }: JoiningReading,
): { joining: readonly FindingInput[] } {
  return {
    joining: counts.map(({ setting, judgement }) => ({
      value: attributionOf(setting, judgement, knownFrom, openingMonths),
      of: `inspection ${judgement.inspectionId}`,
      asOf: judgement.inspectedOn,
    })),
  };
}

/** The same as numbers. */
export function joiningSplitOf(
  ...given: Parameters<typeof joiningInputs>
): Record<keyof typeof joiningSplitMeanings, number> {
  const inputs = joiningInputs(...given);
  return {
    inherited: Number(joiningSplitFormulas.inherited.compute(inputs)),
    own: Number(joiningSplitFormulas.own.compute(inputs)),
    uncertain: Number(joiningSplitFormulas.uncertain.compute(inputs)),
  };
}
