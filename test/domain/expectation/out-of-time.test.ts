import { outOfTime } from '../../../src/domain/expectation/out-of-time';
import type { SettingFacts } from '../../../src/domain/nation/facts';
import { rejudged } from '../indicators/facts';
import { inventedNation } from './invented-nation';

const given = inventedNation({ groups: 60, ungrouped: 120 });

describe('the model of a year earlier', () => {
  it('is held against the latest inspection of each setting in the year after', () => {
    const { fittedOn, testedTo, calibration } = outOfTime(given, 'BELOW_GOOD');
    expect([fittedOn, testedTo]).toEqual(['2024-03-31', '2025-03-31']);
    const settings = [...given.groups.flatMap((group) => group.settings), ...given.ungrouped];
    const tested = settings.filter(({ inspections }) => inspections.some(({ inspectedOn }) => inspectedOn > fittedOn));
    expect(calibration.n).toBe(tested.length);
  });

  it('knew nothing of how that year went: the same is said whatever came', () => {
    const changed = (one: SettingFacts) =>
      rejudged(one, (value, { inspectedOn }) => (inspectedOn > '2024-03-31' ? 'INADEQUATE' : value));
    const groups = given.groups.map((group) => ({ ...group, settings: group.settings.map(changed) }));
    const other = outOfTime({ ...given, groups, ungrouped: given.ungrouped.map(changed) }, 'BELOW_GOOD');
    const plain = outOfTime(given, 'BELOW_GOOD');
    expect(other.calibration.hits).toBe(other.calibration.n);
    expect(other.calibration.expected).toBe(plain.calibration.expected);
    expect(other.calibration.baseRate).toBe(plain.calibration.baseRate);
  });

  it('is fitted on a day of a register where they are given, and on the day that is asked for', () => {
    const registerDays = ['2021-03-31', '2023-03-31', '2024-09-30'];
    expect(outOfTime(given, 'BELOW_GOOD', { registerDays }).fittedOn).toBe('2023-03-31');
    expect(outOfTime(given, 'BELOW_GOOD', {}, '2023-06-30').fittedOn).toBe('2023-06-30');
  });
});
