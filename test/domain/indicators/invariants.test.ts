import * as fc from 'fast-check';
import { detectAll } from '../../../src/domain/indicators/detect';
import type { Finding } from '../../../src/domain/indicators/indicator';
import { indicators } from '../../../src/domain/indicators/indicators';
import { belowGoodBeyondChance } from '../../../src/domain/indicators/rules/below-good-beyond-chance.rule';
import { statutoryWatch } from '../../../src/domain/indicators/rules/statutory-watch.rule';
import type { JudgementValue } from '../../../src/domain/judgements/frameworks';
import type { GroupFacts, NationFacts, SettingFacts } from '../../../src/domain/nation/facts';
import { sectors } from '../../../src/domain/register/vocabulary';
import { group, homes, inspected, nation, randomNumbers, rejudged, setting, shuffled } from './facts';

const grades: readonly JudgementValue[] = ['OUTSTANDING', 'GOOD', 'REQUIRES_IMPROVEMENT', 'INADEQUATE', 'NOT_JUDGED'];
const anyGrade = fc.constantFrom(...grades);
const anyInspection = fc.record({
  on: fc.constantFrom('2021-05-05', '2022-05-05', '2023-05-05', '2024-05-05', '2025-02-02'),
  overall: anyGrade,
  helped: anyGrade,
});
const anySetting = fc.record({
  inspections: fc.uniqueArray(anyInspection, { selector: ({ on }) => on, maxLength: 5 }),
  provisionType: fc.constantFrom(
    'CHILDRENS_HOME' as const,
    'INDEPENDENT_FOSTERING_AGENCY' as const,
    'BOARDING_SCHOOL' as const,
  ),
  sector: fc.constantFrom(...(Object.keys(sectors) as (keyof typeof sectors)[])),
  region: fc.constantFrom('E12000001' as const, 'E12000002' as const, null),
  undertakingKey: fc.constantFrom('A', 'B', 'C'),
  registeredInParentsOwnName: fc.constantFrom(true, false, null),
  joinedGroupOn: fc.constantFrom('2015-03-31', '2023-01-01', '2024-08-01'),
});
type Drawn = typeof anySetting extends fc.Arbitrary<infer T> ? T : never;

function settingsFrom(prefix: string, drawn: readonly Drawn[]): readonly SettingFacts[] {
  return drawn.map(({ inspections, ...more }, index) =>
    setting(
      `${prefix}-${index}`,
      inspections.map(({ on, overall, helped }) => inspected(on, { overall, helped })),
      more,
    ),
  );
}

const anyNation: fc.Arbitrary<NationFacts> = fc
  .tuple(
    fc.array(fc.tuple(fc.array(anySetting, { minLength: 1, maxLength: 12 }), fc.boolean()), { maxLength: 6 }),
    fc.array(anySetting, { maxLength: 20 }),
  )
  .map(([drawnGroups, ungrouped]) => {
    const groups: readonly GroupFacts[] = drawnGroups.map(([settings, canAssessRouteB], index) =>
      group(`g${index}`, settingsFrom(`g${index}`, settings), { canAssessRouteB }),
    );
    return nation(groups, [...settingsFrom('u', ungrouped), ...homes('steady', 60, 4)]);
  });

function reordered(facts: NationFacts, seed: number): NationFacts {
  const random = randomNumbers(seed);
  const inspectionsShuffled = (one: SettingFacts) => ({ ...one, inspections: shuffled(one.inspections, random) });
  return {
    ...facts,
    ungrouped: shuffled(facts.ungrouped.map(inspectionsShuffled), random),
    groups: shuffled(facts.groups, random).map((one) => ({
      ...one,
      settings: shuffled(one.settings.map(inspectionsShuffled), random),
    })),
  };
}

/** Rules that may rest on settings that left the group. */
const mayRestOnFormer: readonly string[] = ['early-warning', 'serial-re-registration'];
/** Rules that may rest on a setting without naming an inspection of it: on actions, vacancies, requirements, openings. */
const mayRestOnMore: readonly string[] = [
  'same-regulation',
  'enforcement-in-several',
  'manager-vacancies',
  'overdue-inspections',
  'growth-while-failing',
  'serial-re-registration',
];

/**
 * All but what overdue inspections say: that rule reads when inspections were made, and not how they ended. A nation in
 * which all is good may be inspected late, and an inspection that did not judge was made all the same.
 */
function detectJudged(facts: NationFacts): readonly Finding[] {
  return detectAll(facts)
    .filter(({ indicator }) => indicator !== 'overdue-inspections')
    .map((finding, index) => ({ ...finding, rank: index + 1 }));
}

