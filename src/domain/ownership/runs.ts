import type { Day } from '../values/day';
import type { Days } from './dated-party';

export interface Run<K, V> extends Days {
  key: K;
  value: V;
}

/** Takes down what is so of each key, day by day in order, and tells over which days it was so. */
export class Runs<K, V> {
  private readonly open = new Map<K, { value: V; from: Day }>();
  private readonly closed: Run<K, V>[] = [];

  constructor(private readonly isSame: (first: V, second: V) => boolean) {}

  /** From the day on this is so of the key; null where nothing is. */
  say(key: K, value: V | null, day: Day): void {
    const before = this.open.get(key);
    if (before === undefined ? value === null : value !== null && this.isSame(before.value, value)) return;
    if (before !== undefined) this.closed.push({ key, value: before.value, from: before.from, to: day });
    if (value === null) this.open.delete(key);
    else this.open.set(key, { value, from: day });
  }

  /** Every run, those that have not ended among them. */
  all(): readonly Run<K, V>[] {
    const open = [...this.open].map(([key, { value, from }]) => ({ key, value, from, to: null }));
    return [...this.closed, ...open];
  }
}
