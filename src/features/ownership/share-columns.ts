/** Whether a share is finer than a millionth of a hundredth: it widens to the next one, and is more or less than it. */
function isFiner(column: string): string {
  return `coalesce(scale(trim_scale(${column})) > 6, false)`;
}

/** The parts of the domain's `Share`, in SQL, from a row `i` of `interest`; `isStated` tells whether there is a share at all. */
export const shareColumns = {
  least: 'floor(coalesce(i.share_least, 0) * 1000000)::int',
  most: 'ceil(coalesce(i.share_most, 100) * 1000000)::int',
  isOverLeast: `(i.is_over_least or ${isFiner('i.share_least')})`,
  isUnderMost: `(i.is_under_most or ${isFiner('i.share_most')})`,
  isStated: '(num_nonnulls(i.share_least, i.share_most) > 0)',
} as const;

/** The whole of it as JSON; null where no share is stated. */
export const shareAsJson = `case when ${shareColumns.isStated} then jsonb_build_object(
  'least', ${shareColumns.least}, 'most', ${shareColumns.most},
  'isOverLeast', ${shareColumns.isOverLeast}, 'isUnderMost', ${shareColumns.isUnderMost}) end`;
