import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Indicator } from '../../../src/domain/indicators/indicator';
import { indicators } from '../../../src/domain/indicators/indicators';
import {
  digestOfRule,
  ruleInCode,
  ruleOfCode,
  rulesInCode,
  rulesOnTheModel,
} from '../../../src/features/rule-publications/rules-in-code';

type Digested = Pick<Indicator, 'id' | 'version' | 'policyValues'>;
const rule: Digested = {
  id: 'decline',
  version: 3,
  policyValues: {
    leastSettings: [{ from: '2015-04-01', value: 3, source: 'policy' }],
    windowMonths: [{ from: '2015-04-01', value: 12, source: 'policy' }],
  },
};
const { leastSettings, windowMonths } = rule.policyValues as Record<string, (typeof rule.policyValues)[string]>;

describe('the digest of a rule', () => {
  it.each<[string, Digested]>([
    ['another version', { ...rule, version: 4 }],
    ['another rule', { ...rule, id: 'early-warning' }],
    [
      'another figure',
      {
        ...rule,
        policyValues: {
          windowMonths: windowMonths!,
          leastSettings: [{ from: '2015-04-01', value: 4, source: 'policy' }],
        },
      },
    ],
    [
      'another day of a figure',
      {
        ...rule,
        policyValues: {
          windowMonths: windowMonths!,
          leastSettings: [{ from: '2016-04-01', value: 3, source: 'policy' }],
        },
      },
    ],
    [
      'a figure that begins later',
      {
        ...rule,
        policyValues: {
          windowMonths: windowMonths!,
          leastSettings: [...leastSettings!, { from: '2027-04-01', value: 4, source: 'policy' }],
        },
      },
    ],
    [
      'a figure more',
      {
        ...rule,
        policyValues: { ...rule.policyValues, level: [{ from: '2015-04-01', value: 0.05, source: 'policy' }] },
      },
    ],
  ])('is another for %s', (_case, changed) => expect(digestOfRule(changed)).not.toBe(digestOfRule(rule)));

  it('is the same for the same figures in another order', () =>
    expect(
      digestOfRule({ ...rule, policyValues: { windowMonths: windowMonths!, leastSettings: leastSettings! } }),
    ).toBe(digestOfRule(rule)));

  it('holds the model of what to expect for the rules that read it, and for no other', () => {
    const folder = path.resolve(__dirname, '../../../src/domain/indicators/rules');
    const reading = readdirSync(folder)
      .filter((file) => /detect\(\w+, fitted/.test(readFileSync(path.join(folder, file), 'utf8')))
      .map((file) => file.replace('.rule.ts', ''));
    expect(reading).toEqual(rulesOnTheModel);
  });
});

describe('the rules in the code', () => {
  it('are all that are listed, each with a digest of its own', () => {
    expect([...rulesInCode.keys()]).toEqual(indicators.map(({ id }) => id));
    expect(new Set([...rulesInCode.values()].map(({ digest }) => digest)).size).toBe(indicators.length);
  });

  it('say which are run', () => {
    for (const { id, retired } of indicators) expect([id, ruleInCode(id).isRun]).toEqual([id, retired === undefined]);
  });

  it('are found by how the API spells them', () => {
    expect(ruleOfCode('GROUP_EFFECT')).toBe('group-effect');
    expect(() => ruleOfCode('GROUP_GUESS')).toThrow('No indicator GROUP_GUESS is listed.');
  });
});
