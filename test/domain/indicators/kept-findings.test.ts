import { indicatorsRun } from '../../../src/domain/indicators/detect';
import { KeptFindings } from '../../../src/domain/indicators/kept-findings';
import type { SettingFacts } from '../../../src/domain/nation/facts';
import { asFarAsHeld, wasEverJudged } from '../../../src/domain/nation/held-settings';
import { group, homes, inspected, nation, setting, withSettings } from './facts';
import { planted } from './planted';
import { enforced } from './recorded/observed';

const rule = (isOfInspections: boolean) =>
  indicatorsRun.find(({ readsInspections }) => (readsInspections !== false) === isOfInspections)!;

describe('findings that are kept', () => {
  const facts = nation([group('g', homes('g', 3, 0)), group('other', homes('x', 3, 0))]);
  const inspectedAgain = withSettings(facts, 'g', (one) => ({
    ...one,
    inspections: [...one.inspections, inspected('2025-03-01', 'INADEQUATE')],
  }));
  const unjudged = nation([group('g', [setting('g0', []), ...homes('h', 2, 0)]), group('other', homes('x', 3, 0))]);
  const firstJudged = withSettings(unjudged, 'g', (one) => ({
    ...one,
    inspections: [...one.inspections, inspected('2025-03-01', 'GOOD')],
  }));
  const acted = withSettings(facts, 'g', (one) => ({
    ...one,
    observations: [enforced('2024-09-01', 'COMPLIANCE_NOTICE')],
  }));

  it.each([
    ['stand after an inspection, of a rule that reads none', false, inspectedAgain, 1],
    ['are found again after an inspection, of a rule that reads them', true, inspectedAgain, 2],
    ['are found again after anything else, of either', false, acted, 2],
    ['are found again after anything else, of both', true, acted, 2],
  ])('%s', (_case, isOfInspections, then, times) => {
    const kept = new KeptFindings();
    const detect = jest.fn(() => []);
    for (const one of [facts, then]) kept.of(rule(isOfInspections), one, detect);
    expect(detect).toHaveBeenCalledTimes(times);
  });

  it('are found again once a setting is judged that never was', () => {
    const kept = new KeptFindings();
    const detect = jest.fn(() => []);
    for (const one of [unjudged, firstJudged]) kept.of(rule(false), one, detect);
    expect(detect).toHaveBeenCalledTimes(2);
  });

  it('are those of rules that say the same whatever judged a setting, as long as anything did', () => {
    const good = inspected('2019-01-01', 'GOOD');
    const bare = <One extends SettingFacts>(one: One): One => ({
      ...one,
      inspections: wasEverJudged(asFarAsHeld(one).inspections) ? [good] : [],
    });
    const without = {
      ...planted,
      groups: planted.groups.map((one) => ({ ...one, settings: one.settings.map(bare), former: one.former.map(bare) })),
      ungrouped: planted.ungrouped.map(bare),
    };
    for (const one of indicatorsRun.filter(({ readsInspections }) => readsInspections === false))
      expect(one.detect(without)).toEqual(one.detect(planted));
  });
});
