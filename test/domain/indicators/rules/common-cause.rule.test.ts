import { commonCause } from '../../../../src/domain/indicators/rules/common-cause.rule';
import type { NationFacts, SettingFacts } from '../../../../src/domain/nation/facts';
import { group, homes, inspected, nation, randomNumbers, rejudged, setting, shuffled, withSettings } from '../facts';
import { expectExplained, requirement, vacancy, withObservations } from '../recorded/observed';

function found(facts: NationFacts) {
  const findings = commonCause.detect(facts);
  for (const finding of findings) expectExplained(commonCause, finding);
  return findings;
}

/** Nine of 31 below good; whatever is given happens to six of the nine and to two of the others. */
function planted(change: (one: SettingFacts) => SettingFacts): readonly SettingFacts[] {
  return homes('g', 31, 9).map((one, index) => (index < 6 || index === 20 || index === 25 ? change(one) : one));
}
const of = (settings: readonly SettingFacts[]) => found(nation([group('g', settings)])).at(0);

describe('common causes of a group', () => {
  it.each<[string, (one: SettingFacts) => SettingFacts, string]>([
    [
      'the same regulation',
      (one) => ({ ...one, observations: [requirement('2024-06-01')] }),
      'REGULATION:CHR_2015 reg 12',
    ],
    ['a region', (one) => ({ ...one, region: 'E12000001' }), 'REGION:E12000001'],
    ['a council', (one) => ({ ...one, localAuthority: 'Bolton' }), 'COUNCIL:Bolton'],
    ['a kind', (one) => ({ ...one, provisionType: 'RESIDENTIAL_FAMILY_CENTRE' }), 'KIND:RESIDENTIAL_FAMILY_CENTRE'],
    [
      'an opening wave',
      (one) => ({ ...one, registeredOn: '2023-05-01', joinedGroupOn: '2023-05-01' }),
      'OPENED:2022-07-01',
    ],
    ['an acquisition', (one) => ({ ...one, joinedGroupOn: '2023-05-01' }), 'ACQUIRED:2022-07-01'],
    ['a manager vacancy', (one) => ({ ...one, observations: [vacancy('2024-06-01')] }), 'MANAGER_VACANCY:'],
    ['a framework period', (one) => rejudgedIn(one, '2016-06-01'), 'FRAMEWORK:0001-01-01'],
  ])('finds %s that is planted', (_case, change, cause) => {
    const finding = of(planted(change));
    expect(finding?.numbers).toMatchObject({ cause, observed: 6, hits: 9, othersWith: 2, others: 22 });
    expect(finding?.sentence).toContain('(lift 7.3; as much by chance in ');
    expect(finding?.strength).toBe('EVIDENCE');
  });

  it('finds settings from one former group, by its name', () => {
    const settings = homes('g', 31, 9);
    const former = settings
      .filter((_, index) => index < 6 || index === 20)
      .map((one) => ({ ...one, leftGroupOn: '2020-01-01', isOnRegister: true }));
    const facts = nation([group('g', settings), group('old', homes('x', 2, 0), { former, name: 'Old Care' })]);
    expect(found(facts)[0]?.sentence).toContain('6 of the 9 settings judged below good came from Old Care');
  });

  it('compares sub-judgements with settings below good elsewhere, and not with the good ones of the group', () => {
    const below = (id: string, leaders: 'GOOD' | 'INADEQUATE') =>
      setting(id, [inspected('2024-06-01', { overall: 'REQUIRES_IMPROVEMENT', leaders })]);
    const own = [...['1', '2', '3', '4', '5', '6'].map((id) => below(id, 'INADEQUATE')), ...homes('g', 12, 0)];
    const others = (adverse: number) =>
      Array.from({ length: 60 }, (_, index) => below(`o${index}`, index < adverse ? 'INADEQUATE' : 'GOOD'));
    const finding = found(nation([group('g', own)], others(6)))[0];
    expect(finding?.numbers).toMatchObject({
      cause: 'LEADERS_AND_MANAGERS:ADVERSE',
      observed: 6,
      hits: 6,
      othersWith: 6,
      others: 60,
    });
    expect(finding?.sentence).toContain('of 60 settings below good elsewhere 6 do');
    expect(finding?.settings[0]?.note).toContain('stand adverse for leaders and managers');
    expect(found(nation([group('g', own)], others(55)))).toEqual([]);
  });

  it.each([
    ['one setting below good', homes('g', 20, 1)],
    ['none judged', ['1', '2', '3'].map((id) => setting(id, []))],
    ['all below good', homes('g', 6, 6)],
    ['nothing shared', homes('g', 31, 9)],
  ])('is quiet with %s', (_case, settings) => expect(of(settings)).toBeUndefined());

  it('finds hardly anything where the grades are dealt anew', () => {
    const random = randomNumbers(11);
    const regions = ['E12000001', 'E12000002', 'E12000003'] as const;
    const settings = planted((one) => ({ ...one, localAuthority: 'Bolton' })).map((one, index) => ({
      ...one,
      region: regions[index % 3] ?? null,
      registeredOn: `20${10 + (index % 12)}-05-01`,
    }));
    const runs = Array.from({ length: 200 }, () => {
      const dealt = shuffled(
        settings.map(({ inspections }) => inspections),
        random,
      );
      return group(
        String(random()),
        settings.map((one, index) => ({ ...one, inspections: dealt[index] ?? [] })),
      );
    });
    expect(commonCause.detect(nation([group('planted', settings)]))).toHaveLength(1);
    expect(commonCause.detect(nation(runs)).length / runs.length).toBeLessThanOrEqual(0.06);
  });

  it('is the same each time and in any order, and may differ by group and day in its shuffles only', () => {
    const settings = planted((one) => ({ ...one, localAuthority: 'Bolton' }));
    expect(of([...settings].reverse())).toEqual(of(settings));
    const other = found(nation([group('h', settings)]))[0];
    expect(other?.numbers['p']).toBe(of(settings)?.numbers['p']);
  });

  it('clears as it says it would', () => {
    const facts = nation([
      group(
        'g',
        planted((one) => ({ ...one, localAuthority: 'Bolton' })),
      ),
    ]);
    const finding = found(facts)[0];
    const clears = Number(finding?.numbers['clearsWith']);
    const good = (many: number) => {
      const ids = new Set(finding?.settings.slice(0, many).map(({ settingId }) => settingId));
      return withSettings(facts, 'g', (one) => (ids.has(one.settingId) ? rejudged(one, () => 'GOOD') : one));
    };
    expect(finding?.wouldClear).toContain(`the first ${clears} of the 9 settings`);
    expect(clears).toBeLessThan(9);
    expect(found(good(clears))).toEqual([]);
    expect(found(good(clears - 1))).toHaveLength(1);
  });

  it('shows beside it what only providers report, and does not test it', () => {
    const settings = planted((one) => ({ ...one, observations: [requirement('2024-06-01')] }));
    const before = of(settings);
    const after = of(
      settings.map((one, index) =>
        index === 7 ? { ...one, observations: [requirement('2024-06-01', { evidence: 'PROVIDER' })] } : one,
      ),
    );
    expect(before?.numbers['byProviderOnly']).toBe(0);
    expect(after?.numbers).toEqual({ ...before?.numbers, byProviderOnly: 1 });
  });

  it('splits by joining', () => {
    const settings = planted((one) => ({
      ...one,
      localAuthority: 'Bolton',
      joinedGroupOn: '2024-09-01',
      registeredOn: null,
    }));
    expect(of(settings)?.numbers).toMatchObject({ inherited: 6, own: 3 });
  });

  it('names the strongest few and says how many more there are', () => {
    const settings = planted((one) => ({
      ...one,
      localAuthority: 'Bolton',
      region: 'E12000001',
      provisionType: 'RESIDENTIAL_FAMILY_CENTRE',
      observations: [vacancy('2024-06-01')],
    }));
    const finding = found(
      nation([
        group(
          'g',
          withObservations(settings, 0, () => []),
        ),
      ]),
    )[0];
    expect(finding?.numbers['causes']).toBe(4);
    expect(finding?.sentence).toContain('1 more is shared.');
  });
});

function rejudgedIn(one: SettingFacts, inspectedOn: string): SettingFacts {
  return { ...one, inspections: one.inspections.map((each) => ({ ...each, inspectedOn })) };
}
