import { columnLetters, editDistance } from '../../../../src/sources/ofsted/recognition/nearest-header';

describe('editDistance', () => {
  it.each([
    ['urn', 'urn', 0],
    ['urn', 'urnno', 2],
    ['sector', 'sctor', 1],
    ['', 'abc', 3],
  ])('is between "%s" and "%s" %i', (first, second, distance) => {
    expect(editDistance(first, second)).toBe(distance);
    expect(editDistance(second, first)).toBe(distance);
  });
});

describe('columnLetters', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('names column %i %s', (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
  });
});
