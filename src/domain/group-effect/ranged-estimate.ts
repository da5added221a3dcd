import type { Interval } from '../statistics/clopper-pearson';

/** An estimate as it is to be read: first between what it lies, then the point. */
export interface RangedEstimate {
  interval95: Interval;
  interval80: Interval;
  point: number;
}
