import { poissonBinomialUpperTail } from '../../statistics/poisson-binomial';
import { fewestToClear } from '../clearing';
import { adjustedBy } from '../excess/adjustment-step';
import { asGiven, countOf, differentIn, listOf, numberOf, numbersOf, sumOf, textsOf } from '../finding-inputs';
import { formerFormulas } from '../former-settings';
import type { FindingInputs, NumberFormula } from '../indicator';
import { joiningSplitFormulas } from '../joining-split';

/** Nothing is said of chance where no setting judged has others like it. */
function whereCompared(formula: NumberFormula): NumberFormula {
  const isCompared = (inputs: FindingInputs) => listOf(inputs, 'trialProbability').length > 0;
  return {
    words: `${formula.words}; nothing where no setting has a probability`,
    from: [...new Set(['trialProbability', ...formula.from])],
    compute: (inputs) => (isCompared(inputs) ? formula.compute(inputs) : null),
  };
}

/** How each number of the rule follows from what `repeatedInputs` kept. */
export const repeatedFormulas: Readonly<Record<string, NumberFormula>> = {
  observed: differentIn('adverseSetting', 'How many different settings are listed, one entry for each judgement'),
  judgements: countOf('adverseSetting', 'How many judgements are listed'),
  n: {
    words: 'How many settings have a probability, and how many were left out',
    from: ['trialProbability', 'leftOut'],
    compute: (inputs) => listOf(inputs, 'trialProbability').length + listOf(inputs, 'leftOut').length,
  },
  minimumSettings: asGiven('minimumSettings', 'The policy value that stands on the day'),
  expected: whereCompared({
    words: 'The sum of the probabilities',
    from: ['trialProbability'],
    compute: (inputs) => sumOf(numbersOf(inputs, 'trialProbability')),
  }),
  p: whereCompared({
    words: 'The probability of as many outcomes of 1 or more, each trial with its own probability (Poisson-binomial)',
    from: ['trialProbability', 'trialOutcome'],
    compute: (inputs) =>
      poissonBinomialUpperTail(sumOf(numbersOf(inputs, 'trialOutcome')), numbersOf(inputs, 'trialProbability')),
  }),
  q: whereCompared({
    words:
      'The deciding p times the number of groups tested, divided by the place of that p among all, the lowest being 1: ' +
      "of the steps at or above the group's own p, the one whose product is least (Benjamini-Hochberg)",
    from: ['decidingP', 'decidingPlace', 'groupsTested'],
    compute: (inputs) =>
      adjustedBy({
        p: numberOf(inputs, 'decidingP'),
        place: numberOf(inputs, 'decidingPlace'),
        tested: numberOf(inputs, 'groupsTested'),
      }),
  }),
  withoutBaseline: countOf('leftOut', 'How many were left out'),
  baseline: asGiven('baseline', 'As the rule says it'),
  ...joiningSplitFormulas,
  clearsWith: {
    words: 'How few settings must be taken away, from the first, so that fewer than the minimum are left',
    from: ['adverseSetting', 'minimumSettings'],
    compute: (inputs) => {
      const settings = [...new Set(textsOf(inputs, 'adverseSetting'))];
      const minimum = numberOf(inputs, 'minimumSettings');
      return fewestToClear(settings, (cleared) => settings.length - cleared.size >= minimum).length;
    },
  },
  ...formerFormulas,
};
