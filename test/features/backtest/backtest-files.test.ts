import { parse } from 'csv-parse/sync';
import { backtest } from '../../../src/domain/backtest/backtest';
import { statedLimits } from '../../../src/domain/backtest/limits';
import { backtestChart } from '../../../src/features/backtest/backtest-chart';
import { backtestCsv } from '../../../src/features/backtest/backtest-csv';
import { printBacktest, table } from '../../../src/features/backtest/print-backtest';
import type { ReplayedDetection } from '../../../src/features/backtest/replay-detection';
import { afterwards, groupOf, replay } from '../../domain/backtest/replays';

const groups = [...'ABCDEFGH'].map((id) => groupOf(id, 2));
const came = afterwards('2022-03-31', {
  A1: { adverseOn: ['2020-06-01'] },
  A2: { adverseOn: ['2020-10-08'] },
  B1: { exits: [{ on: '2020-10-08', by: 'CANCELLED' }] },
});
const result: ReplayedDetection = {
  ...backtest(
    [
      replay('2020-03-31', [...groups, groupOf('S', 1)], { decline: ['A', 'B', 'C', 'D', 'E'], 'early-warning': [] }),
      replay('2021-03-31', groups, { decline: ['A'], 'early-warning': [] }),
    ],
    came,
    { seed: 1, draws: 100 },
  ),
  registerDays: ['2020-03-31', '2022-03-31'],
  yearsWithoutRegister: [2019],
  fullInspectionsAfter: { '2020-03-31': 7, '2021-03-31': 0 },
  rules: [
    { id: 'decline', version: 3, title: 'Falls <and> "stays"' },
    { id: 'early-warning', version: 1, title: 'Early warning' },
  ],
  exits: { total: 4, withoutManner: 1 },
};

describe('the back-test in words', () => {
  const printed = printBacktest(result, 'OFSTED_PUBLISHED_OWNER');

  it.each([
    'Groups by OFSTED_PUBLISHED_OWNER. Each replay is 31 March of a year; what came later is known up to 31 March 2022.',
    '4 exits are known, of which 1 without the manner: those count as exits in any way only.',
    'is loaded: 2019.',
    '| 2021-03-31 * |',
    '| decline (version 3)       |          5 |          1 |',
    'Counted on 2 replay days (2020-03-31 to 2021-03-31): 1 of 16 groups of two settings or more had the outcome.',
    '| decline  |       6 |    1 |      0 |            5 | 16.7% (0.4% to 64.1%) | 100.0% (2.5% to 100.0%) |',
    'Groups of one setting, not in the table: 1 on these days, of which 0 were flagged; the outcome came in the one setting of 0.',
    'Counted on 1 replay days (2020-03-31 to 2020-03-31): 0 of 8 groups',
  ])('says: %s', (line) => expect(printed).toContain(line));

  it('says every limit', () => {
    for (const limit of statedLimits) expect(printed).toContain(`- ${limit}\n`);
  });

  it('says no number that is none', () => expect(printed).not.toMatch(/NaN|undefined|null|Infinity|-0\.0/));

  it('lines up its tables, names to the left and numbers to the right', () => {
    expect(table(['Rule', 'Hits'], [['a-rule', '12']])).toEqual([
      '| Rule   | Hits |',
      '| ------ | ---: |',
      '| a-rule |   12 |',
    ]);
  });
});

describe('the back-test as CSV', () => {
  const lines: Record<string, string>[] = parse(backtestCsv(result), { columns: true });

  it('has a line for each rule and outcome, for each simpler list, and for groups of one', () => {
    const of = lines.filter(({ outcome }) => outcome === 'inadequate-within-12-months');
    expect(of.map(({ rule, list }) => `${rule} ${list}`)).toEqual([
      ...['rule', 'share-below-good', 'average-points', 'last-years-list', 'random', 'groups-of-one'].map(
        (list) => `decline ${list}`,
      ),
      ...['rule', 'groups-of-one'].map((list) => `early-warning ${list}`),
      ...['rule', 'share-below-good', 'average-points', 'last-years-list', 'random', 'groups-of-one'].map(
        (list) => `any-rule ${list}`,
      ),
    ]);
  });

  it('leaves empty what is not there, and adds up', () => {
    const [rule] = lines;
    expect(rule).toMatchObject({
      replays: '2',
      flagged: '6',
      hits: '1',
      misses: '0',
      false_alarms: '5',
      quiet: '10',
      precision_difference: '',
    });
    for (const { flagged, hits, false_alarms } of lines)
      expect(Number(flagged)).toBeCloseTo(Number(hits) + Number(false_alarms), 9);
  });
});

describe('the back-test as a chart', () => {
  const chart = backtestChart(result, 'A <definition> & "more"');

  it('is named and described for whoever does not see it', () => {
    expect(chart).toMatch(/role="img" aria-labelledby="title desc"/);
    expect(chart).toContain(
      '<title id="title">Back-test of detection, groups by A &lt;definition&gt; &amp; &quot;more&quot;, 2020-03-31 to 2021-03-31</title>',
    );
    expect(chart).toContain(
      'Inadequate in two or more settings within 12 months: precision and recall of decline 17% and 100%, any-rule 17% and 100%.',
    );
  });

  it('asks nothing of anyone: the one address in it is the name of its language', () => {
    expect(chart.match(/https?:[^"]*/g)).toEqual(['http://www.w3.org/2000/svg']);
    expect(chart).not.toMatch(/<(script|image|use|link|foreignObject)|@import|url\(|\bon\w+=/);
  });

  it('is well formed: every element is closed, and none stands within text', () => {
    const opened = [...chart.matchAll(/<([a-z]+)(?:\s[^<>]*[^/<>])?>/g)].map(([, name]) => name);
    const closed = [...chart.matchAll(/<\/([a-z]+)>/g)].map(([, name]) => name);
    expect([...opened].sort()).toEqual([...closed].sort());
    expect(chart).not.toMatch(/NaN|undefined/);
  });

  it('has its colours for light and dark, both axes named, and says how many rules flagged nothing', () => {
    expect(chart).toContain('@media (prefers-color-scheme:dark)');
    expect(chart).toContain('Precision: of those flagged, the share with the outcome');
    expect(chart).toContain('Recall: of those with the outcome, the share flagged');
    expect(chart).toContain('; 1 of the rules flagged none');
  });

  it('keeps every mark within its frame', () => {
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(chart) ?? [];
    for (const [, x, y] of chart.matchAll(/<circle[^>]* cx="([\d.-]+)" cy="([\d.-]+)"/g)) {
      expect(Number(x)).toBeGreaterThan(0);
      expect(Number(x)).toBeLessThan(Number(width));
      expect(Number(y)).toBeLessThan(Number(height));
    }
  });
});
