/** Whose work a record is part of. Bodies that look at one failing group may not all see the same facts of it. */
export const lanes = {
  REGULATOR: "The regulator's work on quality.",
  DEPARTMENT: "The Department's work on the market and on money.",
  COMMISSIONER: "One council's, or one co-operative's, own work on what it buys.",
  PROVIDER: "One provider group's own.",
} as const;
export type Lane = keyof typeof lanes;
