import type { InterestDetails } from '../../domain/ownership/records';

type Bounds = readonly [least: string | null, most: string | null, isOverLeast: boolean, isUnderMost: boolean];

/** The two ends of a published share, as they are stored; an end that is not published stays open. */
export function shareBounds(share: InterestDetails['share']): Bounds {
  if (share === null) return [null, null, false, false];
  const exact = plain(share.exact);
  if (exact !== null) return [exact, exact, false, false];
  return [
    plain(share.exclusiveMinimum ?? share.minimum),
    plain(share.exclusiveMaximum ?? share.maximum),
    share.exclusiveMinimum !== null,
    share.exclusiveMaximum !== null,
  ];
}

/** `50.00` and `50` are one share, and are to be equal as text too. */
function plain(decimal: string | null): string | null {
  if (decimal === null || !decimal.includes('.')) return decimal;
  return decimal.replace(/0+$/, '').replace(/\.$/, '');
}
