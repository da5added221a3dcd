import { poissonBinomialUpperTail } from '../../statistics/poisson-binomial';
import type { Finding, FindingInputs, NumberFormula } from '../indicator';

export type Formulas = Readonly<Record<string, NumberFormula>>;

/** The values of one list, as numbers. */
export function numbersIn(inputs: FindingInputs, list: string): readonly number[] {
  return (inputs[list] ?? []).map(({ value }) => Number(value));
}

/** Added up from the first to the last, as every sum of a finding is. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** `the sum of hits`. */
export function sumOf(list: string, words: string): NumberFormula {
  return { words, from: [list], compute: (inputs) => sum(numbersIn(inputs, list)) };
}

/** How long the list is. */
export function lengthOf(list: string, words: string): NumberFormula {
  return { words, from: [list], compute: (inputs) => inputs[list]?.length ?? 0 };
}

/** How many values of the list are the given one. */
export function countOf(list: string, sought: string, words: string): NumberFormula {
  return {
    words,
    from: [list],
    compute: (inputs) => (inputs[list] ?? []).filter(({ value }) => value === sought).length,
  };
}

/** The one value of the list; null where it is empty. */
export function onlyValueOf(list: string, words: string): NumberFormula {
  return { words, from: [list], compute: (inputs) => inputs[list]?.[0]?.value ?? null };
}

/** How many chance gives; null where there is nothing to compare with. */
export function expectedOf(probabilities: string): NumberFormula {
  return {
    words: 'The sum of the probabilities',
    from: [probabilities],
    compute: (inputs) => {
      const given = numbersIn(inputs, probabilities);
      return given.length === 0 ? null : sum(given);
    },
  };
}

/** The exact probability of as many or more; null where there is nothing to compare with. */
export function tailOf(hits: string, probabilities: string): NumberFormula {
  return {
    words: 'The Poisson-binomial upper tail of the sum of the hits, given the probabilities',
    from: [hits, probabilities],
    compute: (inputs) => {
      const given = numbersIn(inputs, probabilities);
      return given.length === 0 ? null : poissonBinomialUpperTail(sum(numbersIn(inputs, hits)), given);
    },
  };
}

/** q of the step that decides it: see `adjustedWithStep`. */
export function stepOf(p: string, rank: string, tests: string): NumberFormula {
  return {
    words: 'The deciding p times the number of tests over its rank, and 1 at most (Benjamini-Hochberg)',
    from: [p, rank, tests],
    compute: (inputs) => {
      const [decidingP] = numbersIn(inputs, p);
      const [place] = numbersIn(inputs, rank);
      const [made] = numbersIn(inputs, tests);
      if (decidingP === undefined || place === undefined || made === undefined) return null;
      return Math.min(1, decidingP * (made / place));
    },
  };
}

/** The numbers of a finding, each worked out from its inputs: so that what explains it cannot differ from it. */
export function numbersFrom(formulas: Formulas, inputs: FindingInputs): Finding['numbers'] {
  return Object.fromEntries(Object.entries(formulas).map(([name, { compute }]) => [name, compute(inputs)]));
}
