import { judgementValues } from '../../judgements/frameworks';
import type { GroupFacts, NationFacts, SettingFacts } from '../../nation/facts';
import { fullJudgements } from '../../nation/full-judgements';
import { windowKey } from '../../nation/held-settings';
import { marked, markedBy, movesWithin } from '../../nation/moves';
import { detectionOwner, policyOn, policyValue } from '../../nation/policy';
import { readSettingsHeld } from '../../nation/read-settings';
import { monthsTo, type Window } from '../../nation/window';
import { type Day, writtenDay } from '../../values/day';
import { excessOrdering, type Trial } from '../excess/comparison';
import { excessFormulas } from '../excess/excess-formulas';
import { excessInputs } from '../excess/excess-inputs';
import { excessCaveats, excessNumberMeanings, excessNumbers } from '../excess/excess-numbers';
import { type ReportedExcess, reportExcess } from '../excess/reported-excess';
import { excessPolicyValues, reportingPolicyOn } from '../excess/reporting-policy';
import { fallsAndStays, hadItNotFallen } from '../falls';
import {
  formerCaveats,
  formerFormulas,
  formerInputs,
  formerNumberMeanings,
  formerNumbers,
  leavingNote,
} from '../former-settings';
import { defineIndicator, type Finding, type FindingSetting } from '../indicator';
import {
  joiningInputs,
  joiningPolicyValues,
  joiningReadingOf,
  joiningSplitFormulas,
  joiningSplitMeanings,
  joiningSplitOf,
} from '../joining-split';
import { approximately, counted, judgementCaveats, percent, probability } from '../sentences';

const id = 'decline';
const version = 2;
const powers = ['IMPROVEMENT_PLAN_NOTICE', 'IMPOSE_CONDITION'] as const;
const windowMonths = policyValue(24);

function windowOn(day: Day): Window {
  return monthsTo(day, policyOn(windowMonths, day));
}

const trialsWithin = readSettingsHeld(
  windowKey,
  (window: Window) => window,
  (setting, groupId, window): readonly Trial[] =>
    fallsAndStays(setting, groupId, fullJudgements(setting, 'OVERALL', window.to), window),
);

function fallNote({ judgement, previous }: Trial): string {
  if (previous === null) return '';
  const from = `${judgementValues[previous.value]} on ${writtenDay(previous.inspectedOn)}`;
  return `${from}, then ${judgementValues[judgement.value]} on ${writtenDay(judgement.inspectedOn)}`;
}

function settingsThatFell({ hits, settingOrder }: ReportedExcess): readonly FindingSetting[] {
  return settingOrder.flatMap((settingId) => {
    const falls = hits.filter(({ setting }) => setting.settingId === settingId);
    const setting = falls[0]?.setting;
    if (setting === undefined) return [];
    const judgements = falls.flatMap(({ judgement, previous }) => [
      ...(previous === null ? [] : [previous]),
      judgement,
    ]);
    const inspectionIds = [...new Set(judgements.map(({ inspectionId }) => inspectionId))];
    const note = falls.map(fallNote).join('; ') + leavingNote(setting);
    return [{ settingId, urn: setting.urn, inspectionIds, note }];
  });
}

function sentenceOf(name: string, window: Window, { test, interval, groupsTested }: ReportedExcess): string {
  return (
    `Re-inspections of ${name} ended lower than the inspection before at a rate between ${percent(interval.low)} and ` +
    `${percent(interval.high)} (95% interval): ${test.observed} of ${test.n} between ${writtenDay(window.from)} and ` +
    `${writtenDay(window.to)}, in ${counted(test.settingsHit, 'setting')}, where ${approximately(test.expected)} would be ` +
    `expected from the same grades elsewhere. Chance alone would give as many or more with probability ` +
    `${probability(test.p)}; allowing for the ${counted(groupsTested, 'group')} tested, q is ${probability(test.q ?? 1)}.`
  );
}

function findingOf(reported: ReportedExcess, group: GroupFacts, nation: NationFacts, rank: number): Finding {
  const { day } = nation;
  const { hits, leftOut, clearsWith, test, interval } = reported;
  const window = windowOn(day);
  const read = [...test.trials, ...leftOut].map(({ setting }) => setting);
  const baseline =
    'Re-inspections of all other settings in the window that stood at the same grade before, drawn towards the rate ' +
    'from every grade of the scale';
  return {
    indicator: id,
    version,
    groupId: group.groupId,
    day,
    window,
    strength: 'BEYOND_CHANCE',
    sentence: sentenceOf(group.name, window, reported),
    wouldClear: `It would clear if ${clearsWith} of these ${counted(test.settingsHit, 'setting')} had not fallen.`,
    settings: settingsThatFell(reported),
    numbers: {
      ...excessNumbers(reported, reportingPolicyOn(day), baseline),
      ...joiningSplitOf(hits, joiningReadingOf(nation)),
      ...formerNumbers(read),
    },
    inputs: {
      ...excessInputs(reported, reportingPolicyOn(day), baseline, day),
      ...joiningInputs(hits, joiningReadingOf(nation)),
      ...formerInputs(read),
    },
    interval,
    powers,
    caveats: [...excessCaveats(reported), ...formerCaveats(formerNumbers(read)), ...judgementCaveats(hits, day)],
    rank,
  };
}

/** Groups whose settings fall between full inspections more often than others from the same grade. */
export const decline = defineIndicator({
  id,
  version,
  title: 'More falls between inspections than chance explains',
  sentence:
    'Reads each pair of consecutive full inspections of a setting whose later one is in the window, and compares the ' +
    'share that fell at least one position with what the same grades give elsewhere. Settings that left the group within ' +
    'the window count with what was judged while it had them.',
  example:
    'Re-inspections of Example Care ended lower than the inspection before at a rate between 22% and 62% (95% ' +
    'interval): 9 of 22 between 1 April 2023 and 31 March 2025, in 8 settings, where 3.1 would be expected from the ' +
    'same grades elsewhere. Chance alone would give as many or more with probability 0.0021; allowing for the 380 ' +
    'groups tested, q is 0.04.',
  citation: 'policy',
  owner: detectionOwner,
  policyValues: { ...excessPolicyValues, ...joiningPolicyValues, windowMonths },
  ordering: excessOrdering,
  numbers: { ...excessNumberMeanings, ...joiningSplitMeanings, ...formerNumberMeanings },
  formulas: { ...excessFormulas, ...joiningSplitFormulas, ...formerFormulas },
  informs: powers,
  detect(nation) {
    const window = windowOn(nation.day);
    const groups = new Map(nation.groups.map((group) => [group.groupId, group]));
    const moves = movesWithin(nation, window);
    const hadItGoneWell = (setting: SettingFacts, groupId: string): readonly Trial[] => {
      const judgements = hadItNotFallen(fullJudgements(setting, 'OVERALL', nation.day), window);
      return fallsAndStays(setting, groupId, judgements, window).map((trial) => markedBy(trial, moves));
    };
    const trials = marked(trialsWithin(nation, window), nation, window);
    return reportExcess(trials, reportingPolicyOn(nation.day), hadItGoneWell).flatMap((reported, index) => {
      const group = groups.get(reported.test.groupId);
      return group === undefined ? [] : [findingOf(reported, group, nation, index + 1)];
    });
  },
});
