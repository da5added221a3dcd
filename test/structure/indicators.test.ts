import { existsSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import { indicatorIds } from '../../src/domain/indicators/indicator';
import { indicators } from '../../src/domain/indicators/indicators';
import { isAscending } from '../../src/domain/law/dated-values';
import { powers } from '../../src/domain/law/powers';

/** Rules that speak of the regulator's own timetable: the law names no power that follows from it. */
const withoutPower: readonly string[] = ['overdue-inspections'];

const root = path.resolve(__dirname, '../..');
const files = readdirSync(path.join(root, 'src/domain/indicators/rules')).map((file) => file.replace('.rule.ts', ''));

describe('the list of indicators', () => {
  it('has every rule file once, and nothing else', () => {
    expect(indicators.map(({ id }) => id).sort()).toEqual([...files].sort());
  });

  it('is in the order of the ids, and frozen with its rules', () => {
    expect(indicators.map(({ id }) => id)).toEqual(indicatorIds);
    expect(Object.isFrozen(indicators)).toBe(true);
    for (const indicator of indicators) expect(Object.isFrozen(indicator)).toBe(true);
  });

  it.each(files)('%s has a test', (id) => {
    expect(existsSync(path.join(root, `test/domain/indicators/rules/${id}.rule.test.ts`))).toBe(true);
  });

  it.each(indicators.map((indicator) => [indicator.id, indicator] as const))('%s is complete', (_id, indicator) => {
    const known = powers.map(({ code }) => code);
    expect(indicator.informs.length === 0).toBe(withoutPower.includes(indicator.id));
    expect(known).toEqual(expect.arrayContaining([...indicator.informs]));
    expect(indicator.version).toBeGreaterThanOrEqual(1);
    for (const text of [indicator.title, indicator.sentence, indicator.example, indicator.owner, indicator.ordering]) {
      expect(text).not.toBe('');
    }
    for (const values of Object.values(indicator.policyValues)) {
      expect(values.length).toBeGreaterThan(0);
      expect(isAscending(values)).toBe(true);
    }
  });
});
