import { belowGoodBeyondChance } from '../../../../src/domain/indicators/rules/below-good-beyond-chance.rule';
import type { GroupFacts, NationFacts } from '../../../../src/domain/nation/facts';
import { binomialUpperTail } from '../../../../src/domain/statistics/binomial';
import { group, homes, inspected, nation, rejudged, setting, withSettings } from '../facts';

const large = group('large', homes('l', 40, 16));

function found(groups: readonly GroupFacts[], ungrouped = homes('other', 400, 48)) {
  return belowGoodBeyondChance.detect(nation(groups, ungrouped));
}

describe('more settings below good than chance explains', () => {
  it.each([
    ['16 of 40 where 5 are expected', [large], ['large']],
    ['5 of 40 where 5 are expected', [group('g', homes('g', 40, 5))], []],
    ['none of 40', [group('g', homes('g', 40, 0))], []],
    ['2 of 2: too few to be tested', [group('g', homes('g', 2, 2))], []],
    ['3 of 3', [group('g', homes('g', 3, 3))], ['g']],
    ['1 of 3: one setting is no pattern', [group('g', homes('g', 3, 1))], []],
    ['a group whose settings were never judged', [group('g', homes('g', 10, 10, ['NOT_JUDGED', 'NOT_JUDGED']))], []],
    [
      'settings of a kind nobody else has',
      [group('g', homes('g', 9, 9, undefined, { provisionType: 'SECURE_CHILDRENS_HOME' }))],
      [],
    ],
  ])('%s', (_case, groups, ids) => expect(found(groups).map(({ groupId }) => groupId)).toEqual(ids));

  it('can be worked out again from its numbers', () => {
    const [finding] = found([large]);
    const { observed, n, expected, p, q } = finding?.numbers ?? {};
    expect([observed, n]).toEqual([16, 40]);
    expect(expected).toBeCloseTo(40 * ((48 + 10 * ((48 + 10 * (49 / 402)) / 410)) / 410), 10);
    expect(Number(p) / binomialUpperTail(16, 40, Number(expected) / 40)).toBeCloseTo(1, 9);
    expect(q).toBe(p);
    expect(finding?.numbers).toMatchObject({ funnelLow95: 1, funnelHigh95: 9, groupsTested: 1, pseudoCount: 10 });
  });

  it('shows the interval first', () => {
    const [finding] = found([large]);
    expect(finding?.sentence).toMatch(
      /^Settings of Group large stand below good at a rate between 25% and 57% \(95% interval\): 16 of the 40/,
    );
    expect(finding?.interval?.low).toBeCloseTo(0.2486, 3);
  });

  it('reads the judgement that stands, of any scale', () => {
    const improved = homes('i', 3, 3).map((home) => ({
      ...home,
      inspections: [...home.inspections, inspected('2025-01-01', 'GOOD')],
    }));
    expect(found([group('g', improved)])).toEqual([]);
    const provisionType = 'SUPPORTED_ACCOMMODATION' as const;
    const weak = homes('w', 4, 4, ['INCONSISTENT_QUALITY', 'CONSISTENTLY_STRONG'], { provisionType });
    const others = homes('s', 100, 5, ['INCONSISTENT_QUALITY', 'CONSISTENTLY_STRONG'], { provisionType });
    expect(found([group('g', weak)], others)).toHaveLength(1);
  });

  it('says how many have not been judged', () => {
    const [finding] = found([group('g', [...homes('g', 6, 6), setting('new', [])])]);
    expect(finding?.numbers).toMatchObject({ n: 6, notJudged: 1 });
    expect(finding?.caveats).toContain('1 setting has no overall judgement yet, and does not count.');
  });

  it.each([
    ['stands on its own', 6, 'yes'],
    ['rests on what was inherited', 1, 'no'],
  ])('says whether the finding %s', (_case, own, stands) => {
    const settings = homes('g', 8, 7).map((home, index) => ({
      ...home,
      joinedGroupOn: index < 7 - own ? '2024-09-01' : '2015-03-31',
    }));
    const [finding] = found([group('g', settings)]);
    expect(finding?.numbers).toMatchObject({ inherited: 7 - own, standsWithoutInherited: stands });
  });

  it.each([
    ['alone', [large]],
    ['among groups that are no better', [large, group('b', homes('b', 20, 9)), group('c', homes('c', 12, 6))]],
    ['among many', [large, ...Array.from({ length: 60 }, (_, i) => group(`m${i}`, homes(`m${i}-`, 6, i % 3)))]],
  ])('clears as it says it would, and with no fewer: %s', (_case, groups) => {
    const facts = nation(groups, homes('other', 400, 48));
    const finding = belowGoodBeyondChance.detect(facts).find(({ groupId }) => groupId === 'large');
    const clearsWith = Number(finding?.numbers['clearsWith']);
    expect(clearsWith).toBeGreaterThan(0);
    expect(isFoundWithout(facts, finding?.settings.slice(0, clearsWith))).toBe(false);
    expect(isFoundWithout(facts, finding?.settings.slice(0, clearsWith - 1))).toBe(true);
  });
});

function isFoundWithout(facts: NationFacts, cleared: readonly { settingId: string }[] = []): boolean {
  const ids = new Set(cleared.map(({ settingId }) => settingId));
  const changed = withSettings(facts, 'large', (one) => (ids.has(one.settingId) ? rejudged(one, () => 'GOOD') : one));
  return belowGoodBeyondChance.detect(changed).some(({ groupId }) => groupId === 'large');
}