describe('what holds of every nation', () => {
  it('the order of the input does not matter', () => {
    fc.assert(
      fc.property(anyNation, fc.nat(), (facts, seed) => {
        expect(detectAll(reordered(facts, seed))).toEqual(detectAll(facts));
      }),
      { numRuns: 60 },
    );
  });

  it('an inspection that did not judge changes nothing, but for what is said of when inspections were made', () => {
    fc.assert(
      fc.property(anyNation, (facts) => {
        const notJudged = inspected('2025-03-15', {
          overall: 'NOT_JUDGED',
          helped: 'NOT_JUDGED',
          leaders: 'NOT_JUDGED',
        });
        const visited = (one: SettingFacts): SettingFacts => ({ ...one, inspections: [...one.inspections, notJudged] });
        const after = {
          ...facts,
          ungrouped: facts.ungrouped.map(visited),
          groups: facts.groups.map((one) => ({ ...one, settings: one.settings.map(visited) })),
        };
        expect(detectJudged(after)).toEqual(detectJudged(facts));
      }),
      { numRuns: 60 },
    );
  });

  it("no council's, health authority's, academy's or other public setting is ever on the statutory watch", () => {
    fc.assert(
      fc.property(anyNation, (facts) => {
        const sectorOf = new Map(
          facts.groups.flatMap(({ settings }) => settings.map(({ settingId, sector }) => [settingId, sector] as const)),
        );
        for (const finding of statutoryWatch.detect(facts)) {
          for (const { settingId } of finding.settings)
            expect(['PRIVATE', 'VOLUNTARY']).toContain(sectorOf.get(settingId));
        }
      }),
    );
  });

  it('every finding is whole: ranked, explained, and resting on settings of its group', () => {
    fc.assert(
      fc.property(anyNation, (facts) => {
        const findings = detectAll(facts);
        expect(findings.map(({ rank }) => rank)).toEqual(findings.map((_, index) => index + 1));
        for (const finding of findings) expectWhole(finding, facts);
      }),
      { numRuns: 60 },
    );
  });

  it('an all-good nation has no findings, but for what is said of when inspections were made', () => {
    fc.assert(
      fc.property(anyNation, (facts) => {
        const allGood = (one: SettingFacts) => rejudged(one, () => 'GOOD');
        const groups = facts.groups.map((one) => ({ ...one, settings: one.settings.map(allGood) }));
        expect(detectJudged({ ...facts, groups, ungrouped: facts.ungrouped.map(allGood) })).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('1 of 2 below good never outranks 12 of 40', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
        const facts = nation(
          [group('pair', homes('p', 2, 1)), group('large', homes('l', 40, 12))],
          homes('o', n, Math.round(n * share)),
        );
        expect(detectAll(facts).map(({ groupId }) => groupId)).not.toContain('pair');
      }),
      { numRuns: 60 },
    );
    const findings = detectAll(
      nation([group('pair', homes('p', 2, 1)), group('large', homes('l', 40, 12))], homes('o', 800, 60)),
    );
    expect(new Set(findings.map(({ groupId }) => groupId))).toEqual(new Set(['large']));
    expect(findings[0]).toMatchObject({ indicator: 'group-effect', groupId: 'large', strength: 'BEYOND_CHANCE' });
  });
});

function expectWhole(finding: Finding, facts: NationFacts): void {
  const indicator = indicators.find(({ id }) => id === finding.indicator);
  const own = facts.groups.find(({ groupId }) => groupId === finding.groupId);
  const ids = finding.settings.map(({ settingId }) => settingId);
  expect(Object.keys(finding.numbers).sort()).toEqual(Object.keys(indicator?.numbers ?? {}).sort());
  expect(finding.version).toBe(indicator?.version);
  expect(indicator?.informs).toEqual(expect.arrayContaining([...finding.powers]));
  expect(finding.powers.length > 0).toBe(indicator?.informs.length !== 0);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(0);
  const former = mayRestOnFormer.includes(finding.indicator) ? (own?.former ?? []) : [];
  expect([...(own?.settings ?? []), ...former].map(({ settingId }) => settingId)).toEqual(expect.arrayContaining(ids));
  for (const { inspectionIds, note } of finding.settings) {
    if (!mayRestOnMore.includes(finding.indicator)) expect(inspectionIds.length).toBeGreaterThan(0);
    expect(note).not.toBe('');
  }
  for (const value of Object.values(finding.numbers)) expect(value).not.toBeNaN();
}

/** Thirty groups of 3 to 40 homes with one rate for all, shuffled anew for each seed. */
function nullNation(seed: number): NationFacts {
  const random = randomNumbers(seed);
  const sizes = Array.from({ length: 30 }, (_, index) => 3 + Math.floor((37 * index * index) / 841));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const values = shuffled(
    Array.from({ length: total }, (_, index) =>
      index < total * 0.18 ? ('REQUIRES_IMPROVEMENT' as const) : ('GOOD' as const),
    ),
    random,
  );
  let next = 0;
  const groups = sizes.map((size, index) => {
    const settings = values
      .slice(next, next + size)
      .map((value, place) => setting(`${index}-${place}`, [inspected('2024-06-01', value)]));
    next += size;
    return group(String(index), settings);
  });
  return nation(groups, homes('u', 100, 18));
}

it('flags hardly any nation whose grades were shuffled', () => {
  const seeds = Array.from({ length: 200 }, (_, seed) => seed);
  const flagged = seeds.filter((seed) => belowGoodBeyondChance.detect(nullNation(seed)).length > 0).length;
  expect(flagged / seeds.length).toBeLessThanOrEqual(0.05);
});
