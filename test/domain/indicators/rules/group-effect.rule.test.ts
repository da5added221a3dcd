import { explainNumber } from '../../../../src/domain/indicators/explain';
import { nationLook } from '../../../../src/domain/indicators/group-effect/nation-look';
import type { Finding } from '../../../../src/domain/indicators/indicator';
import { groupEffect } from '../../../../src/domain/indicators/rules/group-effect.rule';
import type { JudgementValue } from '../../../../src/domain/judgements/frameworks';
import { powerOf } from '../../../../src/domain/law/powers';
import type { NationFacts, SettingFacts } from '../../../../src/domain/nation/facts';
import { group, homes, inspected, nation, randomNumbers, rejudged, setting, shuffled, withSettings } from '../facts';

/** 40 groups of five homes with one below good each: what is expected. */
const like = Array.from({ length: 40 }, (_, place) =>
  group(`like${place}`, homes(`like${place}-`, 5, place % 2 === 0 ? 1 : 0)),
);

function nationWith(settings: readonly SettingFacts[], more: Partial<NationFacts> = {}): NationFacts {
  return nation([group('g', settings), ...like], homes('other', 200, 20), more);
}

function found(settings: readonly SettingFacts[]): readonly Finding[] {
  return groupEffect.detect(nationWith(settings));
}

const inadequate = ['INADEQUATE', 'GOOD'] as const;

/** Judged inadequate overall and for how well children are helped. */
function badHomes(prefix: string, count: number): readonly SettingFacts[] {
  return Array.from({ length: count }, (_, index) =>
    setting(`${prefix}${index}`, [inspected('2024-06-01', { overall: 'INADEQUATE', helped: 'INADEQUATE' })]),
  );
}

describe('more than is expected of settings like them', () => {
  it.each<[string, readonly SettingFacts[], number]>([
    ['10 of 20 below good', homes('a', 20, 10), 1],
    ['2 of 20 below good, as elsewhere', homes('a', 20, 2), 0],
    ['1 of 2 below good', homes('a', 2, 1), 0],
    ['2 of 2 below good', homes('a', 2, 2), 0],
    ['all good', homes('a', 20, 0), 0],
    ['5 of 20 inadequate, which none is elsewhere', homes('a', 20, 5, inadequate), 1],
    ['10 of 20 below good, too long ago', homes('a', 20, 10).map(inspectedIn('2022-06-01')), 0],
    ['10 of 20 once below good, and good since', homes('a', 20, 10).map(goodSince), 0],
    ['no setting was inspected', Array.from({ length: 5 }, (_, index) => setting(`a${index}`, [])), 0],
  ])('%s', (_case, settings, count) => expect(found(settings)).toHaveLength(count));

  it('says what was seen, between what chance puts it, how likely it is, and how large', () => {
    const [finding] = found(homes('a', 20, 10));
    expect(finding?.sentence).toMatch(
      /^10 of 20 settings of Group g were judged below good at their latest full inspection in the 24 months to 31 March 2025; 95 in 100 chances put 0 to \d where \d(\.\d)? are expected from settings like them; by chance this many or more would come about in (1 of [\d,]+|fewer than 1 of 100,000) groups like it \(q .+ over 41 groups\)\. Its count in the long run lies between \d.* and \d.* times the expected \(95% interval\), or between \d.* and \d.* times once drawn towards other groups\.$/,
    );
    expect(finding?.window).toEqual({ from: '2023-04-01', to: '2025-03-31' });
    expect(finding).toMatchObject({ strength: 'BEYOND_CHANCE', rank: 1, groupId: 'g' });
    expect(finding?.numbers).toMatchObject({
      outcome: 'BELOW_GOOD',
      observed: 10,
      n: 20,
      groupsTested: 41,
      testsMade: 82,
    });
  });

  it('makes one finding of both outcomes, and names them', () => {
    const [finding, ...more] = found([...badHomes('a', 6), ...homes('b', 10, 1)]);
    expect(more).toEqual([]);
    expect(finding?.sentence).toContain('the lowest point of the scale');
    expect(finding?.sentence).toContain('beyond chance too');
    expect(finding?.numbers).toMatchObject({ otherFound: 'yes' });
  });

  it('tells what is inherited, what is its own, and what cannot be told', () => {
    const settings = [
      ...homes('a', 4, 4, undefined, { joinedGroupOn: '2025-12-01' }),
      ...homes('b', 4, 4, undefined, { joinedGroupOn: '2024-12-01' }),
      ...homes('c', 12, 2),
    ];
    const [finding] = found(settings);
    expect(finding?.numbers).toMatchObject({ own: 2, inherited: 4, uncertain: 4, ownN: 12, ownObserved: 2 });
    expect(finding?.numbers['standsOnOwnAlone']).toBe('no');
    expect(finding?.caveats).toContain(
      'With what was surely judged in the group alone, this outcome would not be found.',
    );
  });

  it('claims no cause, no ground and nothing of what was not judged or not published', () => {
    const late = homes('a', 12, 10).map((one) => ({
      ...one,
      inspections: one.inspections.map((inspection) => ({ ...inspection, publishedOn: '2025-05-01' })),
    }));
    const [finding] = found([...late, setting('new', [])]);
    const caveats = finding?.caveats.join(' ');
    expect(caveats).toMatch(/is not a cause/);
    expect(caveats).toMatch(/is no ground for cancelling/);
    expect(caveats).toMatch(/1 more setting has no full inspection in the window/);
    expect(caveats).toMatch(/10 of these reports were not published by the day/);
    expect(caveats).toMatch(/no inspection of this group had a part in/);
  });

  it('informs powers of the catalogue only, and is ordered by q', () => {
    for (const power of groupEffect.informs) expect(powerOf(power).code).toBe(power);
    const facts = nation(
      [group('worse', homes('w', 20, 14)), group('bad', homes('b', 20, 10)), ...like],
      homes('other', 200, 20),
    );
    expect(groupEffect.detect(facts).map(({ groupId, rank }) => [groupId, rank])).toEqual([
      ['worse', 1],
      ['bad', 2],
    ]);
  });

  it('finds the same in whatever order groups and settings come', () => {
    const facts = nationWith([...homes('a', 20, 10), ...badHomes('b', 3)]);
    const random = randomNumbers(7);
    const turned = {
      ...facts,
      groups: shuffled(facts.groups, random).map((one) => ({ ...one, settings: shuffled(one.settings, random) })),
      ungrouped: shuffled(facts.ungrouped, random),
    };
    expect(groupEffect.detect(turned)).toEqual(groupEffect.detect(facts));
  });
});

