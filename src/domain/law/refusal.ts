import type { Citation } from './citation';
import type { RefusalCode } from './refusal-codes';

/** The law, or a rule of ours, says no. A null citation means that the rule is ours. */
export interface Refusal {
  code: RefusalCode;
  message: string;
  citation: Citation | null;
}

export type Decision<T> =
  | { outcome: 'allowed'; value: T }
  | { outcome: 'refused'; refusals: readonly [Refusal, ...Refusal[]] };

/** Makes the value only where nothing stands in the way; otherwise gives every reason at once. */
export function decide<T>(refusals: readonly Refusal[], make: () => T): Decision<T> {
  const [first, ...others] = refusals;
  return first === undefined
    ? { outcome: 'allowed', value: make() }
    : { outcome: 'refused', refusals: [first, ...others] };
}
