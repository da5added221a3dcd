import { isAdverse } from '../../judgements/frameworks';
import type { Day } from '../../values/day';
import { asGiven, countOf, listOf, numberOf, numbersOf } from '../finding-inputs';
import { formerFormulas, formerInputs, formerNumberMeanings } from '../former-settings';
import type { FindingInputs, NumberFormula } from '../indicator';
import { clearingInputs } from './clearing-settings';
import { entriesThatAre, input, tailOf, totalOf } from './formula-pieces';
import type { GrowingGroup, GrowthPolicy } from './growing-groups';
import { expectedArrivals } from './growth';

export const growthNumberMeanings = {
  opened: 'Settings that the group opened in the window',
  acquired: 'Settings that the group acquired in the window',
  arrivals: 'Both together',
  sizeBefore: 'Settings of the group on the day before the window',
  expectedArrivals: 'Arrivals expected of it, at the rate of groups of like size; nothing where there is none',
  groupsOfLikeSize: 'How many other groups of like size there are',
  grewAsMuch: 'How many of those had as many arrivals or more',
  n: 'Settings whose standing judgement was made in the group and that have others to be compared with',
  observed: 'How many of them stand below good, or did when they left the group within the window',
  adverse: 'How many of those stand on the lowest point of the scale',
  expected: 'How many would be expected to, of the same kind in the same region elsewhere',
  p: 'The exact probability of as many or more by chance (Poisson-binomial), of this group by itself',
  maximumP: 'The highest such probability that makes a finding',
  inherited: 'Settings that stand below good on a judgement made before they joined: they are not counted',
  uncertain: 'The same of settings that may have been in the group already: they are not counted',
  arrivalNotKnown: 'Settings first known in the group in the window that may have been in it before',
  clearsWith: 'The fewest settings that, had they stood good, would leave no finding: the first ones listed',
  ...formerNumberMeanings,
} as const;

/** How each number of growth while failing follows from arrivals and standing judgements. */
export const growthFormulas: Readonly<Record<keyof typeof growthNumberMeanings, NumberFormula>> = {
  opened: entriesThatAre('OPENED', 'arrivals', 'the count of those opened'),
  acquired: entriesThatAre('ACQUIRED', 'arrivals', 'the count of those acquired'),
  arrivals: countOf('arrivals', 'the count of those opened or acquired'),
  sizeBefore: totalOf('sizeBefore', 'the count of its settings on the day before the window'),
  expectedArrivals: {
    words: 'arrivals of groups of like size, for each setting they had, times the settings it had',
    from: ['sizeBefore', 'likeSizes', 'likeArrivals'],
    compute: (inputs) =>
      expectedArrivals(
        numberOf(inputs, 'sizeBefore'),
        numbersOf(inputs, 'likeSizes'),
        numbersOf(inputs, 'likeArrivals'),
      ),
  },
  groupsOfLikeSize: countOf('likeSizes', 'the count of those groups'),
  grewAsMuch: {
    words: 'the count of those groups with as many arrivals or more',
    from: ['arrivals', 'likeArrivals'],
    compute: (inputs) => {
      const own = listOf(inputs, 'arrivals').length;
      return numbersOf(inputs, 'likeArrivals').filter((count) => count >= own).length;
    },
  },
  n: countOf('outcome', 'the count of the settings'),
  observed: totalOf('outcome', 'the count of those below good'),
  adverse: totalOf('adverse', 'the count of those on the lowest point'),
  expected: totalOf('probability', 'the sum of the probabilities'),
  p: tailOf('outcome', 'probability'),
  maximumP: asGiven('maximumP', 'policy'),
  inherited: entriesThatAre('INHERITED', 'belowGoodOf', 'the count of those judged before joining'),
  uncertain: entriesThatAre('UNCERTAIN', 'belowGoodOf', 'the count of those that may have been there when judged'),
  arrivalNotKnown: countOf('arrivalNotKnown', 'the count of those settings'),
  clearsWith: countOf('cleared', 'the count of the settings with which the rule, run again, found nothing'),
  ...formerFormulas,
};

/** Everything from which the numbers of growth while failing follow. */
export function growthInputs(found: GrowingGroup, day: Day, { maximumP }: GrowthPolicy): FindingInputs {
  const { growth, like, own, standing, cleared } = found;
  const ofJudgement = (value: number | string, { judgement }: GrowingGroup['standing'][number]) =>
    input(value, `inspection ${judgement.inspectionId}`, judgement.inspectedOn);
  return {
    arrivals: growth.arrivals.map(({ setting, how, on }) => input(how, `setting ${setting.urn}`, on)),
    arrivalNotKnown: clearingInputs(growth.notKnown, day),
    sizeBefore: [input(growth.sizeBefore, `group ${growth.groupId}`, day)],
    likeSizes: like.map(({ groupId, sizeBefore }) => input(sizeBefore, `group ${groupId}`, day)),
    // Noughts change neither the sum nor how many had as many: most groups had no arrivals.
    likeArrivals: like
      .filter(({ arrivals }) => arrivals.length > 0)
      .map(({ groupId, arrivals }) => input(arrivals.length, `group ${groupId}`, day)),
    outcome: own.map((one) => ofJudgement(one.isBelowGood ? 1 : 0, one)),
    adverse: own.map((one) => ofJudgement(isAdverse(one.judgement.value) ? 1 : 0, one)),
    probability: own.map((one) => input(one.probability, `setting ${one.setting.urn}`, day)),
    belowGoodOf: standing.filter(({ isBelowGood }) => isBelowGood).map((one) => ofJudgement(one.attribution, one)),
    maximumP: [input(maximumP, 'policy', day)],
    cleared: clearingInputs(cleared, day),
    ...formerInputs([...own, ...growth.arrivals].map(({ setting }) => setting)),
  };
}
