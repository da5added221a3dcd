import { postAcquisitionDrift } from '../../../../src/domain/indicators/rules/post-acquisition-drift.rule';
import type { NationFacts, SettingFacts } from '../../../../src/domain/nation/facts';
import { group, nation } from '../facts';
import { expectWhole, former, hadBeenGood, histories, withGroup } from '../trend/histories';

const elsewhere = [
  ...histories('e', 180, 'GGGGG'),
  ...histories('f', 20, 'GGGGR'),
  ...histories('h', 20, 'OOOOO'),
  ...histories('r', 30, 'RRRRR'),
];
const bought = { joinedGroupOn: '2023-06-01', registeredOn: '2016-01-01' };
const steady = histories('s', 5, 'GGGGG');

function nationWith(settings: readonly SettingFacts[], others = elsewhere): NationFacts {
  return nation([group('g', [...settings, ...steady])], others);
}

function found(settings: readonly SettingFacts[], others = elsewhere) {
  return postAcquisitionDrift.detect(nationWith(settings, others));
}

describe('acquired settings went lower after joining', () => {
  it.each<[string, readonly SettingFacts[], number]>([
    ['4 of 5 went below good', [...histories('a', 4, 'GGGRR', bought), ...histories('b', 1, 'GGGGG', bought)], 1],
    ['1 of 5 did', [...histories('a', 1, 'GGGRR', bought), ...histories('b', 4, 'GGGGG', bought)], 0],
    ['2 of 2 did, and two acquisitions are too few to test', histories('a', 2, 'GGGRR', bought), 0],
    ['all stood below good before, and stand so', histories('a', 5, 'RRRRR', bought), 0],
    ['all went from below good to the lowest', histories('a', 5, 'RRRII', bought), 1],
    ['all stood at the lowest, and could not go lower', histories('a', 5, 'IIIII', bought), 0],
    ['all went from outstanding to good', histories('a', 5, 'OOOGG', bought), 0],
    ['all went below good before they were acquired', histories('a', 5, 'GRRRR', bought), 0],
    ['all went below good, and came back', histories('a', 5, 'GGGRG', bought), 0],
    ['none was judged since', histories('a', 5, 'GGRRR', { ...bought, joinedGroupOn: '2025-03-01' }), 0],
    [
      'all were acquired more than three years ago',
      histories('a', 5, 'GGGRR', { ...bought, joinedGroupOn: '2021-06-01' }),
      0,
    ],
    ['all were opened by the group', histories('a', 5, 'GGGRR', { ...bought, registeredOn: '2023-01-01' }), 0],
    [
      'all were known in the group since groups are known',
      histories('a', 5, 'GGGRR', { joinedGroupOn: '2015-03-31' }),
      0,
    ],
  ])('%s', (_case, settings, count) => expect(found(settings)).toHaveLength(count));

  it('is set against the same grade elsewhere, over as long', () => {
    const alsoFell = [...histories('e', 60, 'GGGRR'), ...histories('f', 20, 'GGGGG')];
    const drift = [...histories('a', 4, 'GGGRR', bought), ...histories('b', 1, 'GGGGG', bought)];
    expect(found(drift, alsoFell)).toEqual([]);
    const outstandingFell = [...histories('e', 160, 'GGGGG'), ...histories('f', 60, 'OOORR')];
    expect(found(drift, outstandingFell)).toHaveLength(1);
  });

  it('does not count settings that changed hands among those that changed none', () => {
    const drift = [...histories('a', 4, 'GGGRR', bought), ...histories('b', 1, 'GGGGG', bought)];
    const moved = histories('m', 80, 'GGGRR');
    const seller = group('seller', histories('k', 1, 'GGGGG'), {
      former: moved.map((one) => former(one, '2023-06-01', true)),
    });
    const facts = nation([group('g', [...drift, ...steady]), seller], [...elsewhere, ...moved]);
    expect(postAcquisitionDrift.detect(facts).map(({ groupId }) => groupId)).toEqual(['g']);
  });

  it('says how many, of how many, and what would be expected', () => {
    const settings = [
      ...histories('a', 4, 'GGGRR', bought),
      ...histories('b', 1, 'RRRGG', bought),
      ...histories('c', 2, 'GGGGG', { ...bought, joinedGroupOn: '2025-03-01' }),
      ...histories('d', 1, '', { ...bought, registeredOn: null }),
    ];
    const [finding] = found(settings);
    expect(finding?.numbers).toMatchObject({
      acquired: 7,
      n: 5,
      observed: 4,
      rose: 1,
      inherited: 1,
      uncertain: 1,
      notCompared: 2,
    });
    expect(finding?.sentence).toContain(
      'Of the settings that Group g acquired between 1 April 2022 and 31 March 2025, between 28% and 99% (95% interval) are now judged lower',
    );
    expect(finding?.settings[0]?.note).toBe(
      'Good overall, full inspection of 14 February 2023 (before it is known in this group); joined on 1 June 2023; then ' +
        'Requires improvement to be good overall, full inspection of 14 February 2025',
    );
    if (finding !== undefined) expectWhole(postAcquisitionDrift, finding);
  });

  it.each([
    ['all went lower', histories('a', 6, 'GGGRR', bought)],
    ['most did', [...histories('a', 5, 'GGGRR', bought), ...histories('b', 3, 'GGGGG', bought)]],
  ])('clears as it says it would, and with no fewer: %s', (_case, settings) => {
    const facts = nationWith(settings);
    const [finding] = postAcquisitionDrift.detect(facts);
    const clearsWith = Number(finding?.numbers['clearsWith']);
    const without = (count: number) => {
      const ids = new Set(finding?.settings.slice(0, count).map(({ settingId }) => settingId));
      return withGroup(facts, 'g', (one) => ({
        ...one,
        settings: one.settings.map((its) => (ids.has(its.settingId) ? hadBeenGood(its, '2023-06-01') : its)),
      }));
    };
    expect(clearsWith).toBeGreaterThan(0);
    expect(postAcquisitionDrift.detect(without(clearsWith))).toEqual([]);
    expect(postAcquisitionDrift.detect(without(clearsWith - 1))).toHaveLength(1);
  });

  it('allows for every group that acquired enough to be tested', () => {
    const few = [...histories('a', 2, 'GGGRR', bought), ...histories('b', 1, 'GGGGG', bought)];
    const others = Array.from({ length: 40 }, (_, at) => group(`o${at}`, histories(`o${at}`, 3, 'GGGGG', bought)));
    expect(postAcquisitionDrift.detect(nation([group('g', [...few, ...steady])], elsewhere))).toHaveLength(1);
    expect(postAcquisitionDrift.detect(nation([group('g', [...few, ...steady]), ...others], elsewhere))).toEqual([]);
  });

  it('never puts 1 of 2 before 12 of 40', () => {
    const pair = [...histories('p', 1, 'GGGGR', bought), ...histories('q', 1, 'GGGGG', bought)];
    const large = [...histories('l', 12, 'GGGRR', bought), ...histories('m', 28, 'GGGGG', bought)];
    const facts = nation([group('pair', pair), group('large', [...large, ...steady])], elsewhere);
    expect(postAcquisitionDrift.detect(facts).map(({ groupId }) => groupId)).toEqual(['large']);
  });
});
