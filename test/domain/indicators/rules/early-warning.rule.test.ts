import { earlyWarning, earlyWarningWith } from '../../../../src/domain/indicators/rules/early-warning.rule';
import type { NationFacts, SettingFacts } from '../../../../src/domain/nation/facts';
import { group, nation } from '../facts';
import { expectWhole, former, hadBeenGood, histories, withGoodInspection, withGroup } from '../trend/histories';

const elsewhere = [...histories('e', 160, 'GGGGG'), ...histories('f', 40, 'GRGRG'), ...histories('h', 20, 'RRRRR')];

function nationWith(settings: readonly SettingFacts[], more: Parameters<typeof group>[2] = {}): NationFacts {
  return nation([group('g', settings, more)], elsewhere);
}

function found(settings: readonly SettingFacts[], more: Parameters<typeof group>[2] = {}) {
  return earlyWarning.detect(nationWith(settings, more));
}

describe('more below good than expected, inspection by inspection', () => {
  it.each<[string, readonly SettingFacts[], number]>([
    ['6 settings turned one after the other, and none is good again', histories('a', 6, 'GGGRR'), 1],
    ['6 settings were always good', histories('a', 6, 'GGGGG'), 0],
    ['1 of 6 turned', [...histories('a', 1, 'GGGRR'), ...histories('b', 5, 'GGGGG')], 0],
    ['1 setting alone was below good at every inspection', histories('a', 1, 'RRRRR'), 0],
    ['6 settings were below good and have been good since', histories('a', 6, 'RRGGG'), 0],
    ['6 settings were below good more than five years ago', histories('a', 6, 'RRRRGGGGG'), 0],
    ['6 settings were below good before they joined', histories('a', 6, 'RRRRR', { joinedGroupOn: '2025-03-01' }), 0],
    ['6 settings with nobody else of their kind', histories('a', 6, 'GGRRR', { provisionType: 'CAFCASS' }), 0],
  ])('%s', (_case, settings, count) => expect(found(settings)).toHaveLength(count));

  it('counts settings that left, for the time they were in the group', () => {
    const gone = histories('a', 6, 'GGRRR').map((one) => former(one, '2025-03-01', true));
    const [finding] = found(histories('b', 1, 'GG'), { former: gone });
    expect(finding?.settings.map(({ settingId }) => settingId)).toContain('a000');
    expect(found(histories('b', 1, 'GG'), { former: gone.map((one) => former(one, '2023-01-01', true)) })).toEqual([]);
  });

  it('says what happened, what was expected, and where the chart stands', () => {
    const [finding] = found(histories('a', 6, 'GGGRR'));
    expect(finding?.sentence).toMatch(
      /^Full inspections of Group g ended below good more often than expected until its chart warned on 14 February 2025: since 14 February 2024, 12 of 12, in 6 settings, where 3\.\d would be expected/,
    );
    expect(finding?.numbers).toMatchObject({
      n: 30,
      observed: 12,
      runN: 12,
      runObserved: 12,
      value: 3.5,
      threshold: 3.5,
    });
    expect(finding?.strength).toBe('EARLY');
    expect(finding?.window).toEqual({ from: '2020-04-01', to: '2025-03-31' });
    if (finding !== undefined) expectWhole(earlyWarning, finding);
  });

  it('leaves out what was judged before joining, and says so', () => {
    const inherited = histories('x', 2, 'RRRRG', { joinedGroupOn: '2024-06-01', registeredOn: '2016-01-01' });
    const uncertain = histories('y', 1, 'RG', { joinedGroupOn: '2024-06-01', registeredOn: '2024-01-01' });
    const [finding] = found([...histories('a', 8, 'GGGRR'), ...inherited, ...uncertain]);
    expect(finding?.numbers).toMatchObject({ inherited: 8, uncertain: 1, n: 43 });
    expect(finding?.caveats.join(' ')).toContain('8 judgements below good made before joining, and 1 of settings that');
  });

  it.each([
    ['all turned', histories('a', 6, 'GGGRR')],
    [
      'some turned long ago',
      [...histories('a', 4, 'GGRRR'), ...histories('b', 4, 'GGGGR'), ...histories('c', 3, 'GGGGG')],
    ],
    ['some are good again', [...histories('a', 3, 'GRRGG'), ...histories('b', 7, 'GGRRR')]],
  ])('clears as it says it would, and with no less: %s', (_case, settings) => {
    const facts = nationWith(settings);
    const [finding] = earlyWarning.detect(facts);
    const clearsWith = Number(finding?.numbers['clearsWith']);
    const goodToClear = Number(finding?.numbers['goodToClear']);
    const without = (count: number) => {
      const ids = new Set(finding?.settings.slice(0, count).map(({ settingId }) => settingId));
      return withGroup(facts, 'g', (one) => ({
        ...one,
        settings: one.settings.map((its) => (ids.has(its.settingId) ? hadBeenGood(its, '2020-04-01') : its)),
      }));
    };
    expect(earlyWarning.detect(without(clearsWith))).toEqual([]);
    expect(earlyWarning.detect(without(clearsWith - 1))).toHaveLength(1);
    expect(goodToClear).toBeGreaterThan(0);
    // All were last inspected on one day, so that any of them may be the next.
    const inspectedNext = (count: number) =>
      withGroup(facts, 'g', (one) => ({
        ...one,
        settings: one.settings.map((its, at) => (at < count ? withGoodInspection(its) : its)),
      }));
    expect(earlyWarning.detect(inspectedNext(goodToClear))).toEqual([]);
    expect(earlyWarning.detect(inspectedNext(goodToClear - 1))).toHaveLength(1);
  });

  it('never puts 1 of 2 before 12 of 40', () => {
    const pair = [...histories('p', 1, 'GGGGR'), ...histories('q', 1, 'GGGGG')];
    const large = [...histories('l', 12, 'GGGRR'), ...histories('m', 28, 'GGGGG')];
    const both = histories('v', 2, 'GRRRR');
    const facts = nation([group('both', both), group('pair', pair), group('large', large)], elsewhere);
    const ids = earlyWarning.detect(facts).map(({ groupId }) => groupId);
    expect(ids).not.toContain('pair');
    expect(ids[0]).toBe('large');
  });

  it('reads expectations of another make, and tells them which inspection came before', () => {
    const asked: (string | null)[] = [];
    const certain = earlyWarningWith(() => (_setting, _judgement, previous, groupId) => {
      asked.push(groupId, previous?.value ?? null);
      return 0.95;
    });
    expect(certain.detect(nationWith(histories('a', 6, 'GGGRR')))).toEqual([]);
    expect(new Set(asked)).toEqual(new Set(['g', null, 'GOOD', 'REQUIRES_IMPROVEMENT']));
  });
});
