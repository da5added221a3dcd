import type { NationFacts } from '../../nation/facts';
import { detectionOwner, policyOn, policyValue } from '../../nation/policy';
import { monthsTo, type Window } from '../../nation/window';
import { clopperPearson, type Interval } from '../../statistics/clopper-pearson';
import { type Day, writtenDay } from '../../values/day';
import { formerCaveats, leavingNote } from '../former-settings';
import { defineIndicator, type Finding, type FindingSetting } from '../indicator';
import { approximately, counted, judgementNote, percent, probability } from '../sentences';
import { type Drift, type DriftPolicy, driftsAfterAcquisition } from '../trend/acquisition-drift';
import { computedNumbers } from '../trend/computed-numbers';
import { driftFormulas, driftInputs, driftNumberMeanings } from '../trend/drift-numbers';
import { compareBySureExcess } from '../trend/tested-groups';

const id = 'post-acquisition-drift';
const version = 2;
const powers = ['IMPROVEMENT_PLAN_NOTICE', 'IMPOSE_CONDITION'] as const;
const policyValues = {
  windowMonths: policyValue(36),
  beforeMonths: policyValue(36),
  openingMonths: policyValue(6),
  mostYears: policyValue(3),
  minimumAcquisitions: policyValue(3),
  minimumSettings: policyValue(2),
  maximumQ: policyValue(0.05),
  pseudoCount: policyValue(10),
};

function policyOf(day: Day): DriftPolicy {
  return {
    beforeMonths: policyOn(policyValues.beforeMonths, day),
    openingMonths: policyOn(policyValues.openingMonths, day),
    mostYears: policyOn(policyValues.mostYears, day),
    minimumAcquisitions: policyOn(policyValues.minimumAcquisitions, day),
    minimumSettings: policyOn(policyValues.minimumSettings, day),
    maximumQ: policyOn(policyValues.maximumQ, day),
    pseudoCount: policyOn(policyValues.pseudoCount, day),
  };
}

function driftedSettings({ trials }: Drift): readonly FindingSetting[] {
  return trials
    .filter(({ isHit }) => isHit)
    .map(({ setting, before, after }) => ({
      settingId: setting.settingId,
      urn: setting.urn,
      inspectionIds: [before.inspectionId, after.inspectionId],
      note: `${judgementNote(setting, before)}; joined on ${writtenDay(setting.joinedGroupOn)}; then ${judgementNote(setting, after)}${leavingNote(setting)}`,
    }));
}

function sentenceOf(name: string, window: Window, numbers: Finding['numbers'], { low, high }: Interval): string {
  return (
    `Of the settings that ${name} acquired between ${writtenDay(window.from)} and ${writtenDay(window.to)}, between ` +
    `${percent(low)} and ${percent(high)} (95% interval) are now judged lower than before they joined, and below good: ` +
    `${numbers['observed']} of ${numbers['n']} judged since, where ${approximately(Number(numbers['expected']))} would be expected of ` +
    `settings with the same grade that changed no hands, over as long. Chance alone would give as many or more with probability ` +
    `${probability(Number(numbers['p']))}; allowing for the ${counted(Number(numbers['groupsTested']), 'group')} tested, q is ` +
    `${probability(Number(numbers['q']))}.`
  );
}

function caveatsOf(numbers: Finding['numbers']): readonly string[] {
  const [inherited, uncertain, notCompared] = [numbers['inherited'], numbers['uncertain'], numbers['notCompared']].map(
    Number,
  );
  return [
    'Each setting is compared with itself before it joined. What was already going wrong when it was acquired may show only afterwards.',
    'The day of joining is the first day it is known in this group: a new name of the same owner may look like an acquisition.',
    ...(inherited
      ? [`${counted(inherited, 'of those judged since', 'of those judged since')} stood below good when joining.`]
      : []),
    ...(uncertain
      ? [`Of ${counted(uncertain, 'more setting')} that joined it is not known whether it was acquired or opened.`]
      : []),
    ...(notCompared
      ? [
          `${counted(notCompared, 'acquired setting')} could not be compared: not judged in full since, or none like it elsewhere.`,
        ]
      : []),
    ...formerCaveats(numbers),
  ];
}

function findingOf(found: Drift, nation: NationFacts, window: Window, policy: DriftPolicy, rank: number): Finding {
  const inputs = driftInputs(found, nation, window, policy);
  const numbers = computedNumbers(driftFormulas, inputs);
  const interval = clopperPearson(Number(numbers.observed), Number(numbers.n));
  return {
    indicator: id,
    version,
    groupId: found.groupId,
    day: nation.day,
    window,
    strength: 'BEYOND_CHANCE',
    sentence: sentenceOf(found.group.name, window, numbers, interval),
    wouldClear: `It would clear if ${numbers.clearsWith} of these ${counted(Number(numbers.observed), 'setting')} had been judged no lower than before joining.`,
    settings: driftedSettings(found),
    numbers,
    inputs,
    interval,
    powers,
    caveats: caveatsOf(numbers),
    rank,
  };
}

/** Groups whose acquired settings went below good after joining, more often than settings that changed no hands. */
export const postAcquisitionDrift = defineIndicator({
  id,
  version,
  title: 'Acquired settings went lower after joining',
  sentence:
    'Compares the last full judgement of each acquired setting with the last one before it joined, and the share that went ' +
    'lower and below good with settings of the same grade that changed no hands, over as long. One that the group has no ' +
    'more is read up to the day it left.',
  example:
    'Of the settings that Example Care acquired between 1 April 2022 and 31 March 2025, between 28% and 85% (95% interval) ' +
    'are now judged lower than before they joined, and below good: 6 of 10 judged since, where 1.5 would be expected of ' +
    'settings with the same grade that changed no hands, over as long. Chance alone would give as many or more with ' +
    'probability 0.0014; allowing for the 31 groups tested, q is 0.04.',
  citation: 'policy',
  owner: detectionOwner,
  policyValues,
  ordering:
    'By q, lowest first; then by the lower end of the interval, as a count, less the count expected, highest first; then by group.',
  numbers: driftNumberMeanings,
  formulas: driftFormulas,
  informs: powers,
  detect(nation) {
    const policy = policyOf(nation.day);
    const window = monthsTo(nation.day, policyOn(policyValues.windowMonths, nation.day));
    return [...driftsAfterAcquisition(nation, window, policy)]
      .sort((one, other) => one.test.q - other.test.q || compareBySureExcess(one.test, other.test))
      .map((found, index) => findingOf(found, nation, window, policy, index + 1));
  },
});
