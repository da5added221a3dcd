import { sameRegulation } from '../../../../src/domain/indicators/rules/same-regulation.rule';
import type { NationFacts, SettingFacts } from '../../../../src/domain/nation/facts';
import type { RecordedObservation } from '../../../../src/domain/observations/observation';
import { group, homes, inspected, nation, randomNumbers, setting, shuffled, withSettings } from '../facts';
import { expectExplained, requirement, withObservations } from '../recorded/observed';

function found(facts: NationFacts) {
  const findings = sameRegulation.detect(facts);
  for (const finding of findings) expectExplained(sameRegulation, finding);
  return findings;
}
function home(id: string, observations: readonly RecordedObservation[], more: Partial<SettingFacts> = {}) {
  return setting(id, [inspected('2024-06-01', 'GOOD')], { observations, ...more });
}
function only(settings: readonly SettingFacts[]) {
  return found(nation([group('g', settings)])).at(0);
}
const cites = (regulation: string, more: Partial<RecordedObservation> = {}) =>
  requirement('2024-06-01', { regulation, ...more });

/** A hundred homes elsewhere, of which so many cite regulation 12. */
const elsewhere = (count: number) => withObservations(homes('o', 100, 0), count, () => [cites('CHR_2015 reg 12')]);

describe('the same regulation in several settings', () => {
  it.each([
    [
      'two that cite it',
      [home('1', [cites('Reg 12')]), home('2', [cites('CHR 2015 reg 12(2)(a)')])],
      'CHR_2015 reg 12',
    ],
    ['two that cite others', [home('1', [cites('Reg 12')]), home('2', [cites('Reg 13')])], null],
    ['one twice', [home('1', [cites('Reg 12'), cites('Reg 12(1)')]), home('2', [])], null],
    [
      'one met long ago',
      [home('1', [requirement('2020-01-01', { to: '2020-05-01' })]), home('2', [cites('Reg 12')])],
      null,
    ],
    ['one open for long', [home('1', [requirement('2020-01-01')]), home('2', [cites('Reg 12')])], 'CHR_2015 reg 12'],
    ['what is as written', [home('1', [cites('Some rule')]), home('2', [cites('Some rule')])], 'Some rule'],
    [
      'bare numbers in different kinds',
      [home('1', [cites('Reg 12')]), home('2', [cites('Reg 12')], { provisionType: 'INDEPENDENT_FOSTERING_AGENCY' })],
      null,
    ],
    [
      "the provider's word",
      [home('1', [cites('Reg 12', { evidence: 'PROVIDER' })]), home('2', [cites('Reg 12')])],
      'CHR_2015 reg 12',
    ],
  ])('%s', (_case, settings, regulation) => {
    expect(only(settings)?.numbers['regulation'] ?? null).toBe(regulation);
  });

  it('is repeated where it is beyond chance, and evidence where it is as elsewhere', () => {
    const strengthWith = (count: number, others: number) =>
      found(
        nation(
          [
            group(
              'g',
              withObservations(homes('g', 14, 0), count, () => [cites('Reg 12')]),
            ),
          ],
          elsewhere(others),
        ),
      )[0]?.strength;
    expect(strengthWith(8, 10)).toBe('REPEATED');
    expect(strengthWith(2, 10)).toBe('EVIDENCE');
    expect(strengthWith(14, 95)).toBe('EVIDENCE');
  });

  it('says which, how many, how many open, and what would be expected', () => {
    const [finding] = found(
      nation(
        [
          group(
            'g',
            withObservations(homes('g', 14, 0), 5, () => [cites('Reg 12'), cites('Reg 40')]),
          ),
        ],
        elsewhere(8),
      ),
    );
    expect(finding?.sentence).toContain(
      "5 settings of Group g, of 14 to which it applies, have a requirement, open or made since 1 April 2024, that cites regulation 40 of the Children's Homes",
    );
    expect(finding?.sentence).toContain('(heading not verified)');
    expect(finding?.sentence).toContain('Also cited in several: regulation 12 of');
    expect(finding?.numbers).toMatchObject({ observed: 5, n: 14, open: 5, regulations: 2, requirements: 5 });
    expect(finding?.powers).toEqual(['IMPROVEMENT_PLAN_NOTICE', 'COMPLIANCE_NOTICE']);
  });

  it('names no compliance notice where every requirement is met', () => {
    const met = { to: '2024-08-01' };
    expect(only([home('1', [cites('Reg 12', met)]), home('2', [cites('Reg 12', met)])])?.powers).toEqual([
      'IMPROVEMENT_PLAN_NOTICE',
    ]);
  });

  it('compares with settings to which the regulation applies only', () => {
    const agencies = homes('a', 300, 0, ['GOOD', 'GOOD'], { provisionType: 'INDEPENDENT_FOSTERING_AGENCY' });
    const homesOnly = nation(
      [
        group(
          'g',
          withObservations(homes('g', 6, 0), 3, () => [cites('Reg 12')]),
        ),
      ],
      elsewhere(20),
    );
    const [alone] = found(homesOnly);
    const [beside] = found({ ...homesOnly, ungrouped: [...homesOnly.ungrouped, ...agencies] });
    expect(beside?.numbers['expected']).toBe(alone?.numbers['expected']);
  });

  it('finds a planted regulation, and none where the requirements are dealt anew', () => {
    const random = randomNumbers(7);
    const names = Array.from({ length: 20 }, (_, index) => `g${index}`);
    const planted = names.map((name) =>
      withObservations(homes(`${name}-`, 12, 0), name === 'g3' ? 8 : 1, () => [cites('Reg 12')]),
    );
    const strong = (settings: readonly (readonly SettingFacts[])[]) =>
      sameRegulation
        .detect(
          nation(
            settings.map((own, index) => group(`g${index}`, own)),
            elsewhere(10),
          ),
        )
        .filter(({ strength }) => strength === 'REPEATED');
    expect(strong(planted).map(({ groupId }) => groupId)).toEqual(['g3']);
    const observations = planted.flatMap((own) => own.map((one) => one.observations));
    const runs = Array.from({ length: 40 }, () => {
      const dealt = shuffled(observations, random);
      return planted.map((own, row) =>
        own.map((one, column) => ({ ...one, observations: dealt[row * 12 + column] ?? [] })),
      );
    });
    expect(runs.filter((run) => strong(run).length > 0).length).toBeLessThanOrEqual(2);
  });

  it.each([2, 4])('clears as it says it would, of %i settings', (count) => {
    const facts = nation([
      group(
        'g',
        withObservations(homes('g', 8, 0), count, () => [cites('Reg 12')]),
      ),
    ]);
    const finding = found(facts)[0];
    const clears = Number(finding?.numbers['clearsWith']);
    const gone = (many: number) => {
      const ids = new Set(finding?.settings.slice(0, many).map(({ settingId }) => settingId));
      return withSettings(facts, 'g', (one) => (ids.has(one.settingId) ? { ...one, observations: [] } : one));
    };
    expect(finding?.wouldClear).toContain(`${clears} of these ${count}`);
    expect(found(gone(clears))).toEqual([]);
    expect(found(gone(clears - 1))).toHaveLength(1);
  });
});
