import { managerVacancies } from '../../../../src/domain/indicators/rules/manager-vacancies.rule';
import type { NationFacts, SettingFacts } from '../../../../src/domain/nation/facts';
import type { RecordedObservation } from '../../../../src/domain/observations/observation';
import { group, homes, nation, withSettings } from '../facts';
import { expectExplained, vacancy, withObservations } from '../recorded/observed';

function found(facts: NationFacts) {
  const findings = managerVacancies.detect(facts);
  for (const finding of findings) expectExplained(managerVacancies, finding);
  return findings;
}

function vacant(count: number, first: number, from: string, more: Partial<RecordedObservation> = {}) {
  return withObservations(homes('g', count, 0), first, () => [vacancy(from, more)]);
}

describe('long vacancies of registered managers', () => {
  it.each([
    ['two of ten at 56 days', vacant(10, 2, '2025-02-03'), true],
    ['at 55 days', vacant(10, 2, '2025-02-04'), false],
    ['filled in the window', vacant(10, 2, '2023-06-01', { to: '2024-05-01' }), true],
    ['filled before the window', vacant(10, 2, '2023-06-01', { to: '2024-04-01' }), false],
    ['one of two: too few', vacant(2, 1, '2024-06-01'), false],
    ['two of eleven: too small a share', vacant(11, 2, '2024-06-01'), false],
    ['three of eleven', vacant(11, 3, '2024-06-01'), true],
    ["by the provider's word only", vacant(10, 2, '2024-06-01', { evidence: 'PROVIDER' }), true],
    [
      'schools that are only inspected',
      vacant(10, 4, '2024-06-01').map((one): SettingFacts => ({ ...one, provisionType: 'BOARDING_SCHOOL' })),
      false,
    ],
  ])('%s', (_case, settings, isFound) => expect(found(nation([group('g', settings)])).length > 0).toBe(isFound));

  it('says how many, how long and whose word it is, and is a warning only', () => {
    const settings = [
      ...vacant(10, 2, '2024-06-01'),
      ...withObservations(homes('p', 2, 0), 1, () => [
        vacancy('2024-12-01', { to: '2025-02-01', evidence: 'PROVIDER' }),
      ]),
    ];
    const [finding] = found(nation([group('g', settings)]));
    expect(finding?.sentence).toContain(
      '3 settings of Group g, of 12 (25%), were without a registered manager for 56 days or more',
    );
    expect(finding?.sentence).toContain('2 of them still on the last day; ');
    expect(finding?.numbers).toMatchObject({
      observed: 3,
      byProviderOnly: 1,
      comparedWith: 2,
      longest: 303,
      vacant: 2,
    });
    expect(finding?.caveats.join(' ')).toContain('In 1 of these settings only the provider says so');
    expect(finding?.settings.at(-1)?.note).toContain('the provider reported it of itself');
    expect(finding?.strength).toBe('EARLY');
  });

  it.each([2, 4, 7])('clears as it says it would, of %i settings of ten', (count) => {
    const facts = nation([group('g', vacant(10, count, '2024-06-01'))]);
    const finding = found(facts)[0];
    const clears = Number(finding?.numbers['clearsWith']);
    const gone = (many: number) => {
      const ids = new Set(finding?.settings.slice(0, many).map(({ settingId }) => settingId));
      return withSettings(facts, 'g', (one) => (ids.has(one.settingId) ? { ...one, observations: [] } : one));
    };
    expect(finding?.wouldClear).toContain(`${clears} of these`);
    expect(found(gone(clears))).toEqual([]);
    expect(found(gone(clears - 1))).toHaveLength(1);
  });

  it('ranks twelve of forty before two of two', () => {
    const large = withObservations(homes('l', 40, 0), 12, () => [vacancy('2024-06-01')]);
    const pair = withObservations(homes('p', 2, 0), 2, () => [vacancy('2024-06-01')]);
    const others = withObservations(homes('o', 200, 0), 8, () => [vacancy('2024-06-01')]);
    expect(found(nation([group('pair', pair), group('large', large)], others)).map(({ groupId }) => groupId)).toEqual([
      'large',
      'pair',
    ]);
  });
});
