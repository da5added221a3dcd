/** What a field costs beyond a point, where one value of it takes more work than it shows. */
export const fieldWeights: ReadonlyMap<string, number> = new Map([
  // Every clock that is the caller's, as one text.
  ['Query.clockCalendar', 500],
  // A text of up to eight megabytes.
  ['Dossier.envelope', 500],
  // All of a dossier made anew.
  ['Dossier.isRebuilt', 1_000],
]);
