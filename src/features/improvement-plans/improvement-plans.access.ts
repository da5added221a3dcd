/** Refusals are data: whoever has part in a plan may ask, and is told why not. */
export const improvementPlansAccess = {
  open: [],
  guarded: {
    'Mutation.takeImprovementPlanStep': {
      sensitivity: 'OFFICIAL',
      to: ['REGULATOR_OFFICER', 'REGULATOR_APPROVER', 'PROVIDER'],
    },
  },
} as const;
