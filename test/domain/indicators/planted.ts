import type { NationFacts, SettingFacts } from '../../../src/domain/nation/facts';
import { group, homes, inspected, nation, setting } from './facts';
import { enforced, requirement, vacancy, withObservations } from './recorded/observed';
import { former, histories, history } from './trend/histories';

/** The lowest grade, or good. */
export const worst = ['INADEQUATE', 'GOOD'] as const;

/** Homes that fell and homes that held, some of which came to the group between their inspections. */
export function courses(
  prefix: string,
  count: number,
  fallen: number,
  joinedGroupOn = '2015-03-31',
): readonly SettingFacts[] {
  return Array.from({ length: count }, (_, index) =>
    setting(
      `${prefix}${index}`,
      [
        inspected('2022-09-01', 'OUTSTANDING'),
        inspected('2023-09-01', index < fallen ? 'GOOD' : 'OUTSTANDING'),
        inspected('2024-09-01', index < fallen ? 'INADEQUATE' : 'OUTSTANDING'),
      ],
      { joinedGroupOn: index % 2 === 0 ? joinedGroupOn : '2015-03-31' },
    ),
  );
}

const bought = { joinedGroupOn: '2023-06-01', registeredOn: '2016-01-01' };
const opened = { registeredOn: '2024-09-01', joinedGroupOn: '2024-11-30' };
const begun = (id: string, registeredOn: string) => history(id, '', { registeredOn, joinedGroupOn: registeredOn });

/** A nation in which something is to be found by every rule, and next to it much in which there is nothing. */
export const planted: NationFacts = nation(
  [
    group('large', homes('l', 40, 16)),
    group('inherited', homes('i', 9, 6, undefined, { joinedGroupOn: '2024-09-01' })),
    group('partly-inherited', [
      ...homes('pi', 4, 4, undefined, { joinedGroupOn: '2024-09-01' }),
      ...homes('po', 9, 5),
      setting('new', []),
    ]),
    group('falling', [...courses('f', 9, 7), ...courses('fj', 6, 5, '2024-01-01')]),
    group('two-undertakings', [
      ...homes('a', 4, 2, worst, { undertakingKey: 'A', registeredInParentsOwnName: null }),
      ...homes('b', 3, 2, worst, { undertakingKey: 'B' }),
      ...homes('c', 3, 3, worst, { sector: 'LOCAL_AUTHORITY' }),
    ]),
    group('not-told-apart', homes('n', 5, 2, worst), { canAssessRouteB: false, definition: 'OFSTED_PUBLISHED_OWNER' }),
    group('near', homes('near', 9, 1, worst)),
    group('secure', homes('s', 5, 3, worst, { provisionType: 'SECURE_CHILDRENS_HOME' })),
    group(
      'cited',
      withObservations(homes('ci', 14, 8), 8, () => [requirement('2024-06-01'), vacancy('2024-05-01')]),
    ),
    group(
      'enforced',
      withObservations(homes('en', 12, 3), 3, () => [enforced('2024-09-01', 'COMPLIANCE_NOTICE')]),
    ),
    group(
      'one-region',
      homes('re', 31, 9).map((one, index) => (index < 6 ? { ...one, region: 'E12000001' as const } : one)),
    ),
    group(
      'not-inspected',
      ['no1', 'no2'].map((id) => setting(id, [inspected('2021-06-01', 'GOOD')])),
    ),
    group('turning', [...histories('tu', 9, 'GGGRR'), ...histories('tv', 4, 'GGGGG')]),
    group('buying', [...histories('bu', 5, 'GGGRR', bought), ...histories('bv', 3, 'GGGGG')]),
    group('growing', [...histories('gr', 5, 'GGR'), ...histories('gs', 3, 'GGG'), ...histories('gt', 3, '', opened)]),
    group('in-turn', [...histories('it', 3, 'GGG'), begun('iu', '2024-08-01'), begun('iv', '2024-10-01')], {
      former: ['iw', 'ix'].map((id) => former(history(id, 'GRR'), '2024-06-01')),
    }),
    ...Array.from({ length: 40 }, (_, index) => group(`m${index}`, homes(`m${index}-`, 4 + (index % 6), index % 3))),
  ],
  [
    ...homes('other', 300, 36),
    ...courses('steady', 200, 9),
    ...histories('e', 180, 'GGGGG'),
    ...histories('f', 20, 'GGGGR'),
    ...histories('h', 20, 'RRRRG'),
  ],
);
