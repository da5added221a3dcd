const deciders = ['DFE_ANALYST', 'DFE_OVERSIGHT_OFFICER', 'REGULATOR_OFFICER'] as const;
const readers = [...deciders, 'DFE_APPROVER', 'REGULATOR_APPROVER'] as const;

const read = { sensitivity: 'OFFICIAL', to: readers } as const;
const record = { ...read, recordClass: 'OWNERSHIP_CHANGE' } as const;

/** What is held is open; what a source says differently, and who decided what of it, is the work of the regulator and the Department. */
export const ownershipChangesAccess = {
  open: [],
  guarded: {
    'Query.ownershipChanges': read,
    'Query.ownershipChange': read,
    OwnershipChangeConnection: read,
    OwnershipChangeEdge: read,
    OwnershipChange: record,
    OwnershipChangeEffect: read,
    OwnershipChangeFlow: read,
    OwnershipChangeRoutes: read,
    OwnershipChangeOverTime: read,
    OwnershipChangeGroup: read,
    ChangedInterest: read,
    OwnershipChangeDecision: read,
    'OwnershipChangeDecision.decidedBy': { sensitivity: 'PERSONAL', to: readers },
    'Mutation.decideOwnershipChange': { sensitivity: 'OFFICIAL', to: deciders },
    'Mutation.withdrawOwnershipChangeDecision': { sensitivity: 'OFFICIAL', to: deciders },
    OwnershipChangePayload: { sensitivity: 'OFFICIAL', to: deciders },
    OwnershipChangeConflict: { sensitivity: 'OFFICIAL', to: deciders },
  },
} as const;
