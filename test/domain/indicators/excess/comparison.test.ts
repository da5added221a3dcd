import * as fc from 'fast-check';
import {
  compareTests,
  type DetailedTest,
  ExcessComparison,
  inGroups,
  sureExcess,
  type Trial,
} from '../../../../src/domain/indicators/excess/comparison';
import type { FullJudgement } from '../../../../src/domain/nation/full-judgements';
import { benjaminiHochberg } from '../../../../src/domain/statistics/benjamini-hochberg';
import { poissonBinomialUpperTail } from '../../../../src/domain/statistics/poisson-binomial';
import { setting } from '../facts';

const judgement: FullJudgement = {
  inspectionId: 'i',
  eventNumber: null,
  inspectedOn: '2024-01-01',
  publishedOn: null,
  key: 'OVERALL',
  value: 'GOOD',
  family: 'FOUR_POINT',
  position: 1,
};

function trials(groupId: string | null, n: number, hits: number, stratum = 'home in north'): Trial[] {
  return Array.from({ length: n }, (_, index) => ({
    groupId,
    setting: setting(`${groupId}${stratum}${index}`, []),
    judgement,
    previous: null,
    isHit: index < hits,
    stratum,
    widerClass: stratum.split(' ')[0] ?? '',
  }));
}

const policy = { pseudoCount: 10, minimumTrials: 3 };

function testOf(groupId: string, given: readonly Trial[]): DetailedTest {
  const comparison = new ExcessComparison(inGroups(given), policy);
  const found = comparison.testOf(groupId);
  if (found === undefined) throw new Error(`no test of ${groupId}`);
  return comparison.inDetail(found);
}

const anyCount = fc.integer({ min: 3, max: 30 }).chain((n) => fc.tuple(fc.constant(n), fc.nat(n)));
const anyOthers = fc.integer({ min: 5, max: 400 }).chain((n) => fc.tuple(fc.constant(n), fc.nat(n)));

describe('a group against the others', () => {
  it('is counted against the rate of the others', () => {
    const test = testOf('a', [...trials('a', 10, 6), ...trials(null, 1000, 200)]);
    expect(test).toMatchObject({ n: 10, observed: 6, settingsHit: 6, withoutBaseline: 0 });
    expect(test.expected).toBeCloseTo(2.0, 1);
    expect(test.p).toBeCloseTo(0.0064, 3);
    expect(test.q).toBe(test.p);
  });

  it.each([
    ['two settings', 2, null],
    ['three settings', 3, 'a q'],
  ])('is tested from three settings on: %s', (_case, n, q) => {
    expect(testOf('a', [...trials('a', n, n), ...trials(null, 50, 5)]).q === null).toBe(q === null);
  });

  it('leaves out settings of a class that nobody else has', () => {
    const test = testOf('a', [...trials('a', 4, 2), ...trials('a', 3, 3, 'school in north'), ...trials(null, 50, 5)]);
    expect(test).toMatchObject({ n: 4, observed: 2, withoutBaseline: 3 });
  });

  it('allows for every group tested, remarkable or not', () => {
    const others = Array.from({ length: 19 }, (_, index) => trials(`g${index}`, 5, 0)).flat();
    const alone = testOf('a', [...trials('a', 5, 3), ...trials(null, 500, 50)]);
    const among = testOf('a', [...trials('a', 5, 3), ...others, ...trials(null, 500, 50)]);
    expect(among.q).toBeCloseTo(among.p * 20, 12);
    expect(alone.q).toBe(alone.p);
  });

  it('never has a lower p for one more setting that did well', () => {
    fc.assert(
      fc.property(
        anyCount,
        anyOthers,
        fc.constantFrom('home in north', 'home in south'),
        ([n, hits], [m, k], where) => {
          const others = trials(null, m, k);
          const own = trials('a', n, hits);
          const before = testOf('a', [...own, ...others]).p;
          const [added] = trials('a', 1, 0, where).map((trial) => ({ ...trial, setting: setting('added', []) }));
          const after = testOf('a', [...own, ...(added === undefined ? [] : [added]), ...others]).p;
          expect(after).toBeGreaterThanOrEqual(before * (1 - 1e-12));
        },
      ),
    );
  });

  it('never has a higher p for one setting more that did badly', () => {
    fc.assert(
      fc.property(anyCount, anyOthers, ([n, hits], [m, k]) => {
        fc.pre(hits < n);
        const others = trials(null, m, k);
        const before = testOf('a', [...trials('a', n, hits), ...others]).p;
        expect(testOf('a', [...trials('a', n, hits + 1), ...others]).p).toBeLessThanOrEqual(before * (1 + 1e-12));
      }),
    );
  });

  it('had it other trials, is tested as in a nation where it has them', () => {
    fc.assert(
      fc.property(anyCount, anyCount, anyOthers, ([n, hits], [n2, hits2], [m, k]) => {
        const others = [...trials('b', 8, 3), ...trials(null, m, k)];
        const comparison = new ExcessComparison(inGroups([...trials('a', n, hits), ...others]), policy);
        const changed = trials('a', n2, hits2);
        const anew = testOf('a', [...changed, ...others]);
        expect(comparison.testedAnew('a', changed).test).toMatchObject({ p: anew.p, q: anew.q });
        expect(comparison.testHadAlone('a', changed)?.p).toBe(anew.p);
        expect(comparison.testedAnew('a', trials('a', n, hits)).test).toMatchObject({
          q: testOf('a', comparison.trialsOf('a').concat(others)).q,
        });
      }),
    );
  });
});

