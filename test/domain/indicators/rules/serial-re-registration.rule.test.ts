import { serialReRegistration } from '../../../../src/domain/indicators/rules/serial-re-registration.rule';
import type { FormerSetting, NationFacts, SettingFacts } from '../../../../src/domain/nation/facts';
import { group, nation } from '../facts';
import { expectWhole, former, hadBeenGood, histories, history, withGroup } from '../trend/histories';

const left = '2024-06-01';
const gone = (id: string, grades: string, on = left, more: Partial<SettingFacts> = {}) =>
  former(history(id, grades, more), on);
const begun = (id: string, registeredOn: string, more: Partial<SettingFacts> = {}) =>
  history(id, '', { registeredOn, joinedGroupOn: registeredOn, ...more });

function nationWith(settings: readonly SettingFacts[], were: readonly FormerSetting[]): NationFacts {
  return nation([group('g', [...histories('s', 3, 'GGG'), ...settings], { former: were })]);
}

function found(settings: readonly SettingFacts[], were: readonly FormerSetting[]) {
  return serialReRegistration.detect(nationWith(settings, were));
}

const two = [begun('n1', '2024-08-01'), begun('n2', '2024-10-01')];
const suspended = { suspensions: [{ from: '2024-03-01', to: null }] };

describe('settings left the register below good while others like them were registered', () => {
  it.each<[string, readonly SettingFacts[], readonly FormerSetting[], number]>([
    ['2 left below good, and 2 were registered soon after', two, [gone('a', 'GRR'), gone('b', 'GRR')], 1],
    ['2 left on the lowest point', two, [gone('a', 'GII'), gone('b', 'GII')], 1],
    ['2 left good but suspended', two, [gone('a', 'GGG', left, suspended), gone('b', 'GGG', left, suspended)], 1],
    ['2 left good', two, [gone('a', 'GGG'), gone('b', 'GGG')], 0],
    ['2 left good again', two, [gone('a', 'RRG', '2025-03-01'), gone('b', 'RRG', '2025-03-01')], 0],
    ['1 left below good', two, [gone('a', 'GRR'), gone('b', 'GGG')], 0],
    ['2 left below good, and 1 was registered', two.slice(0, 1), [gone('a', 'GRR'), gone('b', 'GRR')], 0],
    [
      'the 2 were registered just before',
      [begun('n1', '2024-01-01'), begun('n2', '2023-12-15')],
      [gone('a', 'GRR'), gone('b', 'GRR')],
      1,
    ],
    [
      'the 2 were registered long before',
      [begun('n1', '2023-06-01'), begun('n2', '2023-06-01')],
      [gone('a', 'GRR'), gone('b', 'GRR')],
      0,
    ],
    ['the 2 were registered long after', two, [gone('a', 'RR', '2023-06-01'), gone('b', 'RR', '2023-06-01')], 0],
    [
      'in another council',
      two.map((one) => ({ ...one, localAuthority: 'Kent' })),
      [gone('a', 'GRR'), gone('b', 'GRR')],
      0,
    ],
    [
      'in no council that is known',
      two.map((one) => ({ ...one, localAuthority: null })),
      [gone('a', 'GRR', left, { localAuthority: null }), gone('b', 'GRR', left, { localAuthority: null })],
      0,
    ],
    [
      'of another kind',
      two.map((one) => ({ ...one, provisionType: 'SUPPORTED_ACCOMMODATION' as const })),
      [gone('a', 'GRR'), gone('b', 'GRR')],
      0,
    ],
    [
      'the 2 were acquired, not registered',
      two.map((one) => ({ ...one, registeredOn: '2016-01-01' })),
      [gone('a', 'GRR'), gone('b', 'GRR')],
      0,
    ],
    [
      'the 2 are on the register still, with another owner',
      two,
      [former(history('a', 'GRR'), left, true), former(history('b', 'GRR'), left, true)],
      0,
    ],
    [
      'more than five years ago',
      [begun('n1', '2019-08-01'), begun('n2', '2019-10-01')],
      [gone('a', 'RRRRRRRR', '2019-06-01'), gone('b', 'RRRRRRRR', '2019-06-01')],
      0,
    ],
  ])('%s', (_case, settings, were, count) => expect(found(settings, were)).toHaveLength(count));

  it.each([
    ['does not hold a closing against an owner who had sold the setting long before', '2024-12-01', []],
    ['holds one against an owner who had sold it only just before', '2024-07-01', ['g']],
  ])('%s', (_case, closedOn, groups) => {
    const facts = nationWith(two, [gone('a', 'GRR', '2024-05-01'), gone('b', 'GRR', '2024-05-01')]);
    const buyer = group('buyer', histories('z', 1, 'GGG'), {
      former: [gone('a', 'GRR', closedOn), gone('b', 'GRR', closedOn)],
    });
    const findings = serialReRegistration.detect({ ...facts, groups: [...facts.groups, buyer] });
    expect(findings.map(({ groupId }) => groupId)).toEqual(groups);
    for (const { settings } of findings) expect(settings[0]?.note).toContain('in other hands');
  });

  it('reads no report that had not come out by the day', () => {
    const unpublished = (one: FormerSetting): FormerSetting => ({
      ...one,
      inspections: one.inspections.map((its) => ({ ...its, publishedOn: '2025-06-01' })),
    });
    expect(found(two, [gone('a', 'GRR'), gone('b', 'GRR')].map(unpublished))).toEqual([]);
  });

  it('pairs as many as can be paired', () => {
    const late = [gone('a', 'GRR', '2024-06-01'), gone('b', 'GRR', '2025-03-01')];
    const [finding] = found([begun('n1', '2024-09-15'), begun('n2', '2025-03-15')], late);
    expect(finding?.numbers).toMatchObject({ observed: 2, n: 2 });
  });

  it('says what is published, what chance would give, and that a person decides', () => {
    const were = [
      gone('a', 'GRR'),
      gone('b', 'GGG', left, suspended),
      gone('c', 'RR', '2024-07-01', { joinedGroupOn: '2024-05-01', registeredOn: '2016-01-01' }),
    ];
    const [finding] = found(two, were);
    expect(finding?.numbers).toMatchObject({
      observed: 2,
      n: 3,
      belowGood: 2,
      suspended: 1,
      inherited: 1,
      own: 1,
      minimumPairs: 2,
    });
    expect(Number(finding?.numbers['expected'])).toBeGreaterThan(0);
    expect(finding?.sentence).toContain('3 settings of Group g left the register below good or after a suspension.');
    expect(finding?.sentence).toContain('up to 6 months before or 12 months after: in Lancashire.');
    expect(finding?.caveats[0]).toContain('A proposal of continuity needs a person to decide it.');
    expect(finding?.settings.map(({ note }) => note)).toEqual([
      'left the register on 1 June 2024: Requires improvement to be good overall since 14 February 2024',
      'registered on 1 August 2024 in Lancashire, in the time of SCa',
      'left the register on 1 June 2024: suspended from 1 March 2024',
      'registered on 1 October 2024 in Lancashire, in the time of SCb',
    ]);
    if (finding !== undefined) expectWhole(serialReRegistration, finding);
  });

  it('names a setting once that was registered in the time of one and left in turn', () => {
    const chain = gone('b', 'RR', '2025-01-01', { registeredOn: '2024-07-01', joinedGroupOn: '2024-07-01' });
    const [finding] = found(
      [begun('n', '2025-02-01')],
      [
        gone('a', 'GRR'),
        {
          ...chain,
          inspections: history('b', 'R').inspections.map((one) => ({
            ...one,
            inspectedOn: '2024-12-01',
            publishedOn: null,
          })),
        },
      ],
    );
    expect(finding?.settings.map(({ settingId }) => settingId)).toEqual(['a', 'b', 'n']);
    if (finding !== undefined) expectWhole(serialReRegistration, finding);
  });

  it.each([
    ['2 of 2', two, ['a', 'b']],
    ['3 of 4, one of them not paired', [...two, begun('n3', '2024-12-01')], ['a', 'b', 'c', 'd']],
  ])('clears as it says it would, and with no fewer: %s', (_case, settings, ids) => {
    const facts = nationWith(
      settings,
      ids.map((id) => gone(id, 'GRR')),
    );
    const [finding] = serialReRegistration.detect(facts);
    const clearsWith = Number(finding?.numbers['clearsWith']);
    const cleared = finding?.inputs['cleared']?.map(({ value }) => String(value)) ?? [];
    const without = (some: readonly string[]) =>
      withGroup(facts, 'g', (one) => ({
        ...one,
        former: one.former.map((its) => (some.includes(its.settingId) ? hadBeenGood(its, '2000-01-01') : its)),
      }));
    expect(cleared).toHaveLength(clearsWith);
    expect(serialReRegistration.detect(without(cleared))).toEqual([]);
    expect(serialReRegistration.detect(without(cleared.slice(0, -1)))).toHaveLength(1);
  });

  it('lapses when it says it does, with nothing new', () => {
    const facts = nationWith(two, [gone('a', 'GRR'), gone('b', 'GRR', '2024-07-01')]);
    const [finding] = serialReRegistration.detect(facts);
    expect(finding?.wouldClear).toContain('it lapses on 1 June 2029 at the latest');
    expect(serialReRegistration.detect({ ...facts, day: '2029-06-01' })).toEqual([]);
  });

  it('puts many of many before a few of a few', () => {
    const many = Array.from({ length: 12 }, (_, at) =>
      gone(`m${at}`, 'GRR', left, { localAuthority: `Council ${at}` }),
    );
    const after = many.map((_, at) => begun(`x${at}`, '2024-09-01', { localAuthority: `Council ${at}` }));
    const rest = Array.from({ length: 28 }, (_, at) => gone(`r${at}`, 'GRR', left, { localAuthority: 'Kent' }));
    const facts = nation([
      group('few', [...histories('s', 3, 'GGG'), ...two], { former: [gone('a', 'GRR'), gone('b', 'GRR')] }),
      group('many', after, { former: [...many, ...rest] }),
    ]);
    expect(serialReRegistration.detect(facts).map(({ groupId }) => groupId)).toEqual(['many', 'few']);
  });
});
