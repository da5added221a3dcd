import fc from 'fast-check';
import { likenessOf, tellingWords } from '../../../src/domain/commitments/promise-words';
import { isSamePromise, likenessOfPromises, type PromiseCompared } from '../../../src/domain/commitments/same-promise';
import { labelledPairs } from './same-promise.pairs';

const none = { measuredBy: 'NOT_RECORDED', judgement: null, regulation: null } as const;

function compared([promise, measure]: readonly [string, string], more: Partial<PromiseCompared> = {}): PromiseCompared {
  return { ...none, promise, measure, ...more };
}

const judged = labelledPairs.map((pair) => ({
  ...pair,
  saysSame: isSamePromise(compared(pair.first), compared(pair.second)),
}));
const shown = ({ first, second }: (typeof judged)[number]) => {
  const { ofPromise, ofMeasure, together } = likenessOfPromises(compared(first), compared(second));
  return `${first[0]} | ${second[0]} (${ofPromise.toFixed(2)}, ${ofMeasure.toFixed(2)}, ${together.toFixed(2)})`;
};

describe('the same promise again, on labelled pairs', () => {
  it('has at least forty of them, near half of each kind', () => {
    expect(judged.length).toBeGreaterThanOrEqual(40);
    expect(judged.filter(({ isSame }) => isSame).length).toBeGreaterThanOrEqual(20);
  });

  it('is right in 19 of 20 that it calls the same, and wrong in one that words alone do not tell apart', () => {
    const called = judged.filter(({ saysSame }) => saysSame);
    const wrong = called.filter(({ isSame }) => !isSame);
    expect(wrong.map(shown)).toEqual([expect.stringContaining('Risk assessments of each child')]);
    expect(wrong.length / called.length).toBeLessThanOrEqual(0.05);
  });

  it('passes over one in ten of the same promises at most', () => {
    const passedOver = judged.filter(({ isSame, saysSame }) => isSame && !saysSame).map(shown);
    const all = judged.filter(({ isSame }) => isSame).length;
    expect([passedOver.length / all <= 0.1, passedOver]).toEqual([true, passedOver]);
  });
});

describe('what is measured', () => {
  const promise: [string, string] = ['Every requirement is met', 'Requirements made at inspections'];

  it.each([
    [
      'the same regulation, written otherwise',
      { measuredBy: 'REQUIREMENT', regulation: 'Regulation 12(2)(a)' },
      { measuredBy: 'REQUIREMENT', regulation: 'CHR 2015 reg 12' },
      true,
    ],
    [
      'another regulation',
      { measuredBy: 'REQUIREMENT', regulation: 'reg 12' },
      { measuredBy: 'REQUIREMENT', regulation: 'reg 13' },
      false,
    ],
    [
      'one regulation, and any',
      { measuredBy: 'REQUIREMENT', regulation: 'reg 12' },
      { measuredBy: 'REQUIREMENT' },
      true,
    ],
    [
      'one judgement',
      { measuredBy: 'JUDGEMENT', judgement: 'OVERALL' },
      { measuredBy: 'JUDGEMENT', judgement: 'OVERALL' },
      true,
    ],
    [
      'another judgement',
      { measuredBy: 'JUDGEMENT', judgement: 'OVERALL' },
      { measuredBy: 'JUDGEMENT', judgement: 'LEADERS_AND_MANAGERS' },
      false,
    ],
    ['other records', { measuredBy: 'REQUIREMENT' }, { measuredBy: 'ENFORCEMENT' }, false],
  ] as const)('%s: the same promise is %s, %s, %s', (_, first, second, expected) => {
    expect(isSamePromise(compared(promise, first), compared(promise, second))).toBe(expected);
  });
});

describe('how alike two promises are', () => {
  it('is the same in either order, from 0 to 1, and 1 of a promise with itself', () => {
    const text = fc.string({ maxLength: 60 });
    fc.assert(
      fc.property(text, text, (first, second) => {
        const [one, two] = [tellingWords(first), tellingWords(second)];
        const likeness = likenessOf(one, two);
        expect(likeness).toBe(likenessOf(two, one));
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        if (one.size > 0) expect(likenessOf(one, one)).toBe(1);
      }),
      { seed: 6 },
    );
  });

  it('does not hang on days, numbers and filling words', () => {
    expect([...tellingWords('By 30 June 2025, all homes will have 2 fire drills')]).toEqual([
      ...tellingWords('Homes have fire drills'),
    ]);
  });
});
