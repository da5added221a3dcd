import { quarterDays, slopePerYear } from '../../../../src/domain/indicators/trend/slope';

describe('the days of the last quarters', () => {
  it('end on the day', () => {
    expect(quarterDays('2025-03-31', 4)).toEqual([
      '2024-03-31',
      '2024-06-30',
      '2024-09-30',
      '2024-12-31',
      '2025-03-31',
    ]);
  });
});

describe('the slope a year', () => {
  it.each([
    ['of a level line is nought', [0.2, 0.2, 0.2, 0.2], 0],
    ['of a straight line is its own', [0, 0.1, 0.2, 0.3, 0.4], 0.4],
    ['of a falling line is less than nought', [0.4, 0.3, 0.2], -0.4],
    ['of one value is nought', [0.7], 0],
    ['is that of the line that fits best', [0, 0, 1, 1], 4 * 0.4],
  ])('%s', (_case, values, slope) => expect(slopePerYear(values)).toBeCloseTo(slope, 12));
});
