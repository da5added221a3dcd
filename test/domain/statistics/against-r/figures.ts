import { midPRatioInterval, poissonBinomialMidP } from '../../../../bench/detection/mid-p-ratio';
import { observedRatioInterval } from '../../../../src/domain/group-effect/observed-ratio';
import { shrunkenInterval } from '../../../../src/domain/group-effect/shrunken-effect';
import { type Attainable, chanceOfGroup } from '../../../../src/domain/group-effect/tested-field';
import { benjaminiHochberg } from '../../../../src/domain/statistics/benjamini-hochberg';
import { betaBinomialPrecision } from '../../../../src/domain/statistics/beta-binomial-precision';
import { betaQuantile } from '../../../../src/domain/statistics/beta-quantile';
import { binomialUpperTail } from '../../../../src/domain/statistics/binomial';
import { chanceOfAll, chanceUpTo } from '../../../../src/domain/statistics/chance-findings';
import { clopperPearson, type Interval } from '../../../../src/domain/statistics/clopper-pearson';
import { digamma } from '../../../../src/domain/statistics/digamma';
import { discreteStepUp } from '../../../../src/domain/statistics/discrete-step-up';
import { effectiveTrials } from '../../../../src/domain/statistics/effective-trials';
import { incompleteBeta } from '../../../../src/domain/statistics/incomplete-beta';
import { laplaceShare } from '../../../../src/domain/statistics/laplace-share';
import { logBeta } from '../../../../src/domain/statistics/log-beta';
import { logGamma } from '../../../../src/domain/statistics/log-gamma';
import {
  poissonBinomialLowerTail,
  poissonBinomialPmf,
  poissonBinomialUpperTail,
} from '../../../../src/domain/statistics/poisson-binomial';
import { poissonBinomialLimits } from '../../../../src/domain/statistics/poisson-binomial-limits';
import { betaBinomialLowerTail, betaBinomialPmf, betaBinomialUpperTail } from '../support/beta-binomial';

type Figure = (x: readonly number[]) => number;

const end = ({ low, high }: Pick<Interval, 'low' | 'high'>, which: number): number => (which === 0 ? low : high);
const at = (x: readonly number[], place: number): number => x[place] ?? Number.NaN;

function shrunken(x: readonly number[]): number {
  const probabilities = x.slice(4);
  const expectedShare = probabilities.reduce((sum, p) => sum + p, 0) / probabilities.length;
  const count = { ...effectiveTrials(at(x, 1), probabilities), expectedShare };
  return end(shrunkenInterval(count, at(x, 0), at(x, 2)), at(x, 3));
}

function precision(x: readonly number[]): number {
  const [least, most] = [at(x, 0), at(x, 1)];
  const counts = Array.from({ length: (x.length - 2) / 3 }, (_, group) => {
    const [n, observed, expectedShare] = x.slice(2 + 3 * group);
    return { n: n!, observed: observed!, expectedShare: expectedShare! };
  });
  return betaBinomialPrecision(counts, { least, most });
}

/** The q of the group in that place, of groups given as so many trials, so many hits, and the probabilities. */
function discreteQ([which = 0, cap = 0, ...given]: readonly number[]): number {
  const groups: Attainable[] = [];
  for (let from = 0; from < given.length; ) {
    const [n, k] = [at(given, from), at(given, from + 1)];
    const probabilities = given.slice(from + 2, from + 2 + n);
    groups.push({ probabilities, p: poissonBinomialUpperTail(k, probabilities) });
    from += n + 2;
  }
  const all = chanceOfAll(groups.map((group) => chanceOfGroup([group], { cap, factor: 1 })));
  const others = groups.filter(({ p }, place) => place !== which && p <= cap).map(({ p }) => p);
  const lowest = others.sort((first, second) => first - second);
  return discreteStepUp(groups[which]?.p ?? Number.NaN, { lowest, chance: (p) => chanceUpTo(all, p), cap });
}

/** Each figure by the name that `bench/detection/reference.R` knows it by, from the same numbers. */
export const figures: Readonly<Record<string, Figure>> = {
  'log-gamma': (x) => logGamma(at(x, 0)),
  digamma: (x) => digamma(at(x, 0)),
  'log-beta': (x) => logBeta(at(x, 0), at(x, 1)),
  'incomplete-beta': (x) => incompleteBeta(at(x, 0), at(x, 1), at(x, 2)),
  'beta-quantile': (x) => betaQuantile(at(x, 0), at(x, 1), at(x, 2)),
  'binomial-upper': (x) => binomialUpperTail(at(x, 0), at(x, 1), at(x, 2)),
  'beta-binomial-pmf': (x) => betaBinomialPmf(at(x, 0), at(x, 1), at(x, 2), at(x, 3)),
  'beta-binomial-upper': (x) => betaBinomialUpperTail(at(x, 0), at(x, 1), at(x, 2), at(x, 3)),
  'beta-binomial-lower': (x) => betaBinomialLowerTail(at(x, 0), at(x, 1), at(x, 2), at(x, 3)),
  'clopper-pearson': (x) => end(clopperPearson(at(x, 0), at(x, 1), at(x, 2)), at(x, 3)),
  laplace: (x) => end(laplaceShare(at(x, 0), at(x, 1), at(x, 2)), at(x, 3)),
  'poisson-binomial-pmf': (x) => poissonBinomialPmf(x.slice(1))[at(x, 0)] ?? Number.NaN,
  'poisson-binomial-upper': (x) => poissonBinomialUpperTail(at(x, 0), x.slice(1)),
  'poisson-binomial-lower': (x) => poissonBinomialLowerTail(at(x, 0), x.slice(1)),
  'poisson-binomial-mid-p': (x) => poissonBinomialMidP(at(x, 0), x.slice(1)),
  'poisson-binomial-limit': (x) => {
    const { inner, outer } = poissonBinomialLimits(x.slice(2));
    return end(at(x, 0) === 0.95 ? inner : outer, at(x, 1));
  },
  'mid-p-ratio': (x) => end(midPRatioInterval(at(x, 0), x.slice(3), at(x, 1)), at(x, 2)),
  'observed-ratio': (x) => end(observedRatioInterval(at(x, 0), x.slice(3), at(x, 1)), at(x, 2)),
  shrunken,
  precision,
  'discrete-step-up': discreteQ,
  'benjamini-hochberg': (x) => benjaminiHochberg(x.slice(1))[at(x, 0)] ?? Number.NaN,
};
