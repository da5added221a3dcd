import { readDay } from '../../../../src/sources/ofsted/cells/read-day';

describe('readDay', () => {
  it.each([
    ['31/03/2023', '2023-03-31'],
    ['1/4/2023', '2023-04-01'],
    ['31.03.2023', '2023-03-31'],
    ['31/03/2023 00:00', '2023-03-31'],
    ['2023-03-31', '2023-03-31'],
    ['2023-03-31T00:00:00', '2023-03-31'],
    ['31-Mar-15', '2015-03-31'],
    ['31 March 2023', '2023-03-31'],
    ['1st June 1998', '1998-06-01'],
    ['29/02/2024', '2024-02-29'],
  ])('reads %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it.each([
    '29/02/2023',
    '31/04/2023',
    '03/31/2023',
    '45016',
    '2023',
    'March 2023',
    'soon',
    '1/2/345',
    '14/02/0202',
  ])('does not read %s in a text file', (text) => {
    expect(readDay(text)).toBeNull();
  });

  it.each([
    ['45016', '1900', '2023-03-31'],
    ['43554', '1904', '2023-03-31'],
    ['36526', '1900', '2000-01-01'],
  ] as const)('reads the serial number %s of an Excel workbook that counts from %s', (text, system, day) => {
    expect(readDay(text, system)).toBe(day);
  });
});
