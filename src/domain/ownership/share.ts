/**
 * Part of a whole, between two ends, in millionths of a hundredth: 100 % is 100,000,000.
 *
 * Whole numbers, so that 33.4 and 16.6 are 50 and not a little more: on a majority of votes the law turns.
 */
export interface Share {
  least: number;
  most: number;
  /** Whether it is more than `least`, and not just that. */
  isOverLeast: boolean;
  /** Whether it is less than `most`, and not just that. */
  isUnderMost: boolean;
}

export const hundredPercent = 100_000_000;
