import { growthWarning } from '../../law/growth';
import type { NationFacts } from '../../nation/facts';
import { detectionOwner, policyOn, policyValue } from '../../nation/policy';
import { leavesWindowOn, monthsTo, type Window } from '../../nation/window';
import { clopperPearson, type Interval } from '../../statistics/clopper-pearson';
import { type Day, writtenDay } from '../../values/day';
import { formerCaveats, leavingNote } from '../former-settings';
import { defineIndicator, type Finding, type FindingSetting } from '../indicator';
import { approximately, counted, judgementCaveats, judgementNote, percent, probability } from '../sentences';
import { computedNumbers } from '../trend/computed-numbers';
import { type GrowingGroup, type GrowthPolicy, growingWhileFailing } from '../trend/growing-groups';
import type { Arriving } from '../trend/growth';
import { growthFormulas, growthInputs, growthNumberMeanings } from '../trend/growth-numbers';
import { compareBySureExcess } from '../trend/tested-groups';

const id = 'growth-while-failing';
const version = 2;
/** Each on its own statutory test, one application or one registration at a time: see `growthWarning`. */
const powers = ['REFUSE_REGISTRATION', 'IMPOSE_CONDITION'] as const;
const policyValues = {
  windowMonths: policyValue(12),
  openingMonths: policyValue(6),
  minimumArrivals: policyValue(2),
  minimumBelowGood: policyValue(2),
  maximumP: policyValue(0.05),
  likeSizeRatio: policyValue(2),
  pseudoCount: policyValue(10),
};

function policyOf(day: Day): GrowthPolicy {
  return {
    openingMonths: policyOn(policyValues.openingMonths, day),
    minimumArrivals: policyOn(policyValues.minimumArrivals, day),
    minimumBelowGood: policyOn(policyValues.minimumBelowGood, day),
    maximumP: policyOn(policyValues.maximumP, day),
    likeSizeRatio: policyOn(policyValues.likeSizeRatio, day),
    pseudoCount: policyOn(policyValues.pseudoCount, day),
  };
}

function arrivalNote({ how, on }: Arriving): string {
  return how === 'OPENED' ? `registered on ${writtenDay(on)}` : `joined the group on ${writtenDay(on)}`;
}

/** Settings that stand below good first, in the order in which clearing them is tried; then those that arrived. */
function settingsOf({ own, growth }: GrowingGroup): readonly FindingSetting[] {
  const arrived = new Map(growth.arrivals.map((one) => [one.setting.settingId, one]));
  const failing = own.filter(({ isBelowGood }) => isBelowGood);
  const failingIds = new Set(failing.map(({ setting }) => setting.settingId));
  const standing = failing.map(({ setting, judgement }) => {
    const arrival = arrived.get(setting.settingId);
    const arriving = arrival === undefined ? '' : `; ${arrivalNote(arrival)}`;
    const note = judgementNote(setting, judgement) + arriving + leavingNote(setting);
    return { settingId: setting.settingId, urn: setting.urn, inspectionIds: [judgement.inspectionId], note };
  });
  const others = growth.arrivals
    .filter(({ setting }) => !failingIds.has(setting.settingId))
    .map((one) => ({
      settingId: one.setting.settingId,
      urn: one.setting.urn,
      inspectionIds: [],
      note: arrivalNote(one) + leavingNote(one.setting),
    }));
  return [...standing, ...others];
}

function wouldClear({ growth }: GrowingGroup, numbers: Finding['numbers'], day: Day): string {
  const days = growth.arrivals.map(({ on }) => on).reverse();
  const last = days[policyOn(policyValues.minimumArrivals, day) - 1] ?? day;
  const lapse = leavesWindowOn(last, policyOn(policyValues.windowMonths, day));
  return (
    `It would clear if ${numbers['clearsWith']} of these ${counted(Number(numbers['observed']), 'setting')} stood good; if the ` +
    `group grows no further, it lapses on ${writtenDay(lapse)} at the latest.`
  );
}

