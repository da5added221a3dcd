import * as fc from 'fast-check';
import { indicatorsRun } from '../../../src/domain/indicators/detect';
import { explainNumber } from '../../../src/domain/indicators/explain';
import { type Finding, findingStrengths, type Indicator } from '../../../src/domain/indicators/indicator';
import type { NationFacts, SettingFacts } from '../../../src/domain/nation/facts';
import type { RecordedObservation } from '../../../src/domain/observations/observation';
import { closing, registering } from './leaving';
import { enforced, requirement, vacancy } from './recorded/observed';
import { anyNation } from './trend/any-nation';

/** Of these two the one counts registrations that stand, as the Act does, and the other the regulator's timetable. */
const ofTheDay = ['statutory-watch', 'overdue-inspections'];
const rules: readonly [string, Indicator][] = indicatorsRun
  .filter(({ id }) => !ofTheDay.includes(id))
  .map((rule) => [rule.id, rule]);
const numRuns = process.env['OVERSIGHT_BIG'] === '1' ? 1000 : 25;
const strongestFirst = Object.keys(findingStrengths);

const anyObservations: fc.Arbitrary<readonly RecordedObservation[]> = fc
  .array(fc.tuple(fc.nat(2), fc.constantFrom('2023-06-01', '2024-06-01', '2025-01-01')), { maxLength: 2 })
  .map((drawn) =>
    drawn.map(([kind, from]) => {
      if (kind === 0) return requirement(from);
      return kind === 1 ? vacancy(from) : enforced(from, 'COMPLIANCE_NOTICE');
    }),
  );

/** Any nation, with something recorded of each setting in turn. */
const anyRecordedNation: fc.Arbitrary<NationFacts> = fc
  .tuple(anyNation, fc.array(anyObservations, { minLength: 5, maxLength: 40 }))
  .map(([facts, observations]) => {
    let place = 0;
    const recorded = <One extends SettingFacts>(one: One): One => {
      place += 1;
      return { ...one, observations: observations[place % observations.length] ?? [] };
    };
    const groups = facts.groups.map((one) => ({ ...one, settings: one.settings.map(recorded) }));
    return { ...facts, groups, ungrouped: facts.ungrouped.map((one, at) => (at % 9 === 0 ? recorded(one) : one)) };
  });

function expectNoWeaker(before: readonly Finding[], after: readonly Finding[]): void {
  const found = new Map(after.map((finding) => [finding.groupId, finding]));
  for (const { groupId, strength } of before) {
    const now = found.get(groupId);
    expect([groupId, now?.groupId]).toEqual([groupId, groupId]);
    expect(strongestFirst.indexOf(now?.strength ?? '')).toBeLessThanOrEqual(strongestFirst.indexOf(strength));
  }
}

function expectExplained(rule: Indicator, finding: Finding): void {
  const kept = JSON.parse(JSON.stringify(finding)) as Finding;
  for (const name of Object.keys(finding.numbers))
    expect(explainNumber(rule, kept, name)).toMatchObject({ name, agrees: true });
}

describe.each(rules)('%s, on the day on which a group', (_id, rule) => {
  it('closes any of its settings: no finding is gone or weaker, of this group or of another', () => {
    let found = 0;
    fc.assert(
      fc.property(anyRecordedNation, fc.nat(), fc.integer({ min: 1, max: 20 }), (facts, pick, count) => {
        const own = facts.groups[pick % facts.groups.length];
        if (own === undefined) return;
        const ids = new Set(own.settings.slice(0, count).map(({ settingId }) => settingId));
        const after = rule.detect(closing(facts, own.groupId, ({ settingId }) => ids.has(settingId)));
        expectNoWeaker(rule.detect(facts), after);
        found += after.filter(({ inputs }) => (inputs['former'] ?? inputs['left'] ?? []).length > 0).length;
        for (const finding of after) expectExplained(rule, finding);
      }),
      { numRuns, seed: 11 },
    );
    expect(found).toBeGreaterThan(0);
  });

  it('registers homes that nobody has inspected: none of its findings is gone or weaker', () => {
    fc.assert(
      fc.property(anyRecordedNation, fc.nat(), fc.integer({ min: 1, max: 60 }), (facts, pick, count) => {
        const own = facts.groups[pick % facts.groups.length];
        if (own === undefined) return;
        const ofIt = (findings: readonly Finding[]) => findings.filter(({ groupId }) => groupId === own.groupId);
        expectNoWeaker(ofIt(rule.detect(facts)), rule.detect(registering(facts, own.groupId, count)));
      }),
      { numRuns, seed: 12 },
    );
  });

  it('has closed settings: what they give lapses with the window', () => {
    const later = '2031-03-31';
    fc.assert(
      fc.property(anyRecordedNation, (facts) => {
        let closed: NationFacts = { ...facts, ungrouped: [] };
        for (const { groupId } of facts.groups) closed = closing(closed, groupId, () => true);
        expect(rule.detect({ ...closed, day: later })).toEqual([]);
      }),
      { numRuns: Math.ceil(numRuns / 5), seed: 13 },
    );
  });
});
