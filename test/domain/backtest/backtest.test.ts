import { type BacktestRow, backtest } from '../../../src/domain/backtest/backtest';
import { baselineIds } from '../../../src/domain/backtest/baselines';
import type { OutcomeId } from '../../../src/domain/backtest/outcomes';
import { clopperPearson } from '../../../src/domain/statistics/clopper-pearson';
import { afterwards, groupOf, replay } from './replays';

const options = { seed: 1, draws: 200 };
const twoInadequate = (groupId: string, first: string, second: string) => ({
  [`${groupId}1`]: { adverseOn: [first] },
  [`${groupId}2`]: { adverseOn: [second] },
});

/**
 * Six groups of two and one of one, on two days. `A` fails in 2021 and in 2022, `B` in 2021, `C` in 2022.
 *
 * Inadequate within twelve months, by hand: of `decline`, flagged are A and D in 2020 (a hit and a false alarm; B is
 * missed), and A, B and E in 2021 (a hit and two false alarms; C is missed).
 */
const groups = [...'ABCDEF'].map((id, index) =>
  groupOf(id, 2, { shareBelowGood: index / 10, meanPoints: 4 - index / 10 }),
);
const alone = groupOf('S', 1);
const replays = [
  replay('2020-03-31', [...groups, alone], { decline: ['A', 'D', 'S'], 'repeated-adverse': [] }),
  replay('2021-03-31', [...groups, alone], { decline: ['A', 'B', 'E'], 'repeated-adverse': ['C'] }),
];
const came = afterwards('2022-03-31', {
  A1: { adverseOn: ['2020-06-01', '2021-07-01'] },
  A2: { adverseOn: ['2020-10-08', '2022-01-10'] },
  ...twoInadequate('B', '2020-05-01', '2021-03-31'),
  ...twoInadequate('C', '2021-05-01', '2022-03-31'),
  S1: { adverseOn: ['2021-01-01'] },
});

const tested = backtest(replays, came, options);
const rowOf = (outcome: OutcomeId, rule: string): BacktestRow =>
  tested.outcomes.find(({ id }) => id === outcome)!.rows.find((row) => row.rule === rule)!;

describe('a back-test of two days', () => {
  it.each([
    ['decline', { hits: 2, misses: 2, falseAlarms: 3, quiet: 5 }],
    ['repeated-adverse', { hits: 1, misses: 3, falseAlarms: 0, quiet: 8 }],
    ['any-rule', { hits: 3, misses: 1, falseAlarms: 3, quiet: 5 }],
  ])('counts what %s hit, missed and cried of in vain', (rule, tally) => {
    expect(rowOf('inadequate-within-12-months', rule).tally).toEqual(tally);
  });

  it('gives shares with their exact intervals', () => {
    const { precision, recall, falseAlarmRate } = rowOf('inadequate-within-12-months', 'decline');
    expect(precision).toEqual({ value: 2 / 5, interval: clopperPearson(2, 5) });
    expect(recall).toEqual({ value: 2 / 4, interval: clopperPearson(2, 4) });
    expect(falseAlarmRate).toEqual({ value: 3 / 8, interval: clopperPearson(3, 8) });
  });

  it('counts a day only where the whole window is loaded', () => {
    expect(tested.outcomes.map(({ id, replayed }) => [id, replayed.length])).toEqual([
      ['inadequate-within-12-months', 2],
      ['inadequate-within-24-months', 1],
      ['exits-by-cancellation', 1],
      ['exits-in-any-way', 1],
      ['exits-of-a-quarter', 1],
      ['suspended-or-cancelled', 1],
    ]);
  });

  it('gives days from the flag to the outcome: 191 for A in 2020, 285 in 2021', () => {
    const { leadTimes } = rowOf('inadequate-within-12-months', 'decline');
    expect(leadTimes).toEqual({
      outcomes: 2,
      lowerQuartile: 191 + (285 - 191) / 4,
      median: 238,
      upperQuartile: 191 + (3 * (285 - 191)) / 4,
      // Of one group there is nothing to draw.
      medianInterval: null,
    });
  });

  it('tells groups of one setting apart, where the outcome in the one counts', () => {
    const row = rowOf('inadequate-within-12-months', 'decline');
    expect(row.groupsOfOne).toEqual({ hits: 1, misses: 0, falseAlarms: 0, quiet: 1 });
    expect(
      tested.replays.map(({ day, groups: several, groupsOfOne, flagged }) => [day, several, groupsOfOne, flagged]),
    ).toEqual([
      ['2020-03-31', 6, 1, { decline: 2, 'repeated-adverse': 0, 'any-rule': 2 }],
      ['2021-03-31', 6, 1, { decline: 3, 'repeated-adverse': 1, 'any-rule': 4 }],
    ]);
  });

  it.each([
    // F and E in 2020, F, E and D in 2021: none of them has the outcome.
    ['share-below-good', 0],
    ['average-points', 0],
    // 2020: no list, so 2 of 6 by lot, of whom A and B would be hits. 2021: A and D are on the list, and the third is one of four by lot.
    ['last-years-list', (2 * 2) / 6 + 1 + 1 / 4],
    // 2020: two outcomes in six, two alarms. 2021: two outcomes in six, three alarms.
    ['random', (2 * 2) / 6 + (3 * 2) / 6],
  ])('spends as many alarms by %s', (id, hits) => {
    const { comparisons } = rowOf('inadequate-within-12-months', 'decline');
    const { tally, precision, precisionDifference, recallDifference } = comparisons.find((one) => one.baseline === id)!;
    expect(tally.hits).toBeCloseTo(hits, 12);
    expect(tally.hits + tally.falseAlarms).toBeCloseTo(5, 12);
    expect(precision).toBeCloseTo(hits / 5, 12);
    expect(precisionDifference.value).toBeCloseTo((2 - hits) / 5, 12);
    expect(recallDifference.value).toBeCloseTo((2 - hits) / 4, 12);
  });

  it('compares a rule that flagged nothing with nothing', () => {
    const row = rowOf('inadequate-within-24-months', 'repeated-adverse');
    expect(row.comparisons).toEqual([]);
    expect(row.precision).toEqual({ value: null, interval: null });
    expect(row.leadTimes).toBeNull();
  });

  it('is the same again', () => expect(backtest(replays, came, options)).toEqual(tested));
});

