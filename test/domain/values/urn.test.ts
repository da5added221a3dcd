import { isUrn, normaliseUrn } from '../../../src/domain/values/urn';

describe('a URN', () => {
  it.each([
    ['SC393567', true],
    ['2611190', true],
    ['130285', true],
    ['SC39356', false],
    ['SC3935670', false],
    ['12345', false],
    ['12345678', false],
    ['sc393567', false],
    ['AB123456', false],
    ['', false],
  ])('%j is one: %s', (text, is) => {
    expect(isUrn(text)).toBe(is);
  });

  it('is trimmed and put in capitals, and keeps its zeros', () => {
    expect([' sc393567 ', '0012345'].map(normaliseUrn)).toEqual(['SC393567', '0012345']);
  });
});
