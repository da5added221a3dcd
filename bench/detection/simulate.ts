import type { GroupEffectPolicy } from '../../src/domain/group-effect/group-effect';
import { groupEffects } from '../../src/domain/group-effect/group-effects';
import { lookAt } from '../../src/domain/group-effect/group-tests';
import { seededNumbers } from '../../src/domain/statistics/seeded-random';
import { PowerCurve } from './power-curve';
import { drawNation, noEffects, type Scenario } from './simulated-nation';
import { ScenarioTally } from './simulation-tallies';

/** Every figure is what the rule's policy says. */
export interface SimulationOptions {
  nations: number;
  seed: number;
  maximumQ: number;
  policy: GroupEffectPolicy;
  /** In how many nations of each scenario intervals are worked out too, which takes longer. */
  nationsWithIntervals: number;
  /** In how many of those the mid-p interval is worked out too, which takes longest. */
  nationsWithMidP: number;
}

/** Draws the nations of one scenario and keeps count of what the method says of them. */
export function simulate(scenario: Scenario, options: SimulationOptions): ScenarioTally {
  const random = seededNumbers(options.seed);
  const tally = new ScenarioTally(options.maximumQ);
  for (let nation = 0; nation < options.nations; nation += 1) {
    const groups = drawNation(scenario, random);
    const trials = groups.flatMap((group) => group.trials);
    tally.countDiscoveries(groups, lookAt([trials], options.policy).families[0] ?? []);
    if (nation >= options.nationsWithIntervals) continue;
    tally.countIntervals(groups, groupEffects(trials, options.policy), nation < options.nationsWithMidP);
  }
  return tally;
}

/** How often an effect is found, by the size of the group and of the effect. */
export function simulatePower({ nations, seed, maximumQ, policy }: SimulationOptions): PowerCurve {
  const random = seededNumbers(seed + 1);
  const curve = new PowerCurve(maximumQ);
  for (let nation = 0; nation < nations; nation += 1) {
    const trials = drawNation(noEffects, random).flatMap((group) => group.trials);
    curve.count(lookAt([trials], policy).field, random);
  }
  return curve;
}
