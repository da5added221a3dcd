import type { GroupFacts } from '../../nation/facts';
import type { Day } from '../../values/day';
import { asGiven, countOf, numberOf, numbersOf } from '../finding-inputs';
import { formerFormulas, formerInputs, formerNumberMeanings } from '../former-settings';
import type { FindingInputs, NumberFormula } from '../indicator';
import { clearingInputs } from './clearing-settings';
import { adjustedOf, groupsTestedFormula, input, otherTestInputs, tailOf, totalOf } from './formula-pieces';
import { slopePerYear } from './slope';
import { attributionOf } from './stays';
import type { Worsening, WorseningPolicy } from './worsening';

export const worseningNumberMeanings = {
  n: 'Settings that were in the group on the first day and were judged by then',
  belowFirst: 'How many of them stood below good on the first day',
  belowLast: 'How many of them stand below good on the day, or did when they left the group',
  turned: 'How many stood good at first and stand below good on the day, or did when they left',
  slope: 'How fast the share below good rose, in points of share a year: the straight line that fits best',
  slopeElsewhere: 'The same of all other settings over the same quarters',
  slopeOverNation: 'The one less the other',
  minimumSlope: 'The least slope, and the least slope over the nation, that make a finding',
  expected: 'How many would be expected to stand below good on the day, given where each stood at first',
  p: 'The exact probability of as many or more by chance (Poisson-binomial)',
  q: 'p after allowing for every group tested (Benjamini-Hochberg)',
  groupsTested: 'How many groups were tested, remarkable or not',
  withoutBaseline: 'How many were left out of expected, p and q, as no other setting is of their kind',
  joinedSince: 'Settings of the group that joined later than the first day: they are not counted',
  inherited: 'How many of the settings below good on the day stand on a judgement made before joining',
  uncertain: 'The same where the setting may have been in the group already',
  clearsWith: 'The fewest settings that, had they stayed good, would leave no finding: the first ones listed',
  ...formerNumberMeanings,
} as const;

function slopeOf(inputs: FindingInputs, below: string, n: number): number {
  return n === 0 ? 0 : slopePerYear(numbersOf(inputs, below).map((count) => count / n));
}

const ownSlope = (inputs: FindingInputs) => slopeOf(inputs, 'below', numbersOf(inputs, 'first').length);
const slopeElsewhere = (inputs: FindingInputs) =>
  slopeOf(inputs, 'belowElsewhere', numberOf(inputs, 'settingsElsewhere'));

/** How each number of a worsening trend follows from where each setting stood. */
export const worseningFormulas: Readonly<Record<keyof typeof worseningNumberMeanings, NumberFormula>> = {
  n: countOf('first', 'the count of the settings'),
  belowFirst: totalOf('first', 'the count of those below good on the first day'),
  belowLast: totalOf('last', 'the count of those below good on the day'),
  turned: {
    words: 'the count of those that are below good on the day and were not on the first',
    from: ['first', 'last'],
    compute: (inputs) => {
      const first = numbersOf(inputs, 'first');
      return numbersOf(inputs, 'last').filter((isBelow, at) => isBelow === 1 && first[at] === 0).length;
    },
  },
  slope: {
    words: 'least squares through the share on each quarter day, as points a year',
    from: ['below', 'first'],
    compute: ownSlope,
  },
  slopeElsewhere: {
    words: 'least squares through the share of all other settings on each quarter day, as points a year',
    from: ['belowElsewhere', 'settingsElsewhere'],
    compute: slopeElsewhere,
  },
  slopeOverNation: {
    words: 'the slope of the group less the slope elsewhere',
    from: ['below', 'first', 'belowElsewhere', 'settingsElsewhere'],
    compute: (inputs) => ownSlope(inputs) - slopeElsewhere(inputs),
  },
  minimumSlope: asGiven('minimumSlope', 'policy'),
  expected: totalOf('probability', 'the sum of the probabilities of standing below good on the day'),
  p: tailOf('outcome', 'probability'),
  q: adjustedOf('outcome', 'probability'),
  groupsTested: groupsTestedFormula,
  withoutBaseline: {
    words: 'the settings less those tested',
    from: ['first', 'outcome'],
    compute: (inputs) => numbersOf(inputs, 'first').length - numbersOf(inputs, 'outcome').length,
  },
  joinedSince: asGiven('joinedSince', 'the count of the settings that joined since'),
  inherited: totalOf('inherited', 'the count of those judged before joining'),
  uncertain: totalOf('uncertain', 'the count of those that may have been in the group when judged'),
  clearsWith: countOf('cleared', 'the count of the settings with which the rule, run again, found nothing'),
  ...formerFormulas,
};

/** Everything from which the numbers of a worsening trend follow. */
export function worseningInputs(
  found: Worsening,
  group: GroupFacts,
  days: readonly Day[],
  policy: WorseningPolicy,
  whose: { knownFrom: Day | null; openingMonths: number },
): FindingInputs {
  const [from, day] = [days[0] ?? '', days.at(-1) ?? ''];
  const { settled, test, others, below, elsewhere, cleared } = found;
  const standing = (attribution: string) =>
    settled
      .filter(({ belowGood }) => belowGood.at(-1) === true)
      .map(({ setting, last }) => {
        const its = attributionOf(setting, last, whose.knownFrom, whose.openingMonths);
        return input(its === attribution ? 1 : 0, `inspection ${last.inspectionId}`, last.inspectedOn);
      });
  return {
    first: settled.map(({ setting, belowGood }) => input(belowGood[0] ? 1 : 0, `setting ${setting.urn}`, from)),
    last: settled.map(({ setting, belowGood }) => input(belowGood.at(-1) ? 1 : 0, `setting ${setting.urn}`, day)),
    outcome: test.trials.map(({ isHit, setting }) => input(isHit ? 1 : 0, `setting ${setting.urn}`, day)),
    probability: test.probabilities.map((value, at) => input(value, `setting ${test.trials[at]?.setting.urn}`, day)),
    below: below.map((count, at) => input(count, `group ${group.groupId}`, days[at] ?? null)),
    belowElsewhere: elsewhere.below.map((count, at) => input(count, 'all other settings', days[at] ?? null)),
    settingsElsewhere: [input(elsewhere.n, 'all other settings', day)],
    minimumSlope: [input(policy.minimumSlope, 'policy', day)],
    ...otherTestInputs(others, policy.maximumQ, day),
    joinedSince: [
      input(group.settings.filter(({ joinedGroupOn }) => joinedGroupOn > from).length, `group ${group.groupId}`, day),
    ],
    inherited: standing('INHERITED'),
    uncertain: standing('UNCERTAIN'),
    cleared: clearingInputs(cleared, day),
    ...formerInputs(settled.map(({ setting }) => setting)),
  };
}
