import type { NationFacts } from '../../nation/facts';
import { detectionOwner, policyOn, policyValue } from '../../nation/policy';
import { monthsTo, type Window } from '../../nation/window';
import { clopperPearson } from '../../statistics/clopper-pearson';
import { type Day, writtenDay } from '../../values/day';
import { formerCaveats, leavingNote } from '../former-settings';
import { defineIndicator, type Finding, type FindingSetting, type Indicator } from '../indicator';
import { approximately, counted, judgementCaveats, judgementNote, percent } from '../sentences';
import { mostOftenFirst } from '../trend/clearing-settings';
import { computedNumbers } from '../trend/computed-numbers';
import { type ExpectationFor, strataExpectation, strataPolicyValues } from '../trend/inspection-expectation';
import { groupsKnownFrom } from '../trend/stays';
import { compareBySureExcess } from '../trend/tested-groups';
import { type Warning, type WarningPolicy, warningInputs, warningOf } from '../trend/warning-finding';
import { warningFormulas, warningNumberMeanings } from '../trend/warning-numbers';

const id = 'early-warning';
const version = 2;
const powers = ['IMPROVEMENT_PLAN_NOTICE', 'IMPOSE_CONDITION'] as const;

/**
 * The threshold was chosen by simulation, over charts of 10 to 400 inspections of a group without any effect, with
 * probabilities of 8% to 45%. At 3.5, with a fall of 1, a warning stands on a day picked at random for at most 2 in 100
 * of such groups, whatever their size, and the first false warning comes after some 970 inspections on average. At
 * three times the odds, 7 in 10 groups are warned of after 40 inspections and 8 in 10 after 80. The test of
 * `warning-chart` simulates it again.
 */
const policyValues = {
  ...strataPolicyValues,
  windowMonths: policyValue(60),
  oddsRatio: policyValue(2),
  threshold: policyValue(3.5),
  clearsAfterFall: policyValue(1),
  minimumSettings: policyValue(2),
  openingMonths: policyValue(6),
};

function policyOf(day: Day): WarningPolicy {
  return {
    oddsRatio: policyOn(policyValues.oddsRatio, day),
    threshold: policyOn(policyValues.threshold, day),
    clearsAfterFall: policyOn(policyValues.clearsAfterFall, day),
    minimumSettings: policyOn(policyValues.minimumSettings, day),
    openingMonths: policyOn(policyValues.openingMonths, day),
  };
}

function hitSettings({ chart }: Warning): readonly FindingSetting[] {
  const hits = chart.run.filter(({ isHit }) => isHit);
  return mostOftenFirst(hits.map(({ setting }) => setting)).map((hit) => {
    const { settingId, urn } = hit;
    const own = hits.filter(({ setting }) => setting.settingId === settingId);
    return {
      settingId,
      urn,
      inspectionIds: own.map(({ judgement }) => judgement.inspectionId),
      note: own.map(({ setting, judgement }) => judgementNote(setting, judgement)).join('; ') + leavingNote(hit),
    };
  });
}

function wouldClear(numbers: Finding['numbers']): string {
  const past = `${numbers['clearsWith']} of these ${counted(Number(numbers['settingsHit']), 'setting')} had been good`;
  const good = numbers['goodToClear'];
  const next =
    typeof good === 'number'
      ? `it will clear when ${counted(good, 'more of its settings is', 'more of its settings are')} inspected in full and found good`
      : 'one good inspection of each of its settings would not be enough to clear it';
  return `It would clear if ${past}; ${next}.`;
}

function sentenceOf(name: string, numbers: Finding['numbers'], { low, high }: { low: number; high: number }): string {
  return (
    `Full inspections of ${name} ended below good more often than expected until its chart warned on ` +
    `${writtenDay(String(numbers['warnedOn']))}: since ${writtenDay(String(numbers['runFrom']))}, ` +
    `${numbers['runObserved']} of ${numbers['runN']}, in ${counted(Number(numbers['settingsHit']), 'setting')}, where ` +
    `${approximately(Number(numbers['runExpected']))} would be expected from the same kind of inspections elsewhere. The chart ` +
    `stands at ${approximately(Number(numbers['value']))} and warns at ${numbers['threshold']}. In all, between ` +
    `${percent(low)} and ${percent(high)} of its inspections in the window ended so (95% interval).`
  );
}

