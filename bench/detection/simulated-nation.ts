import type { ExpectedTrial } from '../../src/domain/expectation/expected-trial';
import { betaQuantile } from '../../src/domain/statistics/beta-quantile';
import { groupSizes } from './group-sizes';
import { tilted } from './mid-p-ratio';
import { normalFrom } from './normal';

/** What is true of the groups of an invented nation, beside chance. */
export interface Scenario {
  name: string;
  /** By how much a group multiplies the odds of each of its settings, as a logarithm. */
  logOddsOf: (probabilities: readonly number[], random: () => number) => number;
  /** Whether the probabilities the method sees are learnt from the nation's own outcomes, or are the true ones. */
  learnt?: true;
}

export interface SimulatedGroup {
  groupId: string;
  /** As the method sees them. */
  trials: readonly ExpectedTrial[];
  /** The count the group gives in the long run, over the count expected: what the intervals are about. */
  trueRatio: number;
  hasEffect: boolean;
}

/** The kinds of settings: each has a probability of its own, from 0.05 to 0.35, more of them low than high. */
const kinds = 40;
export function rateOf(kind: number): number {
  return 0.05 + 0.3 * ((kind + 0.5) / kinds) ** 1.5;
}

/** The weight of the rate of all settings in what is learnt of a kind. */
const pseudoCount = 10;

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

interface Drawn {
  kinds: readonly number[];
  hits: readonly boolean[];
  truths: readonly number[];
  logOdds: number;
}

/** One group of so many settings of any kinds, with what came of each. */
export function drawGroup(size: number, logOddsOf: Scenario['logOddsOf'], random: () => number): Drawn {
  const own = Array.from({ length: size }, () => Math.floor(random() * kinds));
  const probabilities = own.map(rateOf);
  const logOdds = logOddsOf(probabilities, random);
  const truths = logOdds === 0 ? probabilities : tilted(probabilities, logOdds);
  return { kinds: own, hits: truths.map((p) => random() < p), truths, logOdds };
}

/** What the nation's outcomes say of each kind, leaving out one group. */
function learner(groups: readonly Drawn[]): (group: Drawn) => readonly number[] {
  const tally = (some: readonly Drawn[]) => {
    const [n, hits] = [new Float64Array(kinds), new Float64Array(kinds)];
    for (const { kinds: own, hits: its } of some) {
      own.forEach((kind, index) => {
        n[kind] = (n[kind] ?? 0) + 1;
        if (its[index]) hits[kind] = (hits[kind] ?? 0) + 1;
      });
    }
    return { n, hits };
  };
  const all = tally(groups);
  return (group) => {
    const own = tally([group]);
    const rate = (sum([...all.hits]) - sum([...own.hits])) / (sum([...all.n]) - sum([...own.n]));
    return group.kinds.map((kind) => {
      const n = (all.n[kind] ?? 0) - (own.n[kind] ?? 0);
      const hits = (all.hits[kind] ?? 0) - (own.hits[kind] ?? 0);
      return (hits + pseudoCount * rate) / (n + pseudoCount);
    });
  };
}

const day = '2024-06-01';

/** A trial with as much of a setting as the method reads. */
export function trialOf(groupId: string, index: number, isHit: boolean, probability: number): ExpectedTrial {
  const settingId = `${groupId}/${String(index).padStart(3, '0')}`;
  const setting = { settingId, joinedGroupOn: '2015-03-31' } as ExpectedTrial['setting'];
  const judgement = { inspectedOn: day } as ExpectedTrial['judgement'];
  return { groupId, setting, judgement, previous: null, isHit, probability };
}

/** One nation as the scenario has it. */
export function drawNation(scenario: Scenario, random: () => number): readonly SimulatedGroup[] {
  const drawn = groupSizes.map((size) => drawGroup(size, scenario.logOddsOf, random));
  const learn = scenario.learnt === true ? learner(drawn) : (group: Drawn) => group.kinds.map(rateOf);
  return drawn.map((group, place) => {
    const groupId = `g${String(place).padStart(4, '0')}`;
    const probabilities = learn(group);
    const trials = probabilities.map((p, index) => trialOf(groupId, index, group.hits[index] === true, p));
    return { groupId, trials, trueRatio: sum(group.truths) / sum(probabilities), hasEffect: group.logOdds > 0 };
  });
}

/** The log-odds at which the probabilities have the mean: by Newton's method, from either side. */
function logOddsForMean(mean: number, probabilities: readonly number[]): number {
  let logOdds = 0;
  for (let step = 0; step < 60; step += 1) {
    const now = tilted(probabilities, logOdds);
    const variance = sum(now.map((p) => p * (1 - p)));
    const change = (mean * now.length - sum(now)) / variance;
    logOdds += Math.max(-1, Math.min(1, change));
    if (Math.abs(change) < 1e-10) break;
  }
  return logOdds;
}

/** No group has an effect. */
export const noEffects: Scenario = { name: 'no group has an effect', logOddsOf: () => 0 };

export const scenarios: readonly Scenario[] = [
  noEffects,
  { name: 'no group has an effect, and the expected is learnt', logOddsOf: () => 0, learnt: true },
  {
    name: '5 in 100 groups have odds of 1.5, 2, 3 or 5 times',
    logOddsOf: (_, random) => (random() < 0.05 ? Math.log([1.5, 2, 3, 5][Math.floor(random() * 4)] ?? 1) : 0),
  },
  {
    name: 'every group varies, as a beta variable of precision 20',
    logOddsOf: (probabilities, random) => {
      const mean = sum(probabilities) / probabilities.length;
      const share = betaQuantile(random(), 20 * mean, 20 * (1 - mean));
      return logOddsForMean(Math.min(1 - 1e-9, Math.max(1e-9, share)), probabilities);
    },
  },
  { name: 'every group varies, by log-odds with deviation 0.5', logOddsOf: (_, random) => 0.5 * normalFrom(random) },
];
