import * as fc from 'fast-check';
import { Baselines, type Countable } from '../../../../src/domain/indicators/excess/baselines';

function trials(groupId: string | null, stratum: string, widerClass: string, n: number, hits: number): Countable[] {
  return Array.from({ length: n }, (_, index) => ({ groupId, stratum, widerClass, isHit: index < hits }));
}

const own = trials('own', 'home in north', 'home', 10, 9);
const others = [
  ...trials('other', 'home in north', 'home', 20, 4),
  ...trials(null, 'home in south', 'home', 80, 8),
  ...trials(null, 'agency in north', 'agency', 98, 9),
];

/** (21 + 1) / (198 + 2), then homes (12 + 10 × 0.11) / (100 + 10), then the north (4 + 10 × that) / (20 + 10). */
const homes = (12 + 10 * 0.11) / 110;
const homesInNorth = (4 + 10 * homes) / 30;

describe('the rate expected of a setting', () => {
  it.each([
    ['comes from all others of its kind and region, drawn to its kind', 'own', 'home in north', 'home', homesInNorth],
    ['is that of its kind where nobody else stands in the region', 'own', 'home in east', 'home', homes],
    ['does not exist where nobody else is of its kind', 'own', 'school in north', 'school', null],
  ])('%s', (_case, groupId, stratum, widerClass, rate) => {
    const actual = new Baselines([own, others], 10).rateOutside(groupId, { stratum, widerClass });
    if (rate === null) expect(actual).toBeNull();
    else expect(actual).toBeCloseTo(rate, 14);
  });

  it('does not depend on what its own group does', () => {
    const asIs = new Baselines([own, others], 10);
    const allGood = new Baselines([trials('own', 'home in north', 'home', 10, 0), others], 10);
    const stratum = { stratum: 'home in north', widerClass: 'home' };
    expect(asIs.rateOutside('own', stratum)).toBe(allGood.rateOutside('own', stratum));
    expect(asIs.rateOutside('other', stratum)).toBeGreaterThan(allGood.rateOutside('other', stratum) ?? 1);
  });

  it('is never 0 or 1, however few or alike the others are', () => {
    for (const hits of [0, 3]) {
      const rate = new Baselines([trials('other', 's', 'w', 3, hits)], 10).rateOutside('own', {
        stratum: 's',
        widerClass: 'w',
      });
      expect(rate).toBeGreaterThan(0);
      expect(rate).toBeLessThan(1);
    }
  });

  it('does not let a stratum of three decide', () => {
    const few = [...trials(null, 'few', 'home', 3, 3), ...trials(null, 'many', 'home', 997, 97)];
    const rate = new Baselines([few], 10).rateOutside('own', { stratum: 'few', widerClass: 'home' });
    expect(rate).toBeLessThan(0.35);
  });

  it('is as before when what was replaced is put back', () => {
    const baselines = new Baselines([own, others], 10);
    const stratum = { stratum: 'home in north', widerClass: 'home' };
    const before = baselines.rateOutside('other', stratum);
    baselines.replace(own, []);
    expect(baselines.rateOutside('other', stratum)).not.toBe(before);
    baselines.replace([], own);
    expect(baselines.rateOutside('other', stratum)).toBe(before);
  });

  it('is the same however the trials lie in lists, and after any of the lists changed', () => {
    const groupIds = Array.from({ length: 80 }, (_, number) => `g${number}`);
    const anyTrial = fc.record({
      groupId: fc.constantFrom(null, ...groupIds),
      stratum: fc.constantFrom('one', 'two', 'three'),
      widerClass: fc.constantFrom('home', 'agency'),
      isHit: fc.boolean(),
      isYardstick: fc.boolean(),
      alsoOf: fc.subarray(groupIds.slice(0, 3)),
    });
    const anyLists = fc.array(fc.array(anyTrial, { maxLength: 4 }), { minLength: 1, maxLength: 100 });
    const ratesOf = (baselines: Baselines) =>
      groupIds.flatMap((groupId) =>
        ['one', 'two'].map((stratum) => baselines.rateOutside(groupId, { stratum, widerClass: 'home' })),
      );
    fc.assert(
      fc.property(anyLists, fc.array(anyTrial, { maxLength: 4 }), fc.nat(), (lists, other, pick) => {
        // Read in full before the change, so that what stays the same is known from then.
        const before = ratesOf(new Baselines(lists, 10));
        const changed = lists.with(pick % lists.length, other);
        expect(ratesOf(new Baselines(changed, 10))).toEqual(ratesOf(new Baselines([changed.flat()], 10)));
        expect(ratesOf(new Baselines(lists, 10))).toEqual(before);
        const altered = new Baselines(lists, 10);
        altered.replace(lists[pick % lists.length] ?? [], other);
        expect(ratesOf(altered)).toEqual(ratesOf(new Baselines([changed.flat()], 10)));
        expect(ratesOf(new Baselines(lists, 10))).toEqual(before);
      }),
    );
  });

  it('exists where anybody else has a trial of the class', () => {
    const baselines = new Baselines([own, others], 10);
    expect(baselines.hasOthers('own', 'home')).toBe(true);
    expect(baselines.hasOthers('own', 'school')).toBe(false);
    expect(new Baselines([own], 10).hasOthers('own', 'home')).toBe(false);
  });
});
