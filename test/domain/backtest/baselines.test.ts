import * as fc from 'fast-check';
import { baselineIds, baselines, spreadAlarms } from '../../../src/domain/backtest/baselines';
import { groupOf } from './replays';

describe('alarms by score', () => {
  it.each([
    ['go to the highest', [1, 3, 2], 2, [0, 1, 1]],
    ['are shared by those who tie for the last', [3, 1, 1, 1], 2, [1, 1 / 3, 1 / 3, 1 / 3]],
    ['are shared by all where all are alike', [0, 0, 0, 0], 1, [0.25, 0.25, 0.25, 0.25]],
    ['are none where none are given', [3, 2], 0, [0, 0]],
    ['go to all where there are enough', [3, 2], 2, [1, 1]],
  ])('%s', (_name, scores, alarms, shares) => {
    expect(spreadAlarms(scores, alarms)).toEqual(shares);
  });

  it('are as many as were given, and none goes to a lower score before a higher one', () => {
    const drawn = fc
      .array(fc.integer({ min: 0, max: 5 }), { maxLength: 30 })
      .chain((scores) => fc.tuple(fc.constant(scores), fc.integer({ min: 0, max: scores.length })));
    fc.assert(
      fc.property(drawn, ([scores, alarms]) => {
        const shares = spreadAlarms(scores, alarms);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(alarms, 9);
        for (const [i, first] of scores.entries()) {
          for (const [j, second] of scores.entries()) {
            if (first > second && (shares[j] ?? 0) > 0) expect(shares[i]).toBe(1);
          }
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe('the baselines', () => {
  const best = groupOf('best', 2, { shareBelowGood: 0, meanPoints: 3.5 });
  const worst = groupOf('worst', 2, { shareBelowGood: 1, meanPoints: 1.5 });
  const unjudged = groupOf('unjudged', 2);
  const scoreOf = (id: string, group = best, flaggedBefore: readonly string[] = []) =>
    baselines.find((baseline) => baseline.id === id)!.score(group, { flaggedBefore: new Set(flaggedBefore) });

  it('are all of the list, each in a sentence', () => {
    expect(baselines.map(({ id }) => id)).toEqual(baselineIds);
    for (const { words } of baselines) expect(words).toMatch(/[.]$/);
  });

  it.each(['share-below-good', 'average-points'])('%s puts the worst first, and whoever is not judged last', (id) => {
    expect(scoreOf(id, worst)).toBeGreaterThan(scoreOf(id, best));
    expect(scoreOf(id, best)).toBeGreaterThan(scoreOf(id, unjudged));
  });

  it("last year's list puts first whoever was on it", () => {
    expect(scoreOf('last-years-list', best, ['best'])).toBeGreaterThan(scoreOf('last-years-list', worst, ['best']));
  });

  it('by lot, all are alike', () => expect(scoreOf('random', best)).toBe(scoreOf('random', worst)));
});
