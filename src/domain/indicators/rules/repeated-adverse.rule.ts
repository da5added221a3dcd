import { isAdverse } from '../../judgements/frameworks';
import type { PowerCode } from '../../law/powers';
import type { GroupFacts, SettingFacts } from '../../nation/facts';
import { type FullJudgement, fullJudgements } from '../../nation/full-judgements';
import { settingsHeld, windowKey } from '../../nation/held-settings';
import { marked } from '../../nation/moves';
import { detectionOwner, policyOn, policyValue } from '../../nation/policy';
import { readOnceFor } from '../../nation/read-once';
import { readSettingsHeld } from '../../nation/read-settings';
import { compareText, kindAndRegion } from '../../nation/settings-of';
import { leavesWindowOn, monthsTo, type Window } from '../../nation/window';
import { allChildrensHomes, type ProvisionType } from '../../register/vocabulary';
import { clopperPearson } from '../../statistics/clopper-pearson';
import { type Day, writtenDay } from '../../values/day';
import { fewestToClear } from '../clearing';
import { type AdjustmentStep, adjustmentSteps } from '../excess/adjustment-step';
import { compareTests, type DetailedTest, ExcessComparison, type Trial } from '../excess/comparison';
import { formerCaveats, formerNumberMeanings, formerNumbers, leavingNote } from '../former-settings';
import { defineIndicator, type Finding } from '../indicator';
import {
  type JoiningReading,
  joiningPolicyValues,
  joiningReadingOf,
  joiningSplitMeanings,
  joiningSplitOf,
} from '../joining-split';
import { repeatedFormulas } from '../repeated-adverse/repeated-formulas';
import { type AdverseSetting, repeatedInputs } from '../repeated-adverse/repeated-inputs';
import { approximately, counted, judgementCaveats, judgementNote, probability } from '../sentences';

const id = 'repeated-adverse';
const version = 2;
const informs = ['IMPROVEMENT_PLAN_NOTICE', 'COMPLIANCE_NOTICE', 'RESTRICT_ACCOMMODATION'] as const;
const policyValues = {
  ...joiningPolicyValues,
  windowMonths: policyValue(12),
  minimumSettings: policyValue(2),
  pseudoCount: policyValue(10),
};

/** Section 22B reaches children's homes and residential family centres only. */
const restrictable: readonly ProvisionType[] = [...allChildrensHomes, 'RESIDENTIAL_FAMILY_CENTRE'];

function windowOn(day: Day): Window {
  return monthsTo(day, policyOn(policyValues.windowMonths, day));
}

function judgementsIn(setting: SettingFacts, window: Window): readonly FullJudgement[] {
  return (['OVERALL', 'HELPED_AND_PROTECTED'] as const)
    .flatMap((key) => fullJudgements(setting, key, window.to, window.from))
    .sort((first, second) => compareText(first.inspectedOn, second.inspectedOn));
}

const trialsWithin = readSettingsHeld(
  windowKey,
  (window: Window) => window,
  (setting, groupId, window): readonly Trial[] => {
    const judgements = judgementsIn(setting, window);
    const adverse = judgements.findLast(({ value }) => isAdverse(value));
    const judgement = adverse ?? judgements.at(-1);
    if (judgement === undefined) return [];
    const isHit = adverse !== undefined;
    const [stratum, widerClass] = [kindAndRegion(setting), setting.provisionType];
    return [{ groupId, setting, judgement, previous: null, isHit, stratum, widerClass }];
  },
);

const adverseSettings = readOnceFor(windowKey, (group: GroupFacts, window): readonly AdverseSetting[] =>
  settingsHeld(group, window)
    .map((setting) => ({ setting, adverse: judgementsIn(setting, window).filter(({ value }) => isAdverse(value)) }))
    .filter(({ adverse }) => adverse.length > 0)
    .sort((first, second) => compareText(first.setting.settingId, second.setting.settingId)),
);

function wouldClear(found: readonly AdverseSetting[], clearing: readonly string[], day: Day): string {
  const minimum = policyOn(policyValues.minimumSettings, day);
  const latest = found.map(({ adverse }) => adverse.at(-1)?.inspectedOn ?? day).sort((a, b) => compareText(b, a));
  const lapse = leavesWindowOn(latest[minimum - 1] ?? day, policyOn(policyValues.windowMonths, day));
  return (
    `It would clear if ${clearing.length} of these ${counted(found.length, 'setting')} had no adverse judgement in the ` +
    `window; with nothing new, it lapses on ${writtenDay(lapse)}.`
  );
}

function powersFor(found: readonly AdverseSetting[]): readonly PowerCode[] {
  const mayRestrict = found.some(
    ({ setting, adverse }) =>
      restrictable.includes(setting.provisionType) && adverse.some(({ key }) => key === 'HELPED_AND_PROTECTED'),
  );
  return informs.filter((power) => power !== 'RESTRICT_ACCOMMODATION' || mayRestrict);
}

function sentenceOf(name: string, found: number, window: Window, test: DetailedTest): string {
  const start =
    `${counted(found, 'setting')} of ${name} had an adverse judgement, overall or for how well children are helped and ` +
    `protected, at a full inspection between ${writtenDay(window.from)} and ${writtenDay(window.to)}`;
  const judged = `${start}, of ${test.n + test.withoutBaseline} judged in that time`;
  if (test.n === 0) return `${judged}.`;
  return (
    `${judged}; ${approximately(test.expected)} would be expected ` +
    `from other groups' settings of the same kind in the same region (probability of as many or more by chance ` +
    `${probability(test.p)}).`
  );
}

