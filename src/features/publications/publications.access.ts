/** Open: import runs speak of published files only. */
export const publicationsAccess = {
  open: ['Query.importRuns', 'ImportRun', 'ImportProblem', 'ImportRunConnection', 'ImportRunEdge'],
} as const;
