import { type CauseWords, causeSentence, causeWords } from '../../common-cause/cause-sentences';
import type { Cause } from '../../common-cause/common-causes';
import { cite } from '../../law/citation';
import type { GroupFacts } from '../../nation/facts';
import { detectionOwner, policyOn, policyValue } from '../../nation/policy';
import { compareText } from '../../nation/settings-of';
import { monthsTo } from '../../nation/window';
import { clopperPearson } from '../../statistics/clopper-pearson';
import type { Day } from '../../values/day';
import { fewestToClear } from '../clearing';
import { formerCaveats, leavingNote } from '../former-settings';
import { defineIndicator, type Finding, type FindingInputs } from '../indicator';
import { CauseFacts, type JudgedSetting } from '../recorded/cause-facts';
import { causeFormulas, causeNumberMeanings, causesFrom, withClearing } from '../recorded/cause-formulas';
import { causeInputs, hadTheyBeenGood } from '../recorded/cause-inputs';
import { numbersFrom } from '../recorded/formulas';
import { counted, judgementCaveats, judgementNote } from '../sentences';

const id = 'common-cause';
const version = 2;
const informs = ['IMPROVEMENT_PLAN_NOTICE'] as const;
const policyValues = {
  windowMonths: policyValue(12),
  cohortMonths: policyValue(12),
  vacancyDays: policyValue(56),
  minimumHits: policyValue(2),
  minimumWith: policyValue(2),
  maximumP: policyValue(0.05),
  shuffles: policyValue(1000),
  causesNamed: policyValue(3),
};

function hasValue({ attributes, subJudgements }: JudgedSetting, value: string): boolean {
  return attributes.includes(value) || subJudgements.includes(value);
}

/** Those that share the first cause first: clearing is tried in this order. */
function inClearingOrder(hits: readonly JudgedSetting[], { value }: Cause): readonly JudgedSetting[] {
  return [...hits.filter((one) => hasValue(one, value)), ...hits.filter((one) => !hasValue(one, value))];
}

function clearingOf(order: readonly JudgedSetting[], inputs: FindingInputs, minimumHits: number): readonly string[] {
  const urns = order.map(({ setting }) => setting.urn);
  return fewestToClear(
    urns,
    (gone) => urns.length - gone.size >= minimumHits && causesFrom(hadTheyBeenGood(inputs, gone)).causes.length > 0,
  );
}

const caveats = [
  'What settings share is where to look, and not why they are as they are: no cause is claimed.',
  'Where nothing is shared, one group in twenty would still show something by chance; causes may rest on the same settings.',
  'Requirements are mostly made where a judgement is below good: that such settings cite a regulation more often than ' +
    'the rest of their group is partly to be expected.',
];

function noteOf(one: JudgedSetting, causes: readonly Cause[], words: CauseWords): string {
  const shared = causes.filter(({ value }) => hasValue(one, value)).map(({ value }) => causeWords(value, words));
  const note = judgementNote(one.setting, one.judgement) + leavingNote(one.setting);
  return shared.length === 0 ? note : `${note}; among those that ${shared.join('; that ')}`;
}

function sentenceOf(name: string, causes: readonly Cause[], words: CauseWords, named: number): string {
  const sentences = causes.slice(0, named).map((cause) => `${causeSentence(cause, words)}.`);
  const more = causes.length - sentences.length;
  const further = more > 0 ? ` ${counted(more, 'more is', 'more are')} shared.` : '';
  return `In ${name}: ${sentences.join(' ')}${further}`;
}

