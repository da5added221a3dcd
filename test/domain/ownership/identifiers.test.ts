import fc from 'fast-check';
import {
  charityNumberOf,
  companyNumberOf,
  leiOf,
  northernIrishCharityNumberOf,
  scottishCharityNumberOf,
} from '../../../src/domain/ownership/identifiers';

describe('a company number', () => {
  it.each([
    ['01234567', '01234567'],
    ['390616', '00390616'],
    ['5078870', '05078870'],
    ['001234567', '01234567'],
    [' 1234 567 ', '01234567'],
    ['sc123456', 'SC123456'],
    ['SC 1234', 'SC001234'],
    ['Oc301540', 'OC301540'],
    ['R0000123', 'R0000123'],
    ['NI-012345', 'NI012345'],
    ['IP12345R', 'IP12345R'],
    ['SP2724RS', 'SP2724RS'],
    ['RS007853', 'RS007853'],
    ['OE012345', 'OE012345'],
    ['Company No. 1234567', '01234567'],
    ['No. 01234567', '01234567'],
  ])('«%s» is %s', (written, number) => {
    expect(companyNumberOf(written)).toBe(number);
  });

  it.each([
    '',
    '0',
    '00000000',
    'N/A',
    'none',
    '123456789',
    'XX123456',
    'SC1234567',
    'B247312',
    'SC',
    '12-34-ABC',
  ])('«%s» is none', (written) => {
    expect(companyNumberOf(written)).toBeNull();
  });

  it('stays as it is in normal form', () => {
    const digits = fc.integer({ min: 1, max: 99_999_999 }).map(String);
    const prefixed = fc.tuple(fc.constantFrom('SC', 'NI', 'OC', 'FC', 'OE'), fc.integer({ min: 1, max: 999_999 }));
    fc.assert(
      fc.property(
        fc.oneof(
          digits,
          prefixed.map(([prefix, number]) => prefix + number),
        ),
        (written) => {
          const number = companyNumberOf(written);
          expect(number).toHaveLength(8);
          expect(companyNumberOf(number!)).toBe(number);
        },
      ),
      { seed: 4, numRuns: 300 },
    );
  });
});

describe('a legal entity identifier', () => {
  it.each(['213800FERQ5LE3H7WJ58', '1595D0QCK7Y15293JK84', '001GPB6A9XPE8XJICC14'])('%s holds', (lei) => {
    expect(leiOf(lei)).toBe(lei);
    expect(leiOf(` ${lei.toLowerCase()} `)).toBe(lei);
  });

  it.each([
    '213800FERQ5LE3H7WJ59',
    '213800FERQ5LE3H7WJ5',
    '',
    '213800FERQ5LE3H7WJ5X',
    '00000000000000000000',
  ])('«%s» does not', (lei) => {
    expect(leiOf(lei)).toBeNull();
  });

  it('fails with any digit exchanged for another, and any letter for another', () => {
    const lei = '213800FERQ5LE3H7WJ58';
    const [digits, letters] = ['0123456789', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    fc.assert(
      fc.property(fc.nat(19), fc.nat(25), (place, chance) => {
        const alike = digits.includes(lei.charAt(place)) ? digits : letters;
        const letter = alike.charAt(chance % alike.length);
        const changed = lei.slice(0, place) + letter + lei.slice(place + 1);
        expect(leiOf(changed)).toBe(changed === lei ? lei : null);
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});

describe('a charity number', () => {
  it.each([
    [charityNumberOf, '1043470', '1043470'],
    [charityNumberOf, '279 417', '279417'],
    [charityNumberOf, '1043470-1', '1043470-1'],
    [charityNumberOf, '12345', null],
    [charityNumberOf, 'SC012345', null],
    [scottishCharityNumberOf, 'sc12345', 'SC012345'],
    [scottishCharityNumberOf, '012345', null],
    [northernIrishCharityNumberOf, 'NIC100019', '100019'],
    [northernIrishCharityNumberOf, '100019', '100019'],
    [northernIrishCharityNumberOf, '200019', null],
  ])('is read by %p: «%s» is %s', (read, written, number) => {
    expect(read(written)).toBe(number);
  });
});
