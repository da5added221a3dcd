import * as fc from 'fast-check';
import { groupEffects } from '../../../src/domain/group-effect/group-effects';
import { poissonBinomialUpperTail } from '../../../src/domain/statistics/poisson-binomial';
import { randomNumbers, shuffled } from '../indicators/facts';
import { even, others, policy, trialsOf } from './trials';

const effectOf = (groupId: string, trials: Parameters<typeof groupEffects>[0]) =>
  groupEffects(trials, policy).find((effect) => effect.groupId === groupId)!;

describe('the group effect', () => {
  const trials = [...trialsOf('bad', 12, even(40, 0.1)), ...others(60), ...trialsOf(null, 20, even(60, 0.2))];

  it('sets a count against what is expected of settings like them', () => {
    const effect = effectOf('bad', trials);
    expect(effect).toMatchObject({ n: 40, observed: 12, expected: expect.closeTo(4, 12) });
    expect(effect.funnel95).toEqual({ low: 1, high: 8, level: 0.95 });
    expect(effect.p).toBe(poissonBinomialUpperTail(12, even(40, 0.1)));
    // Of the 60 others each comes out so low only if all five of its settings do; at 0.05 or below with four or five.
    const elsewhere = (60 * 1.4 * 0.2 ** 5) / (1 - 1.4 * poissonBinomialUpperTail(4, even(5, 0.2)));
    const own = (1.4 * effect.p) / (1 - 1.4 * poissonBinomialUpperTail(8, even(40, 0.1)));
    expect(effect.q).toBeCloseTo(own + elsewhere, 10);
    expect(effect.judgedFrom).toBe('2024-06-01');
  });

  it('tests no setting that is in no group, and no group that is too small', () => {
    const effects = groupEffects([...trials, ...trialsOf('small', 2, even(2, 0.01))], policy);
    expect(effects).toHaveLength(62);
    expect(effects.at(-1)).toMatchObject({ groupId: 'small', q: null });
    expect(effects.find(({ groupId }) => groupId === 'bad')?.q).toBe(effectOf('bad', trials).q);
  });

  it('says nothing of no trials', () => expect(groupEffects([], policy)).toEqual([]));

  it('has each point in its intervals, the 80 % one within the 95 % one, and draws towards one', () => {
    for (const { ratio, shrunken } of groupEffects(trials, policy)) {
      for (const { interval95, interval80, point } of [ratio, shrunken]) {
        expect(interval95.low).toBeLessThanOrEqual(interval80.low);
        expect(interval80.low).toBeLessThanOrEqual(point);
        expect(point).toBeLessThanOrEqual(interval80.high);
        expect(interval80.high).toBeLessThanOrEqual(interval95.high);
      }
      expect(Math.abs(shrunken.point - 1)).toBeLessThanOrEqual(Math.abs(ratio.point - 1) + 1e-12);
    }
  });

  it('is the same in whatever order facts are read', () => {
    const mixed = [...trials, ...trialsOf('mixed', 3, [0.11, 0.07, 0.31, 0.29, 0.05, 0.17])];
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expect(groupEffects(shuffled(mixed, randomNumbers(seed)), policy)).toEqual(groupEffects(mixed, policy));
      }),
      { numRuns: 10 },
    );
  });
});

describe('whose the observed are', () => {
  it.each([
    ['after joining', '2024-06-01', { own: 4, inherited: 0, uncertain: 0 }],
    ['within a year before', '2024-12-01', { own: 0, inherited: 0, uncertain: 4 }],
    ['longer before', '2025-12-01', { own: 0, inherited: 4, uncertain: 0 }],
  ])('judged %s', (_case, joinedGroupOn, attribution) => {
    const trials = [...trialsOf('g', 4, even(8, 0.1), { joinedGroupOn }), ...others(20)];
    expect(effectOf('g', trials).attribution).toEqual(attribution);
  });

  it('is told again without what is not surely its own', () => {
    const bought = trialsOf('g', 5, even(5, 0.1), { joinedGroupOn: '2026-01-01' });
    const built = trialsOf('g', 1, even(10, 0.1)).map((trial) => ({
      ...trial,
      setting: { ...trial.setting, settingId: `built ${trial.setting.settingId}` },
    }));
    const effect = effectOf('g', [...bought, ...built, ...others(20)]);
    expect(effect).toMatchObject({ n: 15, observed: 6, ownAlone: { n: 10, observed: 1 } });
    expect(effect.ownAlone.p).toBeGreaterThan(effect.p);
    expect(effect.ownAlone.q).toBeGreaterThan(effect.q ?? 1);
  });

  it('cannot be told again where too few are left', () => {
    const trials = [...trialsOf('g', 4, even(8, 0.1), { joinedGroupOn: '2026-01-01' }), ...others(20)];
    expect(effectOf('g', trials).ownAlone).toEqual({ n: 0, observed: 0, expected: 0, p: 1, q: null });
  });
});

describe('the order of groups', () => {
  const small = fc.integer({ min: 0, max: 2 });
  const rate = fc.double({ min: 0.01, max: 0.6, noNaN: true });
  const placeOf = (effects: ReturnType<typeof groupEffects>, id: string) =>
    effects.findIndex(({ groupId }) => groupId === id);

  it('never puts two settings, however they were judged, before twelve of forty at like expectations', () => {
    fc.assert(
      fc.property(small, rate, fc.integer({ min: 0, max: 15 }), (k, p, count) => {
        const trials = [...trialsOf('two', k, even(2, p)), ...trialsOf('forty', 12, even(40, p)), ...others(count)];
        const effects = groupEffects(trials, policy);
        expect(placeOf(effects, 'forty')).toBeLessThan(placeOf(effects, 'two'));
      }),
      { numRuns: 40 },
    );
  });

  it('nor would it one of two if even groups of two were tested, where twelve of forty are an excess', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.28, noNaN: true }), fc.integer({ min: 0, max: 15 }), (p, count) => {
        const trials = [...trialsOf('two', 1, even(2, p)), ...trialsOf('forty', 12, even(40, p)), ...others(count)];
        const effects = groupEffects(trials, { ...policy, minimumTrials: 1 });
        expect(placeOf(effects, 'forty')).toBeLessThan(placeOf(effects, 'two'));
      }),
      { numRuns: 40 },
    );
  });

  it('goes by what is sure where q is the same', () => {
    const trials = [...trialsOf('few', 1, even(4, 0.25)), ...trialsOf('many', 12, even(40, 0.25)), ...others(3)];
    const effects = groupEffects(trials, policy);
    expect(new Set(effects.map(({ q }) => q)).size).toBeLessThan(effects.length);
    for (const [index, { q, shrunken }] of effects.entries()) {
      const next = effects[index + 1];
      if (next?.q === q) expect(shrunken.interval95.low).toBeGreaterThanOrEqual(next.shrunken.interval95.low);
    }
  });
});
