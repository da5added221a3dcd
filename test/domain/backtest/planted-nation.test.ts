import { backtest } from '../../../src/domain/backtest/backtest';
import type { SettingAfterwards } from '../../../src/domain/backtest/outcomes';
import { replayOf } from '../../../src/domain/backtest/replay';
import { repeatedAdverse } from '../../../src/domain/indicators/rules/repeated-adverse.rule';
import { isAdverse, type JudgementValue } from '../../../src/domain/judgements/frameworks';
import type { JudgedInspection, SettingFacts } from '../../../src/domain/nation/facts';
import { group, inspected, nation, setting } from '../indicators/facts';

type Yearly = readonly JudgementValue[];

const years = [2020, 2021, 2022, 2023, 2024, 2025];
const well: Yearly = ['GOOD', 'GOOD', 'GOOD', 'GOOD', 'GOOD', 'GOOD'];
/** Two of its homes are inadequate in 2022, the same two again in 2023, and nothing after. */
const failing: Yearly = ['GOOD', 'GOOD', 'INADEQUATE', 'INADEQUATE', 'GOOD', 'GOOD'];
/** Inadequate in 2023 only: no list of repeats of the spring of 2023 can know it. */
const sudden: Yearly = ['GOOD', 'GOOD', 'GOOD', 'INADEQUATE', 'GOOD', 'GOOD'];

/** Each home is inspected on 1 September, and the report comes out on 1 November. */
function home(id: string, yearly: Yearly): SettingFacts {
  const inspections = yearly.map(
    (grade, index): JudgedInspection =>
      inspected(`${years[index]}-09-01`, grade, { publishedOn: `${years[index]}-11-01` }),
  );
  return setting(id, inspections);
}

const homesOf = (groupId: string, bad: Yearly, count: number) =>
  Array.from({ length: count }, (_, index) => home(`${groupId}${index}`, index < 2 ? bad : well));
const groups = [
  group('failing', homesOf('failing', failing, 5)),
  group('sudden', homesOf('sudden', sudden, 5)),
  ...Array.from({ length: 10 }, (_, index) => group(`well${index}`, homesOf(`well${index}`, well, 4))),
];

/** What the whole history, read at its end, says came of each home. */
const bySetting = new Map(
  groups
    .flatMap(({ settings }) => settings)
    .map(({ settingId, inspections }): [string, SettingAfterwards] => [
      settingId,
      {
        adverseOn: inspections
          .filter(({ judgements }) => judgements.some(({ value }) => isAdverse(value)))
          .map(({ inspectedOn }) => inspectedOn),
        exits: [],
        suspendedOn: [],
      },
    ]),
);

describe('a nation in which one group fails, and is flagged before it fails again', () => {
  const days = ['2021-03-31', '2022-03-31', '2023-03-31', '2024-03-31', '2025-03-31'];
  const replays = days.map((day) => replayOf(nation(groups, [], { day }), [repeatedAdverse]));
  const { outcomes } = backtest(replays, { until: '2026-03-31', bySetting }, { seed: 1, draws: 100 });
  const row = outcomes
    .find(({ id }) => id === 'inadequate-within-12-months')!
    .rows.find(({ rule }) => rule === 'repeated-adverse')!;

  it('is flagged by what was published by each day, and by nothing later', () => {
    const flagged = replays.map(({ day, flagged: by }) => [day, [...by.get('repeated-adverse')!].sort()]);
    expect(flagged).toEqual([
      ['2021-03-31', []],
      ['2022-03-31', []],
      ['2023-03-31', ['failing']],
      ['2024-03-31', ['failing', 'sudden']],
      ['2025-03-31', []],
    ]);
  });

  it('gives one hit, two misses in the year before and one of the sudden group, and two false alarms', () => {
    // Outcomes: failing from 2022 and 2023, sudden from 2023. Flags: failing in 2023 and 2024, sudden in 2024.
    expect(row.tally).toEqual({ hits: 1, misses: 2, falseAlarms: 2, quiet: 55 });
  });

  it('is foreseen by 154 days', () => {
    expect(row.leadTimes).toMatchObject({ outcomes: 1, median: 154 });
  });

  it("is on the list of the year before, which finds the same group's alarms a year late", () => {
    const last = row.comparisons.find(({ baseline }) => baseline === 'last-years-list')!;
    // 2023: no list, one alarm by lot among twelve, two with the outcome. 2024: failing is on it, and nobody has the outcome.
    expect(last.tally.hits).toBeCloseTo(2 / 12, 12);
  });
});
