import { isBelowGood } from '../../judgements/frameworks';
import type { GroupFacts, NationFacts, SettingFacts } from '../../nation/facts';
import { standingJudgement } from '../../nation/full-judgements';
import { detectionOwner } from '../../nation/policy';
import { kindAndRegion, settingsOf } from '../../nation/settings-of';
import { excessOrdering, inGroups, type Trial } from '../excess/comparison';
import { excessFormulas } from '../excess/excess-formulas';
import { excessInputs } from '../excess/excess-inputs';
import { excessCaveats, excessNumberMeanings, excessNumbers } from '../excess/excess-numbers';
import { type ReportedExcess, reportExcess } from '../excess/reported-excess';
import { excessPolicyValues, reportingPolicyOn } from '../excess/reporting-policy';
import { countOf, settingInputs } from '../finding-inputs';
import { defineIndicator, type Finding } from '../indicator';
import { approximately, counted, judgementCaveats, judgementNote, percent, probability } from '../sentences';

const id = 'below-good-beyond-chance';
const version = 1;
const powers = ['IMPROVEMENT_PLAN_NOTICE', 'REFUSE_REGISTRATION', 'IMPOSE_CONDITION'] as const;

function trialOf(setting: SettingFacts, groupId: string | null, day: string): Trial | null {
  const judgement = standingJudgement(setting, 'OVERALL', day);
  if (judgement === null) return null;
  return {
    groupId,
    setting,
    judgement,
    previous: null,
    isHit: isBelowGood(judgement.value),
    stratum: kindAndRegion(setting),
    widerClass: setting.provisionType,
  };
}

function trialsOf(nation: NationFacts): readonly Trial[] {
  const trials: Trial[] = [];
  for (const { setting, groupId } of settingsOf(nation)) {
    const trial = trialOf(setting, groupId, nation.day);
    if (trial !== null) trials.push(trial);
  }
  return trials;
}

function sentenceOf(name: string, { test, interval, groupsTested }: ReportedExcess): string {
  return (
    `Settings of ${name} stand below good at a rate between ${percent(interval.low)} and ${percent(interval.high)} ` +
    `(95% interval): ${test.observed} of the ${test.n} that have been judged, where ${approximately(test.expected)} would be ` +
    `expected from other groups' settings of the same kind in the same region. ` +
    `Chance alone would give as many or more with probability ${probability(test.p)}; ` +
    `allowing for the ${counted(groupsTested, 'group')} tested, q is ${probability(test.q ?? 1)}.`
  );
}

function findingOf(reported: ReportedExcess, group: GroupFacts, nation: NationFacts, rank: number): Finding {
  const { hits, clearsWith } = reported;
  const { day } = nation;
  const unjudged = group.settings.filter((setting) => standingJudgement(setting, 'OVERALL', day) === null);
  const notJudged = unjudged.length;
  const notJudgedCaveat =
    notJudged === 1
      ? '1 setting has no overall judgement yet, and does not count.'
      : `${notJudged} settings have no overall judgement yet, and do not count.`;
  const baseline =
    "Settings of all other groups and of none, of the same kind in the same region, drawn towards the kind's rate";
  return {
    indicator: id,
    version,
    groupId: group.groupId,
    day,
    window: null,
    strength: 'BEYOND_CHANCE',
    sentence: sentenceOf(group.name, reported),
    wouldClear: `It would clear if ${clearsWith} of these ${counted(hits.length, 'setting')} stood at good or better.`,
    settings: hits.map(({ setting, judgement }) => ({
      settingId: setting.settingId,
      urn: setting.urn,
      inspectionIds: [judgement.inspectionId],
      note: judgementNote(setting, judgement),
    })),
    numbers: { ...excessNumbers(reported, reportingPolicyOn(day), baseline), notJudged },
    inputs: {
      ...excessInputs(reported, reportingPolicyOn(day), baseline, day),
      notJudged: settingInputs(unjudged, day),
    },
    interval: reported.interval,
    powers,
    caveats: [...excessCaveats(reported), ...(notJudged > 0 ? [notJudgedCaveat] : []), ...judgementCaveats(hits, day)],
    rank,
  };
}

/** Groups with more settings below good than their kinds and regions explain. */
export const belowGoodBeyondChance = defineIndicator({
  id,
  version,
  title: 'More settings below good than chance explains',
  sentence:
    'Reads the overall judgement that stands in each setting, and compares the share below good with what other ' +
    "groups' settings of the same kind and region would give.",
  example:
    'Settings of Example Care stand below good at a rate between 17% and 47% (95% interval): 12 of the 40 that have been ' +
    "judged, where 5.2 would be expected from other groups' settings of the same kind in the same region. Chance alone " +
    'would give as many or more with probability 0.0041; allowing for the 412 groups tested, q is 0.031.',
  citation: 'policy',
  owner: detectionOwner,
  policyValues: excessPolicyValues,
  ordering: excessOrdering,
  numbers: { ...excessNumberMeanings, notJudged: 'How many settings of the group have no overall judgement yet' },
  formulas: { ...excessFormulas, notJudged: countOf('notJudged', 'How many settings are listed') },
  informs: powers,
  retired: {
    on: '2026-11-26',
    because:
      'It expects of a setting what others of its kind in its region have. `group-effect` asks the same question and ' +
      'expects what a model of all published particulars does.',
    insteadUse: 'group-effect',
  },
  detect(nation) {
    const groups = new Map(nation.groups.map((group) => [group.groupId, group]));
    const hadItGoneWell = (setting: SettingFacts, groupId: string): readonly Trial[] => {
      const trial = trialOf(setting, groupId, nation.day);
      return trial === null ? [] : [{ ...trial, isHit: false }];
    };
    return reportExcess(inGroups(trialsOf(nation)), reportingPolicyOn(nation.day), hadItGoneWell).flatMap(
      (reported, index) => {
        const group = groups.get(reported.test.groupId);
        return group === undefined ? [] : [findingOf(reported, group, nation, index + 1)];
      },
    );
  },
});
