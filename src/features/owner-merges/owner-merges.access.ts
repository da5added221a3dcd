const deciders = ['DFE_ANALYST', 'DFE_OVERSIGHT_OFFICER', 'REGULATOR_OFFICER'] as const;
const readers = [...deciders, 'DFE_APPROVER', 'REGULATOR_APPROVER'] as const;

/** Proposals are worked out of what is published; what people decide of them is their work. */
export const ownerMergesAccess = {
  open: ['Query.ownerMergeProposals', 'OwnerMergeProposal', 'OwnerMergeProposalConnection', 'OwnerMergeProposalEdge'],
  guarded: {
    'OwnerMergeProposal.decision': { sensitivity: 'OFFICIAL', to: 'EVERYONE' },
    'Query.ownerMergeDecisions': { sensitivity: 'OFFICIAL', to: readers },
    OwnerMergeDecisionConnection: { sensitivity: 'OFFICIAL', to: readers },
    OwnerMergeDecisionEdge: { sensitivity: 'OFFICIAL', to: readers },
    OwnerMergeDecision: { sensitivity: 'OFFICIAL', to: readers, recordClass: 'OWNER_MERGE_DECISION' },
    'OwnerMergeDecision.decidedBy': { sensitivity: 'PERSONAL', to: readers, recordClass: 'OWNER_MERGE_DECISION' },
    'Mutation.decideOwnerMerge': { sensitivity: 'OFFICIAL', to: deciders },
    'Mutation.withdrawOwnerMergeDecision': { sensitivity: 'OFFICIAL', to: deciders },
    OwnerMergePayload: { sensitivity: 'OFFICIAL', to: deciders },
    OwnerMergeConflict: { sensitivity: 'OFFICIAL', to: deciders },
  },
} as const;