function findingOf(group: GroupFacts, facts: CauseFacts, day: Day): Finding | null {
  const minimumHits = policyOn(policyValues.minimumHits, day);
  if (facts.belowGoodIn(group) < minimumHits) return null;
  const judged = facts.judgedIn(group);
  const hits = judged.filter(({ isHit }) => isHit);
  const policy = {
    shuffles: policyOn(policyValues.shuffles, day),
    maximumP: policyOn(policyValues.maximumP, day),
    minimumWith: policyOn(policyValues.minimumWith, day),
  };
  const bare = causeInputs(group, judged, facts, policy, day);
  const { causes } = causesFrom(bare);
  const [first] = causes;
  if (first === undefined) return null;
  const order = inClearingOrder(hits, first);
  const clearing = clearingOf(order, bare, minimumHits);
  const inputs = withClearing(
    bare,
    clearing.map((urn) => ({ value: 'GOOD', of: `setting ${urn}`, asOf: day })),
  );
  const numbers = numbersFrom(causeFormulas, inputs);
  const words: CauseWords = {
    cohortMonths: policyOn(policyValues.cohortMonths, day),
    vacancyDays: policyOn(policyValues.vacancyDays, day),
    shuffles: policy.shuffles,
    groupNames: facts.groupNames(),
  };
  return {
    indicator: id,
    version,
    groupId: group.groupId,
    day,
    window: monthsTo(day, policyOn(policyValues.windowMonths, day)),
    strength: 'EVIDENCE',
    sentence: sentenceOf(group.name, causes, words, policyOn(policyValues.causesNamed, day)),
    wouldClear: `It would clear if the first ${clearing.length} of the ${counted(hits.length, 'setting')} listed did not stand below good.`,
    settings: order.map((one) => ({
      settingId: one.setting.settingId,
      urn: one.setting.urn,
      inspectionIds: [one.judgement.inspectionId],
      note: noteOf(one, causes, words),
    })),
    numbers,
    inputs,
    interval: clopperPearson(first.hitsWith, first.hits),
    powers: informs,
    caveats: [...caveats, ...formerCaveats(numbers), ...judgementCaveats(hits, day)],
    rank: 0,
  };
}

function compareFindings(first: Finding, second: Finding): number {
  const by = (name: string): number => Number(first.numbers[name]) - Number(second.numbers[name]);
  return by('adjustedP') || by('p') || compareText(first.groupId, second.groupId);
}

/** What the settings of a group that stand below good share, beyond what chance explains. */
export const commonCause = defineIndicator({
  id,
  version,
  title: 'What settings below good have in common',
  sentence:
    'Reads, in each group with two or more settings below good, what these share more often than the others: regulation ' +
    'breached, region, council, kind, acquisition cohort and former group, opening wave, manager vacancy and framework ' +
    'period against the rest of the group; sub-judgements against settings below good elsewhere. Settings that left the ' +
    'group within the window count as they stood when they left.',
  example:
    "In Example Care: 6 of the 9 settings judged below good cite regulation 12 of the Children's Homes (England) " +
    'Regulations 2015; of the other 22 settings 2 do (lift 7.3; as much by chance in 3 of 1,000 shuffles).',
  citation: cite(
    'CSA_2000',
    's. 23A(4)(b)(ii)',
    'verified',
    'A notice names the issues that led to the suspicion. What settings share is evidence of issues; that they share it is no part of the test.',
  ),
  owner: detectionOwner,
  policyValues,
  ordering:
    'By p after the shuffles, lowest first; then by exact p; then by group. Within a finding, causes are by lift, steadied by half a setting in each count.',
  numbers: causeNumberMeanings,
  formulas: causeFormulas,
  informs,
  detect(nation) {
    const { day } = nation;
    const window = monthsTo(day, policyOn(policyValues.windowMonths, day));
    const policy = {
      cohortMonths: policyOn(policyValues.cohortMonths, day),
      vacancyDays: policyOn(policyValues.vacancyDays, day),
    };
    const facts = new CauseFacts(nation, day, { window, policy });
    return nation.groups
      .flatMap((group) => findingOf(group, facts, day) ?? [])
      .sort(compareFindings)
      .map((finding, index) => ({ ...finding, rank: index + 1 }));
  },
});
