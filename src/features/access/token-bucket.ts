import type { Budget } from '../../domain/access/budgets';

export interface Charge {
  isAllowed: boolean;
  /** Points left, after the charge where it was allowed. */
  remaining: number;
  limit: number;
  /** Seconds until the charge would be allowed; 0 where it was. */
  retryAfterSeconds: number;
  /** Seconds until the bucket is full again. */
  fullInSeconds: number;
}

/** What a charge means, from what is left in the bucket. */
export function chargeOf(remaining: number, isAllowed: boolean, cost: number, { capacity, perMinute }: Budget): Charge {
  const perSecond = perMinute / 60;
  const lacking = isAllowed ? 0 : Math.min(cost, capacity) - remaining;
  return {
    isAllowed,
    remaining: Math.max(0, Math.floor(remaining)),
    limit: capacity,
    retryAfterSeconds: isAllowed ? 0 : Math.max(1, Math.ceil(lacking / perSecond)),
    fullInSeconds: Math.ceil(Math.max(0, capacity - remaining) / perSecond),
  };
}
