import * as fc from 'fast-check';
import {
  compareTests,
  ExcessComparison,
  type ExcessTest,
  sureExcess,
  type Trial,
} from '../../../../src/domain/indicators/excess/comparison';
import type { FullJudgement } from '../../../../src/domain/nation/full-judgements';
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

function testOf(groupId: string, given: readonly Trial[]): ExcessTest {
  const found = new ExcessComparison(given, policy).tests.find((test) => test.groupId === groupId);
  if (found === undefined) throw new Error(`no test of ${groupId}`);
  return found;
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
        const comparison = new ExcessComparison([...trials('a', n, hits), ...others], policy);
        const changed = trials('a', n2, hits2);
        const anew = testOf('a', [...changed, ...others]);
        expect(comparison.testHad('a', changed)).toMatchObject({ p: anew.p, q: anew.q });
        expect(comparison.testHadAlone('a', changed)?.p).toBe(anew.p);
        expect(comparison.testHad('a', trials('a', n, hits))).toMatchObject({
          q: testOf('a', comparison.trialsOf('a').concat(others)).q,
        });
      }),
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
        const order = [...new ExcessComparison(given, policy).tests].sort(compareTests).map(({ groupId }) => groupId);
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
