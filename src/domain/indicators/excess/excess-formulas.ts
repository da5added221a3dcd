import { type FunnelLimits, funnelLimits } from '../../statistics/funnel-limits';
import { poissonBinomialUpperTail } from '../../statistics/poisson-binomial';
import { asGiven, countOf, listOf, numberOf, numbersOf, sumOf, textsOf } from '../finding-inputs';
import type { FindingInputs, NumberFormula } from '../indicator';
import type { excessNumberMeanings } from './excess-numbers';
import {
  clearingLists,
  joiningLists,
  keptClearing,
  keptOthers,
  keptRule,
  keptTrials,
  othersLists,
  ruleLists,
  trialLists,
} from './kept-excess';
import { isReported, qAmong, retested, settingsToClear } from './retest';

const observed = (inputs: FindingInputs): number => sumOf(numbersOf(inputs, 'trialOutcome'));
const expected = (inputs: FindingInputs): number => sumOf(numbersOf(inputs, 'trialProbability'));
const p = (inputs: FindingInputs): number =>
  poissonBinomialUpperTail(observed(inputs), numbersOf(inputs, 'trialProbability'));

function funnel(level: number, end: 'low' | 'high'): NumberFormula {
  const limits = (inputs: FindingInputs): FunnelLimits => {
    const n = listOf(inputs, 'trialProbability').length;
    return funnelLimits(n, expected(inputs) / n, level);
  };
  return {
    words:
      `The ${end === 'low' ? 'lower' : 'upper'} end of the counts that a binomial of as many trials, each with the mean ` +
      `of the probabilities, keeps to ${level * 100}% of the time`,
    from: ['trialProbability'],
    compute: (inputs) => limits(inputs)[end],
  };
}

function stands(inputs: FindingInputs): string {
  const trials = keptTrials(inputs);
  if (!trials.some(({ isHit, isInherited }) => isHit && isInherited)) return 'yes';
  const own = trials.filter(({ isInherited }) => !isInherited);
  const rule = keptRule(inputs);
  return isReported(retested(own, keptOthers(inputs, 'withoutInherited'), rule), rule) ? 'yes' : 'no';
}

/** How each number of an excess follows from what `excessInputs` kept. */
export const excessFormulas: Readonly<Record<keyof typeof excessNumberMeanings, NumberFormula>> = {
  observed: { words: 'The sum of the outcomes: 1 where it went that way', from: ['trialOutcome'], compute: observed },
  n: countOf('trialProbability', 'How many probabilities there are'),
  settingsHit: {
    words: 'How many different settings have an outcome of 1',
    from: ['trialSetting', 'trialOutcome'],
    compute: (inputs) => {
      const outcomes = numbersOf(inputs, 'trialOutcome');
      return new Set(textsOf(inputs, 'trialSetting').filter((_, index) => outcomes[index] === 1)).size;
    },
  },
  expected: { words: 'The sum of the probabilities', from: ['trialProbability'], compute: expected },
  p: {
    words: 'The probability of as many outcomes of 1 or more, each trial with its own probability (Poisson-binomial)',
    from: ['trialProbability', 'trialOutcome'],
    compute: p,
  },
  q: {
    words:
      'p adjusted by Benjamini and Hochberg among all groups tested; a p of another group above the highest q ' +
      'reported cannot change it, and is only counted',
    from: ['trialProbability', 'trialOutcome', ...othersLists],
    compute: (inputs) => qAmong(p(inputs), keptOthers(inputs)),
  },
  groupsTested: {
    words: 'The other groups tested, and this one',
    from: ['othersTested'],
    compute: (inputs) => numberOf(inputs, 'othersTested') + 1,
  },
  funnelLow95: funnel(0.95, 'low'),
  funnelHigh95: funnel(0.95, 'high'),
  funnelLow998: funnel(0.998, 'low'),
  funnelHigh998: funnel(0.998, 'high'),
  baseline: asGiven('baseline', 'As the rule says it'),
  pseudoCount: asGiven('pseudoCount', 'The policy value that stands on the day'),
  withoutBaseline: countOf('leftOut', 'How many were left out'),
  inherited: {
    words: 'How many with an outcome of 1 were judged before the setting is first known in the group',
    from: [...trialLists, ...joiningLists],
    compute: (inputs) => keptTrials(inputs).filter(({ isHit, isInherited }) => isHit && isInherited).length,
  },
  standsWithoutInherited: {
    words:
      'The test run again without the trials judged before joining, the other groups tested anew: yes where q is still ' +
      'low enough in enough settings, or where nothing was inherited',
    from: [...trialLists, ...joiningLists, 'withoutInheritedTested', 'withoutInheritedP', ...ruleLists],
    compute: stands,
  },
  clearsWith: {
    words:
      'The test run again with the first setting gone the other way, then the first two, and so on, until it is not ' +
      "found; where the group's own p does not settle it, with every other group tested anew",
    from: clearingLists,
    compute: (inputs) => settingsToClear(keptClearing(inputs), keptRule(inputs)),
  },
};
