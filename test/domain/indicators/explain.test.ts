import * as fc from 'fast-check';
import { explainNumber } from '../../../src/domain/indicators/explain';
import type { Finding, Indicator } from '../../../src/domain/indicators/indicator';
import { indicators } from '../../../src/domain/indicators/indicators';
import type { NationFacts, SettingFacts } from '../../../src/domain/nation/facts';
import { group, homes, inspected, nation, setting } from './facts';

const worst = ['INADEQUATE', 'GOOD'] as const;

/** Homes that fell and homes that held, some of which came to the group between their inspections. */
function courses(prefix: string, count: number, fallen: number, joinedGroupOn = '2015-03-31'): readonly SettingFacts[] {
  return Array.from({ length: count }, (_, index) =>
    setting(
      `${prefix}${index}`,
      [
        inspected('2022-09-01', 'OUTSTANDING'),
        inspected('2023-09-01', index < fallen ? 'GOOD' : 'OUTSTANDING'),
        inspected('2024-09-01', index < fallen ? 'INADEQUATE' : 'OUTSTANDING'),
      ],
      { joinedGroupOn: index % 2 === 0 ? joinedGroupOn : '2015-03-31' },
    ),
  );
}

/** A nation in which something is to be found of most kinds, and next to it much in which there is nothing. */
const planted: NationFacts = nation(
  [
    group('large', homes('l', 40, 16)),
    group('inherited', homes('i', 9, 6, undefined, { joinedGroupOn: '2024-09-01' })),
    group('partly-inherited', [
      ...homes('pi', 4, 4, undefined, { joinedGroupOn: '2024-09-01' }),
      ...homes('po', 9, 5),
      setting('new', []),
    ]),
    group('falling', [...courses('f', 9, 7), ...courses('fj', 6, 5, '2024-01-01')]),
    group('two-undertakings', [
      ...homes('a', 4, 2, worst, { undertakingKey: 'A', registeredInParentsOwnName: null }),
      ...homes('b', 3, 2, worst, { undertakingKey: 'B' }),
      ...homes('c', 3, 3, worst, { sector: 'LOCAL_AUTHORITY' }),
    ]),
    group('not-told-apart', homes('n', 5, 2, worst), { canAssessRouteB: false, definition: 'OFSTED_PUBLISHED_OWNER' }),
    group('near', homes('near', 9, 1, worst)),
    group('secure', homes('s', 5, 3, worst, { provisionType: 'SECURE_CHILDRENS_HOME' })),
    ...Array.from({ length: 40 }, (_, index) => group(`m${index}`, homes(`m${index}-`, 4 + (index % 6), index % 3))),
  ],
  [...homes('other', 300, 36), ...courses('steady', 200, 9)],
);

const found = indicators
  .filter(({ retired }) => retired === undefined)
  .map((indicator) => [indicator.id, indicator, indicator.detect(planted)] as const);

function expectExplained(indicator: Indicator, finding: Finding): void {
  // As a stored finding comes back.
  const stored: Finding = JSON.parse(JSON.stringify(finding));
  for (const name of Object.keys(finding.numbers)) {
    const { value, recomputed, agrees, words, meaning, inputs } = explainNumber(indicator, stored, name);
    const of = [indicator.id, finding.groupId, name];
    expect([...of, recomputed]).toEqual([...of, value]);
    expect([...of, agrees]).toEqual([...of, true]);
    expect([...of, words === '', meaning === '']).toEqual([...of, false, false]);
    for (const [list, entries] of Object.entries(inputs)) {
      expect([...of, list, Array.isArray(entries)]).toEqual([...of, list, true]);
      for (const input of entries) expect([...of, list, input.of === '']).toEqual([...of, list, false]);
    }
  }
}

describe("every rule's formulas", () => {
  it.each(
    indicators.map((indicator) => [indicator.id, indicator] as const),
  )('%s: one for each number, and in words', (_id, { numbers, formulas }) => {
    expect(Object.keys(formulas).sort()).toEqual(Object.keys(numbers).sort());
    for (const [name, { words, from }] of Object.entries(formulas)) {
      expect([name, words]).not.toEqual([name, '']);
      expect([name, from.length > 0]).toEqual([name, true]);
      expect(new Set(from).size).toBe(from.length);
    }
  });

  it.each(
    found,
  )('%s: every number of every finding is worked out again to the same value', (_id, indicator, findings) => {
    for (const finding of findings) expectExplained(indicator, finding);
  });

  it.each([
    'statutory-watch',
    'below-good-beyond-chance',
    'decline',
    'repeated-adverse',
  ])('%s has findings to walk', (id) => expect(found.find(([of]) => of === id)?.[2].length).toBeGreaterThan(0));

  it('says nothing that it was not given: other inputs give other numbers', () => {
    const [, indicator, [finding]] = found.find(([id]) => id === 'below-good-beyond-chance')!;
    if (!finding) throw new Error('nothing found');
    const [first, ...rest] = finding.inputs['trialProbability'] ?? [];
    const changed = {
      ...finding,
      inputs: { ...finding.inputs, trialProbability: [{ ...first!, value: 0.9 }, ...rest] },
    };
    expect(explainNumber(indicator, changed, 'expected').agrees).toBe(false);
    expect(explainNumber(indicator, changed, 'observed').agrees).toBe(true);
  });
});

describe('what cannot be explained', () => {
  const [, indicator, [finding]] = found[0]!;

  it('is a number the rule does not have', () => {
    expect(() => explainNumber(indicator, finding!, 'nothing')).toThrow(
      'statutory-watch has no number nothing. Expected one of observed, n, state',
    );
  });

  it('is a number of another version', () => {
    expect(() => explainNumber(indicator, { ...finding!, version: 99 }, 'observed')).toThrow('made by version 99');
  });
});

const anySize = fc.integer({ min: 1, max: 24 }).chain((n) => fc.tuple(fc.constant(n), fc.nat(n), fc.boolean()));

it('holds of any nation', () => {
  fc.assert(
    fc.property(fc.array(anySize, { minLength: 1, maxLength: 8 }), fc.constantFrom(8, 30, 90), (sizes, usual) => {
      const groups = sizes.map(([n, bad, isLate], index) =>
        group(`g${index}`, [
          ...homes(`h${index}-`, n, bad, worst, isLate ? { joinedGroupOn: '2024-08-01' } : {}),
          ...courses(`c${index}-`, 4, bad % 5, isLate ? '2024-01-01' : undefined),
        ]),
      );
      const facts = nation(groups, [...homes('o', 300, usual, worst), ...courses('oc', 60, 4)]);
      for (const [, indicator] of found) {
        for (const finding of indicator.detect(facts)) expectExplained(indicator, finding);
      }
    }),
    { numRuns: process.env['OVERSIGHT_BIG'] ? 200 : 8, seed: 5 },
  );
});
