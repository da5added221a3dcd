import { type Attribution, attributionOn } from '../../group-effect/attribution';
import { observedRatioInterval, total } from '../../group-effect/observed-ratio';
import { shrunkenInterval, shrunkenPoint } from '../../group-effect/shrunken-effect';
import type { CountWithShare } from '../../statistics/beta-binomial-precision';
import { effectiveTrials } from '../../statistics/effective-trials';
import { poissonBinomialUpperTail } from '../../statistics/poisson-binomial';
import { poissonBinomialLimits } from '../../statistics/poisson-binomial-limits';
import { asGiven, countOf, numberOf, numbersOf, textsOf } from '../finding-inputs';
import { formerFormulas } from '../former-settings';
import type { FindingInputs, NumberFormula } from '../indicator';
import { type GroupEffectNumber, standsWord, yesOrNo } from './group-effect-numbers';
import { type KeptCase, type KeptTrial, settingsToClear, standingsOf } from './kept-case';

interface Trial extends KeptTrial {
  attribution: Attribution;
}

function trialsOf(inputs: FindingInputs, name: 'trial' | 'other'): readonly Trial[] {
  const [hits, probabilities] = [numbersOf(inputs, `${name}Hit`), numbersOf(inputs, `${name}Probability`)];
  const [judgedOn, joinedOn] = [textsOf(inputs, `${name}JudgedOn`), textsOf(inputs, `${name}JoinedGroupOn`)];
  const months = numberOf(inputs, 'uncertainMonths');
  return textsOf(inputs, `${name}Setting`).map((settingId, index) => ({
    settingId,
    probability: probabilities[index] ?? 0,
    isHit: hits[index] === 1,
    attribution: attributionOn(judgedOn[index] ?? '', joinedOn[index] ?? '', months),
  }));
}

const ownOf = (inputs: FindingInputs) => trialsOf(inputs, 'trial').filter(({ attribution }) => attribution === 'own');
const likely = (trials: readonly Trial[]) => trials.map(({ probability }) => probability);
const hitsIn = (trials: readonly Trial[]) => trials.filter(({ isHit }) => isHit).length;
const tailOf = (trials: readonly Trial[]) => poissonBinomialUpperTail(hitsIn(trials), likely(trials));

function keptCase(inputs: FindingInputs, leading: readonly Trial[]): KeptCase {
  const chance = numbersOf(inputs, 'othersChance');
  return {
    families: [leading, trialsOf(inputs, 'other')],
    othersP: numbersOf(inputs, 'othersP'),
    othersChance: numbersOf(inputs, 'othersChanceAt').map((p, index) => ({ p, upTo: chance[index] ?? 0 })),
    rule: {
      maximumQ: numberOf(inputs, 'maximumQ'),
      chanceFactor: numberOf(inputs, 'chanceFactor'),
      minimumTrials: numberOf(inputs, 'minimumTrials'),
      minimumSettings: numberOf(inputs, 'minimumSettings'),
    },
  };
}

const listsOf = (name: 'trial' | 'other') =>
  ['Setting', 'Probability', 'Hit', 'JudgedOn', 'JoinedGroupOn'].map((list) => `${name}${list}`);
const ofTrials = [...listsOf('trial'), 'uncertainMonths'];
const ofOther = [...listsOf('other'), 'uncertainMonths'];
const ofCase = [
  ...new Set([
    ...ofTrials,
    ...ofOther,
    ...['othersP', 'othersChanceAt', 'othersChance', 'maximumQ', 'chanceFactor', 'minimumTrials', 'minimumSettings'],
  ]),
];

function fromTrials(words: string, compute: (trials: readonly Trial[]) => number): NumberFormula {
  return { words, from: ofTrials, compute: (inputs) => compute(trialsOf(inputs, 'trial')) };
}

function fromOwn(words: string, compute: (trials: readonly Trial[]) => number): NumberFormula {
  return { words, from: ofTrials, compute: (inputs) => compute(ownOf(inputs)) };
}

function fromOther(words: string, compute: (trials: readonly Trial[]) => number): NumberFormula {
  return { words, from: ofOther, compute: (inputs) => compute(trialsOf(inputs, 'other')) };
}

function fromCase(words: string, compute: (kept: KeptCase) => number | string | null): NumberFormula {
  return { words, from: ofCase, compute: (inputs) => compute(keptCase(inputs, trialsOf(inputs, 'trial'))) };
}

function funnel(level: 'inner' | 'outer', end: 'low' | 'high'): NumberFormula {
  return fromTrials(
    `The ${end === 'low' ? 'lowest' : 'highest'} count within the exact Poisson-binomial limits at ${level === 'inner' ? '95' : '99.8'}%`,
    (trials) => poissonBinomialLimits(likely(trials))[level][end],
  );
}

function ratio(level: number, end: 'low' | 'high'): NumberFormula {
  return fromTrials(
    `Laplace's ${level * 100}% interval for the share, with as many even trials as vary as much, over the share expected`,
    (trials) => observedRatioInterval(hitsIn(trials), likely(trials), level)[end],
  );
}

