import { policyOn, policyValue } from '../../../src/domain/nation/policy';

describe('a policy value', () => {
  const values = [...policyValue(12), { from: '2026-01-01', value: 18, source: 'policy' as const }];

  it.each([
    ['2015-03-31', 12],
    ['2025-12-31', 12],
    ['2026-01-01', 18],
  ])('on %s is %i', (day, value) => expect(policyOn(values, day)).toBe(value));

  it('says that it is ours', () =>
    expect(policyValue(1)).toEqual([{ from: '2000-01-01', value: 1, source: 'policy' }]));

  it('refuses a day before it began', () => expect(() => policyOn(values, '1999-12-31')).toThrow(RangeError));
});
