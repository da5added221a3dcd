import { indicatorsRun } from '../../../src/domain/indicators/detect';
import { KeptFindings } from '../../../src/domain/indicators/kept-findings';
import { group, homes, inspected, nation, withSettings } from './facts';
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

  it('are those of rules that say the same without any inspection', () => {
    const bare = <One extends { inspections: unknown }>(one: One): One => ({ ...one, inspections: [] });
    const without = {
      ...planted,
      groups: planted.groups.map((one) => ({ ...one, settings: one.settings.map(bare), former: one.former.map(bare) })),
      ungrouped: planted.ungrouped.map(bare),
    };
    for (const one of indicatorsRun.filter(({ readsInspections }) => readsInspections === false))
      expect(one.detect(without)).toEqual(one.detect(planted));
  });
});
