const deciders = ['DFE_ANALYST', 'DFE_OVERSIGHT_OFFICER', 'REGULATOR_OFFICER'] as const;
const readers = [...deciders, 'DFE_APPROVER', 'REGULATOR_APPROVER'] as const;

/** Which company an owner is, is open; which it may be, and who decided it, is the work of the regulator and the Department. */
export const ownerMatchingAccess = {
  open: ['Query.ownerLinks', 'OwnerCompanyLink', 'OwnerCompanyLinkConnection', 'OwnerCompanyLinkEdge'],
  guarded: {
    'Query.ownerLinkProposals': { sensitivity: 'OFFICIAL', to: readers },
    OwnerLinkProposalConnection: { sensitivity: 'OFFICIAL', to: readers },
    OwnerLinkProposalEdge: { sensitivity: 'OFFICIAL', to: readers },
    OwnerLinkProposal: { sensitivity: 'OFFICIAL', to: readers },
    OwnerLinkSignal: { sensitivity: 'OFFICIAL', to: readers },
    'Query.ownerLinkDecisions': { sensitivity: 'OFFICIAL', to: readers },
    OwnerLinkDecisionConnection: { sensitivity: 'OFFICIAL', to: readers },
    OwnerLinkDecisionEdge: { sensitivity: 'OFFICIAL', to: readers },
    OwnerLinkDecision: { sensitivity: 'OFFICIAL', to: readers, recordClass: 'OWNER_LINK' },
    'OwnerLinkDecision.decidedBy': { sensitivity: 'PERSONAL', to: readers, recordClass: 'OWNER_LINK' },
    'Mutation.decideOwnerLink': { sensitivity: 'OFFICIAL', to: deciders },
    'Mutation.withdrawOwnerLinkDecision': { sensitivity: 'OFFICIAL', to: deciders },
    OwnerLinkPayload: { sensitivity: 'OFFICIAL', to: deciders },
    OwnerLinkConflict: { sensitivity: 'OFFICIAL', to: deciders },
  },
} as const;
