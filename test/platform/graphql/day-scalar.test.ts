import { DayScalar, InstantScalar, isExistingDay } from '../../../src/platform/graphql/day-scalar';
import { UrnScalar } from '../../../src/platform/graphql/urn-scalar';

describe('a day', () => {
  it.each(['2024-02-29', '2025-03-31', '0001-01-01', '9999-12-31'])('%s exists', (day) => {
    expect(isExistingDay(day)).toBe(true);
    expect(DayScalar.parseValue(day)).toBe(day);
  });

  it.each([
    '2023-02-29',
    '2025-04-31',
    '0000-01-01',
    '2025-00-10',
    '2025-3-1',
    '20250331',
    ' 2025-03-31',
    'today',
    '',
  ])('%j does not', (day) => {
    expect(isExistingDay(day)).toBe(false);
    expect(() => DayScalar.parseValue(day)).toThrow('Expected a day that exists, such as "2025-03-31".');
  });
});

describe('a moment', () => {
  it('has a day and a time', () => {
    expect(InstantScalar.parseValue('2025-03-31T12:00:00Z')).toBe('2025-03-31T12:00:00Z');
    expect(() => InstantScalar.parseValue('2025-03-31')).toThrow('Expected a moment');
  });
});

describe('a registration number', () => {
  it.each([
    ['SC009423', 'SC009423'],
    [' sc009423 ', 'SC009423'],
    ['2611190', '2611190'],
    ['123456', '123456'],
  ])('%j is %s', (given, read) => {
    expect(UrnScalar.parseValue(given)).toBe(read);
  });

  it.each(['SC9423', '12345', '12345678', 'XX009423', 2611190, null])('%j is none', (given) => {
    expect(() => UrnScalar.parseValue(given)).toThrow('Expected a number such as "SC009423" or "2611190".');
  });
});
