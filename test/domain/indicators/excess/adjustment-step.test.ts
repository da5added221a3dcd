import * as fc from 'fast-check';
import { adjustedBy, adjustmentSteps } from '../../../../src/domain/indicators/excess/adjustment-step';
import type { ExcessTest } from '../../../../src/domain/indicators/excess/comparison';
import { benjaminiHochberg } from '../../../../src/domain/statistics/benjamini-hochberg';

function tests(pValues: readonly number[]): ExcessTest[] {
  return pValues.map((p, index) => ({
    groupId: `g${String(index).padStart(3, '0')}`,
    withoutBaseline: 0,
    n: 3,
    observed: 0,
    settingsHit: 0,
    p,
    q: 1,
  }));
}

describe('the step that gives a group its q', () => {
  it('is that of a group with a higher p, where that one is nearer to being remarkable', () => {
    const steps = adjustmentSteps(tests([0.01, 0.011, 0.9]));
    expect(steps.get('g000')).toEqual({ groupId: 'g001', p: 0.011, place: 2, tested: 3 });
    expect(steps.get('g002')).toEqual({ groupId: 'g002', p: 0.9, place: 3, tested: 3 });
  });

  it('is of no group that was not tested', () => {
    const [first, second] = tests([0.01, 0.02]);
    expect([...adjustmentSteps([first!, { ...second!, q: null }]).keys()]).toEqual(['g000']);
  });

  it("gives Benjamini and Hochberg's q to the last digit, and does not mind the order of groups", () => {
    const anyP = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.01, 0.5, 1));
    fc.assert(
      fc.property(fc.array(anyP, { minLength: 1, maxLength: 40 }), (pValues) => {
        const given = tests(pValues);
        const steps = adjustmentSteps(given);
        const expected = benjaminiHochberg(pValues);
        for (const [index, { groupId }] of given.entries()) {
          expect(adjustedBy(steps.get(groupId)!)).toBe(expected[index]);
        }
        expect(adjustmentSteps([...given].reverse())).toEqual(steps);
      }),
      { numRuns: 300, seed: 5 },
    );
  });
});
