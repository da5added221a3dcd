import * as fc from 'fast-check';
import type { ExpectedTrial } from '../../../../src/domain/expectation/expected-trial';
import { lookAt } from '../../../../src/domain/group-effect/group-tests';
import { foundGroups } from '../../../../src/domain/indicators/group-effect/found-group';
import { groupEffectPolicyOn } from '../../../../src/domain/indicators/group-effect/group-effect-policy';
import { clearingOrder, settingsToClear, standingsOf } from '../../../../src/domain/indicators/group-effect/kept-case';
import { even, others, trialsOf } from '../../group-effect/trials';
import { day } from '../facts';

const policy = groupEffectPolicyOn(day);

/** A look with one bad group of `n`, with so many hits of each outcome, among others of which some do badly too. */
function look(hits: number, adverse: number, n: number, bad: number): readonly (readonly ExpectedTrial[])[] {
  const elsewhere = Array.from({ length: bad }, (_, place) => trialsOf(`bad${place}`, 4, even(6, 0.1))).flat();
  return [
    [...trialsOf('g', hits, even(n, 0.15)), ...elsewhere, ...others(20)],
    [...trialsOf('g', adverse, even(n, 0.04)), ...others(20, 5, 0.05)],
  ];
}

const foundIn = (families: readonly (readonly ExpectedTrial[])[]) => foundGroups(lookAt(families, policy), policy);

function gone(families: readonly (readonly ExpectedTrial[])[], cleared: ReadonlySet<string>) {
  return families.map((trials) =>
    trials.map((trial) => (cleared.has(trial.setting.settingId) ? { ...trial, isHit: false } : trial)),
  );
}

const someLook = fc.tuple(fc.integer({ min: 6, max: 15 }), fc.integer({ min: 0, max: 6 }), fc.constant(15), fc.nat(5));

/** Each q, or that it is too high. */
function reportable(qValues: readonly (number | null | undefined)[]) {
  return qValues.map((q) => ((q ?? 1) <= policy.maximumQ ? q : 'too high'));
}

describe('what is kept of a group that was found', () => {
  it('gives the same q as the whole look, as far as it is low enough to be reported', () => {
    fc.assert(
      fc.property(someLook, (given) => {
        const families = look(...given);
        const found = foundIn(families).find(({ groupId }) => groupId === 'g');
        if (found === undefined) return;
        const whole = lookAt(families, policy).families.map((tests) => tests.find(({ groupId }) => groupId === 'g')?.q);
        const kept = standingsOf(found.kept).map(({ q }) => q);
        expect(reportable(kept)).toEqual(reportable(found.outcome === 'BELOW_GOOD' ? whole : [...whole].reverse()));
      }),
      { numRuns: 40 },
    );
  });

  it('clears with the settings it names when all is looked at again, and with none fewer', () => {
    fc.assert(
      fc.property(someLook, (given) => {
        const families = look(...given);
        const found = foundIn(families).find(({ groupId }) => groupId === 'g');
        if (found === undefined) return;
        const isFoundHad = (settings: readonly string[]) =>
          foundIn(gone(families, new Set(settings))).some(({ groupId }) => groupId === 'g');
        expect(settingsToClear(found.kept)).toEqual(found.clearing);
        expect(isFoundHad(found.clearing)).toBe(false);
        expect(isFoundHad(found.clearing.slice(0, -1))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('tries settings first that were badly judged under both outcomes', () => {
    const [found] = foundIn(look(10, 2, 15, 0));
    expect(clearingOrder(found!.kept).slice(0, 3)).toEqual(['g-000', 'g-001', 'g-002']);
  });

  it('is not found by one setting alone, however unlikely', () => {
    const families = [[...trialsOf('g', 1, even(3, 0.00001)), ...others(20)], [...others(20, 5, 0.05)]];
    expect(foundIn(families)).toEqual([]);
  });
});