describe('every number of a group effect', () => {
  const cases: readonly [string, readonly SettingFacts[]][] = [
    ['of one outcome', homes('a', 20, 10)],
    ['of both outcomes', [...badHomes('a', 6), ...homes('b', 10, 1)]],
    ['of what was bought', [...homes('a', 8, 8, undefined, { joinedGroupOn: '2024-12-01' }), ...homes('c', 9, 2)]],
    ['of all that was bought', homes('a', 8, 8, undefined, { joinedGroupOn: '2025-12-01' })],
  ];

  it.each(cases)('%s is explained from its own inputs to the last digit', (_case, settings) => {
    const [finding] = found(settings);
    expect(Object.keys(finding?.numbers ?? {}).sort()).toEqual(Object.keys(groupEffect.numbers).sort());
    expect(Object.keys(groupEffect.formulas).sort()).toEqual(Object.keys(groupEffect.numbers).sort());
    for (const name of Object.keys(groupEffect.numbers)) {
      expect(explainNumber(groupEffect, finding!, name)).toMatchObject({ name, agrees: true });
    }
  });

  it('names what each input is of', () => {
    const [finding] = found(homes('a', 20, 10));
    expect(finding?.inputs['trialProbability']?.[0]).toMatchObject({
      of: expect.stringMatching(/^inspection /),
      asOf: '2024-06-01',
    });
    expect(finding?.inputs['trialSetting']?.[0]?.of).toBe('setting SCa0');
  });
});

describe('what would clear a group effect', () => {
  it.each<[string, readonly SettingFacts[]]>([
    ['below good', homes('a', 20, 10)],
    ['the lowest point', homes('a', 20, 5, inadequate)],
    ['both', [...badHomes('a', 6), ...homes('b', 10, 3)]],
  ])('clears it when the rule is run again over the nation, and no fewer would: %s', (_case, settings) => {
    const facts = nationWith(settings);
    const finding = groupEffect.detect(facts)[0];
    const clearsWith = Number(finding?.numbers['clearsWith']);
    expect(finding?.wouldClear).toContain(`of ${clearsWith} of these`);
    expect(isFoundHad(facts, finding?.settings.slice(0, clearsWith))).toBe(false);
    expect(isFoundHad(facts, finding?.settings.slice(0, clearsWith - 1))).toBe(true);
  });
});

/** With what is expected as it was: it is learnt from others, and one group more or less hardly moves it. */
function isFoundHad(facts: NationFacts, gone: readonly { settingId: string }[] = []): boolean {
  const ids = new Set(gone.map(({ settingId }) => settingId));
  const good = (one: SettingFacts) => (ids.has(one.settingId) ? rejudged(one, (): JudgementValue => 'GOOD') : one);
  const { fitted } = nationLook(facts);
  return groupEffect.detect(withSettings(facts, 'g', good), fitted).some(({ groupId }) => groupId === 'g');
}

function inspectedIn(day: string): (facts: SettingFacts) => SettingFacts {
  return (facts) => ({
    ...facts,
    inspections: facts.inspections.map((inspection) => ({ ...inspection, inspectedOn: day, publishedOn: day })),
  });
}

function goodSince(facts: SettingFacts): SettingFacts {
  return { ...facts, inspections: [...facts.inspections, inspected('2025-01-10', 'GOOD')] };
}
