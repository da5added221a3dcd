import { repeatedAdverse } from '../../../../src/domain/indicators/rules/repeated-adverse.rule';
import type { SettingFacts } from '../../../../src/domain/nation/facts';
import { group, homes, inspected, nation, rejudged, setting, withSettings } from '../facts';

function home(id: string, ...inspections: SettingFacts['inspections'][number][]) {
  return setting(id, inspections);
}
const bad = (on: string) => inspected(on, 'INADEQUATE');

function only(settings: readonly SettingFacts[]) {
  return repeatedAdverse.detect(nation([group('g', settings)])).at(0);
}

describe('repeated adverse judgements', () => {
  it.each([
    ['two settings in the window', [home('1', bad('2024-06-01')), home('2', bad('2025-03-31'))], true],
    ['on the first day of the window', [home('1', bad('2024-04-01')), home('2', bad('2024-06-01'))], true],
    ['one on the day before the window', [home('1', bad('2024-03-31')), home('2', bad('2024-06-01'))], false],
    ['one after the day', [home('1', bad('2025-04-01')), home('2', bad('2024-06-01'))], false],
    [
      'the same setting twice',
      [home('1', bad('2024-05-01'), bad('2024-11-01')), home('2', inspected('2024-06-01', 'GOOD'))],
      false,
    ],
    [
      'help and protection only',
      [home('1', inspected('2024-06-01', { helped: 'INADEQUATE' })), home('2', bad('2024-06-01'))],
      true,
    ],
    [
      'leaders and managers only',
      [home('1', inspected('2024-06-01', { leaders: 'INADEQUATE' })), home('2', bad('2024-06-01'))],
      false,
    ],
    [
      'serious or widespread weaknesses',
      [home('1', inspected('2024-06-01', 'SERIOUS_OR_WIDESPREAD_WEAKNESSES')), home('2', bad('2024-06-01'))],
      true,
    ],
    [
      'requires improvement',
      [home('1', inspected('2024-06-01', 'REQUIRES_IMPROVEMENT')), home('2', bad('2024-06-01'))],
      false,
    ],
    ['not judged', [home('1', inspected('2024-06-01', 'NOT_JUDGED')), home('2', bad('2024-06-01'))], false],
    [
      'at a monitoring visit',
      [home('1', inspected('2024-06-01', 'INADEQUATE', { eventType: 'MONITORING' })), home('2', bad('2024-06-01'))],
      false,
    ],
    [
      'adverse, and better since',
      [home('1', bad('2024-06-01'), inspected('2024-12-01', 'GOOD')), home('2', bad('2024-06-01'))],
      true,
    ],
  ])('%s', (_case, settings, found) => expect(only(settings) !== undefined).toBe(found));

  it('shows what chance gives, and does not make it the test', () => {
    const finding = only(homes('h', 40, 2, ['INADEQUATE', 'GOOD']));
    expect(finding?.strength).toBe('REPEATED');
    expect(finding?.numbers).toMatchObject({ observed: 2, n: 40, withoutBaseline: 0 });
    expect(finding?.interval).toMatchObject({ level: 0.95 });
    expect(Number(finding?.numbers['p'])).toBeGreaterThan(0);
  });

  it('has no expectation where nobody else is of the kind', () => {
    const finding = only(homes('h', 3, 2, ['INADEQUATE', 'GOOD'], { provisionType: 'SECURE_CHILDRENS_HOME' }));
    expect(finding?.numbers).toMatchObject({ observed: 2, n: 3, expected: null, p: null, q: null, withoutBaseline: 3 });
  });

  it('names the restriction of accommodation only for help and protection in a home', () => {
    const helped = (provisionType: SettingFacts['provisionType']) =>
      only(['1', '2'].map((id) => setting(id, [inspected('2024-06-01', { helped: 'INADEQUATE' })], { provisionType })))
        ?.powers;
    expect(helped('CHILDRENS_HOME')).toContain('RESTRICT_ACCOMMODATION');
    expect(helped('INDEPENDENT_FOSTERING_AGENCY')).not.toContain('RESTRICT_ACCOMMODATION');
    expect(only(homes('h', 3, 2, ['INADEQUATE', 'GOOD']))?.powers).not.toContain('RESTRICT_ACCOMMODATION');
  });

  it.each([
    ['elsewhere, where it was acquired since', '2024-09-01', { inherited: 1, own: 1, uncertain: 0 }],
    ['its own, where it was there', '2015-03-31', { inherited: 0, own: 2, uncertain: 0 }],
  ])('says whose a judgement is: %s', (_case, joinedGroupOn, split) => {
    const joined = { joinedGroupOn };
    const finding = only([
      setting('1', [bad('2024-06-01')], joined),
      setting('2', [bad('2024-10-01')], joined),
      ...homes('always', 1, 0),
    ]);
    expect(finding?.numbers).toMatchObject({ judgements: 2, ...split });
    const before = split.inherited + split.uncertain;
    if (before > 0) expect(finding?.caveats.join(' ')).toContain(`${before} of these 2 judgements were made before`);
  });

  it.each([2, 3, 5])('clears as it says it would, of %i settings', (count) => {
    const facts = nation([group('g', homes('h', 8, count, ['INADEQUATE', 'GOOD']))]);
    const finding = repeatedAdverse.detect(facts).at(0);
    expect(finding?.numbers).toMatchObject({ clearsWith: count - 1 });
    const cleared = new Set(finding?.settings.slice(0, count - 1).map(({ settingId }) => settingId));
    const changed = withSettings(facts, 'g', (one) => (cleared.has(one.settingId) ? rejudged(one, () => 'GOOD') : one));
    expect(repeatedAdverse.detect(changed)).toEqual([]);
  });

  it('lapses on the day it says, and not the day before', () => {
    const settings = [home('1', bad('2024-06-01')), home('2', bad('2024-09-15')), home('3', bad('2024-05-01'))];
    expect(only(settings)?.wouldClear).toContain('lapses on 1 June 2025');
    const on = (day: string) => repeatedAdverse.detect(nation([group('g', settings)], [], { day }));
    expect(on('2025-05-31')).toHaveLength(1);
    expect(on('2025-06-01')).toHaveLength(0);
  });
});