describe('a back-test', () => {
  it('of no day is empty', () => {
    const { replays: none, outcomes } = backtest([], afterwards('2022-03-31', {}), options);
    expect(none).toEqual([]);
    for (const { rows, replayed } of outcomes) {
      expect(replayed).toEqual([]);
      for (const { tally } of rows) expect(tally).toEqual({ hits: 0, misses: 0, falseAlarms: 0, quiet: 0 });
    }
  });

  it('draws intervals of differences group by group: wide where one group makes the difference, narrow where many do', () => {
    const many = Array.from({ length: 40 }, (_, index) => groupOf(`G${String(index).padStart(2, '0')}-`, 2));
    const failing = many.slice(0, 20).map(({ groupId }) => groupId);
    const all = afterwards(
      '2022-03-31',
      Object.assign({}, ...failing.map((id) => twoInadequate(id, '2020-05-01', '2020-06-01'))),
    );
    const differenceOf = (flagged: readonly string[]) => {
      const { outcomes } = backtest([replay('2020-03-31', many, { decline: flagged })], all, options);
      const row = outcomes[0]!.rows.find(({ rule }) => rule === 'decline')!;
      return row.comparisons.find(({ baseline }) => baseline === 'random')!.precisionDifference;
    };
    const sure = differenceOf(failing);
    expect(sure.value).toBeCloseTo(0.5, 12);
    expect(sure.interval!.low).toBeGreaterThan(0.3);
    expect(sure.interval!.high).toBeLessThan(0.7);
    const few = differenceOf([...failing.slice(0, 3), ...many.slice(20, 23).map(({ groupId }) => groupId)]);
    expect(few.value).toBeCloseTo(0, 12);
    expect(few.interval!.high - few.interval!.low).toBeGreaterThan(sure.interval!.high - sure.interval!.low);
    // Of four groups, and where nothing was hit, nothing is drawn.
    expect(differenceOf(failing.slice(0, 4)).interval).toBeNull();
    expect(differenceOf(many.slice(20).map(({ groupId }) => groupId))).toEqual({ value: -0.5, interval: null });
  });

  it('sets every rule that flagged beside every baseline', () => {
    for (const { rows } of tested.outcomes) {
      for (const { comparisons } of rows.filter(({ tally }) => tally.hits + tally.falseAlarms > 0)) {
        expect(comparisons.map(({ baseline }) => baseline)).toEqual(baselineIds);
      }
    }
  });
});
