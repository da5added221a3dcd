import type { GroupEffect } from './group-effect';

export const effectOrdering =
  'By q, lowest first; then by what is sure of the effect, the lower end of its 95% interval once drawn towards other ' +
  'groups, highest first; then by the lower end of the interval of the group alone; then by group. Groups too small ' +
  'to be tested come after every group that was tested.';

type Ordered = Pick<GroupEffect, 'groupId' | 'q' | 'shrunken' | 'ratio'>;

/** See `effectOrdering`. */
export function compareEffects(first: Ordered, second: Ordered): number {
  if (first.q !== second.q) return (first.q ?? Number.POSITIVE_INFINITY) - (second.q ?? Number.POSITIVE_INFINITY);
  const bySure = second.shrunken.interval95.low - first.shrunken.interval95.low;
  if (bySure !== 0) return bySure;
  const byOwn = second.ratio.interval95.low - first.ratio.interval95.low;
  if (byOwn !== 0) return byOwn;
  return first.groupId < second.groupId ? -1 : 1;
}
