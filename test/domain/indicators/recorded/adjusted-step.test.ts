import * as fc from 'fast-check';
import { adjustedWithStep } from '../../../../src/domain/indicators/recorded/adjusted-step';
import { benjaminiHochberg } from '../../../../src/domain/statistics/benjamini-hochberg';

const anyP = fc.double({ min: 0, max: 1, noNaN: true });

describe('adjusted p-values with the step that decides them', () => {
  it('are those of Benjamini and Hochberg, with the rest of the tests written out as ones', () => {
    fc.assert(
      fc.property(fc.array(anyP, { maxLength: 30 }), fc.nat(40), (given, more) => {
        const whole = benjaminiHochberg([...given, ...new Array<number>(more).fill(1)]);
        const steps = adjustedWithStep(given, given.length + more);
        expect(steps.map(({ q }) => q)).toEqual(whole.slice(0, given.length));
        for (const { q, p, rank, tests } of steps) expect(Math.min(1, p * (tests / rank))).toBe(q);
      }),
    );
  });
});
