import { worseningTrend } from '../../../../src/domain/indicators/rules/worsening-trend.rule';
import type { NationFacts, SettingFacts } from '../../../../src/domain/nation/facts';
import { group, nation } from '../facts';
import { expectWhole, hadBeenGood, histories, withGroup } from '../trend/histories';

const elsewhere = [...histories('e', 180, 'GGGGG'), ...histories('f', 20, 'GGGGR'), ...histories('h', 20, 'RRRRG')];

function nationWith(settings: readonly SettingFacts[], others: readonly SettingFacts[] = elsewhere): NationFacts {
  return nation([group('g', settings)], others);
}

function found(settings: readonly SettingFacts[], others: readonly SettingFacts[] = elsewhere) {
  return worseningTrend.detect(nationWith(settings, others));
}

describe('the share below good is rising, faster than elsewhere', () => {
  it.each<[string, readonly SettingFacts[], number]>([
    ['8 of 12 turned in the last two years', [...histories('a', 8, 'GGGRR'), ...histories('b', 4, 'GGGGG')], 1],
    ['1 of 12 turned', [...histories('a', 1, 'GGGRR'), ...histories('b', 11, 'GGGGG')], 0],
    ['2 of 2 turned, which is too few to tell', histories('a', 2, 'GGGRR'), 0],
    ['all stood below good, and stand so', histories('a', 12, 'RRRRR'), 0],
    ['as many rose as fell', [...histories('a', 6, 'GGGRR'), ...histories('b', 6, 'RRRGG')], 0],
    ['all turned more than two years ago', histories('a', 12, 'GGRRR'), 0],
    ['all went from outstanding to good', histories('a', 12, 'OOOGG'), 0],
    ['all that turned joined since', histories('a', 12, 'GGGRR', { joinedGroupOn: '2023-06-01' }), 0],
    ['never judged', histories('a', 12, ''), 0],
  ])('%s', (_case, settings, count) => expect(found(settings)).toHaveLength(count));

  it('does not find a group that moved as the nation did', () => {
    const group8of12 = [...histories('a', 8, 'GGGRR'), ...histories('b', 4, 'GGGGG')];
    const nationToo = [...histories('e', 120, 'GGGRR'), ...histories('f', 60, 'GGGGG')];
    expect(found(group8of12, nationToo)).toEqual([]);
  });

  it('does not find a large group that moved by little, however surely', () => {
    const little = [...histories('a', 12, 'GGGGR'), ...histories('b', 288, 'GGGGG')];
    expect(found(little, histories('e', 3000, 'GGGGG'))).toEqual([]);
  });

  it('says where its settings stood and stand, beside all others', () => {
    const joined = histories('j', 3, 'RRRRR', { joinedGroupOn: '2024-06-01' });
    const [finding] = found([...histories('a', 8, 'GGGRR'), ...histories('b', 4, 'GGGGG'), ...joined]);
    expect(finding?.numbers).toMatchObject({
      n: 12,
      belowFirst: 0,
      belowLast: 8,
      turned: 8,
      joinedSince: 3,
      inherited: 0,
    });
    expect(finding?.sentence).toMatch(
      /^Between 35% and 90% \(95% interval\) of Group g's settings stand below good: 8 of the 12 that were in it on 31 March 2023, where 0 did then and 1\.\d would be expected now/,
    );
    expect(finding?.sentence).toMatch(/of all other settings it (rose|fell) by/);
    expect(finding?.caveats).toContain('3 settings that joined since the first day are not counted.');
    if (finding !== undefined) expectWhole(worseningTrend, finding);
  });

  it.each([
    ['all turned', histories('a', 8, 'GGGRR')],
    ['most turned', [...histories('a', 9, 'GGGGR'), ...histories('b', 5, 'GGGGG')]],
    ['one of them fell, rose and fell', [...histories('a', 7, 'GGGRR'), ...histories('b', 3, 'GGRGR')]],
  ])('clears as it says it would, and with no fewer: %s', (_case, settings) => {
    const facts = nationWith(settings);
    const [finding] = worseningTrend.detect(facts);
    const clearsWith = Number(finding?.numbers['clearsWith']);
    const without = (count: number) => {
      const ids = new Set(finding?.settings.slice(0, count).map(({ settingId }) => settingId));
      return withGroup(facts, 'g', (one) => ({
        ...one,
        settings: one.settings.map((its) => (ids.has(its.settingId) ? hadBeenGood(its, '2023-04-01') : its)),
      }));
    };
    expect(clearsWith).toBeGreaterThan(0);
    expect(worseningTrend.detect(without(clearsWith))).toEqual([]);
    expect(worseningTrend.detect(without(clearsWith - 1))).toHaveLength(1);
  });

  it('never puts 1 of 2 before 12 of 40', () => {
    const pair = [...histories('p', 1, 'GGGGR'), ...histories('q', 1, 'GGGGG')];
    const large = [...histories('l', 12, 'GGGRR'), ...histories('m', 28, 'GGGGG')];
    const facts = nation([group('pair', pair), group('large', large)], elsewhere);
    expect(worseningTrend.detect(facts).map(({ groupId }) => groupId)).toEqual(['large']);
  });
});
