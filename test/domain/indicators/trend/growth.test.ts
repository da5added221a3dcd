import { expectedArrivals, groupsOfLikeSize } from '../../../../src/domain/indicators/trend/growth';

describe('arrivals expected of a group', () => {
  it.each([
    ['are as many for each setting it had as groups of like size had', 10, [10, 20], [1, 2], 1],
    ['are nothing where no group is of like size', 10, [], [], null],
    ['are nothing where it had no setting', 0, [1], [1], null],
    ['are none where none of them grew', 10, [8, 12], [0, 0], 0],
  ])('%s', (_case, size, likeSizes, likeArrivals, expected) => {
    expect(expectedArrivals(size, likeSizes, likeArrivals)).toBe(expected);
  });

  it('come from others of half to twice its size', () => {
    const sized = (groupId: string, sizeBefore: number) => ({ groupId, sizeBefore, arrivals: [], notKnown: [] });
    const all = [sized('own', 10), sized('a', 4), sized('b', 5), sized('d', 21), sized('c', 20), sized('none', 0)];
    expect(groupsOfLikeSize(sized('own', 10), all, 2).map(({ groupId }) => groupId)).toEqual(['b', 'c']);
  });
});
