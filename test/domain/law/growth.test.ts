import { citationText } from '../../../src/domain/law/citation';
import { gaps } from '../../../src/domain/law/gaps';
import { growthLevers, growthWarning } from '../../../src/domain/law/growth';
import { powerOf, powers } from '../../../src/domain/law/powers';

describe('growth of a group', () => {
  it('is restricted by no power at the level of a group', () => {
    const atGroupLevel = powers.filter(({ level }) => level === 'GROUP').map(({ code }) => code);
    expect(atGroupLevel.sort()).toEqual([
      'APPROVE_IMPROVEMENT_PLAN',
      'IMPLEMENT_PLAN_DUTY',
      'IMPROVEMENT_PLAN_NOTICE',
      'PENALTY_PLAN',
      'RENAME_SENIOR_MANAGER',
    ]);
    const leverPowers = growthLevers.flatMap((lever) => lever.powers);
    expect(leverPowers.filter((code) => (atGroupLevel as string[]).includes(code))).toEqual([]);
  });

  it('is named by no power in the catalogue', () => {
    expect(powers.filter(({ code, title }) => /growth|expan/i.test(`${code} ${title}`))).toEqual([]);
  });

  it('carries the warning, with its open question', () => {
    expect(growthWarning.sentence).toContain('No power to cap or restrict the growth of a group was found');
    expect(growthWarning.groupLevelPower).toBe(false);
    expect(Object.keys(gaps)).toContain(growthWarning.gap);
  });

  it('records what was promised as policy, with when and whence', () => {
    expect(growthWarning.policyIntent.map(({ when }) => when)).toEqual([
      'September 2024',
      'November 2024',
      'January 2025',
      '19 January 2026',
      '29 April 2026',
    ]);
    expect(growthWarning.policyIntent.every(({ said, source }) => said !== '' && source !== '')).toBe(true);
  });

  it.each(growthLevers.map((lever) => [lever.lever, lever] as const))('%s works on one setting', (_name, lever) => {
    expect(lever.groupLevelPower).toBe(false);
    expect(lever.gap).toBe('GAP-7');
    expect(lever.bearsOn).toMatch(/^one /);
    expect(lever.powers.map((code) => powerOf(code).level)).toEqual(lever.powers.map(() => 'SETTING'));
  });

  it.each(growthLevers.map((lever) => [lever.lever, lever] as const))('%s cites its power', (_name, lever) => {
    const basis = lever.legalBasis.map(citationText);
    for (const code of lever.powers) expect(basis).toContain(citationText(powerOf(code).citation));
  });

  it('has the five levers of the research note', () => {
    expect(growthLevers.flatMap((lever) => lever.legalBasis.map(({ provision }) => provision))).toEqual([
      's. 13(2)',
      's. 12(4)',
      's. 13(3)',
      's. 13(5)',
      's. 22B',
      's. 14A',
      's. 20B',
      's. 12(2)(b)',
    ]);
  });
});
