import fc from 'fast-check';
import type { Answer } from '../../../../src/domain/thresholds/answer';
import { countedSettings } from '../../../../src/domain/thresholds/section-23a/counted-settings';
import { type Countable, routesInWords, routesOver } from '../../../../src/domain/thresholds/section-23a/routes';
import { section23ATest } from '../../../../src/domain/thresholds/section-23a/section-23a-test';
import { day, randomGroups } from './random-group';

/** The statute read plainly, where everything is known. */
function plainly(undertakings: readonly string[]): { routeA: boolean; routeB: boolean } {
  const repeated = undertakings.some((one, index) => undertakings.indexOf(one) !== index);
  return { routeA: repeated, routeB: new Set(undertakings).size >= 2 };
}

/** Every way in which what is not known may turn out; an unknown registrant may be any subsidiary, or none. */
function worlds(settings: readonly Countable[]): readonly (readonly string[])[] {
  const places = ['SubOne', 'SubTwo', 'SubThree', 'Doubtful', 'another subsidiary', 'one more subsidiary'];
  let found: (readonly string[])[] = [[]];
  for (const { counts, undertaking } of settings) {
    if (counts === 'NO') continue;
    const counted = undertaking === null ? places.map((place) => [place]) : [[undertaking]];
    const ways: readonly (readonly string[])[] = counts === 'YES' ? counted : [[], ...counted];
    found = found.flatMap((world) => ways.map((way) => [...world, ...way]));
  }
  return found;
}

function overAll(outcomes: readonly boolean[]): Answer {
  if (outcomes.every(Boolean)) return 'YES';
  return outcomes.some(Boolean) ? 'NOT_KNOWN' : 'NO';
}

describe('the routes of s. 23A', () => {
  it.each([
    ['YES', 'YES', 'routes A and B'],
    ['YES', 'NOT_KNOWN', 'route A'],
    ['NO', 'YES', 'route B'],
    ['NOT_KNOWN', 'NO', ''],
  ] as const)('with A %s and B %s are called "%s"', (routeA, routeB, words) => {
    expect(routesInWords({ routeA, routeB })).toBe(words);
  });

  it('are certain only where they hold however the unknown turns out, and closed only where they never do', () => {
    fc.assert(
      fc.property(randomGroups(5), (facts) => {
        const settings = countedSettings(facts, day);
        const all = worlds(settings).map(plainly);
        expect(routesOver(settings)).toEqual({
          routeA: overAll(all.map(({ routeA }) => routeA)),
          routeB: overAll(all.map(({ routeB }) => routeB)),
        });
        const either = overAll(all.map(({ routeA, routeB }) => routeA || routeB));
        const { answer } = section23ATest(facts, day).limbs.find(({ id }) => id === 'EITHER_ROUTE')!;
        expect(answer).toBe(either);
      }),
      { numRuns: 600, seed: 25 },
    );
  });

  it('never open by a fact taken away, nor close by a suspicion added', () => {
    const order: readonly Answer[] = ['NO', 'NOT_KNOWN', 'YES'];
    const rank = (answer: Answer) => order.indexOf(answer);
    fc.assert(
      fc.property(randomGroups(6), fc.nat(5), (facts, index) => {
        const without = { ...facts, suspicions: facts.suspicions.filter((_, at) => at !== index) };
        const [more, fewer] = [section23ATest(facts, day).routes, section23ATest(without, day).routes];
        expect(rank(fewer.routeA)).toBeLessThanOrEqual(rank(more.routeA));
        expect(rank(fewer.routeB)).toBeLessThanOrEqual(rank(more.routeB));
      }),
      { numRuns: 300, seed: 26 },
    );
  });
});
