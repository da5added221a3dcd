/** What the model may know of an inspection before it ended. Never whose setting it is. */
export const covariateIds = [
  'KIND',
  'SIZE',
  'SECTOR',
  'REGION',
  'AGE',
  'SINCE_LAST',
  'PREVIOUS_GRADE',
  'FRAMEWORK',
  'RECENCY',
] as const;
export type CovariateId = (typeof covariateIds)[number];
