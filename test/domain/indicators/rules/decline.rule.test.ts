import { decline } from '../../../../src/domain/indicators/rules/decline.rule';
import type { JudgementValue } from '../../../../src/domain/judgements/frameworks';
import type { NationFacts, SettingFacts } from '../../../../src/domain/nation/facts';
import { group, inspected, nation, setting, withSettings } from '../facts';

const days = ['2022-09-01', '2023-09-01', '2024-09-01'];

function course(id: string, values: readonly JudgementValue[], more: Partial<SettingFacts> = {}): SettingFacts {
  return setting(
    id,
    values.map((value, index) => inspected(days[index] ?? '', value)),
    more,
  );
}

function courses(prefix: string, count: number, values: readonly JudgementValue[], more: Partial<SettingFacts> = {}) {
  return Array.from({ length: count }, (_, index) => course(`${prefix}${index}`, values, more));
}

const fell = ['GOOD', 'GOOD', 'REQUIRES_IMPROVEMENT'] as const;
const stayed = ['GOOD', 'GOOD', 'GOOD'] as const;
const elsewhere = [...courses('e', 180, stayed), ...courses('f', 20, fell)];

function found(settings: readonly SettingFacts[], others: readonly SettingFacts[] = elsewhere) {
  return decline.detect(nation([group('g', settings)], others));
}

describe('more falls between inspections than chance explains', () => {
  it.each<[string, readonly SettingFacts[], number]>([
    ['6 of 8 fell', [...courses('a', 6, fell), ...courses('b', 2, stayed)], 1],
    ['1 of 8 fell', [...courses('a', 1, fell), ...courses('b', 7, stayed)], 0],
    ['all fell twice', courses('a', 3, ['OUTSTANDING', 'GOOD', 'INADEQUATE']), 1],
    ['one setting fell twice, and is no pattern', courses('a', 1, ['OUTSTANDING', 'GOOD', 'INADEQUATE']), 0],
    ['all rose', courses('a', 8, ['INADEQUATE', 'REQUIRES_IMPROVEMENT', 'GOOD']), 0],
    ['all stayed at the lowest', courses('a', 8, ['INADEQUATE', 'INADEQUATE', 'INADEQUATE']), 0],
    ['all were not judged', courses('a', 8, ['GOOD', 'NOT_JUDGED', 'NOT_JUDGED']), 0],
    ['all moved to a scale that does not compare', courses('a', 8, ['OUTSTANDING', 'INCONSISTENT_QUALITY']), 0],
  ])('%s', (_case, settings, count) => expect(found(settings)).toHaveLength(count));

  it('is set against the same grade elsewhere', () => {
    const outstanding = ['OUTSTANDING', 'OUTSTANDING', 'GOOD'] as const;
    const often = [...elsewhere, ...courses('o', 60, outstanding)];
    const group6 = [...courses('a', 5, outstanding), ...courses('b', 1, ['OUTSTANDING', 'OUTSTANDING', 'OUTSTANDING'])];
    expect(found(group6, often)).toEqual([]);
    expect(found(courses('a', 6, fell), often)).toHaveLength(1);
  });

  it('counts re-inspections, and the settings they fell in', () => {
    const [finding] = found([
      ...courses('a', 4, ['OUTSTANDING', 'GOOD', 'REQUIRES_IMPROVEMENT']),
      ...courses('b', 2, stayed),
    ]);
    expect(finding?.numbers).toMatchObject({ observed: 8, n: 12, settingsHit: 4 });
    expect(finding?.window).toEqual({ from: '2023-04-01', to: '2025-03-31' });
    expect(finding?.settings[0]?.note).toBe(
      'Outstanding on 1 September 2022, then Good on 1 September 2023; ' +
        'Good on 1 September 2023, then Requires improvement to be good on 1 September 2024',
    );
    expect(finding?.settings[0]?.inspectionIds).toHaveLength(3);
  });

  it('says whose the falls are, and when nothing is left without them', () => {
    const [finding] = found(courses('a', 6, fell, { joinedGroupOn: '2024-12-01' }));
    expect(finding?.numbers).toMatchObject({ inherited: 0, uncertain: 6, own: 0, standsWithoutInherited: 'no' });
    expect(finding?.caveats).toContain(
      'Without the judgements made before the settings joined, there would be no finding.',
    );
  });

  it.each<[string, readonly SettingFacts[]]>([
    ['one fall each', [...courses('a', 7, fell), ...courses('b', 3, stayed)]],
    ['falls that last', courses('a', 6, ['GOOD', 'REQUIRES_IMPROVEMENT', 'REQUIRES_IMPROVEMENT'])],
    ['some fell twice', [...courses('a', 3, fell), ...courses('b', 3, ['OUTSTANDING', 'GOOD', 'INADEQUATE'])]],
    ['from the lowest, up and down again', courses('a', 6, ['INADEQUATE', 'GOOD', 'REQUIRES_IMPROVEMENT'])],
  ])('clears as it says it would, and with no fewer: %s', (_case, settings) => {
    const facts = nation([group('g', settings)], elsewhere);
    const finding = decline.detect(facts).at(0);
    const clearsWith = Number(finding?.numbers['clearsWith']);
    expect(isFoundWithout(facts, finding?.settings.slice(0, clearsWith))).toBe(false);
    expect(isFoundWithout(facts, finding?.settings.slice(0, clearsWith - 1))).toBe(true);
  });
});

const order: readonly JudgementValue[] = ['OUTSTANDING', 'GOOD', 'REQUIRES_IMPROVEMENT', 'INADEQUATE'];

/** No inspection ends lower than the one before; all of them but the first are in the window. */
function heldUp(facts: SettingFacts): SettingFacts {
  let best = order.length;
  const values = facts.inspections.map(({ judgements }, index) => {
    const place = order.indexOf(judgements[0]?.value ?? 'NOT_JUDGED');
    best = index === 0 ? place : Math.min(best, place);
    return order[best] ?? 'NOT_JUDGED';
  });
  return course(facts.settingId, values);
}

function isFoundWithout(facts: NationFacts, cleared: readonly { settingId: string }[] = []): boolean {
  const ids = new Set(cleared.map(({ settingId }) => settingId));
  return decline.detect(withSettings(facts, 'g', (one) => (ids.has(one.settingId) ? heldUp(one) : one))).length > 0;
}
