/** One inspection, with how likely it was to end as it should not. */
export interface ChartStep {
  probability: number;
  isHit: boolean;
}

export interface ChartPolicy {
  /** The chart weighs odds so many times as high as expected against odds as expected. */
  oddsRatio: number;
  /** Where it warns. It rises no further, so that a long bad time is not held against a group for ever. */
  threshold: number;
  /** A warning stands until the chart has fallen by so much from where it warns. */
  clearsAfterFall: number;
}

export interface ChartPoint {
  value: number;
  isWarning: boolean;
}

/**
 * The log-likelihood ratio of one inspection: higher odds against odds as expected.
 *
 * Steiner, Cook, Farewell and Treasure, Biostatistics 1 (2000), 441-452.
 */
export function stepWeight({ probability, isHit }: ChartStep, oddsRatio: number): number {
  const scale = 1 - probability + oddsRatio * probability;
  return isHit ? Math.log(oddsRatio / scale) : -Math.log(scale);
}

/** How high the chart stands after one more step. */
export function nextValue(value: number, step: ChartStep, { oddsRatio, threshold }: ChartPolicy): number {
  return Math.min(threshold, Math.max(0, value + stepWeight(step, oddsRatio)));
}

/** Whether it warns, standing there: once it does, until it has fallen far enough. */
export function isWarningAt(value: number, wasWarning: boolean, { threshold, clearsAfterFall }: ChartPolicy): boolean {
  return value >= threshold || (wasWarning && value > threshold - clearsAfterFall);
}

/**
 * A risk-adjusted cumulative sum: what speaks for higher odds is added up, and never falls below nought.
 *
 * At nought it starts afresh. With every good inspection more, each later point is as high or lower: so a good
 * inspection never makes a warning, as long as it does not change what is expected of others.
 */
export function warningChart(steps: readonly ChartStep[], policy: ChartPolicy): readonly ChartPoint[] {
  let [value, isWarning] = [0, false];
  return steps.map((step) => {
    value = nextValue(value, step, policy);
    isWarning = isWarningAt(value, isWarning, policy);
    return { value, isWarning };
  });
}

/**
 * Whether so many hits could bring the chart to where it warns, however unlikely each was: one raises it by less than the
 * logarithm of the odds ratio, and nothing else raises it.
 */
export function couldReachThreshold(hits: number, { oddsRatio, threshold }: ChartPolicy): boolean {
  return oddsRatio <= 1 || hits * Math.log(oddsRatio) * (1 + roundingShare) >= threshold;
}

/** What adding up may round, as a share. */
const roundingShare = 1e-9;

/** The place of the first step since the chart last stood at nought. */
export function runStart(points: readonly ChartPoint[]): number {
  return points.findLastIndex(({ value }) => value === 0) + 1;
}

/** The place of the step that began the warning which stands at the end; -1 where none stands. */
export function warningStart(points: readonly ChartPoint[]): number {
  if (points.at(-1)?.isWarning !== true) return -1;
  return points.findLastIndex(({ isWarning }) => !isWarning) + 1;
}
