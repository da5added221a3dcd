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
const half = 50_000_000;

/** Whether a share is more than half: surely, possibly, or not. Half itself is no majority. */
export type Majority = 'SHOWN' | 'POSSIBLE' | 'NO';

/** Whether the share is a majority: shown only where even its least is over 50 %. */
export function isMajority({ least, most, isOverLeast }: Share): Majority {
  if (least > half || (least === half && isOverLeast)) return 'SHOWN';
  return most > half ? 'POSSIBLE' : 'NO';
}

/** Whether it may be just half, as each of two who hold a body between them has. */
export function mayBeHalf({ least, most, isOverLeast, isUnderMost }: Share): boolean {
  return (least < half || (least === half && !isOverLeast)) && (most > half || (most === half && !isUnderMost));
}

/** Negative where the first is surely the smaller one: by what it is at least, then by what it is at most. */
export function compareShares(first: Share, second: Share): number {
  return (
    first.least - second.least ||
    Number(first.isOverLeast) - Number(second.isOverLeast) ||
    first.most - second.most ||
    Number(second.isUnderMost) - Number(first.isUnderMost)
  );
}

/** What shares that do not overlap are together; a whole is the most there is. */
export function sumOf(shares: readonly Share[]): Share {
  let least = 0;
  let most = 0;
  for (const share of shares) {
    least += share.least;
    most += share.most;
  }
  return {
    least: Math.min(least, hundredPercent),
    most: Math.min(most, hundredPercent),
    isOverLeast: least < hundredPercent && shares.some(({ isOverLeast }) => isOverLeast),
    isUnderMost: most <= hundredPercent && shares.some(({ isUnderMost }) => isUnderMost),
  };
}

/** What shares are at least together, uncapped: over a whole where some of them must be the same. */
export function sumOfLeast(shares: readonly Share[]): number {
  return shares.reduce((sum, { least }) => sum + least, 0);
}
