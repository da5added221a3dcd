import { poissonBinomialUpperTail } from '../../statistics/poisson-binomial';
import type { Day } from '../../values/day';
import { qAmong } from '../excess/retest';
import { numberOf, numbersOf, sumOf, textsOf } from '../finding-inputs';
import type { FindingInput, NumberFormula } from '../indicator';

/** One input of a finding. */
export function input(value: FindingInput['value'], of: string, asOf: Day | null = null): FindingInput {
  return { value, of, asOf };
}

/** The sum of a list, from its first entry to its last. */
export function totalOf(list: string, words: string): NumberFormula {
  return { words, from: [list], compute: (inputs) => sumOf(numbersOf(inputs, list)) };
}

/** How many entries of a list are the text. */
export function entriesThatAre(text: string, list: string, words: string): NumberFormula {
  return { words, from: [list], compute: (inputs) => textsOf(inputs, list).filter((value) => value === text).length };
}

/** The chance of as many hits or more, each with a probability of its own. */
export function tailOf(outcomes: string, probabilities: string): NumberFormula {
  return {
    words: 'the exact probability of as many or more, given the probabilities (Poisson-binomial)',
    from: [outcomes, probabilities],
    compute: (inputs) => poissonBinomialUpperTail(sumOf(numbersOf(inputs, outcomes)), numbersOf(inputs, probabilities)),
  };
}

/** Benjamini and Hochberg's q of the group. Of the other groups tested, each p that could matter is an input. */
export function adjustedOf(outcomes: string, probabilities: string): NumberFormula {
  const tail = tailOf(outcomes, probabilities);
  return {
    words: 'that probability, allowing for every group tested (Benjamini-Hochberg)',
    from: [...tail.from, 'othersTested', 'othersLowP'],
    compute: (inputs) =>
      qAmong(Number(tail.compute(inputs)), {
        tested: numberOf(inputs, 'othersTested'),
        lowP: numbersOf(inputs, 'othersLowP'),
      }),
  };
}

/** Groups tested, the one itself included. */
export const groupsTestedFormula: NumberFormula = {
  words: 'the other groups tested, and this one',
  from: ['othersTested'],
  compute: (inputs) => numberOf(inputs, 'othersTested') + 1,
};

/** What `adjustedOf` reads of the other groups tested. A p above the highest q reported cannot matter to a reported q. */
export function otherTestInputs(
  others: readonly { groupId: string; p: number }[],
  maximumQ: number,
  day: Day,
): { othersTested: readonly FindingInput[]; othersLowP: readonly FindingInput[] } {
  return {
    othersTested: [input(others.length, 'all groups', day)],
    othersLowP: others
      .filter(({ p }) => p <= maximumQ)
      .sort((first, second) => first.p - second.p || (first.groupId < second.groupId ? -1 : 1))
      .map(({ groupId, p }) => input(p, `group ${groupId}`, day)),
  };
}
