import { readCount } from '../../../../src/sources/ofsted/cells/read-count';

describe('readCount', () => {
  it.each([
    ['0', 0],
    ['12', 12],
    ['1,200', 1200],
    ['1,234,567', 1_234_567],
    ['4.0', 4],
  ])('reads %s', (text, count) => {
    expect(readCount(text)).toBe(count);
  });

  it.each(['', '-1', '1.5', '12a', '1,20', 'Private', '[c]'])('does not read "%s"', (text) => {
    expect(readCount(text)).toBeNull();
  });
});
