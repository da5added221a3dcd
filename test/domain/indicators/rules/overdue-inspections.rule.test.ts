import { overdueInspections } from '../../../../src/domain/indicators/rules/overdue-inspections.rule';
import type { NationFacts, SettingFacts } from '../../../../src/domain/nation/facts';
import { group, homes, inspected, nation, setting, withSettings } from '../facts';
import { expectExplained } from '../recorded/observed';

function found(facts: NationFacts) {
  const findings = overdueInspections.detect(facts);
  for (const finding of findings) expectExplained(overdueInspections, finding);
  return findings;
}
function home(id: string, on: string, more: Partial<SettingFacts> = {}): SettingFacts {
  return setting(id, [inspected(on, 'GOOD')], more);
}

describe('inspections that are overdue by the cycle of the regulator', () => {
  it.each([
    [
      'two homes not inspected in the year before last or since',
      [home('1', '2022-06-01'), home('2', '2022-09-01')],
      true,
    ],
    ['one', [home('1', '2022-06-01'), home('2', '2024-09-01')], false],
    ['due on the very day', [home('1', '2023-06-01'), home('2', '2023-09-01')], false],
    [
      'two boarding schools',
      ['1', '2'].map((id) => home(id, '2015-06-01', { provisionType: 'BOARDING_SCHOOL' })),
      false,
    ],
    [
      'two agencies within their three years',
      ['1', '2'].map((id) => home(id, '2021-06-01', { provisionType: 'INDEPENDENT_FOSTERING_AGENCY' })),
      false,
    ],
  ])('%s', (_case, settings, isFound) => expect(found(nation([group('g', settings)])).length > 0).toBe(isFound));

  it('gives so many days for an inspection to be published', () => {
    const settings = [home('1', '2023-06-01'), home('2', '2023-09-01')];
    const on = (day: string) => found(nation([group('g', settings)], [], { day }));
    expect(on('2025-05-30')).toHaveLength(0);
    expect(on('2025-05-31')).toHaveLength(1);
  });

  it("speaks of the regulator's own timetable, never of a failing, and informs no power", () => {
    const [finding] = found(nation([group('g', [home('1', '2021-06-01'), home('2', '2022-09-01')])]));
    expect(finding?.sentence).toContain(
      "On 31 March 2025 the regulator's own timetable had passed for 2 settings of Group g, of 2 with one",
    );
    expect(finding?.sentence).toContain('no failing of the provider');
    expect(finding).toMatchObject({ strength: 'EVIDENCE', powers: [] });
    expect(finding?.numbers).toMatchObject({ observed: 2, longestOver: 731, unverified: 2 });
    expect(finding?.settings[0]).toMatchObject({ inspectionIds: ['1/2021-06-01'] });
    expect(finding?.settings[0]?.note).toContain(
      'last full inspection on 1 June 2021; due by 31 March 2023, 731 days ago',
    );
    expect(finding?.caveats.join(' ')).toContain('For 2 of these the frequency is not verified');
  });

  it('splits by joining', () => {
    const finding = found(
      nation([
        group('g', [
          home('1', '2021-06-01', { joinedGroupOn: '2024-01-01' }),
          home('2', '2022-09-01', { joinedGroupOn: '2023-01-01' }),
          home('3', '2022-09-01'),
        ]),
      ]),
    )[0];
    expect(finding?.numbers).toMatchObject({ inherited: 1, uncertain: 1, own: 1 });
  });

  it.each([2, 4])('clears as it says it would, of %i settings', (count) => {
    const late = Array.from({ length: count }, (_, index) => home(`late${index}`, '2021-06-01'));
    const facts = nation([group('g', [...late, ...homes('g', 4, 0)])]);
    const finding = found(facts)[0];
    const clears = Number(finding?.numbers['clearsWith']);
    const inspectedOf = (many: number) => {
      const ids = new Set(finding?.settings.slice(0, many).map(({ settingId }) => settingId));
      return withSettings(facts, 'g', (one) => (ids.has(one.settingId) ? home(one.settingId, '2025-01-10') : one));
    };
    expect(found(inspectedOf(clears))).toEqual([]);
    expect(found(inspectedOf(clears - 1))).toHaveLength(1);
  });
});