function caveatsOf({ chart }: Warning, numbers: Finding['numbers'], day: Day): readonly string[] {
  const caveats = [
    'A warning is no finding of fact: on any day about 2 in 100 groups without any effect would be warned of too.',
    'The stretch was chosen because it was bad, so that its figures look worse than the next ones will.',
    'Only inspections of settings while they were known in the group are in the chart.',
  ];
  const [inherited, uncertain] = [Number(numbers['inherited']), Number(numbers['uncertain'])];
  if (inherited + uncertain > 0) {
    caveats.push(
      `Left out: ${counted(inherited, 'judgement')} below good made before joining, and ${uncertain} of settings that may have been in the group already.`,
    );
  }
  return [
    ...caveats,
    ...formerCaveats(numbers),
    ...judgementCaveats(
      chart.run.filter(({ isHit }) => isHit),
      day,
    ),
  ];
}

function findingOf(warning: Warning, window: Window, knownFrom: Day | null, policy: WarningPolicy): Finding {
  const day = window.to;
  const inputs = warningInputs(warning, window, knownFrom, policy);
  const numbers = computedNumbers(warningFormulas, inputs);
  const interval = clopperPearson(Number(numbers.observed), Number(numbers.n));
  return {
    indicator: id,
    version,
    groupId: warning.group.groupId,
    day,
    window,
    strength: 'EARLY',
    sentence: sentenceOf(warning.group.name, numbers, interval),
    wouldClear: wouldClear(numbers),
    settings: hitSettings(warning),
    numbers,
    inputs,
    interval,
    powers,
    caveats: caveatsOf(warning, numbers, day),
    rank: 0,
  };
}

function detectWith(expectationFor: ExpectationFor, nation: NationFacts): readonly Finding[] {
  const { day } = nation;
  const policy = policyOf(day);
  const window = monthsTo(day, policyOn(policyValues.windowMonths, day));
  const expectation = expectationFor(nation, window);
  const knownFrom = groupsKnownFrom(nation);
  return nation.groups
    .flatMap((group) => warningOf(group, window, expectation, policy) ?? [])
    .map((warning) => findingOf(warning, window, knownFrom, policy))
    .map((finding) => ({ finding, ...orderingOf(finding) }))
    .sort(compareBySureExcess)
    .map(({ finding }, index) => ({ ...finding, rank: index + 1 }));
}

/** By the stretch that the warning rests on: what came before it may be long ago. */
function orderingOf({ groupId, numbers }: Finding) {
  const [observed, n, expected] = [numbers['runObserved'], numbers['runN'], numbers['runExpected']].map(Number);
  return { groupId, observed: observed ?? 0, n: n ?? 0, expected: expected ?? 0 };
}

/** The rule with expectations of another make, such as those of a fitted model. */
export function earlyWarningWith(expectationFor: ExpectationFor): Indicator {
  return defineIndicator({
    id,
    version,
    title: 'More below good than expected, inspection by inspection',
    sentence:
      'Follows the full inspections of a group one by one, each against how likely it was to end below good, and warns ' +
      'when they speak for twice the odds strongly enough (a risk-adjusted cumulative sum).',
    example:
      'Full inspections of Example Care ended below good more often than expected until its chart warned on 3 March ' +
      '2025: since 9 May 2023, 11 of 24, in 8 settings, where 4.6 would be expected from the same kind of inspections ' +
      'elsewhere. The chart stands at 3.3 and warns at 3.5. In all, between 19% and 40% of its inspections in the window ' +
      'ended so (95% interval).',
    citation: 'policy',
    owner: detectionOwner,
    policyValues,
    ordering:
      'By the lower end of a 95% interval for the run, as a count, less the count expected of it, highest first; then by group.',
    numbers: warningNumberMeanings,
    formulas: warningFormulas,
    informs: powers,
    detect: (nation) => detectWith(expectationFor, nation),
  });
}

/** Groups whose inspections have been ending below good more often than expected, as early as that can be told. */
export const earlyWarning = earlyWarningWith(strataExpectation);