function sentenceOf(name: string, window: Window, numbers: Finding['numbers'], { low, high }: Interval): string {
  const expected = numbers['expectedArrivals'];
  const compared =
    typeof expected === 'number'
      ? `${approximately(expected)} would be expected of groups of like size`
      : 'there is no group of like size to compare with';
  return (
    `Between ${percent(low)} and ${percent(high)} (95% interval) of the settings of ${name} stand below good by judgements made in ` +
    `the group: ${numbers['observed']} of ${numbers['n']}, where ${approximately(Number(numbers['expected']))} would be expected of ` +
    `the same kind in the same region (probability of as many or more by chance ${probability(Number(numbers['p']))}). Between ` +
    `${writtenDay(window.from)} and ${writtenDay(window.to)} it opened ${counted(Number(numbers['opened']), 'setting')} and acquired ` +
    `${numbers['acquired']}, where it had ${numbers['sizeBefore']}; ${compared}.`
  );
}

function caveatsOf({ own }: GrowingGroup, numbers: Finding['numbers'], day: Day): readonly string[] {
  const [inherited, uncertain, notKnown] = [numbers['inherited'], numbers['uncertain'], numbers['arrivalNotKnown']].map(
    Number,
  );
  const failing = own.filter(({ isBelowGood }) => isBelowGood);
  return [
    'Registering a home is no failing, and acquiring one that fails may be how it is put right.',
    growthWarning.sentence,
    'Each group is tested by itself: of groups without any effect that grow so, about 1 in 20 would be read here too.',
    'That a group grows and that its settings fail is read side by side: the one is not said to come of the other.',
    ...(inherited || uncertain
      ? [
          `${inherited} more below good were so judged before they joined, and ${uncertain} may have been: none is counted.`,
        ]
      : []),
    ...(notKnown ? [`Of ${counted(notKnown, 'more setting')} it is not known whether it came in the window.`] : []),
    ...formerCaveats(numbers),
    ...judgementCaveats(failing, day),
  ];
}

function findingOf(found: GrowingGroup, window: Window, day: Day): Finding {
  const inputs = growthInputs(found, day, policyOf(day));
  const numbers = computedNumbers(growthFormulas, inputs);
  const interval = clopperPearson(Number(numbers.observed), Number(numbers.n));
  return {
    indicator: id,
    version,
    groupId: found.group.groupId,
    day,
    window,
    strength: 'EARLY',
    sentence: sentenceOf(found.group.name, window, numbers, interval),
    wouldClear: wouldClear(found, numbers, day),
    settings: settingsOf(found),
    numbers,
    inputs,
    interval,
    powers,
    caveats: caveatsOf(found, numbers, day),
    rank: 0,
  };
}

function ordered(findings: readonly Finding[]): readonly Finding[] {
  return findings
    .map((finding) => ({
      finding,
      groupId: finding.groupId,
      observed: Number(finding.numbers['observed']),
      n: Number(finding.numbers['n']),
      expected: Number(finding.numbers['expected']),
    }))
    .sort(compareBySureExcess)
    .map(({ finding }, index) => ({ ...finding, rank: index + 1 }));
}

/** Groups that open or acquire settings, more than others of their size, while their own stand below good more than others'. */
export const growthWhileFailing = defineIndicator({
  id,
  version,
  title: 'Growing while its own settings stand below good',
  sentence:
    'Reads openings and acquisitions in the window beside the settings that stand below good by judgements made in the group, ' +
    'where they are more than groups of like size had, and more than chance gives. Settings that left the group within the ' +
    'window count as they stood when they left.',
  example:
    'Between 21% and 64% (95% interval) of the settings of Example Care stand below good by judgements made in the group: 8 of ' +
    '19, where 3.1 would be expected of the same kind in the same region (probability of as many or more by chance 0.0069). ' +
    'Between 1 April 2024 and 31 March 2025 it opened 5 settings and acquired 1, where it had 16; 1.9 would be expected of ' +
    'groups of like size.',
  citation: 'policy',
  owner: detectionOwner,
  policyValues,
  ordering:
    'By the lower end of the interval, as a count, less the count expected below good, highest first; then by group.',
  numbers: growthNumberMeanings,
  formulas: growthFormulas,
  informs: powers,
  detect(nation: NationFacts) {
    const { day } = nation;
    const window = monthsTo(day, policyOn(policyValues.windowMonths, day));
    return ordered(growingWhileFailing(nation, window, policyOf(day)).map((found) => findingOf(found, window, day)));
  },
});
