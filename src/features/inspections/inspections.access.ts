/** Open: judgements and inspection days are published. */
export const inspectionsAccess = {
  open: [
    'Query.inspections',
    'Inspection',
    'Judgement',
    'CouncilInspection',
    'InspectionConnection',
    'InspectionEdge',
    'Setting.inspections',
    'Setting.standingJudgements',
    'LocalAuthority.inspections',
  ],
} as const;
