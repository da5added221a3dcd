import { enforcementInSeveral } from '../../../../src/domain/indicators/rules/enforcement-in-several.rule';
import type { NationFacts, SettingFacts } from '../../../../src/domain/nation/facts';
import type { RecordedObservation } from '../../../../src/domain/observations/observation';
import { group, homes, inspected, nation, setting, withSettings } from '../facts';
import { enforced, expectExplained, requirement, withObservations } from '../recorded/observed';

function home(id: string, observations: readonly RecordedObservation[], more: Partial<SettingFacts> = {}) {
  return setting(id, [inspected('2024-06-01', 'GOOD')], { observations, ...more });
}
const notice = (from: string, more: Partial<RecordedObservation> = {}) => enforced(from, 'COMPLIANCE_NOTICE', more);

function found(facts: NationFacts) {
  const findings = enforcementInSeveral.detect(facts);
  for (const finding of findings) expectExplained(enforcementInSeveral, finding);
  return findings;
}
function only(settings: readonly SettingFacts[]) {
  return found(nation([group('g', settings)])).at(0);
}

describe('enforcement action in several settings', () => {
  it.each([
    ['two in the window', [home('1', [notice('2024-06-01')]), home('2', [notice('2025-03-31')])], true],
    ['one long ago and open', [home('1', [notice('2019-06-01')]), home('2', [notice('2024-06-01')])], true],
    [
      'one long ago and ended',
      [home('1', [notice('2019-06-01', { to: '2020-01-01' })]), home('2', [notice('2024-06-01')])],
      false,
    ],
    ['the same setting twice', [home('1', [notice('2024-06-01'), notice('2024-09-01')]), home('2', [])], false],
    ['one after the day', [home('1', [notice('2025-04-01')]), home('2', [notice('2024-06-01')])], false],
    ['a requirement is none', [home('1', [requirement('2024-06-01')]), home('2', [notice('2024-06-01')])], false],
    [
      'a suspension of the register',
      [home('1', [], { suspensions: [{ from: '2024-06-01', to: '2024-07-01' }] }), home('2', [notice('2024-06-01')])],
      true,
    ],
    [
      "a provider's own word",
      [home('1', [notice('2024-06-01', { evidence: 'PROVIDER' })]), home('2', [notice('2024-06-01')])],
      true,
    ],
  ])('%s', (_case, settings, isFound) => expect(only(settings) !== undefined).toBe(isFound));

  it('says what was done, where, and what would be expected', () => {
    const facts = nation(
      [
        group(
          'g',
          withObservations(homes('g', 10, 0), 3, () => [notice('2024-06-01')]),
        ),
      ],
      withObservations(homes('o', 200, 0), 6, () => [notice('2024-06-01')]),
    );
    const [finding] = found(facts);
    expect(finding?.sentence).toContain('3 settings of Group g, of 10, had enforcement action open on 31 March 2025');
    expect(finding?.sentence).toContain('compliance notice in 3');
    expect(finding?.numbers).toMatchObject({
      observed: 3,
      n: 10,
      actions: 3,
      open: 3,
      byProviderOnly: 0,
      clearsWith: 2,
    });
    expect(finding?.numbers['expected']).toBeCloseTo(0.35, 1);
    expect(finding?.strength).toBe('REPEATED');
  });

  it('names the powers that were used and apply to the kind, beside the notice to the group', () => {
    const agency = { provisionType: 'INDEPENDENT_FOSTERING_AGENCY' as const };
    expect(
      only([home('1', [notice('2024-06-01')]), home('2', [enforced('2024-06-01', 'CANCEL_REGISTRATION')])])?.powers,
    ).toEqual(['IMPROVEMENT_PLAN_NOTICE', 'COMPLIANCE_NOTICE', 'CANCEL_REGISTRATION']);
    const restricted = (more: Partial<SettingFacts>) =>
      only(['1', '2'].map((id) => home(id, [enforced('2024-06-01', 'RESTRICT_ACCOMMODATION')], more)))?.powers;
    expect(restricted({})).toContain('RESTRICT_ACCOMMODATION');
    expect(restricted(agency)).not.toContain('RESTRICT_ACCOMMODATION');
    expect(only(['1', '2'].map((id) => home(id, [enforced('2024-06-01', 'PROSECUTION')])))?.powers).toEqual([
      'IMPROVEMENT_PLAN_NOTICE',
    ]);
  });

  it('counts a suspension that is recorded and registered once', () => {
    const twice = home('1', [enforced('2024-06-01', 'SUSPEND_REGISTRATION')], {
      suspensions: [{ from: '2024-06-01', to: null }],
    });
    expect(only([twice, home('2', [notice('2024-06-01')])])?.numbers).toMatchObject({ observed: 2, actions: 2 });
  });

  it('splits by joining: over before, begun since, and lasting across it', () => {
    const joined = { joinedGroupOn: '2024-09-01' };
    const finding = only([
      home('1', [notice('2024-06-01', { to: '2024-07-01' })], joined),
      home('2', [notice('2024-06-01'), notice('2024-10-01')], joined),
    ]);
    expect(finding?.numbers).toMatchObject({ inherited: 1, uncertain: 1, own: 1 });
    expect(finding?.caveats.join(' ')).toContain('2 of these 3 began before');
  });

  it.each([2, 3, 5])('clears as it says it would, of %i settings', (count) => {
    const facts = nation([
      group(
        'g',
        withObservations(homes('g', 8, 0), count, () => [notice('2024-06-01')]),
      ),
    ]);
    const finding = found(facts)[0];
    const clears = Number(finding?.numbers['clearsWith']);
    expect(finding?.wouldClear).toContain(`${clears} of these ${count}`);
    const gone = (many: number) => {
      const ids = new Set(finding?.settings.slice(0, many).map(({ settingId }) => settingId));
      return withSettings(facts, 'g', (one) => (ids.has(one.settingId) ? { ...one, observations: [] } : one));
    };
    expect(found(gone(clears))).toEqual([]);
    expect(found(gone(clears - 1))).toHaveLength(1);
  });
});
