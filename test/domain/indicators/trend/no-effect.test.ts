import type { Indicator } from '../../../../src/domain/indicators/indicator';
import { earlyWarning } from '../../../../src/domain/indicators/rules/early-warning.rule';
import { growthWhileFailing } from '../../../../src/domain/indicators/rules/growth-while-failing.rule';
import { postAcquisitionDrift } from '../../../../src/domain/indicators/rules/post-acquisition-drift.rule';
import { serialReRegistration } from '../../../../src/domain/indicators/rules/serial-re-registration.rule';
import { worseningTrend } from '../../../../src/domain/indicators/rules/worsening-trend.rule';
import { bigNation } from './big-nation';
import { expectWhole } from './histories';

const size = process.env['OVERSIGHT_BIG'] === '1' ? 5600 : 1400;

/** At most so many in a hundred groups of a nation in which it makes no difference who owns a setting. */
it.each<[string, Indicator, number]>([
  ['early-warning', earlyWarning, 2],
  ['worsening-trend', worseningTrend, 0.5],
  ['post-acquisition-drift', postAcquisitionDrift, 0.5],
  ['growth-while-failing', growthWhileFailing, 1],
  ['serial-re-registration', serialReRegistration, 1],
])('%s reads next to nothing in eleven years without any group effect', (_id, rule, inHundred) => {
  let [found, groups] = [0, 0];
  for (const seed of [1, 2, 3]) {
    const facts = bigNation(size, seed);
    const findings = rule.detect(facts);
    for (const finding of findings) expectWhole(rule, finding);
    found += findings.length;
    groups += facts.groups.length;
  }
  expect((100 * found) / groups).toBeLessThanOrEqual(inHundred);
});