function countFor(trials: readonly Trial[]): CountWithShare {
  return {
    ...effectiveTrials(hitsIn(trials), likely(trials)),
    expectedShare: total(likely(trials)) / trials.length,
  };
}

function shrunken(words: string, compute: (count: CountWithShare, precision: number) => number): NumberFormula {
  return {
    words,
    from: [...ofTrials, 'precision'],
    compute: (inputs) => compute(countFor(trialsOf(inputs, 'trial')), numberOf(inputs, 'precision')),
  };
}

function shrunkenEnd(level: number, end: 'low' | 'high'): NumberFormula {
  return shrunken(
    `The ${end === 'low' ? 'lower' : 'upper'} end of the ${level * 100}% interval of the beta distribution that prior and count leave, over the share expected`,
    (count, precision) => shrunkenInterval(count, precision, level)[end],
  );
}

function whose(attribution: Attribution, words: string): NumberFormula {
  return fromTrials(words, (trials) => hitsIn(trials.filter((trial) => trial.attribution === attribution)));
}

/** How each number of a group effect follows from what `groupEffectInputs` kept. */
export const groupEffectFormulas: Readonly<Record<GroupEffectNumber, NumberFormula>> = {
  outcome: asGiven('outcome', 'The outcome with the lower q'),
  observed: fromTrials('How many trials ended so', hitsIn),
  n: countOf('trialProbability', 'How many probabilities there are'),
  funnelLow95: funnel('inner', 'low'),
  funnelHigh95: funnel('inner', 'high'),
  funnelLow998: funnel('outer', 'low'),
  funnelHigh998: funnel('outer', 'high'),
  expected: fromTrials('The sum of the probabilities', (trials) => total(likely(trials))),
  ratioLow95: ratio(0.95, 'low'),
  ratioHigh95: ratio(0.95, 'high'),
  ratioLow80: ratio(0.8, 'low'),
  ratioHigh80: ratio(0.8, 'high'),
  ratio: fromTrials('Observed / expected', (trials) => hitsIn(trials) / total(likely(trials))),
  shrunkenLow95: shrunkenEnd(0.95, 'low'),
  shrunkenHigh95: shrunkenEnd(0.95, 'high'),
  shrunkenLow80: shrunkenEnd(0.8, 'low'),
  shrunkenHigh80: shrunkenEnd(0.8, 'high'),
  shrunken: shrunken(
    'The mean of the beta distribution that prior and count leave, over the share expected',
    shrunkenPoint,
  ),
  precision: asGiven('precision', 'Fitted by adjusted maximum likelihood over every group with two settings or more'),
  p: fromTrials('P(X >= observed), each trial with its own probability (Poisson-binomial)', tailOf),
  q: fromCase(
    'How many groups chance puts at or below p, by what p-values each could come out at (Döhler, Durand and Roquain 2018) ' +
      'and times the factor of the policy, ' +
      'over how many are there; the lowest of that at p and at every higher p of another group up to the highest q reported',
    (kept) => standingsOf(kept)[0]?.q ?? null,
  ),
  groupsTested: asGiven('groupsTested', 'As many groups as had enough settings judged'),
  testsMade: asGiven('testsMade', 'As many tests as were made of them'),
  own: whose('own', 'Hits judged on or after the day the setting is first known in the group'),
  inherited: whose('inherited', 'Hits judged longer before that day than the time in which it may have come'),
  uncertain: whose('uncertain', 'Hits judged within that time'),
  ownN: fromOwn(
    'How many trials were judged on or after the day the setting is first known in the group',
    ({ length }) => length,
  ),
  ownObserved: fromOwn('How many of those ended so', hitsIn),
  ownExpected: fromOwn('The sum of the probabilities of those', (trials) => total(likely(trials))),
  ownP: fromOwn('P(X >= observed) of those', tailOf),
  standsOnOwnAlone: {
    words: 'The test made again with those alone, every other test as it is',
    from: ofCase,
    compute: (inputs) => standsWord(standingsOf(keptCase(inputs, ownOf(inputs)))[0] ?? { q: null, isFound: false }),
  },
  otherOutcome: asGiven('otherOutcome', 'The outcome with the higher q'),
  otherObserved: fromOther('How many trials ended so', hitsIn),
  otherN: countOf('otherProbability', 'How many probabilities there are'),
  otherExpected: fromOther('The sum of the probabilities', (trials) => total(likely(trials))),
  otherP: fromOther('P(X >= observed), each trial with its own probability', tailOf),
  otherFound: fromCase('The test made again for the other outcome', (kept) =>
    yesOrNo(standingsOf(kept)[1]?.isFound === true),
  ),
  clearsWith: fromCase(
    'The tests made again with the first setting gone well, then the first two, and so on, until the group is found for ' +
      'no outcome; every other test as it is',
    (kept) => settingsToClear(kept).length,
  ),
  modelVersion: asGiven('modelVersion', 'As the model says it'),
  ...formerFormulas,
};
