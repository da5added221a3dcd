import type { ComparedEffect } from '../../../../src/domain/group-effect/compare-definitions';
import {
  comparisonSentence,
  definedEffectSentence,
} from '../../../../src/domain/indicators/group-effect/definition-sentences';

const rule = { maximumQ: 0.05, minimumSettings: 2 };
const effect: ComparedEffect = {
  n: 12,
  observed: 7,
  q: 0.0123,
  shrunken: { interval95: { low: 1.42, high: 4.08, level: 0.95 }, point: 2.61 },
};
const owner = { definition: 'OFSTED_PUBLISHED_OWNER', effect, shared: 12, settings: 14 };

describe('one definition in a sentence', () => {
  it('gives the interval before the point, and whether it stands with its q', () => {
    expect(definedEffectSentence(owner, rule)).toBe(
      'Drawn by published owner, as a group of 14 settings, 12 of them shared: 7 of 12 ended so, between 1.4 and 4.1 times as often as expected (95%), most likely 2.6 times; it stands, beyond chance, q 0.012.',
    );
  });

  it.each<readonly [Partial<ComparedEffect>, string]>([
    [{ q: 0.4 }, 'most likely 2.6 times; chance explains it, q 0.4.'],
    [{ q: null }, 'most likely 2.6 times; too few were inspected to tell it from chance.'],
  ])('of %j ends %s', (change, end) => {
    expect(definedEffectSentence({ ...owner, effect: { ...effect, ...change } }, rule).endsWith(end)).toBe(true);
  });

  it('says so where nothing was inspected', () => {
    expect(definedEffectSentence({ ...owner, effect: null, settings: 1, shared: 1 }, rule)).toBe(
      'Drawn by published owner, as a group of 1 setting, 1 of them shared: none was fully inspected in the window, so nothing can be said.',
    );
  });
});

describe('all definitions in a sentence', () => {
  const compared = { low: 1, high: 2, untested: [], beyondChance: [], withinChance: [], isRobust: null };
  const [statute, published] = ['COMPANIES_ACT_PARENT', 'OFSTED_PUBLISHED_OWNER'];

  it.each([
    [
      { beyondChance: [statute], withinChance: [published], isRobust: false },
      'It stands by parent undertaking, and not by published owner: it rests on how the group is drawn.',
    ],
    [
      { beyondChance: [statute, published], isRobust: true },
      'It stands however the group is drawn: by parent undertaking and by published owner.',
    ],
    [
      { withinChance: [statute, published], isRobust: true },
      'Chance explains it however the group is drawn: by parent undertaking and by published owner.',
    ],
    [{ beyondChance: [statute] }, /^It could be tested under fewer than two definitions/],
  ])('%j', (change, sentence) => {
    expect(comparisonSentence({ ...compared, ...change })).toMatch(sentence);
  });
});
