import type { GroupFacts, NationFacts } from '../../nation/facts';
import { detectionOwner, policyOn, policyValue } from '../../nation/policy';
import { clopperPearson } from '../../statistics/clopper-pearson';
import { type Day, writtenDay } from '../../values/day';
import { compareTests, excessOrdering } from '../excess/comparison';
import { formerCaveats, leavingNote } from '../former-settings';
import { defineIndicator, type Finding, type FindingSetting } from '../indicator';
import { approximately, counted, judgementCaveats, judgementNote, percent, probability } from '../sentences';
import { computedNumbers } from '../trend/computed-numbers';
import { settledSettings } from '../trend/settled-settings';
import { quarterDays } from '../trend/slope';
import { groupsKnownFrom } from '../trend/stays';
import { type Worsening, WorseningGroups, type WorseningPolicy } from '../trend/worsening';
import { worseningFormulas, worseningInputs, worseningNumberMeanings } from '../trend/worsening-numbers';

const id = 'worsening-trend';
const version = 2;
const powers = ['IMPROVEMENT_PLAN_NOTICE', 'IMPOSE_CONDITION'] as const;
const policyValues = {
  quarters: policyValue(8),
  pseudoCount: policyValue(10),
  minimumTrials: policyValue(5),
  minimumSettings: policyValue(2),
  minimumSlope: policyValue(0.05),
  minimumSlopeOverNation: policyValue(0.05),
  maximumQ: policyValue(0.05),
  openingMonths: policyValue(6),
};

function policyOf(day: Day): WorseningPolicy {
  return {
    pseudoCount: policyOn(policyValues.pseudoCount, day),
    minimumTrials: policyOn(policyValues.minimumTrials, day),
    minimumSettings: policyOn(policyValues.minimumSettings, day),
    minimumSlope: policyOn(policyValues.minimumSlope, day),
    minimumSlopeOverNation: policyOn(policyValues.minimumSlopeOverNation, day),
    maximumQ: policyOn(policyValues.maximumQ, day),
  };
}

function turnedSettings({ settled, turned }: Worsening): readonly FindingSetting[] {
  return turned.flatMap((setting) => {
    const one = settled.find((other) => other.setting === setting);
    if (one === undefined) return [];
    const { first, last } = one;
    const note = `${judgementNote(setting, first)}, then ${judgementNote(setting, last)}${leavingNote(setting)}`;
    return [
      { settingId: setting.settingId, urn: setting.urn, inspectionIds: [first.inspectionId, last.inspectionId], note },
    ];
  });
}

/** `12 points a year` */
function points(slope: number): string {
  return `${approximately(Math.abs(slope) * 100)} points a year`;
}

function moved(slope: number): string {
  return slope < 0 ? `fell by ${points(slope)}` : `rose by ${points(slope)}`;
}

function sentenceOf(
  name: string,
  days: readonly Day[],
  numbers: Finding['numbers'],
  { low, high }: { low: number; high: number },
): string {
  const [n, last] = [Number(numbers['n']), Number(numbers['belowLast'])];
  const former = Number(numbers['closed']) + Number(numbers['left']);
  const stand = former === 0 ? 'stand below good' : 'stand below good, or did when they left it';
  return (
    `Between ${percent(low)} and ${percent(high)} (95% interval) of ${name}'s settings ${stand}: ${last} of the ${n} ` +
    `that were in it on ${writtenDay(days[0] ?? '')}, where ${numbers['belowFirst']} did then and ` +
    `${approximately(Number(numbers['expected']))} would be expected now from the same start elsewhere. Over these quarters the share ` +
    `${moved(Number(numbers['slope']))}; of all other settings it ${moved(Number(numbers['slopeElsewhere']))}. Chance alone would give ` +
    `as many or more with probability ${probability(Number(numbers['p']))}; allowing for the ` +
    `${counted(Number(numbers['groupsTested']), 'group')} tested, q is ${probability(Number(numbers['q']))}.`
  );
}

function caveatsOf({ settled }: Worsening, numbers: Finding['numbers'], day: Day): readonly string[] {
  const joined = Number(numbers['joinedSince']);
  const below = settled.filter(({ belowGood }) => belowGood.at(-1) === true);
  return [
    'A trend says what has happened, and not what will.',
    'A setting stands as it was last judged in full: some were last inspected years ago.',
    ...(joined === 0
      ? []
      : [`${counted(joined, 'setting')} that joined since the first day ${joined === 1 ? 'is' : 'are'} not counted.`]),
    ...formerCaveats(numbers),
    ...judgementCaveats(
      below.map(({ setting, last }) => ({ setting, judgement: last })),
      day,
    ),
  ];
}

function findingOf(found: Worsening, group: GroupFacts, days: readonly Day[], nation: NationFacts): Finding {
  const { day } = nation;
  const whose = { knownFrom: groupsKnownFrom(nation), openingMonths: policyOn(policyValues.openingMonths, day) };
  const inputs = worseningInputs(found, group, days, policyOf(day), whose);
  const numbers = computedNumbers(worseningFormulas, inputs);
  const interval = clopperPearson(Number(numbers.belowLast), Number(numbers.n));
  return {
    indicator: id,
    version,
    groupId: group.groupId,
    day,
    window: { from: days[0] ?? day, to: day },
    strength: 'EARLY',
    sentence: sentenceOf(group.name, days, numbers, interval),
    wouldClear: `It would clear if ${numbers.clearsWith} of these ${counted(found.turned.length, 'setting')} had stayed good.`,
    settings: turnedSettings(found),
    numbers,
    inputs,
    interval,
    powers,
    caveats: caveatsOf(found, numbers, day),
    rank: 0,
  };
}

/** Groups whose share below good has been rising, faster than the nation's and by more than chance. */
export const worseningTrend = defineIndicator({
  id,
  version,
  title: 'The share below good is rising, faster than elsewhere',
  sentence:
    'Reads where the settings that were in a group on the first of the last quarter days stood on each of them, those that ' +
    'left it since as they stood when they left, and the slope of their share below good, against its own least slope, ' +
    'against the nation, and against chance.',
  example:
    "Between 25% and 64% (95% interval) of Example Care's settings stand below good: 11 of the 25 that were in it " +
    'on 31 March 2023, where 3 did then and 4.4 would be expected now from the same start elsewhere. Over these ' +
    'quarters the share rose by 17 points a year; of all other settings it rose by 1.2 points a year. Chance alone would ' +
    'give as many or more with probability 0.0011; allowing for the 240 groups tested, q is 0.04.',
  citation: 'policy',
  owner: detectionOwner,
  policyValues,
  ordering: excessOrdering,
  numbers: worseningNumberMeanings,
  formulas: worseningFormulas,
  informs: powers,
  detect(nation) {
    const days = quarterDays(nation.day, policyOn(policyValues.quarters, nation.day));
    const settled = settledSettings(nation, days);
    const groups = new Map(nation.groups.map((group) => [group.groupId, group]));
    return [...new WorseningGroups(settled, days.length, policyOf(nation.day)).found()]
      .sort((one, other) => compareTests(one.test, other.test))
      .flatMap((found, index) => {
        const group = groups.get(found.test.groupId);
        return group === undefined ? [] : [{ ...findingOf(found, group, days, nation), rank: index + 1 }];
      });
  },
});
