import { longestSearch, searchText } from '../../../src/platform/graphql/search-text';

describe('a text to look for', () => {
  it.each([undefined, null])('is none where %s is given', (given) => {
    expect(searchText('nameContains', given)).toBeNull();
  });

  it('is as it was given up to the longest', () => {
    expect(searchText('nameContains', 'x'.repeat(longestSearch))).toBe('x'.repeat(longestSearch));
  });

  it('is refused past it, and the refusal does not repeat it', () => {
    expect(() => searchText('nameContains', 'x'.repeat(longestSearch + 1))).toThrow(
      '`nameContains` has 201 characters. Expected at most 200: a part of it will do.',
    );
  });
});
