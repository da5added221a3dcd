import { longestSnooze, longestSnoozeOn } from '../../../src/domain/casework/casework-policy';
import { isAscending } from '../../../src/domain/law/dated-values';

describe('how long a finding may be put off', () => {
  it('is a policy of ours, dated, and 90 days today', () => {
    expect(isAscending(longestSnooze)).toBe(true);
    expect(longestSnooze.every(({ source }) => source === 'policy')).toBe(true);
    expect(longestSnoozeOn('2026-11-26')).toBe(90);
  });

  it('is not known of a day before the policy', () => {
    expect(() => longestSnoozeOn('1999-12-31')).toThrow('No policy on putting a finding off stands on 1999-12-31.');
  });
});
