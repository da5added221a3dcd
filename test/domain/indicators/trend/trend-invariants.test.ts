import * as fc from 'fast-check';
import type { Indicator } from '../../../../src/domain/indicators/indicator';
import { earlyWarning } from '../../../../src/domain/indicators/rules/early-warning.rule';
import { growthWhileFailing } from '../../../../src/domain/indicators/rules/growth-while-failing.rule';
import { postAcquisitionDrift } from '../../../../src/domain/indicators/rules/post-acquisition-drift.rule';
import { serialReRegistration } from '../../../../src/domain/indicators/rules/serial-re-registration.rule';
import { worseningTrend } from '../../../../src/domain/indicators/rules/worsening-trend.rule';
import type { NationFacts, SettingFacts } from '../../../../src/domain/nation/facts';
import { group, nation } from '../facts';
import { anyNation } from './any-nation';
import { expectWhole, hadBeenGood, histories, reordered, withGoodInspection, withGroup } from './histories';

const numRuns = process.env['OVERSIGHT_BIG'] === '1' ? 2000 : 20;
const rules: readonly [string, Indicator][] = [
  earlyWarning,
  worseningTrend,
  postAcquisitionDrift,
  growthWhileFailing,
  serialReRegistration,
].map((rule) => [rule.id, rule]);

function everywhere(facts: NationFacts, change: <Setting extends SettingFacts>(one: Setting) => Setting): NationFacts {
  return {
    ...facts,
    ungrouped: facts.ungrouped.map(change),
    groups: facts.groups.map((one) => ({ ...one, settings: one.settings.map(change), former: one.former.map(change) })),
  };
}

describe.each(rules)('%s, of any nation', (_id, rule) => {
  it('finds the same in any order of groups, settings and inspections', () => {
    fc.assert(
      fc.property(anyNation, fc.nat(), (facts, seed) => {
        expect(rule.detect(reordered(facts, seed))).toEqual(rule.detect(facts));
      }),
      { numRuns, seed: 5 },
    );
  });

  it('says what can be worked out again from its own inputs', () => {
    let found = 0;
    fc.assert(
      fc.property(anyNation, (facts) => {
        const findings = rule.detect(facts);
        found += findings.length;
        expect(findings.map(({ rank }) => rank)).toEqual(findings.map((_, at) => at + 1));
        for (const finding of findings) expectWhole(rule, finding);
      }),
      { numRuns: numRuns * 2, seed: 6 },
    );
    expect(found).toBeGreaterThan(0);
  });

  it('is never made by one more good inspection', () => {
    fc.assert(
      fc.property(anyNation, fc.nat(), (facts, pick) => {
        const [only] = facts.groups;
        if (only === undefined) return;
        const alone = { ...facts, groups: [only] };
        const its = only.settings[pick % only.settings.length]?.settingId;
        const after = withGroup(alone, only.groupId, (one) => ({
          ...one,
          settings: one.settings.map((other) => (other.settingId === its ? withGoodInspection(other) : other)),
        }));
        if (rule.detect(alone).length === 0) expect(rule.detect(after)).toEqual([]);
      }),
      { numRuns: numRuns * 2, seed: 7 },
    );
  });

  it('finds nothing where every inspection was good', () => {
    fc.assert(
      fc.property(anyNation, (facts) => {
        expect(rule.detect(everywhere(facts, (one) => hadBeenGood(one, '2000-01-01')))).toEqual([]);
      }),
      { numRuns: numRuns / 2, seed: 8 },
    );
  });

  it('finds nothing where every setting has always stood as it stands, in groups as elsewhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 5 }), (size, groups) => {
        const mixed = (prefix: string, count: number) => [
          ...histories(`${prefix}g`, count * 5, 'GGGGGG'),
          ...histories(`${prefix}r`, count, 'RRRRRR'),
        ];
        const owners = Array.from({ length: groups }, (_, at) => group(`g${at}`, mixed(`g${at}`, size)));
        expect(rule.detect(nation(owners, mixed('u', 30)))).toEqual([]);
      }),
      { numRuns: numRuns / 2, seed: 9 },
    );
  });
});
