import * as fc from 'fast-check';
import { knownOnTheDay } from '../../../src/domain/backtest/known-on-the-day';
import { replayOf } from '../../../src/domain/backtest/replay';
import type { Indicator } from '../../../src/domain/indicators/indicator';
import { indicators } from '../../../src/domain/indicators/indicators';
import type { JudgementValue } from '../../../src/domain/judgements/frameworks';
import type { SettingFacts } from '../../../src/domain/nation/facts';
import { day, group, homes, inspected, nation, setting } from '../indicators/facts';

const inspectionsOf = (facts: SettingFacts) => facts.inspections.map(({ inspectedOn }) => inspectedOn);

describe('what is known on the day', () => {
  const known = (facts: SettingFacts) => knownOnTheDay(nation([group('A', [facts])], [])).groups[0]!.settings[0]!;

  it.each([
    ['was published on the day', { publishedOn: day }, true],
    ['was published a day later', { publishedOn: '2025-04-01' }, false],
    ['has no day of publication, sixty days after it', { publishedOn: null }, true],
  ])('an inspection of January counts when it %s', (_name, more, counts) => {
    const facts = setting('1', [inspected('2025-01-30', 'INADEQUATE', more)]);
    expect(inspectionsOf(known(facts))).toEqual(counts ? ['2025-01-30'] : []);
  });

  it('holds no inspection of later, nor one whose day of publication is not given and too near', () => {
    const facts = setting('1', [
      inspected('2025-04-01', 'GOOD'),
      inspected('2025-01-31', 'GOOD', { publishedOn: null }),
    ]);
    expect(inspectionsOf(known(facts))).toEqual([]);
  });

  it('holds a suspension that has begun, and not that it ended later', () => {
    const suspensions = [
      { from: '2024-01-01', to: '2024-03-01' },
      { from: '2025-02-01', to: '2025-05-01' },
      { from: '2025-04-02', to: null },
    ];
    expect(known(setting('1', [], { suspensions })).suspensions).toEqual([
      { from: '2024-01-01', to: '2024-03-01' },
      { from: '2025-02-01', to: null },
    ]);
  });
});

describe('a replay', () => {
  it('keeps of each group its settings and what simpler rankings make of it', () => {
    const facts = group('A', [
      setting('1', [inspected('2024-01-01', 'OUTSTANDING')]),
      setting('2', [inspected('2024-01-01', 'INADEQUATE')]),
      setting('3', []),
      setting('4', [inspected('2025-01-01', 'SERIOUS_OR_WIDESPREAD_WEAKNESSES')]),
    ]);
    const { groups, settings } = replayOf(nation([facts, group('B', [setting('5', [])])], homes('o', 3, 1)), []);
    expect(settings).toBe(8);
    expect(groups).toEqual([
      {
        groupId: 'A',
        name: 'Group A',
        settingIds: ['1', '2', '3', '4'],
        shareBelowGood: 2 / 3,
        meanPoints: (4 + 1 + 1) / 3,
      },
      { groupId: 'B', name: 'Group B', settingIds: ['5'], shareBelowGood: null, meanPoints: null },
    ]);
  });

  it('lists whom each rule flags, and not whom a finding is only evidence about', () => {
    const rule = (strength: 'REPEATED' | 'EVIDENCE') =>
      ({ id: 'decline', detect: () => [{ groupId: 'A', strength }] }) as unknown as Indicator;
    const flaggedBy = (one: Indicator) => [
      ...replayOf(nation([group('A', homes('a', 2, 0))]), [one]).flagged.get('decline')!,
    ];
    expect(flaggedBy(rule('REPEATED'))).toEqual(['A']);
    expect(flaggedBy(rule('EVIDENCE'))).toEqual([]);
  });
});

const grades: readonly JudgementValue[] = ['GOOD', 'REQUIRES_IMPROVEMENT', 'INADEQUATE'];
const anyGrade = fc.constantFrom(...grades);
const pastInspection = fc.record({
  on: fc.constantFrom('2022-05-05', '2023-05-05', '2024-05-05', '2024-11-11'),
  grade: anyGrade,
});
/** Inspected after the day, or before it and published after it. */
const laterInspection = fc.record({
  on: fc.constantFrom('2025-02-20', '2025-03-31', '2025-04-01', '2025-09-09', '2026-03-03'),
  grade: anyGrade,
});
const future = fc.record({
  inspections: fc.uniqueArray(laterInspection, { selector: ({ on }) => on, maxLength: 4 }),
  suspendedFrom: fc.constantFrom(null, '2025-04-01', '2026-01-01'),
  suspensionEnds: fc.constantFrom(null, '2025-06-01'),
});
type Future = typeof future extends fc.Arbitrary<infer T> ? T : never;
const anySetting = fc.record({
  inspections: fc.uniqueArray(pastInspection, { selector: ({ on }) => on, maxLength: 4 }),
  isSuspended: fc.boolean(),
  futures: fc.tuple(future, future),
});
type Drawn = typeof anySetting extends fc.Arbitrary<infer T> ? T : never;

function settingFrom(id: string, { inspections, isSuspended }: Drawn, later: Future): SettingFacts {
  const begun = isSuspended ? [{ from: '2025-01-01', to: later.suspensionEnds }] : [];
  const begins = later.suspendedFrom === null ? [] : [{ from: later.suspendedFrom, to: null }];
  return setting(
    id,
    [
      ...inspections.map(({ on, grade }) => inspected(on, { overall: grade, helped: grade })),
      ...later.inspections.map(({ on, grade }) =>
        inspected(on, { overall: grade, helped: grade }, { publishedOn: '2026-06-01' }),
      ),
    ],
    { suspensions: [...begun, ...begins] },
  );
}

describe('the future', () => {
  const anyGroups = fc.array(fc.array(anySetting, { minLength: 1, maxLength: 10 }), { minLength: 1, maxLength: 5 });
  const replayWith = (groups: readonly (readonly Drawn[])[], which: 0 | 1) =>
    replayOf(
      nation(
        groups.map((settings, index) =>
          group(
            `g${index}`,
            settings.map((drawn, place) => settingFrom(`g${index}-${place}`, drawn, drawn.futures[which])),
          ),
        ),
        homes('other', 40, 6),
      ),
      indicators,
    );

  it('altered, changes no flag of the past, of any rule', () => {
    let flagged = 0;
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const replayed = replayWith(groups, 0);
        expect(replayed).toEqual(replayWith(groups, 1));
        flagged += [...replayed.flagged.values()].reduce((sum, one) => sum + one.size, 0);
      }),
      { seed: 20250331, numRuns: process.env['OVERSIGHT_BIG'] === '1' ? 500 : 40 },
    );
    expect(flagged).toBeGreaterThan(20);
  });
});
