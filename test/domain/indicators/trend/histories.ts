import type { Finding, Indicator } from '../../../../src/domain/indicators/indicator';
import type { JudgementValue } from '../../../../src/domain/judgements/frameworks';
import type { FormerSetting, GroupFacts, NationFacts, SettingFacts } from '../../../../src/domain/nation/facts';
import { addMonths, isDay } from '../../../../src/domain/values/day';
import { day, inspected, randomNumbers, setting, shuffled } from '../facts';

const letters: Readonly<Record<string, JudgementValue>> = {
  O: 'OUTSTANDING',
  G: 'GOOD',
  R: 'REQUIRES_IMPROVEMENT',
  I: 'INADEQUATE',
};

/** A setting by its yearly full inspections, one letter each, the last one in the year of the day: `GGR`. */
export function history(id: string, grades: string, more: Partial<SettingFacts> = {}): SettingFacts {
  const inspections = [...grades].map((letter, at) =>
    inspected(addMonths('2025-02-14', -12 * (grades.length - 1 - at)), letters[letter] ?? 'NOT_JUDGED'),
  );
  return setting(id, inspections, more);
}

/** So many settings of one history. */
export function histories(
  prefix: string,
  count: number,
  grades: string,
  more: Partial<SettingFacts> = {},
): readonly SettingFacts[] {
  return Array.from({ length: count }, (_, at) => history(`${prefix}${String(at).padStart(3, '0')}`, grades, more));
}

export function former(facts: SettingFacts, leftGroupOn: string, isOnRegister = false): FormerSetting {
  return { ...facts, leftGroupOn, isOnRegister };
}

/** Every number by its formula from the finding's own inputs: the same to the last digit. */
export function expectExplained(indicator: Indicator, finding: Finding): void {
  expect(Object.keys(finding.numbers).sort()).toEqual(Object.keys(indicator.numbers).sort());
  expect(Object.keys(indicator.formulas).sort()).toEqual(Object.keys(indicator.numbers).sort());
  const read = new Set<string>();
  const kept = JSON.parse(JSON.stringify(finding.inputs)) as Finding['inputs'];
  for (const [name, { from, compute, words }] of Object.entries(indicator.formulas)) {
    for (const list of from) {
      expect(Object.keys(kept)).toContain(list);
      read.add(list);
    }
    const only = Object.fromEntries(from.map((list) => [list, kept[list] ?? []]));
    expect([name, compute(only)]).toEqual([name, finding.numbers[name]]);
    expect(finding.numbers[name]).not.toBeNaN();
    expect(words).not.toBe('');
  }
  expect([...read].sort()).toEqual(Object.keys(kept).sort());
  for (const { of, asOf } of Object.values(kept).flat()) {
    expect(of).not.toMatch(/undefined|null/);
    if (asOf !== null) expect(isDay(asOf)).toBe(true);
  }
}

/** What any finding has, whatever the rule. */
export function expectWhole(indicator: Indicator, finding: Finding): void {
  expectExplained(indicator, finding);
  const ids = finding.settings.map(({ settingId }) => settingId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(0);
  expect(indicator.informs).toEqual(expect.arrayContaining([...finding.powers]));
  for (const text of [finding.sentence, finding.wouldClear, ...finding.caveats, ...finding.settings.map((s) => s.note)])
    expect(text).not.toMatch(/undefined|null|NaN/);
  expect(finding.interval?.level).toBe(0.95);
}

/** The same nation with one group changed. */
export function withGroup(facts: NationFacts, groupId: string, change: (group: GroupFacts) => GroupFacts): NationFacts {
  return { ...facts, groups: facts.groups.map((one) => (one.groupId === groupId ? change(one) : one)) };
}

/** The setting with one more full inspection, on the day, that found it good. */
export function withGoodInspection<Setting extends SettingFacts>(facts: Setting, on = day): Setting {
  const good = { ...inspected(on, 'GOOD'), inspectionId: `${facts.settingId}/and one more` };
  return { ...facts, inspections: [...facts.inspections, good] };
}

/** Inspections from the first day to the last that ended below good, ended good instead. */
export function hadBeenGood<Setting extends SettingFacts>(facts: Setting, from: string, to = day): Setting {
  return {
    ...facts,
    inspections: facts.inspections.map((one) =>
      from <= one.inspectedOn && one.inspectedOn <= to
        ? {
            ...one,
            judgements: one.judgements.map((its) => ({
              ...its,
              value: its.value === 'OUTSTANDING' ? its.value : ('GOOD' as const),
            })),
          }
        : one,
    ),
  };
}

/** The same facts in another order. */
export function reordered(facts: NationFacts, seed: number): NationFacts {
  const random = randomNumbers(seed);
  const inspections = <Setting extends SettingFacts>(one: Setting): Setting => ({
    ...one,
    inspections: shuffled(one.inspections, random),
  });
  return {
    ...facts,
    ungrouped: shuffled(facts.ungrouped.map(inspections), random),
    groups: shuffled(facts.groups, random).map((one) => ({
      ...one,
      settings: shuffled(one.settings.map(inspections), random),
      former: shuffled(one.former.map(inspections), random),
    })),
  };
}