/** What the whole nation says of one group. */
interface Compared {
  test: DetailedTest;
  /** Every setting of the group that was judged in the window. */
  judged: readonly Trial[];
  step: AdjustmentStep | null;
  reading: JoiningReading;
}

const baseline = 'Settings of all other groups and of none, judged in the window, of the same kind in the same region';

function findingOf(
  group: GroupFacts,
  found: readonly AdverseSetting[],
  { test, reading, ...inNation }: Compared,
  window: Window,
): Finding {
  const day = window.to;
  const minimum = policyOn(policyValues.minimumSettings, day);
  const candidates = found.map(({ setting }) => setting.settingId);
  const clearing = fewestToClear(candidates, (cleared) => found.length - cleared.size >= minimum);
  const counts = found.flatMap(({ setting, adverse }) => adverse.map((judgement) => ({ setting, judgement })));
  const judged = test.n + test.withoutBaseline;
  const compared = test.n === 0 ? null : test;
  return {
    indicator: id,
    version,
    groupId: group.groupId,
    day,
    window,
    strength: 'REPEATED',
    sentence: sentenceOf(group.name, found.length, window, test),
    wouldClear: wouldClear(found, clearing, day),
    settings: found.map(({ setting, adverse }) => ({
      settingId: setting.settingId,
      urn: setting.urn,
      inspectionIds: [...new Set(adverse.map(({ inspectionId }) => inspectionId))],
      note: adverse.map((judgement) => judgementNote(setting, judgement)).join('; ') + leavingNote(setting),
    })),
    numbers: {
      observed: found.length,
      judgements: counts.length,
      n: judged,
      minimumSettings: minimum,
      expected: compared?.expected ?? null,
      p: compared?.p ?? null,
      q: compared?.q ?? null,
      withoutBaseline: test.withoutBaseline,
      baseline,
      ...joiningSplitOf(counts, reading),
      clearsWith: clearing.length,
      ...formerNumbers(inNation.judged.map(({ setting }) => setting)),
    },
    inputs: repeatedInputs({ found, test, reading, ...inNation, minimumSettings: minimum, baseline }, day),
    interval: clopperPearson(found.length, judged),
    powers: powersFor(found),
    caveats: [
      'Chance is shown and is not the test: in a large group two adverse judgements in a year are not remarkable.',
      'An adverse judgement is evidence only: it is not a ground for cancelling, and no power follows from it by itself.',
      ...formerCaveats(formerNumbers(inNation.judged.map(({ setting }) => setting))),
      ...judgementCaveats(counts, day),
    ],
    rank: 0,
  };
}

/** Groups with adverse judgements in several settings within a window. */
export const repeatedAdverse = defineIndicator({
  id,
  version,
  title: 'Adverse judgements in several settings',
  sentence:
    'Reads adverse judgements (inadequate, or serious or widespread weaknesses), overall or for how well children are ' +
    'helped and protected, at full inspections in the window, in different settings of one group, settings that left it ' +
    'within the window included.',
  example:
    '3 settings of Example Care had an adverse judgement, overall or for how well children are helped and protected, ' +
    'at a full inspection between 1 April 2024 and 31 March 2025, of 14 judged in that time; 0.6 would be expected ' +
    "from other groups' settings of the same kind in the same region (probability of as many or more by chance 0.02).",
  citation: 'policy',
  owner: detectionOwner,
  policyValues,
  ordering: 'By q, lowest first; then by the lower end of the interval less what chance gives; then by group.',
  numbers: {
    observed: 'Settings with an adverse judgement in the window',
    judgements: 'Adverse judgements in the window, of both kinds together',
    n: 'Settings judged in the window',
    minimumSettings: 'How many settings make a finding',
    expected: 'How many chance gives among those with a baseline',
    p: 'The exact probability of as many or more by chance; shown, not tested',
    q: 'p after allowing for every group judged in the window; shown, not tested',
    withoutBaseline: 'How many of the n no other group has any like, left out of expected, p, q and the interval',
    baseline: 'Where the probabilities come from',
    ...joiningSplitMeanings,
    clearsWith:
      'The fewest settings that, without an adverse judgement in the window, would leave no finding: the first ones listed',
    ...formerNumberMeanings,
  },
  formulas: repeatedFormulas,
  informs,
  detect(nation) {
    const policy = { pseudoCount: policyOn(policyValues.pseudoCount, nation.day), minimumTrials: 1 };
    const window = windowOn(nation.day);
    const minimum = policyOn(policyValues.minimumSettings, nation.day);
    const reading = joiningReadingOf(nation);
    const comparison = new ExcessComparison(marked(trialsWithin(nation, window), nation, window), policy);
    const steps = adjustmentSteps(comparison.tests);
    return nation.groups
      .flatMap((group) => {
        const found = adverseSettings(group, window);
        const own = found.length < minimum ? undefined : comparison.testOf(group.groupId);
        if (own === undefined) return [];
        const test = comparison.inDetail(own);
        const { groupId } = group;
        const inNation = { test, judged: comparison.trialsOf(groupId), step: steps.get(groupId) ?? null, reading };
        return [{ test, finding: findingOf(group, found, inNation, window) }];
      })
      .sort((first, second) => compareTests(first.test, second.test))
      .map(({ finding }, index) => ({ ...finding, rank: index + 1 }));
  },
});
