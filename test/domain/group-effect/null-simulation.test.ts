import { type SimulationOptions, simulate, simulatePower } from '../../../bench/detection/simulate';
import { scenarios } from '../../../bench/detection/simulated-nation';
import { policy } from './trials';

/** 40 nations; `bench/detection/null-simulation.ts` has 1,000. The seed is fixed, so that it passes or it does not. */
const options: SimulationOptions = {
  nations: 40,
  seed: 1,
  maximumQ: 0.05,
  policy,
  nationsWithIntervals: 12,
  nationsWithMidP: 0,
};
const [none, , few, vary] = scenarios;

/** Percentage points. 12 nations hold 5,400 groups that are tested, so that chance moves a share by half of one. */
const within = (share: number | null, level: number) => Math.abs(100 * (share ?? Number.NaN) - level);

describe('in invented nations of 1,400 groups', () => {
  const quiet = simulate(none!, options);
  const mixed = simulate(few!, options);
  const varied = simulate(vary!, { ...options, nations: 12 });

  it('hardly any nation has a discovery where no group has an effect', () => {
    // At 5 in 100, six or more of 40 would come about in 1 of 72 tries.
    expect(quiet.nationsWithDiscovery).toBeLessThanOrEqual(5);
  });

  it('few discoveries are false where 5 in 100 groups have an effect', () => {
    expect(mixed.discoveries).toBeGreaterThan(10);
    expect(mixed.falseShares / mixed.nations).toBeLessThanOrEqual(0.1);
  });

  it.each([0.95, 0.8])('the interval of a tested group alone covers as often as it says, at %d', (level) => {
    for (const tally of [quiet, mixed, varied]) {
      expect(within(tally.coverage('ratio', level).share('3+'), 100 * level)).toBeLessThan(2);
    }
  });

  it.each([0.95, 0.8])('the interval drawn towards other groups does where groups vary, at %d', (level) => {
    expect(within(varied.coverage('shrunken', level).share('all'), 100 * level)).toBeLessThan(2);
    expect(within(varied.coverage('shrunken', level).share('3+'), 100 * level)).toBeLessThan(2);
  });

  it('a large effect in a large group is found, and a small one in a small group is not', () => {
    const curve = simulatePower({ ...options, nations: 10 });
    expect(curve.share(80, 5)).toBeGreaterThan(0.9);
    expect(curve.share(5, 1.5)).toBeLessThan(0.1);
  });
});
