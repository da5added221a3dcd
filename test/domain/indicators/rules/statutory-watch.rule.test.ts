import { statutoryWatch } from '../../../../src/domain/indicators/rules/statutory-watch.rule';
import type { GroupFacts, SettingFacts } from '../../../../src/domain/nation/facts';
import { group, homes, inspected, nation, rejudged, setting, withSettings } from '../facts';

const bad = ['INADEQUATE', 'GOOD'] as const;

function home(id: string, undertakingKey: string, more: Partial<SettingFacts> = {}) {
  return setting(id, [inspected('2024-06-01', 'INADEQUATE')], { undertakingKey, ...more });
}

function only(settings: readonly SettingFacts[], more: Partial<GroupFacts> = {}) {
  return statutoryWatch.detect(nation([group('g', settings, more)])).at(0);
}

describe('the statutory watch', () => {
  it.each([
    ['route A', [home('1', 'A'), home('2', 'A')], 'ROUTE_OBSERVED', 'ROUTE_A'],
    ['route B', [home('1', 'A'), home('2', 'B')], 'ROUTE_OBSERVED', 'ROUTE_B'],
    ['both', [home('1', 'A'), home('2', 'A'), home('3', 'B')], 'ROUTE_OBSERVED', 'ROUTES_A_AND_B'],
    ['one setting away', [home('1', 'A'), ...homes('ok', 3, 0)], 'NEAR', 'ONE_SETTING_AWAY'],
  ])('sees %s', (_case, settings, strength, state) => {
    expect(only(settings)).toMatchObject({ strength, numbers: { state }, window: null, interval: null });
  });

  it.each([
    ['one adverse setting alone', [home('1', 'A')]],
    ['none adverse', homes('ok', 5, 0)],
    [
      "a council's homes",
      [home('1', 'A', { sector: 'LOCAL_AUTHORITY' }), home('2', 'A', { sector: 'LOCAL_AUTHORITY' })],
    ],
    ['schools that are not registered', homes('s', 3, 3, bad, { provisionType: 'BOARDING_SCHOOL' })],
    ["homes in the parent's own name", homes('p', 3, 3, bad, { registeredInParentsOwnName: true })],
  ])('is silent on %s', (_case, settings) => expect(only(settings)).toBeUndefined());

  it('says in every sentence that grades are never the test, and who records a suspicion', () => {
    for (const settings of [homes('a', 4, 3, bad), homes('b', 4, 1, bad)]) {
      expect(only(settings)?.sentence).toContain(
        'Grades are never the test: it is met only where a named officer records a reasonable suspicion of grounds for cancelling',
      );
    }
  });

  it('says in words that route B cannot be assessed from a published owner name', () => {
    const finding = only(homes('a', 4, 2, bad), { definition: 'OFSTED_PUBLISHED_OWNER', canAssessRouteB: false });
    expect(finding?.caveats.join(' ')).toContain('Route B cannot be assessed');
    expect(finding?.caveats.join(' ')).toContain('Whether that owner is a parent undertaking');
    expect(finding?.numbers).toMatchObject({ canAssessRouteB: 'no', state: 'ROUTE_A' });
  });

  it("says for how many it is not known whether they are in the parent's own name", () => {
    const finding = only([home('1', 'A', { registeredInParentsOwnName: null }), home('2', 'A')]);
    expect(finding?.caveats).toContain(
      "Settings registered in the parent's own name do not count; for 1 of these 2 it is not known.",
    );
    expect(finding?.numbers).toMatchObject({ registrantUnknown: 1 });
  });

  it('counts leaders and managers apart, as evidence of a shared cause', () => {
    const judged = { overall: 'INADEQUATE', leaders: 'INADEQUATE' } as const;
    const finding = only(['1', '2', '3'].map((id) => setting(id, [inspected('2024-06-01', judged)])));
    expect(finding?.numbers).toMatchObject({ observed: 3, leadersAdverse: 3 });
    expect(finding?.sentence).toContain('may point to a shared cause');
  });

  it('says whose the judgements are that it counts', () => {
    const finding = only([home('1', 'A', { joinedGroupOn: '2024-07-01' }), home('2', 'A')]);
    expect(finding?.numbers).toMatchObject({ inherited: 1, own: 1, uncertain: 0 });
  });

  it.each([
    ['route A of one undertaking', [home('1', 'A'), home('2', 'A'), home('3', 'A')], true, 2, 3],
    [
      'two undertakings of two, told apart',
      ['1', '2', '3', '4'].map((id) => home(id, Number(id) > 2 ? 'B' : 'A')),
      true,
      3,
      4,
    ],
    [
      'two undertakings of two, not told apart',
      ['1', '2', '3', '4'].map((id) => home(id, Number(id) > 2 ? 'B' : 'A')),
      false,
      2,
      4,
    ],
    ['one setting away', [home('1', 'A'), ...homes('ok', 2, 0)], true, 0, 1],
  ])('clears as it says it would: %s', (_case, settings, canAssessRouteB, leavesRouteWith, clearsWith) => {
    const facts = nation([group('g', settings, { canAssessRouteB })]);
    const finding = statutoryWatch.detect(facts).at(0);
    expect(finding?.numbers).toMatchObject({ leavesRouteWith, clearsWith });
    const findingAfter = (count: number) => {
      const cleared = new Set(finding?.settings.slice(0, count).map(({ settingId }) => settingId));
      const changed = withSettings(facts, 'g', (one) =>
        cleared.has(one.settingId) ? rejudged(one, () => 'GOOD') : one,
      );
      return statutoryWatch.detect(changed).at(0);
    };
    expect(findingAfter(clearsWith)).toBeUndefined();
    expect(findingAfter(clearsWith - 1)).toBeDefined();
    if (leavesRouteWith > 0) {
      expect(findingAfter(leavesRouteWith)?.strength).not.toBe('ROUTE_OBSERVED');
      expect(findingAfter(leavesRouteWith - 1)?.strength).toBe('ROUTE_OBSERVED');
    }
  });

  it('puts routes before near ones, and more settings first', () => {
    const findings = statutoryWatch.detect(
      nation([
        group('near', homes('n', 9, 1, bad)),
        group('two', homes('t', 9, 2, bad)),
        group('four', homes('f', 9, 4, bad)),
      ]),
    );
    expect(findings.map(({ groupId, rank }) => [groupId, rank])).toEqual([
      ['four', 1],
      ['two', 2],
      ['near', 3],
    ]);
  });
});
