/**
 * How many groups there are of each size: settings by registered provider in the register of 2023, rounded off to 1,400
 * groups. Most have one to three settings; the largest has some 180.
 */
const groupsOfSize: readonly (readonly [size: number, groups: number])[] = [
  [1, 700],
  [2, 250],
  [3, 130],
  [4, 75],
  [5, 55],
  [6, 44],
  [7, 28],
  [8, 20],
  [9, 19],
  [10, 12],
  [11, 7],
  [12, 10],
  [14, 6],
  [16, 5],
  [18, 8],
  [21, 6],
  [26, 6],
  [34, 5],
  [42, 5],
  [50, 4],
  [58, 3],
  [127, 1],
  [182, 1],
];

/** The size of every group of an invented nation. */
export const groupSizes: readonly number[] = groupsOfSize.flatMap(([size, groups]) =>
  new Array<number>(groups).fill(size),
);
