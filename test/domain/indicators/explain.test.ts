import * as fc from 'fast-check';
import { explainNumber } from '../../../src/domain/indicators/explain';
import type { Finding, Indicator } from '../../../src/domain/indicators/indicator';
import { indicators } from '../../../src/domain/indicators/indicators';
import { group, homes, nation } from './facts';
import { courses, planted, worst } from './planted';

/** Of a rule that is retired too: the findings it made stay, and are explained by it. */
const found = indicators.map((indicator) => [indicator.id, indicator, indicator.detect(planted)] as const);

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

  it.each(found)('%s has findings to walk', (_id, _indicator, { length }) => expect(length).toBeGreaterThan(0));

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
