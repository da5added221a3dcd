import type { Caller } from './caller';

/** How fast a caller may spend points: its bucket holds `capacity` and is filled at so many a minute. */
export interface Budget {
  capacity: number;
  perMinute: number;
}

/** Our policy, in points; a point is one object that an answer may hold. */
const budgets: Readonly<Record<Caller['kind'], Budget>> = {
  ANONYMOUS: { capacity: 25_000, perMinute: 25_000 },
  PERSON: { capacity: 120_000, perMinute: 120_000 },
  KEY: { capacity: 240_000, perMinute: 240_000 },
};

/** The caller's budget: its key's own where it has one, else that of its kind. */
export function budgetOf({ kind, budget }: Pick<Caller, 'kind' | 'budget'>): Budget {
  return budget === null ? budgets[kind] : { capacity: budget, perMinute: budget };
}

/** Our policy: the most points that one operation may cost, by whether it is known who asks. */
export const ceilings = { ANONYMOUS: 6_000, KNOWN: 20_000 } as const;

/** Our policy: what any request costs at least. Reading, checking and refusing one is work too, and more so for someone unknown. */
export const floors = { ANONYMOUS: 50, KNOWN: 10 } as const;

export function floorOf({ kind }: Pick<Caller, 'kind'>): number {
  return kind === 'ANONYMOUS' ? floors.ANONYMOUS : floors.KNOWN;
}

export function ceilingOf({ kind }: Pick<Caller, 'kind'>): number {
  return kind === 'ANONYMOUS' ? ceilings.ANONYMOUS : ceilings.KNOWN;
}

/** Whose bucket is charged: a caller's own, or that of the address from which someone unknown asks. */
export function bucketKey({ kind, id }: Pick<Caller, 'kind' | 'id'>, address: string): string {
  return kind === 'ANONYMOUS' ? `address:${address}` : id;
}