describe('every test of a nation', () => {
  const anyTrials = fc
    .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', null), fc.integer({ min: 1, max: 9 }), fc.nat(9), fc.nat(3)), {
      minLength: 1,
      maxLength: 12,
    })
    .map((all) =>
      all.flatMap(([groupId, n, hits, kind], place) =>
        trials(groupId, n, Math.max(0, hits - 5), `kind${kind} in region`).map((trial, index) => ({
          ...trial,
          setting: setting(`${place} ${index}`, []),
        })),
      ),
    );

  it('is what its own trials and probabilities say, with hits or without', () => {
    fc.assert(
      fc.property(anyTrials, (given) => {
        const comparison = new ExcessComparison(inGroups(given), policy);
        const tested = comparison.tests.filter(({ q }) => q !== null);
        expect(benjaminiHochberg(tested.map(({ p }) => p))).toEqual(tested.map(({ q }) => q));
        for (const test of comparison.tests) {
          const { trials: its, probabilities, expected } = comparison.inDetail(test);
          const hits = its.filter(({ isHit }) => isHit);
          expect(test).toMatchObject({ n: its.length, observed: hits.length });
          expect(test.settingsHit).toBe(new Set(hits.map(({ setting: { settingId } }) => settingId)).size);
          expect(test.n + test.withoutBaseline).toBe(comparison.trialsOf(test.groupId).length);
          expect(test.p).toBe(poissonBinomialUpperTail(hits.length, probabilities));
          expect(expected).toBe(probabilities.reduce((sum, one) => sum + one, 0));
          expect(test.q !== null).toBe(test.n >= policy.minimumTrials);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is what it was once trials have been tried in the place of others', () => {
    fc.assert(
      fc.property(anyTrials, anyTrials, (given, instead) => {
        const comparison = new ExcessComparison(inGroups(given), policy);
        const before = comparison.tests.map((test) => comparison.inDetail(test));
        for (const { groupId } of before) {
          comparison.testedAnew(
            groupId,
            instead.filter((trial) => trial.groupId === groupId),
          );
        }
        expect(comparison.tests.map((test) => comparison.inDetail(test))).toEqual(before);
        expect(new ExcessComparison(inGroups(given), policy).tests).toEqual(comparison.tests);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the order of groups', () => {
  it('never puts 1 of 2 before 12 of 40, whatever is expected of either', () => {
    fc.assert(
      fc.property(anyOthers, anyOthers, fc.boolean(), ([m, k], [m2, k2], sameKind) => {
        const pairKind = sameKind ? 'home in north' : 'agency in south';
        const given = [
          ...trials('pair', 2, 1, pairKind),
          ...trials('large', 40, 12),
          ...trials(null, m, k),
          ...trials(null, m2, k2, 'agency in south'),
        ];
        const comparison = new ExcessComparison(inGroups(given), policy);
        const tests = comparison.tests.map((test) => comparison.inDetail(test));
        const order = tests.sort(compareTests).map(({ groupId }) => groupId);
        expect(order).toEqual(['large', 'pair']);
      }),
    );
  });

  it('goes by what is left of the excess after noise when q is the same', () => {
    const given = [...trials('few', 3, 3), ...trials('many', 60, 60), ...trials(null, 5000, 0)];
    const [many, few] = [testOf('many', given), testOf('few', given)].map((test) => ({ ...test, q: 0.01 }));
    expect(many && few && sureExcess(many) > sureExcess(few)).toBe(true);
    expect(many && few && compareTests(many, few)).toBeLessThan(0);
  });
});
