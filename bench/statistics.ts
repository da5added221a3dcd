export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export interface Ratio {
  median: number;
  least: number;
  most: number;
}

/** Each round's ratio, then their median: what slows a whole round slows both sides of its ratio. */
export function pairedRatio(above: readonly number[], below: readonly number[]): Ratio {
  const ratios = above.map((number, round) => number / (below[round] ?? Number.NaN));
  return { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) };
}
