import * as fc from 'fast-check';
import {
  clearingOrder,
  isReported,
  type KeptTrial,
  qAmong,
  retested,
  settingsToClear,
} from '../../../../src/domain/indicators/excess/retest';
import { benjaminiHochberg } from '../../../../src/domain/statistics/benjamini-hochberg';

const rule = { minimumTrials: 3, minimumSettings: 2, maximumQ: 0.05 };
const nobody = { tested: 0, lowP: [] };

function trials(n: number, hits: number, probability = 0.1): KeptTrial[] {
  return Array.from({ length: n }, (_, index) => ({ settingId: `s${index}`, probability, isHit: index < hits }));
}

describe('q from the low p-values alone', () => {
  const anyP = fc.double({ min: 0, max: 1, noNaN: true });

  it('is the q among all of them to the last digit, wherever it is reported', () => {
    fc.assert(
      fc.property(
        anyP,
        fc.array(fc.oneof(anyP, fc.double({ min: 0, max: 0.06, noNaN: true })), { maxLength: 60 }),
        (p, others) => {
          const [whole] = benjaminiHochberg([p, ...others]);
          const lowP = others.filter((other) => other <= rule.maximumQ);
          const q = qAmong(p, { tested: others.length, lowP });
          if ((whole ?? 1) <= rule.maximumQ) expect(q).toBe(whole);
          else expect(q).toBeGreaterThan(rule.maximumQ);
        },
      ),
      { numRuns: 400, seed: 5 },
    );
  });
});

describe('a test run again', () => {
  it.each([
    ['enough hits in several settings', trials(10, 6), nobody, true],
    ['too few trials to be tested', trials(2, 2), nobody, false],
    ['as many as expected', trials(10, 1), nobody, false],
    ['one setting, however often', trials(6, 6).map((one) => ({ ...one, settingId: 's' })), nobody, false],
    ['one of very many groups', trials(10, 4), { tested: 2000, lowP: [] }, false],
    [
      'one of many groups that are as remarkable',
      trials(10, 4),
      { tested: 20, lowP: new Array<number>(20).fill(0.001) },
      true,
    ],
  ])('%s', (_case, own, others, expected) => expect(isReported(retested(own, others, rule), rule)).toBe(expected));

  it('is of nobody where there was no test', () => expect(isReported(null, rule)).toBe(false));
});

describe('clearing', () => {
  it('begins with the settings that have most hits', () => {
    expect(clearingOrder(['a', 'b', 'b', 'd', 'c'])).toEqual(['b', 'a', 'c', 'd']);
  });

  const kept = { trials: trials(10, 6), others: nobody, instead: trials(10, 0), anew: new Map() };

  it('takes as many settings as leave no finding', () => {
    // 4 of 10 at 0.1 have p 0.013, and 3 of 10 have 0.07.
    expect(settingsToClear(kept, rule)).toBe(3);
  });

  it('takes one more where the group is still found once the others are tested anew', () => {
    // Beside nine others a p of 0.013 is q 0.13, and beside nobody it is 0.013.
    const many = { ...kept, others: { tested: 9, lowP: [] } };
    expect(settingsToClear(many, rule)).toBe(2);
    expect(settingsToClear({ ...many, anew: new Map([[2, nobody]]) }, rule)).toBe(3);
  });
});
