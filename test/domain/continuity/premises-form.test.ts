import { mostAtOnce } from '../../../src/domain/continuity/crowding';
import { premisesForm } from '../../../src/domain/continuity/premises-form';

describe('the normal form of an address', () => {
  it.each([
    ['12 High Street, Townley', 'AB1 2CD', '12 High St., Townley', 'ab12cd'],
    ['12  HIGH STREET', 'AB1 2CD', '12 High Street, Townley, AB1 2CD', 'AB1 2CD'],
    ['Flat 2, 14 Mill Lane', 'AB1 2CD', 'Flat 2 14 Mill Ln', 'AB1  2CD'],
    ['The Old Vicarage, Church Lane', 'AB1 2CD', 'the old vicarage, Church Ln, Townley', 'AB1 2CD'],
    ['12A High Street', 'AB1 2CD', '12a High Street', 'AB1 2CD'],
  ])('of %j %j is that of %j %j', (address, postcode, other, otherPostcode) => {
    expect(premisesForm(address, postcode)).not.toBeNull();
    expect(premisesForm(other, otherPostcode)).toBe(premisesForm(address, postcode));
  });

  it.each([
    ['12 High Street', 'AB1 2CD', '14 High Street', 'AB1 2CD'],
    ['12 High Street', 'AB1 2CD', '12 High Street', 'AB1 2CE'],
    ['12 High Street', 'AB1 2CD', '12a High Street', 'AB1 2CD'],
    ['Flat 2, 14 Mill Lane', 'AB1 2CD', 'Flat 3, 14 Mill Lane', 'AB1 2CD'],
    ['The Old Vicarage, Church Lane', 'AB1 2CD', 'The New Vicarage, Church Lane', 'AB1 2CD'],
  ])('of %j %j is not that of %j %j', (address, postcode, other, otherPostcode) => {
    expect(premisesForm(other, otherPostcode)).not.toBe(premisesForm(address, postcode));
  });

  it.each([
    ['', 'AB1 2CD'],
    [null, 'AB1 2CD'],
    ['High Street', null],
    ['  ,', 'AB1 2CD'],
    ['REDACTED', null],
  ])('of %j %j is none: it would be no more than a street', (address, postcode) => {
    expect(premisesForm(address, postcode)).toBeNull();
  });
});

describe('how many were at one address at once', () => {
  it.each([
    [[], 0],
    [
      [
        ['2020-01-01', '2021-01-01'],
        ['2021-01-01', 'infinity'],
      ],
      1,
    ],
    [
      [
        ['2020-01-01', '2021-02-01'],
        ['2021-01-01', 'infinity'],
      ],
      2,
    ],
    [
      [
        ['2020-01-01', 'infinity'],
        ['2021-01-01', '2022-01-01'],
        ['2021-06-01', '2021-07-01'],
        ['2023-01-01', 'infinity'],
      ],
      3,
    ],
  ] as const)('of %j is %i', (stays, most) => {
    expect(mostAtOnce(stays.map(([from, to]) => ({ from, to })))).toBe(most);
  });
});
