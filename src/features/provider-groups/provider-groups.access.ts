/** Open: drawn from what Ofsted publishes of owners. */
export const providerGroupsAccess = {
  open: [
    'Query.providerGroups',
    'Query.providerGroup',
    'Query.ownerMergeProposals',
    'ProviderGroup',
    'GroupStanding',
    'QualityProfile',
    'JudgementCounts',
    'JudgementValueCount',
    'QualitySlice',
    'TimelineEvent',
    'OwnerMergeProposal',
    'ProviderGroupConnection',
    'ProviderGroupEdge',
    'TimelineEventConnection',
    'TimelineEventEdge',
    'OwnerMergeProposalConnection',
    'OwnerMergeProposalEdge',
    'Setting.providerGroup',
  ],
} as const;
