import { growthWhileFailing } from '../../../../src/domain/indicators/rules/growth-while-failing.rule';
import { growthWarning } from '../../../../src/domain/law/growth';
import type { NationFacts, SettingFacts } from '../../../../src/domain/nation/facts';
import { group, nation } from '../facts';
import { expectWhole, hadBeenGood, histories, withGroup } from '../trend/histories';

const elsewhere = [...histories('e', 180, 'GGG'), ...histories('f', 20, 'GGR')];
/** Ten groups of eight settings, two of which opened one each. */
const others = Array.from({ length: 10 }, (_, at) =>
  group(`o${at}`, [
    ...histories(`o${at}`, 8, 'GGG'),
    ...(at < 2 ? histories(`o${at}n`, 1, '', { registeredOn: '2024-10-01', joinedGroupOn: '2024-10-01' }) : []),
  ]),
);
const opened = { registeredOn: '2024-09-01', joinedGroupOn: '2024-11-30' };
const acquired = { registeredOn: '2016-01-01', joinedGroupOn: '2024-11-30' };

function nationWith(settings: readonly SettingFacts[]): NationFacts {
  return nation([group('g', settings), ...others], elsewhere);
}

function found(settings: readonly SettingFacts[]) {
  return growthWhileFailing.detect(nationWith(settings));
}

const failing = [...histories('a', 4, 'GGR'), ...histories('b', 4, 'GGG')];

describe('growing while its own settings stand below good', () => {
  it.each<[string, readonly SettingFacts[], number]>([
    ['4 of 8 below good, and 3 opened', [...failing, ...histories('n', 3, '', opened)], 1],
    ['4 of 8 below good, and 3 acquired', [...failing, ...histories('n', 3, 'GGG', acquired)], 1],
    ['4 of 8 below good, and 1 opened', [...failing, ...histories('n', 1, '', opened)], 0],
    ['4 of 8 below good, and none opened', failing, 0],
    ['none of 8 below good, and 3 opened', [...histories('b', 8, 'GGG'), ...histories('n', 3, '', opened)], 0],
    [
      '1 of 8 below good, and 3 opened',
      [...histories('a', 1, 'GGR'), ...histories('b', 7, 'GGG'), ...histories('n', 3, '', opened)],
      0,
    ],
    [
      'all those below good were acquired so',
      [...histories('b', 8, 'GGG'), ...histories('n', 4, 'GRR', { ...acquired, joinedGroupOn: '2025-03-01' })],
      0,
    ],
    [
      '4 of 40 below good as elsewhere, and 10 opened',
      [...histories('a', 4, 'GGR'), ...histories('b', 36, 'GGG'), ...histories('n', 10, '', opened)],
      0,
    ],
    [
      'opened more than a year ago',
      [...failing, ...histories('n', 3, '', { registeredOn: '2024-03-01', joinedGroupOn: '2024-05-01' })],
      0,
    ],
  ])('%s', (_case, settings, count) => expect(found(settings)).toHaveLength(count));

  it('does not find a group that grew no more than others of its size', () => {
    const growing = Array.from({ length: 10 }, (_, at) =>
      group(`o${at}`, [...histories(`o${at}`, 8, 'GGG'), ...histories(`o${at}n`, 4, '', opened)]),
    );
    const own = group('g', [...failing, ...histories('n', 3, '', opened)]);
    expect(growthWhileFailing.detect(nation([own, ...growing], elsewhere))).toEqual([]);
  });

  it('says when each came, what was expected, and that no power over the growth of a group was found', () => {
    const settings = [...failing, ...histories('n', 2, '', opened), ...histories('x', 1, 'RRR', acquired)];
    const [finding] = found(settings);
    expect(finding?.numbers).toMatchObject({
      opened: 2,
      acquired: 1,
      arrivals: 3,
      sizeBefore: 8,
      observed: 5,
      n: 9,
      groupsOfLikeSize: 10,
      grewAsMuch: 0,
    });
    expect(finding?.numbers['expectedArrivals']).toBeCloseTo(0.2, 12);
    expect(finding?.sentence).toContain(
      'Between 1 April 2024 and 31 March 2025 it opened 2 settings and acquired 1, where it had 8; 0.2 would be expected of groups of like size.',
    );
    expect(finding?.caveats).toContain(growthWarning.sentence);
    expect(finding?.caveats[0]).toMatch(/^Registering a home is no failing/);
    expect(finding?.settings.map(({ note }) => note)).toContain('registered on 1 September 2024');
    expect(finding?.strength).toBe('EARLY');
    if (finding !== undefined) expectWhole(growthWhileFailing, finding);
  });

  it('keeps judgements made before joining apart', () => {
    const inherited = histories('x', 2, 'RRR', { ...acquired, joinedGroupOn: '2025-03-01' });
    const [finding] = found([...failing, ...histories('n', 2, '', opened), ...inherited]);
    expect(finding?.numbers).toMatchObject({ observed: 4, n: 8, inherited: 2, uncertain: 0 });
  });

  it('says so where there is no group of like size', () => {
    const large = [...histories('a', 30, 'GGR'), ...histories('b', 30, 'GGG'), ...histories('n', 3, '', opened)];
    const [finding] = found(large);
    expect(finding?.numbers['expectedArrivals']).toBeNull();
    expect(finding?.sentence).toContain('there is no group of like size to compare with');
    if (finding !== undefined) expectWhole(growthWhileFailing, finding);
  });

  it('clears as it says it would, and with no fewer', () => {
    const facts = nationWith([...failing, ...histories('c', 2, 'GRR'), ...histories('n', 3, '', opened)]);
    const [finding] = growthWhileFailing.detect(facts);
    const clearsWith = Number(finding?.numbers['clearsWith']);
    const without = (count: number) => {
      const ids = new Set(finding?.settings.slice(0, count).map(({ settingId }) => settingId));
      return withGroup(facts, 'g', (one) => ({
        ...one,
        settings: one.settings.map((its) => (ids.has(its.settingId) ? hadBeenGood(its, '2000-01-01') : its)),
      }));
    };
    expect(clearsWith).toBeGreaterThan(0);
    expect(growthWhileFailing.detect(without(clearsWith))).toEqual([]);
    expect(growthWhileFailing.detect(without(clearsWith - 1))).toHaveLength(1);
  });

  it('lapses when it says it does, if the group grows no further', () => {
    const facts = nationWith([...failing, ...histories('n', 2, '', opened)]);
    const [finding] = growthWhileFailing.detect(facts);
    expect(finding?.wouldClear).toContain('it lapses on 1 September 2025 at the latest');
    expect(growthWhileFailing.detect({ ...facts, day: '2025-09-01' })).toEqual([]);
  });

  it('never puts 1 of 2 before 12 of 40', () => {
    const pair = [...histories('p', 1, 'GGR'), ...histories('q', 1, 'GGG'), ...histories('pn', 4, '', opened)];
    const both = [...histories('v', 2, 'GGR'), ...histories('vn', 5, '', opened)];
    const large = [...histories('l', 12, 'GGR'), ...histories('m', 28, 'GGG'), ...histories('ln', 4, '', opened)];
    const facts = nation([group('both', both), group('pair', pair), group('large', large)], elsewhere);
    expect(growthWhileFailing.detect(facts).map(({ groupId }) => groupId)).toEqual(['large', 'both']);
  });
});
